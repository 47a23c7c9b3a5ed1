// SPDX-License-Identifier: Apache-2.0
#include "text/find_either.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

using namespace kith;

TEST_CASE("the next of two bytes is found as a search for a set of bytes finds it") {
    std::mt19937 random(5);
    for (int round = 0; round < 400; ++round) {
        std::string text(random() % 700, '.');
        for (std::size_t marks = random() % 4; marks > 0 && !text.empty(); --marks) text[random() % text.size()] = random() % 2 == 0 ? '<' : '{';
        for (std::size_t from = 0; from <= text.size(); from += 1 + random() % 90) {
            REQUIRE(find_either(text, '<', '{', from) == std::min(text.find_first_of("<{", from), text.size()));
        }
    }
}
