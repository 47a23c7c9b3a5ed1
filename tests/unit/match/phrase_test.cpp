// SPDX-License-Identifier: Apache-2.0
#include "match/phrase.hpp"

#include <doctest/doctest.h>

#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

const Lexicon& lexicon() {
    static const Lexicon loaded = test::lexicon_with("");
    return loaded;
}

// What a pattern matches in a text whose headword stands in [..]; "-" for nothing.
std::string matched(const std::string& notation, const std::string& text) {
    const test::Marked marked = test::marked(text);
    Entry entry;
    PatternError error;
    REQUIRE_MESSAGE(parse_pattern(notation, entry.harms.emplace_back().pattern, error), error.message);
    const Pattern& pattern = entry.harms.front().pattern;
    Lexicon with_pattern = lexicon();
    with_pattern.entries.push_back(entry);
    const ListIndex lists(with_pattern);
    const Analysis analysis = analyse(marked.text, {});
    TokenRange occurrence;
    for (std::size_t i = 0; i < analysis.tokens.size() && !marked.spans.empty(); ++i) {
        if (!marked.spans.front().contains(analysis.tokens[i].span)) continue;
        if (occurrence.empty()) occurrence.first = i;
        occurrence.last = i + 1;
    }
    const TokenRange all{0, analysis.tokens.size()};
    const TokenStream stream =
        mark_occurrence(render_stream(analysis, lists, all, Capitals::sentence), all, occurrence);
    const auto found = PhraseMatcher(pattern, lists).find(stream);
    if (!found) return "-";
    const std::size_t begin = analysis.tokens[found->first].span.begin;
    return marked.text.substr(begin, analysis.tokens[found->last - 1].span.end - begin);
}

}  // namespace

TEST_CASE("the notation matches what lexicon/README.md says it does") {
    struct Row {
        std::string notation, text, expected;
    };
    const std::vector<Row> table = {
        {"~ with {family}", "weekly [contact] with his mother at home", "contact with his mother"},
        {"~ with {family}", "[contact] with both birth parents is", "contact with both birth parents"},
        {"~ with {family}", "[contact] with Mum and Dad", "contact with Mum and Dad"},
        {"~ with {family}", "[contact] with Jay\u2019s mum", "contact with Jay\u2019s mum"},
        {"~ with {family}", "[contact] with the office about mum", "-"},
        {"~ with {family}", "[contact], with his mother", "-"},
        {"{possessive} ~", "Amira's [contact] is weekly", "Amira's contact"},
        {"{possessive} ~", "the little boy's [contact]", "the little boy's contact"},
        {"{possessive} ~", "their [contact]", "their contact"},
        {"{possessive} ~", "the [contact]", "-"},
        {"{person} ~", "He [failed] to", "He failed"},
        {"{person} ~", "Amira [failed] to", "Amira failed"},
        {"{person} ~", "the young person [failed] to", "the young person failed"},
        {"{person} ~", "J. and K [failed] to", "J. and K failed"},
        {"{person} ~", "J and K [failed] to", "J and K failed"},
        {"{person} ~", "Mr K. [failed] to", "Mr K. failed"},
        {"{person} ~", "the server [failed] to", "-"},
        {"~ * mum", "[contact] in the park mum", "contact in the park mum"},
        {"~ * mum", "[contact] in the big park mum", "-"},
        {"(eye|emergency) ~", "made eye [contact] again", "eye contact"},
        {"~ centre?", "the [contact] centre", "contact centre"},
        {"~ centre?", "the [contact] room", "contact"},
        {"<supervise> ~", "she supervised [contact]", "supervised contact"},
        {"<supervise> ~", "supervising [contact]", "supervising contact"},
        {"~ order", "a [contact] \u201Corder\u201D", "contact \u201Corder"},
        {"~ order", "a [contact]\u2011order", "contact\u2011order"},
        {"~ on {day}", "[contact] on Tuesdays", "contact on Tuesdays"},
        {"sentence: his mother", "She saw his mother before [contact].", "his mother"},
    };
    for (const Row& row : table) {
        CAPTURE(row.notation);
        CAPTURE(row.text);
        CHECK(matched(row.notation, row.text) == row.expected);
    }
}

TEST_CASE("the words a pattern cannot do without") {
    const auto required = [](const std::string& notation) {
        Pattern pattern;
        PatternError error;
        REQUIRE(parse_pattern(notation, pattern, error));
        return PhraseMatcher::required_words(pattern);
    };
    using Words = std::vector<std::string>;
    CHECK(required("{person} (was|were) placed") == Words{"placed"});
    CHECK(required("{person} (was|were)") == Words{"was", "were"});
    CHECK(required("{person} very? * {family} x?").empty());
    CHECK(required("(a|{person}) b?").empty());
}
