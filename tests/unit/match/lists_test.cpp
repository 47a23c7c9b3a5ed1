// SPDX-License-Identifier: Apache-2.0
#include "match/lists.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "unit/support/test_lexicon.hpp"

using namespace kith;

TEST_CASE("every list that the program asks for by name stands in the lexicon") {
    const Lexicon lexicon = test::lexicon_with("");
    for (const std::string_view name : list_names) {
        CAPTURE(std::string(name));
        CHECK(lexicon.list(std::string(name)) != nullptr);
    }
}

TEST_CASE("a list asked for by name holds what the list of that id holds") {
    const Lexicon lexicon = test::lexicon_with("");
    const ListIndex lists(lexicon);
    const ListNumber family = lists.list_number("family");
    std::size_t members = 0;
    for (const std::string& word : lists.first_words("family")) {
        CAPTURE(word);
        const WordNumber number = lists.number_of(word);
        CHECK(lists.contains("family", word) == lists.is_in(family, number));
        members += lists.contains("family", number) ? 1U : 0U;
    }
    CHECK(members > 5);
    CHECK_FALSE(lists.contains("family", "no such word"));
    CHECK_FALSE(lists.contains("family", WordNumber{0}));
}

TEST_CASE("a word begins or ends a phrase where some phrase of a list says so") {
    const Lexicon lexicon = test::lexicon_with("");
    const ListIndex lists(lexicon);
    std::size_t phrases = 0;
    for (const WordList& list : lexicon.lists) {
        for (const std::uint32_t one : lists.phrases(lists.list_number(list.id))) {
            ++phrases;
            CHECK(lists.begins_phrase(lists.phrase(one).front()));
            CHECK(lists.ends_phrase(lists.phrase(one).back()));
        }
    }
    CHECK(phrases > 20);
    CHECK_FALSE(lists.begins_phrase(lists.number_of("no such word")));
    CHECK_FALSE(lists.ends_phrase(0));
}

TEST_CASE("a lexicon without a list has nothing in it") {
    const Lexicon empty;
    const ListIndex lists(empty);
    CHECK_FALSE(lists.contains("family", "mum"));
    CHECK(lists.phrases("between-aux").empty());
}
