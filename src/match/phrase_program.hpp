// SPDX-License-Identifier: Apache-2.0
// A pattern of the lexicon's notation as a small program over the items of a stream. It runs by trying, in the order in which a
// reader would: an optional word is there before it is not, and the first alternative before the second; of all ways to match
// from one place the longest counts, and of equally long ones the first (Cox 2009, "Regular expression matching: the virtual
// machine approach"). No pattern goes round in circles; a place in the program that was tried at an item is not tried
// there again once a run gets long, so no text makes it slow. Immutable once made; thread-safe.
//
// {list} of nouns is a noun phrase: determiner or possessive, up to two modifiers, a head in the list, perhaps
// `and` another. {person} also takes pronouns (list person-pronoun), names and initials; {possessive} also takes
// a name or noun phrase with 's. `*` is up to three words.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "lexicon/pattern.hpp"
#include "match/lists.hpp"
#include "match/phrase_openers.hpp"
#include "match/phrase_step.hpp"
#include "match/stream.hpp"

namespace kith {

class PhraseProgram {
public:
    PhraseProgram(const Pattern& pattern, const ListIndex& lists);

    struct Match {
        std::size_t first = 0;  // items [first, last)
        std::size_t last = 0;
        std::vector<std::size_t> marks;  // of each slot its first item and one past its last; the same twice: it took no part
    };
    // The leftmost match that begins at one of the items [from, to), and the longest of those; none where that is empty.
    [[nodiscard]] std::optional<Match> run(const TokenStream& stream, const ListIndex& lists, std::size_t from, std::size_t to) const;

private:
    class Writer;
    class Run;
    std::vector<PhraseStep> steps_;
    std::vector<std::vector<WordNumber>> groups_;  // ascending: what the phrases of a list begin with
    std::size_t slots_ = 0;
    PhraseOpeners openers_;
};

}  // namespace kith
