// SPDX-License-Identifier: Apache-2.0
// One automaton over every form of every entry, every protected name and legal term: a trie over tokens.
// A single pass over a segment's tokens finds all occurrences, overlapping ones included, in time linear in
// the text (times the longest form, a handful of tokens). Words are interned first, so that most tokens,
// which begin no form, cost one look-up. For text that nobody has analysed yet there is a pass over the hashes of its words
// alone, which tells whether an analysis can find anything at all. Built by one thread, written into a flat block and used
// there by any number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/flat.hpp"
#include "lexicon/inflect.hpp"
#include "match/word_need.hpp"
#include "match/word_table.hpp"
#include "text/tokens.hpp"
#include "text/word_scan.hpp"

namespace kith {

enum class FormRole : std::uint8_t {
    term,     // a form of an entry's headword or of one of its `also`
    legal,    // a term of art of the entry
    name,     // a protected name
    trigger,  // a word without which a rule cannot match
};

// Why a token sequence is looked for. Several may share one sequence.
struct Form {
    FormRole role = FormRole::term;
    Inflection inflection = Inflection::base;
    std::uint16_t headword = 0;  // of a term: 0 for the entry's own, from 1 on for its `also`
    // The headword inside an `also` that contains it ("contact" in "supervised contact"), as token positions
    // in the form; empty range where there is none or it is the whole.
    std::uint16_t inner_first = 0;
    std::uint16_t inner_last = 0;
    std::uint32_t owner = 0;  // index of the entry, or of the rules' trigger
};

struct Occurrence {
    std::size_t first = 0;  // tokens [first, last)
    std::size_t last = 0;
    const Form* form = nullptr;
};

using FormNode = std::uint32_t;  // of the trie; 0 is its root

constexpr std::size_t form_filter_words = 1024;  // 8 kB: the two filters of an index stay in the first-level cache

class FormIndexBuilder {
public:
    // `lets_in`: whether may_find() has to ask about it. Where it does not, and nothing else begins with these words, it passes them by:
    // among what only find() is to tell are words as frequent as "the", "in" and "is".
    void add(const std::vector<std::string>& tokens, const Form& form, bool lets_in = true);
    void write(FlatWriter& out) const;

private:
    void note_first_words(const std::vector<std::string>& tokens);

    WordTableBuilder words_;
    std::unordered_map<std::uint64_t, FormNode> edges_;     // by node and word
    std::vector<std::vector<std::uint32_t>> ends_ = {{}};  // of each node: the forms that end there, in the order added
    std::vector<Form> forms_;
    std::vector<std::uint64_t> singles_ = std::vector<std::uint64_t>(form_filter_words);  // hashes of forms of one word
    std::vector<std::uint64_t> pairs_ = std::vector<std::uint64_t>(form_filter_words);    // of the first two words of longer ones
};

class FormIndex {
public:
    explicit FormIndex(FlatReader& in);

    // By first token, then longest first, then in the order added. Pointers live as long as the block.
    [[nodiscard]] std::vector<Occurrence> find(const Analysis& analysis) const;

    // Whether find() could answer an occurrence that counts. `counts` is asked about every form met but protected names and those that
    // let nothing in, which come to nothing by themselves (of the latter it may be asked), and told its words; a form that a hyphen at a
    // line's end has joined into one word counts unasked. Says yes now and then without reason, but never no. Of words that take part in no form, two small filters are all
    // that is looked at.
    using Counts = std::function<bool(const Form& form, WordRange at)>;
    [[nodiscard]] bool may_find(const WordScan& scan, const Counts& counts) const;

    // Every sequence with a form that `is_wanted` takes, words joined by spaces, each once, in no order.
    [[nodiscard]] std::vector<std::string> spelled(const std::function<bool(const Form&)>& is_wanted) const;

private:
    [[nodiscard]] FormNode step(FormNode node, WordNumber word) const;  // 0: no form goes on so
    struct Walk;
    void walk(Walk& state, FormNode node, std::size_t token) const;
    [[nodiscard]] bool may_begin(const std::vector<ScannedWord>& words, std::size_t at) const;
    struct Trail;
    [[nodiscard]] bool comes_to_something(const Trail& trail, FormNode node, std::size_t at) const;
    [[nodiscard]] bool any_counts(const Trail& trail, FormNode node, std::size_t last) const;
    [[nodiscard]] FormNode step_in_halves(const WordScan& scan, FormNode node, const ScannedWord& word) const;
    [[nodiscard]] WordNumber word_of(const WordScan& scan, const ScannedWord& word) const;

    WordTable words_;
    std::span<const FormNode> first_nodes_;      // of each word that may begin a form, by its number less one; 0: it does not
    FlatLists<WordNumber> next_words_;           // of each node, in rising order
    std::span<const FormNode> next_nodes_;       // where each of next_words_ leads
    FlatLists<std::uint32_t> ends_;
    std::span<const Form> forms_;
    std::span<const std::uint64_t> singles_;
    std::span<const std::uint64_t> pairs_;
};

}  // namespace kith
