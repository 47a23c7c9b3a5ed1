// SPDX-License-Identifier: Apache-2.0
#include "match/stream.hpp"

#include <algorithm>
#include <cassert>
#include <string_view>

namespace kith {

namespace {

// "mum & dad" reads as "mum and dad".
constexpr std::string_view ampersand = "&";

constexpr std::size_t mark_size = 3;  // private-use characters from U+E000 on, in UTF-8

bool is_quote_mark(std::string_view key) { return key == "\"" || key == "'" || key == "«" || key == "»"; }

// A sentence's first word has its capital anyway: "Orders placed before noon", "Treatment refused". By its ending it is no name.
bool is_common_by_ending(std::string_view key, const ListIndex& lists) {
    static constexpr std::string_view endings[] = {"tion", "sion", "ment", "ness", "ity", "ing", "ship", "ance", "ence", "hood"};
    const auto ends_so = [key](std::string_view ending) { return key.size() > ending.size() + 2 && key.ends_with(ending); };
    if (std::any_of(std::begin(endings), std::end(endings), ends_so)) return true;
    return key.size() > 3 && key.ends_with('s') && !key.ends_with("ss") && !lists.contains("name-in-s", key);
}

char tag_of_word(const Token& token, std::string_view key, const ListIndex& lists, Capitals capitals, bool opens) {
    if (lists.contains("function", key) || lists.contains("determiner", key)) return 'f';
    if (!token.capitalised || capitals != Capitals::sentence || lists.contains("day", key)) return 'w';
    if (opens && !token.all_caps && is_common_by_ending(key, lists)) return 'w';
    if (key.size() == 1) return 'i';
    return token.all_caps ? 'a' : 'c';
}

char tag_of(const Token& token, std::string_view key, const ListIndex& lists, Capitals capitals, bool opens) {
    switch (token.kind) {
        case TokenKind::word:
            return tag_of_word(token, key, lists, capitals, opens);
        case TokenKind::number:
            return 'n';
        case TokenKind::possessive:
            return 's';
        case TokenKind::punctuation:
            break;
    }
    return 'p';
}

std::string_view mark_of(Inflection form) {
    switch (form) {
        case Inflection::plural:
        case Inflection::third_person:
            return "<Hs>";
        case Inflection::past:
        case Inflection::past_participle:
            return "<Hd>";
        case Inflection::gerund:
            return "<Hg>";
        case Inflection::base:
            break;
    }
    return "<Hb>";
}

// The full stop of "Mr K. refused" or "Dr. Bea": it belongs to the shortened word, and keeps nothing apart.
bool is_stop_of_short_word(const Analysis& analysis, const ListIndex& lists, TokenRange window, std::size_t token) {
    if (analysis.key(token) != "." || token == window.first || token + 1 == window.last ||
        analysis.tokens[token].space_before)
        return false;
    const Token& before = analysis.tokens[token - 1];
    const std::string_view word = analysis.key(token - 1);
    const bool initial = before.kind == TokenKind::word && before.capitalised && word.size() == 1;
    return initial || lists.contains("title", word);
}

}  // namespace

std::size_t WordSet::slot(std::string_view text) { return std::hash<std::string_view>{}(text) % 1024; }

void WordSet::add_marks(std::string_view marks) {
    for (std::size_t at = 0; at + mark_size <= marks.size(); at += mark_size) add_mark(marks.substr(at, mark_size));
}

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
    bool small_word = false;  // one in small letters: a line with it is no shout
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
        const Token& token = analysis.tokens[i];
        if (token.kind != TokenKind::word) continue;
        small_word = small_word || !token.capitalised;
        if (lists.contains("function", analysis.key(i)) || lists.contains("determiner", analysis.key(i))) continue;
        ++words;
        if (token.capitalised) ++capitalised;
        if (token.all_caps) ++shouted;
    }
    if (words >= 2 && shouted == words && !small_word) return Capitals::shouted;
    // A heading does without a full stop, and an acronym beside a name ("Amira is NEET") makes none.
    const bool closed = analysis.key(sentence.last - 1) == ".";
    if (words >= 2 && !closed && shouted == 0 && capitalised == words) return Capitals::title;
    if (!closed && words >= 5 && capitalised * 5 >= words * 4) return Capitals::title;
    return Capitals::sentence;
}

TokenStream render_stream(const Analysis& analysis, const ListIndex& lists, TokenRange window, Capitals capitals) {
    TokenStream stream;
    for (std::size_t i = window.first; i < window.last; ++i) {
        const bool is_and = analysis.key(i) == ampersand;
        const std::string_view key = is_and ? "and" : analysis.key(i);
        if (is_quote_mark(key) || is_stop_of_short_word(analysis, lists, window, i)) continue;
        stream.offsets.push_back(stream.text.size());
        stream.items.push_back({i, i + 1});
        const char tag = is_and ? 'f' : tag_of(analysis.tokens[i], key, lists, capitals, i == window.first);
        stream.text += '<';
        stream.text += tag;
        if (tag != 'p') {
            const std::string_view marks = lists.marks(key);
            stream.text.append(key).append("|").append(marks);
            stream.words.add_word(key);
            stream.words.add_marks(marks);
        }
        stream.text += '>';
    }
    return stream;
}

TokenStream mark_occurrence(const TokenStream& stream, TokenRange window, TokenRange occurrence, Inflection form) {
    TokenStream marked;
    marked.words = stream.words;
    const auto add = [&](TokenRange item, std::string_view text) {
        marked.offsets.push_back(marked.text.size());
        marked.items.push_back(item);
        marked.text += text;
    };
    const auto first = std::lower_bound(stream.items.begin(), stream.items.end(), window.first,
                                        [](const TokenRange& item, std::size_t token) { return item.first < token; });
    for (auto i = static_cast<std::size_t>(first - stream.items.begin());
         i < stream.items.size() && stream.items[i].first < window.last; ++i) {
        const std::size_t token = stream.items[i].first;
        if (token == occurrence.first) add(occurrence, mark_of(form));
        if (token >= occurrence.first && token < occurrence.last) continue;
        const std::size_t end = i + 1 < stream.offsets.size() ? stream.offsets[i + 1] : stream.text.size();
        add(stream.items[i], std::string_view(stream.text).substr(stream.offsets[i], end - stream.offsets[i]));
    }
    return marked;
}

}  // namespace kith
