// SPDX-License-Identifier: Apache-2.0
#include "document/essence.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <vector>

using namespace kith;

namespace {

struct Piece {
    std::string words;
    std::string address;  // where they lead, if anywhere
};

Essence linked(const std::vector<Piece>& pieces) {
    EssenceFlow flow;
    for (const Piece& piece : pieces) {
        if (!piece.address.empty()) flow.begin_link(piece.address);
        flow.add(piece.words, {});
        if (!piece.address.empty()) flow.end_link();
    }
    flow.end_paragraph();
    return flow.essence({});
}

const std::string site = "https://larkmoor.example/a";

}  // namespace

TEST_CASE("a link counts by where it leads, where it begins and where it ends") {
    const Essence was = linked({{"Help for you. ", site}, {"Help for Nan.", {}}});
    CHECK(was != linked({{"Help for you. ", {}}, {"Help for Nan.", site}}));
    CHECK(was != linked({{"Help for you. ", site}, {"Help for Nan.", site}}));
    CHECK(linked({{"Ring ", site}, {"or ", {}}, {"write.", site}}) != linked({{"Ring ", site}, {"or ", {}}, {"write.", {}}}));
    CHECK(was == linked({{"Help", site}, {" for you.", site + "/"}, {" Help for Nan.", {}}}));  // as programs divide it
    CHECK(was == linked({{"Help for", site}, {"", {}}, {" ", {}}, {"you.", site}, {" Help for Nan.", {}}}));
}

TEST_CASE("in two hundred thousand empty cells the place is known at once") {
    EssenceFlow flow;
    flow.add("Dear Mia, ", {});
    const std::size_t place = flow.place();
    for (int cell = 0; cell < 200'000; ++cell) {
        flow.end_paragraph();
        flow.end_cell();
        REQUIRE(flow.place() == place);
    }
    EssenceFlow all;
    all.append(flow);
    CHECK(all.place() == place + 1);
    flow.add("  Bye", {});
    CHECK(flow.place() > place + 200'000);
}
