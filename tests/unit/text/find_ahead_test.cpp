// SPDX-License-Identifier: Apache-2.0
#include "text/find_ahead.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace kith;

TEST_CASE("the next of a mark is found as a search from there finds it") {
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        std::string text(random() % 60, '.');
        for (char& c : text) c = random() % 4 == 0 ? '%' : c;
        FindAhead ahead;
        for (std::size_t from = random() % 3; from <= text.size(); from += random() % 5) REQUIRE(ahead.next(text, "%.", from) == text.find("%.", from));
    }
}

TEST_CASE("what stands nowhere is looked for once") {
    const std::string text(1'000'000, '<');
    FindAhead ahead;
    bool is_found = false;
    for (std::size_t at = 0; at < text.size(); ++at) is_found = is_found || ahead.next(text, "%>", at) != std::string::npos;
    CHECK_FALSE(is_found);
}
