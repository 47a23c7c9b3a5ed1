// SPDX-License-Identifier: Apache-2.0
// One automaton over every form of every entry, every protected name and legal term: a trie over tokens.
// A single pass over a segment's tokens finds all occurrences, overlapping ones included, in time linear in
// the text (times the longest form, a handful of tokens). Words are interned first, so that most tokens,
// which begin no form, cost one look-up. Built once; immutable; thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/entry.hpp"
#include "lexicon/inflect.hpp"
#include "match/lists.hpp"
#include "text/tokens.hpp"

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
    std::size_t owner = 0;  // index of the entry, or of the rule for a trigger
    Inflection inflection = Inflection::base;
    const Headword* headword = nullptr;  // of a term
    // The headword inside an `also` that contains it ("contact" in "supervised contact"), as token positions
    // in the form; empty range where there is none or it is the whole.
    std::size_t inner_first = 0;
    std::size_t inner_last = 0;
};

struct Occurrence {
    std::size_t first = 0;  // tokens [first, last)
    std::size_t last = 0;
    const Form* form = nullptr;
};

class FormIndex {
public:
    void add(const std::vector<std::string>& tokens, Form form);

    // By first token, then longest first, then in the order added. Pointers live as long as the index.
    [[nodiscard]] std::vector<Occurrence> find(const Analysis& analysis) const;

    // Every sequence that stands for a term, words joined by spaces, in no order.
    [[nodiscard]] const std::vector<std::string>& term_forms() const { return term_forms_; }

private:
    using Word = std::uint32_t;
    using Node = std::uint32_t;
    [[nodiscard]] Word word_of(std::string_view key) const;  // 0: no form has this word
    [[nodiscard]] Node step(Node node, Word word) const;     // 0: no form goes on so
    struct Walk;
    void walk(Walk& state, Node node, std::size_t token) const;

    std::unordered_map<std::string, Word, StringHash, std::equal_to<>> words_;
    std::unordered_map<std::uint64_t, Node> edges_;
    std::vector<std::vector<std::size_t>> ends_ = {
        {}};  // of each node: indices of the forms that end there; node 0 is the root
    std::vector<Form> forms_;
    std::vector<std::string> term_forms_;
};

}  // namespace kith
