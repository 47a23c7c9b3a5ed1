// SPDX-License-Identifier: Apache-2.0
// The word lists that the program itself asks for by name. A name stands in the code as it stands in the lexicon, and is its place in this
// table from compilation on: a list is asked about thousands of times for each it was looked up once (lists.hpp). A name that is not in
// the table does not compile. Pure.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace kith {

inline constexpr auto list_names = std::to_array<std::string_view>({
    "also-verb", "auxiliary", "be", "between-aux", "building", "called-person", "child", "citing", "clause-opener", "column-left",
    "column-left-said", "column-meaning", "column-old-words", "column-record", "column-term", "conjunction", "copula", "danger-father",
    "danger-mother", "danger-other", "day", "definition-link", "definition-opener", "determiner", "document", "family", "function",
    "have", "institution", "law-cite", "meeting", "mention-after", "mention-becomes", "mention-before", "mention-break", "mention-called",
    "mention-calling", "mention-choice", "mention-chosen", "mention-contrast", "mention-denied", "mention-forbid", "mention-label",
    "mention-mean", "mention-never", "mention-not", "mention-remark", "mention-saying", "mention-swap", "mention-swapped",
    "mention-telling", "mention-that", "mention-verb", "mention-wish", "name-in-s", "number", "numbered", "often", "organisation",
    "person", "person-pronoun", "possessive", "post", "professional", "pronoun", "quantifier", "reported-also", "reported-back",
    "reported-break", "reported-called", "reported-claim", "reported-corrected", "reported-ends", "reported-named", "reported-own-record",
    "reported-passive", "reported-pronoun", "reported-put-so", "reported-record", "reported-says", "reported-speech", "reported-writer",
    "scheme", "study", "study-of", "title", "title-before", "titled", "verb-cue", "word-copula", "word-noun", "word-noun-idiom"
});

class ListName {
public:
    // Not explicit, so that contains("family", word) reads as it is meant.
    consteval ListName(const char* id) : place_(place_of(id)) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] constexpr std::size_t place() const { return place_; }

private:
    static consteval std::size_t place_of(std::string_view id) {
        const auto found = std::find(list_names.begin(), list_names.end(), id);
        if (found == list_names.end()) throw "no list of this name is in the table";
        return static_cast<std::size_t>(found - list_names.begin());
    }

    std::size_t place_;
};

}  // namespace kith
