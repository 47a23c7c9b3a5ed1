// SPDX-License-Identifier: Apache-2.0
#include "text/end_of_ascii.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace kith;

TEST_CASE("ASCII ends where the first byte beyond it stands") {
    std::mt19937 random(23);
    for (int round = 0; round < 400; ++round) {
        std::string text(random() % 150, 'a');
        for (std::size_t marks = random() % 4; marks > 0 && !text.empty(); --marks) text[random() % text.size()] = static_cast<char>(0x80 + random() % 0x80);
        for (std::size_t from = 0; from <= text.size(); ++from) {
            std::size_t end = from;
            while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
            REQUIRE(end_of_ascii(text, from) == end);
        }
    }
}
