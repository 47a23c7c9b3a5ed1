// SPDX-License-Identifier: Apache-2.0
#include "lint/article.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_CASE("a or an goes by the sound") {
    const std::vector<std::pair<std::string, bool>> table = {
        {"home", false},
        {"older child", true},
        {"hour", true},
        {"honest talk", true},
        {"useful visit", false},
        {"union", false},
        {"one-off", false},
        {"open door", true},
        {"European", false},
        {"LAC review", true},
        {"GP visit", false},
        {"NHS letter", true},
        {"unimportant", true},
        {"uninvited", true},
        {"uniform", false},
        {"umbrella", true},
        {"Usual day", false},
        {"8 week", false},
        {"family home", false},
        {"x-ray", false},
        {"upset child", true},
        {"understanding", true},
        {"", false},
    };
    for (const auto& row : table) {
        CAPTURE(row.first);
        CHECK(kith::takes_an(row.first) == row.second);
    }
}
