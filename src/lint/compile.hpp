// SPDX-License-Identifier: Apache-2.0
// A lexicon made ready to lint with: the form index over all its entries, their cues, the rules, the word lists.
// All that can be known without a text stands in a flat block, which is made while kith is built and used where it lies; for a
// lexicon with layers over it the same block is made in memory. What one entry or rule needs is made when it is first met.
// Immutable but for that; thread-safe.
#pragma once

#include <span>
#include <vector>

#include "base/flat.hpp"
#include "base/made_once.hpp"
#include "lexicon/entry.hpp"
#include "lint/addresses.hpp"
#include "lint/harm_words.hpp"
#include "lint/linter.hpp"
#include "lint/sense.hpp"
#include "lint/speaking_needs.hpp"
#include "match/fields.hpp"
#include "match/forms.hpp"
#include "match/lists.hpp"
#include "match/word_need.hpp"
#include "rule/rule_set.hpp"
#include "text/tokens.hpp"

namespace kith {

// The block of a lexicon: the same bytes for the same lexicon. It knows entries, rules and packs by their place in it.
[[nodiscard]] FlatBlock build_index(const Lexicon& lexicon);

// Whether an entry or a rule may speak, as the lexicon and the options have it.
struct Standing {
    std::uint32_t pack = 0;  // of pack_names
    Status status = Status::sourced;
    std::uint8_t disabled = 0;
    std::uint16_t unused = 0;
};

class CompiledLexicon {
public:
    // `source` must outlive it. The forms of what `options` leave out are in the index, but are not wanted.
    CompiledLexicon(const Lexicon& source, const LinterOptions& options);

private:
    FlatBlock own_;  // of a lexicon that brings no index along
    FlatReader reader_;
    WordTable pack_names_;
    std::span<const Standing> entry_standings_;
    std::span<const Standing> rule_standings_;
    std::vector<bool> wanted_entries_;
    bool wants_all_ = true;  // entries

public:
    const Lexicon& lexicon;
    Mechanisms mechanisms;
    OwnWords own_words;
    ListIndex lists;
    FieldIndex fields;
    Abbreviations abbreviations;
    FormIndex forms;
    WordNeeds needs;
    std::span<const SpeakingOutline> speaking;   // of each entry
    FlatLists<SpeakingNeed> speaking_needs;      // of each entry: its terms matter where one of these is met
    RuleSet rules;
    HarmWords harm;
    AddressFinder addresses;

    // Of the lexicon's entries, by their place in it.
    [[nodiscard]] const ReadyEntry& entry(std::size_t index) const;
    // False for the forms of entries that options or the lexicon leave out. Triggers are the rules' to judge.
    [[nodiscard]] bool is_wanted(const Form& form) const {
        return wants_all_ || form.role == FormRole::trigger || wanted_entries_[form.owner];
    }
    // What the index finds, without what is not wanted.
    [[nodiscard]] std::vector<Occurrence> find(const Analysis& analysis) const;

private:
    CompiledLexicon(const Lexicon& source, const LinterOptions& options, FlatBlock own);

    MadeRow<ReadyEntry> made_;  // parallel to lexicon.entries
};

}  // namespace kith
