// SPDX-License-Identifier: Apache-2.0
// Sentence boundaries of our own against ICU's; whole corpora go through this by hand.
#include "text/sentence_breaks.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "text/boundaries.hpp"
#include "unit/text/laws.hpp"

using namespace kith;

namespace {

template <class Breaks>
std::vector<std::size_t> all(Breaks breaks) {
    std::vector<std::size_t> places;
    while (const std::optional<std::size_t> place = breaks.next()) places.push_back(*place);
    return places;
}

std::vector<std::size_t> icu_breaks(std::string_view text) {
    return all(Boundaries(Boundaries::Kind::sentences, text));
}

// Out of every kind of character that a rule names, so that short texts meet all of them in every order.
std::string random_ascii(std::mt19937& random, std::size_t most) {
    constexpr std::string_view kinds = "abAB12..!?,-:;()[]\"' \t\v\f\n\r_@/&";
    std::string text(random() % (most + 1), ' ');
    for (char& c : text) c = random() % 40 == 0 ? static_cast<char>(random() % 128) : kinds[random() % kinds.size()];
    return text;
}

}  // namespace

TEST_CASE("sentences end where ICU ends them") {
    const std::vector<std::string> known = {
        "",
        "a",
        ".",
        "One. Two! three? Four.",
        "It cost 3.14 pounds. e.g. this. The U.K. is one. A.b A.B a.B",
        "He said \"no.\" (Then he went.) 'Why?' she asked.",
        "Wait... what?! No.. Yes. - no. , so. : thus. ; here",
        "A line.\nanother\r\nand\rmore.\n\n",
        "end. 1 2 3 small. 1 2 3 Large. (1) [2] {3} ok",
        "tab.\tSmall. \x01 small. \x7f Large",
    };
    for (const std::string& text : known) {
        CAPTURE(text);
        CHECK(all(SentenceBreaks(text)) == icu_breaks(text));
    }
    std::mt19937 random(20261123);
    for (int i = 0; i < 20000; ++i) {
        const std::string text = i % 10 == 0 ? test::random_text(random, 60) : random_ascii(random, 24);
        CAPTURE(text);
        REQUIRE(all(SentenceBreaks(text)) == icu_breaks(text));
    }
}
