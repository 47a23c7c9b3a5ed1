// SPDX-License-Identifier: Apache-2.0
#include "document/sure_answers.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace kith;

namespace {

using Told = std::vector<std::optional<std::size_t>>;

PlacedComment remark(std::size_t anchor, const std::string& word, std::size_t begins = 10) { return {true, false, begins, 40, anchor, word}; }
PlacedComment answer(std::size_t anchor, const std::string& words, std::size_t begins = 10) { return {false, true, begins, 40, anchor, words}; }

}  // namespace

TEST_CASE("of remarks on the same words an answer belongs to the only one whose word it says") {
    CHECK(sure_answers({remark(0, "contact"), answer(1, "keep - he says siblings"), remark(2, "siblings")}) == Told{{}, 2, {}});
    CHECK(sure_answers({remark(0, "contact"), answer(1, "keep contact, keep siblings"), remark(2, "siblings")}) == Told{{}, {}, {}});
    CHECK(sure_answers({remark(0, ""), answer(1, "keep"), remark(2, "siblings")}) == Told{{}, {}, {}});
}

TEST_CASE("a word is said where it stands by itself, not among the letters of another") {
    CHECK(sure_answers({remark(0, "lac"), answer(1, "keep: it is the name of the place"), remark(2, "placement")}) == Told{{}, {}, {}});
    CHECK(sure_answers({remark(0, "lac"), answer(1, "keep the placement"), remark(2, "placement")}) == Told{{}, 2, {}});
    CHECK(sure_answers({remark(0, "lac"), answer(1, "in place: \u201Clac\u201D, please keep"), remark(2, "placement")}) == Told{{}, 0, {}});
    CHECK(sure_answers({remark(0, "caf"), answer(1, "the caf\u00E9 and the placement"), remark(2, "placement")}) == Told{{}, 2, {}});
    CHECK(sure_answers({remark(0, "lan"), answer(1, "\u00E9lan and the placement"), remark(2, "placement")}) == Told{{}, 2, {}});
}

TEST_CASE("or to the only one beside it, in whichever order a program saved them") {
    CHECK(sure_answers({remark(0, "contact"), remark(1, "siblings"), answer(2, "keep")}) == Told{{}, {}, 1});
    CHECK(sure_answers({remark(2, "contact"), remark(1, "siblings"), answer(0, "keep")}) == Told{{}, {}, 1});
    CHECK(sure_answers({remark(0, "contact"), answer(1, "keep"), remark(2, "siblings")}) == Told{{}, {}, {}});
    CHECK(sure_answers({remark(0, "contact"), answer(1, "keep"), remark(2, "siblings", 5)}) == Told{{}, 0, {}});  // that one stands on more
}

TEST_CASE("an answer behind the words belongs to the remark in front of it, and one among them to the only one there") {
    CHECK(sure_answers({remark(0, "contact"), answer(1, "reply to kith: keep", 40), remark(2, "siblings")}) == Told{{}, 0, {}});
    CHECK(sure_answers({remark(0, "contact"), remark(1, "siblings"), answer(2, "keep", 20)}) == Told{{}, {}, {}});
    CHECK(sure_answers({remark(0, "contact"), answer(1, "keep", 20)}) == Told{{}, 0});
    CHECK(sure_answers({}).empty());
}

TEST_CASE("the word that a remark is about") {
    CHECK(word_of({"In the header, paragraph 1: He says \u201Cno\u201D to \u00ABContact\u00BB", "Could \u201CContact\u201D be \u201Cfamily time\u201D here?"}) == "contact");
    CHECK(word_of({"This copy is for you."}).empty());
    CHECK(all_said({"Keep:", "He says Siblings"}) == "keep:\nhe says siblings\n");
}

TEST_CASE("tens of thousands of answers to as many remarks on the same words are told in no time") {
    constexpr std::size_t count = 30'000;
    std::vector<PlacedComment> comments;
    for (std::size_t i = 0; i < count; ++i) {
        comments.push_back(remark(2 * i, "contact"));
        comments.push_back(answer(2 * i + 1, "keep: contact"));
    }
    const Told answered = sure_answers(comments);
    CHECK(answered[1] == std::nullopt);
    CHECK(answered.back() == 2 * count - 2);
}
