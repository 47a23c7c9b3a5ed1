// SPDX-License-Identifier: Apache-2.0
#include "document/placed_comments.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace kith;

using Answered = std::vector<std::optional<std::size_t>>;

bool stands_there(const std::vector<PlacedComment>& comments, std::size_t remark, std::size_t answer) {
    const PlacedComment& one = comments[remark];
    const PlacedComment& other = comments[answer];
    const bool is_on_same = one.begins < one.ends && one.begins == other.begins && one.ends == other.ends;
    return one.is_remark && (is_on_same || (remark < answer && one.begins <= other.begins && other.begins <= one.ends));
}

// As the header says it: each compared with each.
Answered compared(const std::vector<PlacedComment>& comments) {
    Answered answered(comments.size());
    for (std::size_t i = 0; i < comments.size(); ++i) {
        for (std::size_t j = 0; comments[i].may_answer && j < comments.size(); ++j) {
            if (!stands_there(comments, j, i)) continue;
            const auto size = [&](std::size_t at) { return comments[at].ends - comments[at].begins; };
            if (!answered[i] || size(j) < size(*answered[i])) answered[i] = j;
        }
    }
    return answered;
}

}  // namespace

TEST_CASE("an answer belongs to the remark on the fewest words where it stands") {
    // The whole paragraph, a word in it, an answer behind the word, another comment, an answer that stands elsewhere.
    const std::vector<PlacedComment> comments = {{true, false, 0, 90}, {true, false, 10, 17}, {false, true, 17, 17}, {false, false, 10, 17}, {false, true, 91, 91}};
    CHECK(answered_by_place(comments) == Answered{{}, {}, 1, {}, {}});
    CHECK(answered_by_place({{false, true, 0, 8}, {true, false, 0, 9}}) == Answered{{}, {}});  // it was there before
    CHECK(answered_by_place({{false, true, 0, 9}, {true, false, 0, 9}}) == Answered{1, {}});   // or LibreOffice turned them about
    CHECK(answered_by_place({{false, true, 0, 9}}) == Answered{{}});
    CHECK(answered_by_place({}).empty());
}

TEST_CASE("answers are told by their places as if each were compared with each") {
    std::mt19937 random(7);
    const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random()) % end; };
    for (int round = 0; round < 500; ++round) {
        std::vector<PlacedComment> comments(below(12));
        for (PlacedComment& one : comments) {
            one.is_remark = below(2) == 0;
            one.may_answer = !one.is_remark && below(3) > 0;
            one.begins = below(10);
            one.ends = one.begins + below(5);
        }
        CHECK(answered_by_place(comments) == compared(comments));
    }
}

TEST_CASE("tens of thousands of answers are told by their places in no time") {
    constexpr std::size_t count = 50'000;  // each within all before it; compared each with each, this would not end in time
    std::vector<PlacedComment> comments;
    for (std::size_t i = 0; i < count; ++i) {
        comments.push_back({true, false, i, 2 * count - i});
        comments.push_back({false, true, i, i});
    }
    const Answered answered = answered_by_place(comments);
    CHECK(answered.back() == 2 * count - 2);
}
