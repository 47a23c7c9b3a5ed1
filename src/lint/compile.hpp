// SPDX-License-Identifier: Apache-2.0
// A lexicon made ready to lint with: the form index over all its entries, their cues, the rules, the word lists.
// Built once; immutable but for patterns compiled on first use; thread-safe.
#pragma once

#include <vector>

#include "lexicon/entry.hpp"
#include "lint/linter.hpp"
#include "lint/protect.hpp"
#include "lint/sense.hpp"
#include "lint/speaking_needs.hpp"
#include "match/fields.hpp"
#include "match/forms.hpp"
#include "match/lists.hpp"
#include "rule/rule_set.hpp"
#include "text/tokens.hpp"

namespace kith {

struct CompiledLexicon {
    // `source` must outlive it. Entries and rules that `options` leave out are not in the index.
    CompiledLexicon(const Lexicon& source, const LinterOptions& options);

    const Lexicon& lexicon;
    ListIndex lists;
    FieldIndex fields;
    Mechanisms mechanisms;
    Abbreviations abbreviations;
    std::vector<ReadyEntry> entries;  // parallel to lexicon.entries
    RuleSet rules;
    FormIndex forms;
    AddressFinder addresses;
    SpeakingNeeds needs;

private:
    void add_entry(std::size_t index);
    void add_headword(std::size_t index, const Headword& headword);
};

}  // namespace kith
