// SPDX-License-Identifier: Apache-2.0
// Makes the profile of one document from what linting found in it. Built once from a lexicon; immutable; thread-safe.
#pragma once

#include "report/profile.hpp"

namespace kith {

class Profiler {
public:
    explicit Profiler(const Lexicon& lexicon);

    // `checked` was linted with LintOptions::decisions, and with every level. An input that could not be read counts as that.
    [[nodiscard]] Profile profile(const Checked& checked, bool no_text) const;

private:
    SideWords words_;
};

}  // namespace kith
