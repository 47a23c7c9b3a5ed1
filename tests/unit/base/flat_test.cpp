// SPDX-License-Identifier: Apache-2.0
#include "base/flat.hpp"

#include <doctest/doctest.h>

#include <cstring>

using namespace kith;

namespace {

struct Pair {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
};

FlatBlock small_block() {
    FlatWriter out;
    out.add(std::vector<Pair>{{1, 2}, {3, 4}, {5, 6}});
    out.add_text("seven");
    out.add(std::vector<std::uint64_t>{});
    out.add_lists<std::uint16_t>({{8, 9}, {}, {10}});
    return out.take();
}

}  // namespace

TEST_CASE("what is written is read where it lies") {
    const FlatBlock block = small_block();
    FlatReader in(bytes_of(block));
    const auto pairs = in.next<Pair>();
    REQUIRE(pairs.size() == 3);
    CHECK(pairs[2].second == 6);
    CHECK(in.next_text() == "seven");
    CHECK(in.next<std::uint64_t>().empty());
    const auto lists = in.next_lists<std::uint16_t>();
    REQUIRE(lists.size() == 3);
    CHECK(lists[0].size() == 2);
    CHECK(lists[1].empty());
    CHECK(lists[2][0] == 10);
    CHECK(lists.begin_of(2) == 2);
    CHECK_FALSE(in.failed());
    CHECK(in.next_text().empty());
    CHECK(in.failed());
}

TEST_CASE("the same content has the same bytes") { CHECK(small_block() == small_block()); }

TEST_CASE("records of another size are refused, and a block cut anywhere is") {
    const FlatBlock block = small_block();
    FlatReader wrong(bytes_of(block));
    CHECK(wrong.next<std::uint32_t>().empty());
    CHECK(wrong.failed());
    for (std::size_t words = 0; words < 4; ++words) {
        FlatReader in(bytes_of(block).substr(0, 8 * words));
        CHECK(in.next<Pair>().empty());
        CHECK(in.failed());
    }
}
