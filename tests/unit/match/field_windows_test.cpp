// SPDX-License-Identifier: Apache-2.0
#include "match/field_windows.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>

#include "unit/match/small_fields.hpp"

using namespace kith;
using test::SmallFields;

namespace {

std::vector<FieldWord> words_in(FieldWindows&& windows, const Analysis& analysis, TokenRange window) {
    std::vector<FieldWord> found;
    windows.find(analysis, window, found);
    return found;
}

// "mum+2 clutch-2": the words found and what they weigh.
std::string found_in(const std::string& text) {
    const SmallFields made;
    const Analysis analysis = analyse(text, {});
    std::string out;
    for (const FieldWord& word : words_in(FieldWindows(*made.index), analysis, {0, analysis.tokens.size()})) {
        const std::size_t begin = analysis.tokens[word.at.first].span.begin;
        const std::size_t end = analysis.tokens[word.at.last - 1].span.end;
        if (!out.empty()) out += ", ";
        out += text.substr(begin, end - begin) + (word.weight > 0 ? " +" : " ") + std::to_string(word.weight);
    }
    return out;
}

// Words of the small fields, of their phrases alone, and others.
std::string random_text(std::mt19937& random, std::size_t words) {
    static const std::vector<std::string> some = {"mums", "foster", "carers", "children's", "adult", "services", "bedtime", "school", "run",
                                                  "clutch", "gears", "plan", "view", "the", "and", "carers'", ",", "services'", "x"};
    std::string text;
    for (std::size_t i = 0; i < words; ++i) text += some[random() % some.size()] + ' ';
    return text;
}

using Told = std::vector<std::array<std::size_t, 4>>;

Told told(const std::vector<FieldWord>& found) {
    Told all;
    for (const FieldWord& word : found) all.push_back({word.at.first, word.at.last, static_cast<std::size_t>(word.weight + 2), word.borrowed ? 1U : 0U});
    return all;
}

}  // namespace

TEST_CASE("field words are found in every form, the longest first") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"His mum and two foster carers came.", "mum +2, foster carers +2"},
        {"Mums know about bedtimes.", "Mums +2, bedtimes +1"},
        {"Foster the clutch and the gears.", "clutch -2, gears -2"},
        {"Children\u2019s services came on the school\u2011run.", "Children\u2019s services +2, school\u2011run +1"},
        {"Adult services, adults' services and adults\u2019 services.", "Adult services +1, adults' services +1, adults\u2019 services +1"},
        {"She said 'adults' services'.", "adults' services +1"},
        {"The plan view shows it.", "plan view -1"},
        {"The plan is long; the view is fine.", ""},
        {"", ""},
    };
    for (const auto& row : table) CHECK_MESSAGE(found_in(row.first) == row.second, row.first);
}

TEST_CASE("a word knows whether other fields borrow it") {
    const SmallFields made;
    const Analysis analysis = analyse("Mums at bedtimes", {});
    const std::vector<FieldWord> found = words_in(FieldWindows(*made.index), analysis, {0, analysis.tokens.size()});
    REQUIRE(found.size() == 2);
    CHECK(!found[0].borrowed);
    CHECK(found[1].borrowed);
    CHECK(found[1].weight == 1);
}

TEST_CASE("windows that move find what a window alone finds, wherever its edges cut a phrase") {
    const SmallFields made;
    std::mt19937 random(7);
    for (int text = 0; text < 30; ++text) {
        const Analysis analysis = analyse(random_text(random, 60), {});
        const std::size_t size = analysis.tokens.size();
        FieldWindows windows(*made.index);
        std::vector<FieldWord> found;
        for (std::size_t first = 0; first < size; first += random() % 4) {
            const std::size_t begin = first - std::min<std::size_t>(first, random() % 6);  // also a little back
            const TokenRange window{begin, std::min(size, begin + random() % 20)};
            windows.find(analysis, window, found);
            REQUIRE(told(found) == told(words_in(FieldWindows(*made.index), analysis, window)));
        }
    }
}

TEST_CASE("a long text is begun anew now and then, and finds the same") {
    const SmallFields made;
    std::mt19937 random(8);
    const Analysis analysis = analyse(random_text(random, 12000), {});
    FieldWindows windows(*made.index);
    std::vector<FieldWord> found;
    for (std::size_t first = 0; first + 300 < analysis.tokens.size(); first += 61) {
        const TokenRange window{first, first + 300};
        windows.find(analysis, window, found);
        REQUIRE(told(found) == told(words_in(FieldWindows(*made.index), analysis, window)));
    }
}

TEST_CASE("another text is read from its beginning") {
    const SmallFields made;
    const Analysis one = analyse("the gears and the clutch", {});
    const Analysis other = analyse("mum and the foster carer", {});
    FieldWindows windows(*made.index);
    std::vector<FieldWord> found;
    windows.find(one, {0, one.tokens.size()}, found);
    windows.forget();
    windows.find(other, {0, other.tokens.size()}, found);
    CHECK(told(found) == Told{{0, 1, 4, 0}, {3, 5, 4, 0}});
}
