// SPDX-License-Identifier: Apache-2.0
#include "report/phrases.hpp"

#include <doctest/doctest.h>

#include "unit/report/sample.hpp"

using namespace kith;

TEST_CASE("lists read as people write them") {
    CHECK(listed({}, "and").empty());
    CHECK(listed({"a"}, "or") == "a");
    CHECK(listed({"a", "b"}, "or") == "a or b");
    CHECK(listed({"a", "b", "c"}, "and") == "a, b and c");
}

TEST_CASE("counts agree with their noun") {
    CHECK(counted(0, "word", "words") == "0 words");
    CHECK(counted(1, "word", "words") == "1 word");
    CHECK(counted(999, "word", "words") == "999 words");
    CHECK(counted(1000, "word", "words") == "1,000 words");
    CHECK(counted(1234567, "word", "words") == "1,234,567 words");
}

TEST_CASE("places are named as a reader would look for them") {
    CHECK(place_words({"body", 4, 0}, 12) == "line 12");
    CHECK(place_words({"body", 4, 0}, 0) == "paragraph 4");
    CHECK(place_words({"footnote", 1, 3}, 0) == "footnote, paragraph 1, about page 3");
    CHECK(places_words({{{"body", 1, 0}, 3}}) == "line 3");
    CHECK(places_words({{{"body", 1, 0}, 3}, {{"body", 1, 0}, 3}, {{"body", 2, 0}, 9}}) == "lines 3 and 9");
    CHECK(places_words({{{"body", 1, 2}, 0}, {{"body", 2, 2}, 0}}) == "paragraphs 1 and 2");
    CHECK(places_words({{{"body", 1, 0}, 0}, {{"header", 1, 0}, 0}}) == "paragraph 1 and header, paragraph 1");
}

TEST_CASE("a publisher is named once, and at most two") {
    const auto sample = test::make_sample("");
    CHECK(who_asked({}, sample->lexicon, 80).empty());
    CHECK(who_asked({"a", "b"}, sample->lexicon, 80) == "Tea House");
    CHECK(who_asked({"c", "a"}, sample->lexicon, 80) == "Kitchen Table and Tea House");
    CHECK(who_asked({"a", "b", "c", "d"}, sample->lexicon, 80) == "Tea House, Kitchen Table and 1 other");
    CHECK(who_asked({"a", "b", "c", "d"}, sample->lexicon, 40) == "Tea House and 2 others");
    CHECK(who_asked({"a", "c"}, sample->lexicon, 40) == "Tea House and 1 other");
    CHECK(who_asked({"nobody"}, sample->lexicon, 80).empty());
}

TEST_CASE("publishers are called as one would say them") {
    struct Row {
        std::string_view publisher;
        std::string_view name;
    };
    const std::vector<Row> rows = {
        {"Tea House", "Tea House"},
        {"Rewriting Tea (Bea Brown)", "Rewriting Tea"},
        {"The Tea Project with the Borough of Cups and Saucers", "The Tea Project"},
        {"Tea with Friends", "Tea with Friends"},
        {"Kettle County Council / Kettle Young People's Voice", "Kettle County Council"},
        {"Cup / Saucer", "Cup / Saucer"},
    };
    for (const Row& row : rows) CHECK(short_name(row.publisher) == row.name);
}
