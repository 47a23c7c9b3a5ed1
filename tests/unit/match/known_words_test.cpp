// SPDX-License-Identifier: Apache-2.0
#include "match/known_words.hpp"

#include <doctest/doctest.h>

#include "unit/support/test_lexicon.hpp"

using namespace kith;

TEST_CASE("words are known by their numbers, and marks and articles by their kind") {
    static const Lexicon loaded = test::lexicon_with("");
    static const ListIndex lists(loaded);
    const Analysis analysis = analyse("The record: \u201cMum\u201d qqq; a word", {});
    KnownWords known(analysis, lists);
    using Kind = KnownWords::Kind;
    const std::vector<Kind> kinds = {Kind::article, Kind::word, Kind::colon, Kind::quote, Kind::word, Kind::quote, Kind::word, Kind::semicolon, Kind::article, Kind::word};
    REQUIRE(analysis.tokens.size() == kinds.size());
    for (std::size_t token = kinds.size(); token > 0; --token) {
        CHECK(known.kind(token - 1) == kinds[token - 1]);
        CHECK(known.number(token - 1) == lists.number_of(analysis.key(token - 1)));
    }
    CHECK(known.number(1) != 0);
    CHECK(known.number(6) == 0);
}
