// SPDX-License-Identifier: Apache-2.0
// Which findings are one place to look at again.
#include "report/prompts.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kith;

namespace {

Prompt prompt(std::string name, std::size_t begin, std::size_t end, std::size_t shift, Level level = Level::consider, bool of_rule = false) {
    return {{{0, {begin, end}}, name, name, level, of_rule}, shift, 0};
}

std::vector<std::string> names(std::vector<Prompt> all) {
    std::vector<std::string> names;
    for (const Prompt& one : places_of(std::move(all))) names.push_back(one.place.name);
    return names;
}

}  // namespace

TEST_CASE("findings that overlap are one place of their shift, and a sentence is another than its words") {
    const Prompt word = prompt("case", 4, 8, 1);
    const Prompt way = prompt("passive", 2, 20, 1, Level::consider, true);
    CHECK(names({}).empty());
    CHECK(names({word, way}) == std::vector<std::string>{"passive"});
    CHECK(names({word, prompt("later", 8, 10, 1)}) == std::vector<std::string>{"case", "later"});
    CHECK(names({word, way, prompt("inside", 12, 15, 1), prompt("behind", 20, 22, 1)}) == std::vector<std::string>{"passive", "behind"});
    CHECK(names({prompt("case", 4, 8, 0), way}) == std::vector<std::string>{"passive"});
    CHECK(names({prompt("case", 4, 8, 0), prompt("sentence", 2, 90, 1, Level::consider, true)}) == std::vector<std::string>{"sentence", "case"});
    CHECK(names({prompt("closed", 6, 12, 0), prompt("now closed", 2, 12, 1), prompt("later", 12, 20, 0)}) == std::vector<std::string>{"now closed", "later"});
    CHECK(names({prompt("shaming", 4, 8, 1, Level::rethink), way}) == std::vector<std::string>{"shaming"});
    Prompt elsewhere = word;
    elsewhere.place.at.segment = 1;
    CHECK(names({elsewhere, word}).size() == 2);
}
