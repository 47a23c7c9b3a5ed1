// SPDX-License-Identifier: Apache-2.0
#include "lint/quotes.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

// The quoted stretches of all paragraphs, each in «», as they stand.
std::vector<std::string> quoted(const std::vector<std::string>& paragraphs) {
    const Document document = test::document_of(paragraphs);
    std::vector<std::string> out;
    const auto quotes = find_quotes(document.segments);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        for (const TextSpan span : quotes[i]) out.push_back(paragraphs[i].substr(span.begin, span.size()));
    }
    return out;
}

}  // namespace

TEST_CASE("quotations of every kind are found, apostrophes are not") {
    using Words = std::vector<std::string>;
    const std::vector<std::pair<std::string, Words>> table = {
        {R"(She said "no contact" twice.)", {R"("no contact")"}},
        {"She said “no contact” twice.", {"“no contact”"}},
        {"She said ‘no contact’ twice.", {"‘no contact’"}},
        {"She said 'no contact' twice.", {"'no contact'"}},
        {"„tief“ und «oben»", {"„tief“", "«oben»"}},
        {"“She said ‘no’ to me” he wrote.", {"“She said ‘no’ to me”"}},
        {"'She said \"no\" to me' he wrote.", {"'She said \"no\" to me'"}},
        {"‘Mum says “soon” and I miss my siblings.’", {"‘Mum says “soon” and I miss my siblings.’"}},
        {"Jay's mum and the parents' room", {}},
        {"Jay’s mum and the parents’ room", {}},
        {"the '90s and rock 'n' roll", {"'n'"}},
        {"‘Jay’s mum’ was there", {"‘Jay’s mum’"}},
        {"It is 6\" tall and 5' wide", {}},
        {"He began “and never closed it", {}},
        {"closing” without opening", {}},
        {R"(("in brackets") and—"after a dash")", {R"("in brackets")", R"("after a dash")"}},
    };
    for (const auto& row : table) {
        CAPTURE(row.first);
        Words found = quoted({row.first});
        std::sort(found.begin(), found.end());
        Words wanted = row.second;
        std::sort(wanted.begin(), wanted.end());
        CHECK(found == wanted);
    }
}

TEST_CASE("a quotation may go on over several paragraphs") {
    CHECK(quoted({"She wrote: “I miss my brother.", "“I want contact.” She stopped."}) ==
          std::vector<std::string>{"“I miss my brother.", "“I want contact.”"});
    CHECK(quoted({"She wrote: “I miss my brother.", "The next paragraph is ours."}).empty());
}

TEST_CASE("a block quote is somebody else's words from end to end") {
    Document document = test::document_of({"I hate contact."});
    document.segments[0].kind = SegmentKind::block_quote;
    CHECK(find_quotes(document.segments)[0] == std::vector<TextSpan>{{0, 15}});
}
