// SPDX-License-Identifier: Apache-2.0
// A folder of documents with a baseline beside them ("known"), and what the program finds there of two words, contact and handover.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

namespace kith::test {

class BaselineFolder {
public:
    [[nodiscard]] Outcome check(std::vector<std::string> more, std::string_view input = {}) const;
    [[nodiscard]] Outcome update() const { return check({scratch_.path(), "--update-baseline"}); }

    // "path:line " of each finding of the two words, then what was said on standard error.
    [[nodiscard]] std::string found(std::vector<std::string> more = {}, std::string_view input = {}) const;

    void sh(const std::string& commands) const { run_shell(scratch_, commands); }
    [[nodiscard]] const Scratch& files() const { return scratch_; }
    [[nodiscard]] std::string baseline() const { return read_text(scratch_.path("known")); }

private:
    Scratch scratch_;
};

}  // namespace kith::test
