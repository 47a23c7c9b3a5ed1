// SPDX-License-Identifier: Apache-2.0
// Makes the profile of one document from what linting found in it. Built once from a lexicon; immutable; thread-safe.
#pragma once

#include "lint/harm_words.hpp"
#include "lint/listed_words.hpp"
#include "report/profile.hpp"
#include "report/profile_words.hpp"

namespace kith {

class Profiler {
public:
    explicit Profiler(const Lexicon& lexicon);

    // `checked` was linted with LintOptions::decisions, and with every level. An input that could not be read counts as that.
    // At most `stories` sentences are kept of each figure.
    [[nodiscard]] Profile profile(const Checked& checked, bool no_text, std::size_t stories = stories_kept) const;

private:
    ListedWords sides_;
    ListedWords pronouns_;
    HarmWords harm_;
};

}  // namespace kith
