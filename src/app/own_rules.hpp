// SPDX-License-Identifier: Apache-2.0
// A person's preferences, understood with a lexicon: they win over it.
//
// What stands in her file is spoken to the writer alone: in the text on the terminal, by `why`, in the copy that `annotate` makes
// and in what `fix` writes. A report in a file or a share, in any other format, or without text, is made without her words, and no
// report names the preferences: there, what she wants left alone is missing, levels are as she wants them, and that is all. Pure;
// immutable afterwards.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/preferences.hpp"
#include "lint/finding.hpp"
#include "lint/own_words.hpp"

namespace kith {

// What a key means: an entry or rule, all of it or in some of its words only.
struct OwnTarget {
    std::string id;
    std::vector<std::string> forms;  // folded, a space between; empty: all
    [[nodiscard]] bool covers(const Finding& finding) const;
};

struct OwnLevel {
    OwnTarget target;
    Level level = Level::notice;
};

inline constexpr std::string_view own_pack = "own-words";  // of the entries below

struct OwnRules {
    OwnWords words;
    std::vector<Entry> avoided;  // for words that she does not want, whatever they mean
    Source source;               // who asked for those: herself
    std::vector<OwnTarget> keep;
    std::vector<OwnLevel> levels;
    [[nodiscard]] bool has_words() const { return !words.wordings.empty() || !avoided.empty(); }
};

// A key that names nothing in the lexicon is a problem, with what was perhaps meant.
Result<OwnRules> understood(const Preferences& preferences, const Lexicon& lexicon);

// The lexicon with the entries for words that she does not want.
[[nodiscard]] Lexicon with_avoided(const Lexicon& lexicon, const OwnRules& rules);

// Gives findings her levels, and sets aside what is hers: into `kept` where it may be spoken of, else without a trace.
void apply_own_rules(const OwnRules& rules, bool is_spoken, LintResult& result);

// What a word that is hers says of who keeps it, KeepReason::said.
inline constexpr std::string_view own_words_said = "the preferences";

}  // namespace kith
