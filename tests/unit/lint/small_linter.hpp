// SPDX-License-Identifier: Apache-2.0
// A small lexicon with rules, and a linter over it, for tests of what is found and offered from end to end.
#pragma once

#include <string>
#include <vector>

#include "lint/linter.hpp"

namespace kith::test {

struct SmallLinter {
    Lexicon lexicon;
    Linter linter;

    SmallLinter();
    [[nodiscard]] LintResult lint(const std::vector<std::string>& paragraphs, bool decisions = false) const;
};

// One for all tests; nothing changes it.
[[nodiscard]] const SmallLinter& small_linter();

// "rethink contact | notice quoted placement", in order.
[[nodiscard]] std::string senses(const std::string& text);

}  // namespace kith::test
