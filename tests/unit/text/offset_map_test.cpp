// SPDX-License-Identifier: Apache-2.0
#include "text/offset_map.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>

#include "unit/text/laws.hpp"

using kith::OffsetMap;
using kith::test::broken_law;

namespace {

struct Derived {
    std::string text;
    OffsetMap map;
};

// Copies, replaces and leaves out stretches of the source at random.
Derived derive(std::mt19937& random, const std::string& source) {
    Derived derived;
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t length = std::min<std::size_t>(1 + random() % 5, source.size() - at);
        const std::size_t made = 1 + random() % 4;
        switch (random() % 5) {
            case 0:
                derived.map.replace(at, length, made);
                derived.text.append(made, '#');
                break;
            case 1:
                break;
            case 2:
                for (std::size_t i = 0; i + 2 <= length; i += 2) {
                    derived.map.replace_unit(at + i, 2, static_cast<std::uint8_t>(made));
                    derived.text.append(made, '%');
                }
                break;
            default:
                derived.map.copy(at, length);
                derived.text += source.substr(at, length);
        }
        at += length;
    }
    return derived;
}

}  // namespace

TEST_CASE("the identity map answers what it is asked") {
    const OffsetMap map;
    CHECK(map.is_identity());
    CHECK(map.to_source(3, 9).begin == 3);
    CHECK(map.to_source(3, 9).end == 9);
    CHECK(map.then(map).is_identity());
}

TEST_CASE("ranges go back through copied, replaced and left-out stretches") {
    // source: <b>Tom &amp; Bea</b>!   target: Tom & Bea!
    OffsetMap map;
    map.copy(3, 4);
    map.replace(7, 5, 1);
    map.copy(12, 4);
    map.copy(20, 1);
    struct {
        std::size_t begin, end, source_begin, source_end;
    } rows[] = {
        {0, 3, 3, 6},                                                     // Tom
        {4, 5, 7, 12},                                                    // the ampersand as a whole
        {3, 6, 6, 13},                                                    // with a blank on either side
        {6, 9, 13, 16},                                                   // Bea, without the end tag behind it
        {6, 10, 13, 21},                                                  // Bea!, with the tag in the middle
        {9, 10, 20, 21},                                                  // !
        {0, 0, 3, 3},    {4, 4, 7, 7}, {9, 9, 20, 20}, {10, 10, 21, 21},  // the end
    };
    for (const auto& row : rows) {
        CAPTURE(row.begin);
        CAPTURE(row.end);
        CHECK(map.to_source(row.begin, row.end).begin == row.source_begin);
        CHECK(map.to_source(row.begin, row.end).end == row.source_end);
    }
    CHECK_FALSE(map.is_identity());
    CHECK(map.target_size() == 10);
}

TEST_CASE("a replaced run is taken as a whole, wherever one cuts into it") {
    OffsetMap map;
    map.replace(10, 3, 4);
    CHECK(map.to_source(1, 2).begin == 10);
    CHECK(map.to_source(1, 2).end == 13);
    CHECK(map.to_source(2, 2).begin == 10);
}

TEST_CASE("equal units share a run and still map one by one") {
    OffsetMap map;
    for (std::size_t i = 0; i < 1000; ++i) map.replace_unit(2 + 2 * i, 2, 1);
    for (std::size_t i = 0; i < 10; ++i) map.replace_unit(2002 + 2 * i, 2, 3);
    CHECK(map.runs().size() == 2);
    CHECK(map.to_source(500, 501).begin == 1002);
    CHECK(map.to_source(500, 502).end == 1006);
    CHECK(map.to_source(1004, 1005).begin == 2004);
    CHECK(map.to_source(1004, 1005).end == 2006);
}

TEST_CASE("neighbouring copies are one run, and empty ones are none") {
    OffsetMap map;
    map.copy(5, 2);
    map.copy(7, 3);
    map.copy(10, 0);
    map.replace(10, 4, 0);
    map.copy(14, 1);
    CHECK(map.runs().size() == 2);
    CHECK(map.target_size() == 6);
}

TEST_CASE("a composed map leads from the last text to the first") {
    OffsetMap markup;  // "x&#xFB01;ne" to "xﬁne"
    markup.copy(0, 1);
    markup.replace(1, 8, 3);
    markup.copy(9, 2);
    OffsetMap folding;  // "xﬁne" to "xfine"
    folding.copy(0, 1);
    folding.replace(1, 3, 2);
    folding.copy(4, 2);
    const OffsetMap both = folding.then(markup);
    CHECK(both.to_source(1, 2).begin == 1);
    CHECK(both.to_source(1, 2).end == 9);
    CHECK(both.to_source(3, 5).begin == 9);
    CHECK(both.to_source(3, 5).end == 11);
    CHECK(both.target_size() == 5);
}

TEST_CASE("two stretches cut from one replaced run become one") {
    OffsetMap entity;  // one entity that stands for three characters
    entity.replace(0, 10, 3);
    OffsetMap cut;
    cut.copy(0, 1);
    cut.copy(2, 1);
    const OffsetMap both = cut.then(entity);
    CHECK(both.runs().size() == 1);
    CHECK(both.to_source(0, 1).end == 10);
    CHECK(both.to_source(1, 2).begin == 0);
}

TEST_CASE("the laws hold for any map, and composing is mapping twice") {
    std::mt19937 random(20260101);
    for (int round = 0; round < 2000; ++round) {
        const std::string source = kith::test::random_text(random, 12);
        const Derived outer = derive(random, source);
        CAPTURE(source);
        REQUIRE(broken_law(outer.map, outer.text, source) == "");
        const Derived inner = derive(random, outer.text);
        REQUIRE(broken_law(inner.map, inner.text, outer.text) == "");
        if (inner.text.empty()) continue;  // nothing is left to ask for
        const OffsetMap both = inner.map.then(outer.map);
        REQUIRE(broken_law(both, inner.text, source) == "");
        for (std::size_t i = 0; i < inner.text.size(); ++i) {
            const OffsetMap::Range middle = inner.map.to_source(i, i + 1);
            const OffsetMap::Range twice = outer.map.to_source(middle.begin, middle.end);
            const OffsetMap::Range once = both.to_source(i, i + 1);
            // Widened where two stretches share a replaced run, never narrower.
            REQUIRE(once.begin <= twice.begin);
            REQUIRE(once.end >= twice.end);
        }
    }
}
