// SPDX-License-Identifier: Apache-2.0
#include "match/forms.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "text/fold.hpp"

using namespace kith;

namespace {

struct Index {
    FormIndex forms;
    explicit Index(const std::vector<std::string>& terms) {
        for (std::size_t i = 0; i < terms.size(); ++i)
            forms.add(term_tokens(terms[i]), {FormRole::term, i, Inflection::base, nullptr, 0, 0});
    }
    // What is found, as the words of the text, in order.
    std::vector<std::string> found(const std::string& text) const {
        const Analysis analysis = analyse(text, {});
        std::vector<std::string> words;
        for (const Occurrence& occurrence : forms.find(analysis)) {
            const std::size_t begin = analysis.tokens[occurrence.first].span.begin;
            words.push_back(text.substr(begin, analysis.tokens[occurrence.last - 1].span.end - begin));
        }
        return words;
    }
};

// The plain reference: every form tried at every token.
std::vector<std::pair<std::size_t, std::size_t>> naive(const std::vector<std::string>& terms,
                                                       const Analysis& analysis) {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t at = 0; at < analysis.tokens.size(); ++at) {
        for (const std::string& term : terms) {
            const std::vector<std::string> words = term_tokens(term);
            std::size_t n = 0;
            while (n < words.size() && at + n < analysis.tokens.size() && analysis.key(at + n) == words[n]) ++n;
            if (n == words.size()) found.emplace_back(at, at + n);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("forms are found in any case and typography") {
    const Index index({"hand over", "looked after child", "non-compliant", "sibling", "file"});
    using Words = std::vector<std::string>;
    const std::vector<std::pair<std::string, Words>> table = {
        {"We hand over at six.", {"hand over"}},
        {"HAND-OVER time", {"HAND-OVER"}},
        {"hand\u2011over", {"hand\u2011over"}},
        {"hand\u00A0over", {"hand\u00A0over"}},
        {"a looked-after\nchild", {"looked-after\nchild"}},
        {"a looked-\nafter child", {"looked-\nafter child"}},
        {"non\u00AD-compli\u00ADant", {"non\u00AD-compli\u00ADant"}},
        {"his sibling\u2019s room", {"sibling"}},
        {"his sibling's room", {"sibling"}},
        {"a \uFB01le", {"\uFB01le"}},
        {"hand, over", {}},
        {"handover", {}},
        {"profile", {}},
        {"unsibling siblingx", {}},
    };
    for (const auto& row : table) {
        CAPTURE(row.first);
        CHECK(index.found(row.first) == row.second);
    }
}

TEST_CASE("overlapping forms are all found, the longest first at each place") {
    const Index index({"contact", "contact visit", "supervised contact", "visit"});
    CHECK(index.found("a supervised contact visit") ==
          std::vector<std::string>{"supervised contact", "contact visit", "contact", "visit"});
}

TEST_CASE("the automaton finds what trying every form everywhere finds") {
    const std::vector<std::string> terms = {"a", "a b", "b a", "a b a", "b", "a a", "b b a b"};
    const Index index(terms);
    for (unsigned bits = 0; bits < 1U << 9U; ++bits) {
        std::string text;
        for (unsigned i = 0; i < 9; ++i) text += (bits >> i & 1U) != 0 ? "b " : "a ";
        CAPTURE(text);
        const Analysis analysis = analyse(text, {});
        std::vector<std::pair<std::size_t, std::size_t>> found;
        for (const Occurrence& occurrence : index.forms.find(analysis))
            found.emplace_back(occurrence.first, occurrence.last);
        auto expected = naive(terms, analysis);
        std::sort(found.begin(), found.end());
        std::sort(expected.begin(), expected.end());
        REQUIRE(found == expected);
    }
}
