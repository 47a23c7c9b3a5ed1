// SPDX-License-Identifier: Apache-2.0
// Addresses, file names, codes and citations, found the same with and without a look for their signs.
#include "lint/addresses.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace kith;

namespace {

std::vector<std::pair<TextSpan, std::string_view>> addresses_in(const AddressFinder& finder, const std::string& text) {
    Segment segment;
    segment.text = text;
    std::vector<std::pair<TextSpan, std::string_view>> all;
    for (const Protected& one : finder.find(segment)) all.emplace_back(one.span, one.what);
    return all;
}

}  // namespace

TEST_CASE("an address is found as if nothing looked for its signs first") {
    const AddressFinder quick;
    const AddressFinder thorough(false);
    const std::vector<std::string> known = {
        "https://example.org/a HTTP://EXAMPLE.ORG http\u017F://x www.example Www.a \u00E9www.b",
        "bea@example.org a.b+c@d-e.co.uk \u00E9@\u00E9.\u00E9\u00E9 @bea #tag #\u00E9t\u00E9 a#b",
        "b.\u017Fcot b.u\u212A x.c\u017Fv x.\u017Fco \u201Cat home.\u201D b.\u00E9 b.c\u00E9",
        "see example.uk, a-b.nhs/x or EXAMPLE.COM, e.g. this. The end.i.e. that 3.14",
        "plan.docx PLAN.PDF a/b.md \\c.txt ..json e.yaml f.yml g.jpeg",
        "snake_case _x x_ \u00E9_\u00E9 CH/RA1/2024 AB12/3 12/03/2024 24/7 A/b/1 LAC-2024 ABC-12 ab-12 \u00C9\u00C9\u00C9-12",
        "Re B (A Child) [2013] EWCA Civ 5, Re Jay, Re T and S (Children) (No 2), Smith v Jones, Smith v. Jones, a v b",
    };
    std::size_t found = 0;
    for (const std::string& text : known) {
        CAPTURE(text);
        CHECK(addresses_in(quick, text) == addresses_in(thorough, text));
        found += addresses_in(thorough, text).size();
    }
    CHECK(found > 25);
    const std::vector<std::string> pieces = {"a",  "B",   "9",    "-",   ".",      "/",    "@",  "#",   "_",       " ",  ":",
                                             "//", "www", "http", ".uk", ".docx",  " v ",  "Re ", "[2013] ", "(x)", "\u00E9", "CH",
                                             "RA", "12",  "'",    " v. ", "\u00C9", "EWCA", "s",  "com", "txt",     "pdf",
                                             "\t", "\n",  "\v",   "\u00A0", "\u201D",  " "};
    std::mt19937 random(20261123);
    for (int i = 0; i < 4000; ++i) {
        std::string text;
        for (std::size_t n = random() % 9; n > 0; --n) text += pieces[random() % pieces.size()];
        CAPTURE(text);
        REQUIRE(addresses_in(quick, text) == addresses_in(thorough, text));
    }
}
