// SPDX-License-Identifier: Apache-2.0
#include "app/lookup.hpp"

#include <doctest/doctest.h>

#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

constexpr std::string_view entries = R"yaml(
  - {id: sibling, term: sibling, kind: noun, level: rethink, shift: label-to-person, why: "Brothers and sisters.", say: ["brother or sister"], otherwise: rethink, sources: [], status: proposed}
  - {id: not-engaging, term: engage, kind: verb, also: ["fail to engage"], forms: ["engageth"], level: consider, shift: label-to-person, why: "We reach out.", say: ["take part"], otherwise: consider, sources: [], status: proposed}
)yaml";

}  // namespace

TEST_CASE("entries are found by id and by any form, however it is typed") {
    const Lexicon lexicon = test::lexicon_with(entries);
    for (const char* const words : {"sibling", "siblings", "Siblings", "not-engaging", "failed to engage",
                                    "Failing  to\u00A0engage", "engageth"}) {
        CAPTURE(words);
        CHECK(look_up(lexicon, words).entries.size() == 1);
    }
    for (const char* const words : {"", " ", "sibling engage", "cup"}) CHECK(look_up(lexicon, words).is_empty());
    CHECK(nearest_words(lexicon, "sibblings") == "siblings");
    CHECK(nearest_words(lexicon, "parliament").empty());
}

TEST_CASE("a word without an entry of its own leads to the phrases it stands in") {
    const Lexicon lexicon = test::lexicon_with(entries);
    for (const char* const words : {"fail", "FAILS", "failed to", "engage"}) CHECK_MESSAGE(entries_holding(lexicon, words).size() == 1, words);
    for (const char* const words : {"", "fai", "engage fail", "cup"}) CHECK_MESSAGE(entries_holding(lexicon, words).empty(), words);
}
