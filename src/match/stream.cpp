// SPDX-License-Identifier: Apache-2.0
#include "match/stream.hpp"

#include <algorithm>
#include <cassert>
#include <string_view>

namespace kith {

namespace {

// "mum & dad" reads as "mum and dad".
constexpr std::string_view ampersand = "&";

bool is_quote_mark(std::string_view key) { return key == "\"" || key == "'" || key == "«" || key == "»"; }

char tag_of_word(const Token& token, std::string_view key, const ListIndex& lists, Capitals capitals) {
    if (lists.contains("function", key) || lists.contains("determiner", key)) return 'f';
    if (!token.capitalised || capitals != Capitals::sentence || lists.contains("day", key)) return 'w';
    if (key.size() == 1) return 'i';
    return token.all_caps ? 'a' : 'c';
}

char tag_of(const Token& token, std::string_view key, const ListIndex& lists, Capitals capitals) {
    switch (token.kind) {
        case TokenKind::word: return tag_of_word(token, key, lists, capitals);
        case TokenKind::number: return 'n';
        case TokenKind::possessive: return 's';
        case TokenKind::punctuation: break;
    }
    return 'p';
}

}  // namespace

TokenRange TokenStream::tokens(std::size_t begin, std::size_t end) const {
    assert(begin < end);
    const auto first = std::upper_bound(offsets.begin(), offsets.end(), begin) - offsets.begin() - 1;
    const auto last = std::upper_bound(offsets.begin(), offsets.end(), end - 1) - offsets.begin() - 1;
    return {items[static_cast<std::size_t>(first)].first, items[static_cast<std::size_t>(last)].last};
}

Capitals capitals_of(const Analysis& analysis, const Sentence& sentence, const ListIndex& lists) {
    std::size_t words = 0;
    std::size_t capitalised = 0;
    std::size_t shouted = 0;
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
        const Token& token = analysis.tokens[i];
        if (token.kind != TokenKind::word || lists.contains("function", analysis.key(i)) || lists.contains("determiner", analysis.key(i))) continue;
        ++words;
        if (token.capitalised) ++capitalised;
        if (token.all_caps) ++shouted;
    }
    if (words >= 2 && shouted == words) return Capitals::shouted;
    if (words >= 2 && capitalised == words) return Capitals::title;
    if (words >= 5 && capitalised * 5 >= words * 4) return Capitals::title;
    return Capitals::sentence;
}

TokenStream render_stream(const Analysis& analysis, const ListIndex& lists, TokenRange window, TokenRange occurrence, Capitals capitals) {
    TokenStream stream;
    for (std::size_t i = window.first; i < window.last; ++i) {
        if (!occurrence.empty() && i == occurrence.first) {
            stream.offsets.push_back(stream.text.size());
            stream.items.push_back(occurrence);
            stream.text += "<H>";
            i = occurrence.last - 1;
            continue;
        }
        const bool is_and = analysis.key(i) == ampersand;
        const std::string_view key = is_and ? "and" : analysis.key(i);
        if (is_quote_mark(key)) continue;
        stream.offsets.push_back(stream.text.size());
        stream.items.push_back({i, i + 1});
        const char tag = is_and ? 'f' : tag_of(analysis.tokens[i], key, lists, capitals);
        stream.text += '<';
        stream.text += tag;
        if (tag != 'p') stream.text.append(key).append("|").append(lists.marks(key));
        stream.text += '>';
    }
    return stream;
}

}  // namespace kith
