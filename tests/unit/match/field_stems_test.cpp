// SPDX-License-Identifier: Apache-2.0
#include "match/field_stems.hpp"

#include <doctest/doctest.h>

using namespace kith;

TEST_CASE("forms of a word share a stem, and other words keep apart") {
    const std::vector<std::vector<std::string>> families = {{"foster", "fosters", "fostered", "fostering"},
                                                            {"worry", "worries", "worried", "worrying"},
                                                            {"place", "places", "placed", "placing"},
                                                            {"stop", "stops", "stopped", "stopping"},
                                                            {"lens", "lens"},
                                                            {"bus", "bus"},
                                                            {"sing", "sings"}};
    for (const auto& family : families) {
        for (const std::string& word : family) CHECK_MESSAGE(field_stem(word) == field_stem(family.front()), word);
    }
    CHECK(field_stem("caring") == field_stem("care"));
    CHECK(field_stem("car") != field_stem("care"));
    CHECK(field_stem("carer") != field_stem("care"));
    CHECK(field_stem("mum") != field_stem("must"));
}

TEST_CASE("stems grow beyond the room they were given, and are found by their places") {
    FieldStems stems(0, 0);
    for (std::size_t i = 0; i < 200; ++i) stems.add(i % 2 == 0 ? "Carers" : "school", 3 * i);
    REQUIRE(stems.size() == 200);
    CHECK(stems.phrase(198, 2) == "carer school");
    CHECK(stems.hash(0) == stems.hash(198));
    CHECK(stems.at_or_behind(0) == 0);
    CHECK(stems.at_or_behind(4) == 2);
    CHECK(stems.at_or_behind(6) == 2);
    CHECK(stems.at_or_behind(1000) == 200);
}
