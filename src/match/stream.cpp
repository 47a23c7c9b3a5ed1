// SPDX-License-Identifier: Apache-2.0
#include "match/stream.hpp"

#include <algorithm>
#include <string_view>

namespace kith {

namespace {

// "mum & dad" reads as "mum and dad".
constexpr std::string_view ampersand = "&";

bool is_quote_mark(std::string_view key) { return key == "\"" || key == "'" || key == "«" || key == "»"; }

// A sentence's first word has its capital anyway: "Orders placed before noon", "Treatment refused". By its ending it is no name.
bool is_common_by_ending(std::string_view key, const ListIndex& lists) {
    static constexpr std::string_view endings[] = {"tion", "sion", "ment", "ness", "ity", "ing", "ship", "ance", "ence", "hood"};
    const auto ends_so = [key](std::string_view ending) { return key.size() > ending.size() + 2 && key.ends_with(ending); };
    if (std::any_of(std::begin(endings), std::end(endings), ends_so)) return true;
    return key.size() > 3 && key.ends_with('s') && !key.ends_with("ss") && !lists.contains("name-in-s", key);
}

Tag::Set tag_of_word(const Token& token, std::string_view key, WordNumber word, const ListIndex& lists, Capitals capitals, bool opens) {
    if (lists.is_small(word)) return Tag::function;
    if (!token.capitalised || capitals != Capitals::sentence || lists.contains("day", key)) return Tag::word;
    if (opens && !token.all_caps && is_common_by_ending(key, lists)) return Tag::word;
    if (key.size() == 1) return Tag::initial;
    return token.all_caps ? Tag::acronym : Tag::capitalised;
}

Tag::Set tag_of(const Token& token, std::string_view key, WordNumber word, const ListIndex& lists, Capitals capitals, bool opens) {
    switch (token.kind) {
        case TokenKind::word:
            return tag_of_word(token, key, word, lists, capitals, opens);
        case TokenKind::number:
            return Tag::number;
        case TokenKind::possessive:
            return Tag::possessive;
        case TokenKind::punctuation:
            break;
    }
    return Tag::punctuation;
}

}  // namespace

Tag::Set tag_of_headword(Inflection form) {
    switch (form) {
        case Inflection::plural:
        case Inflection::third_person:
            return Tag::headword_s;
        case Inflection::past:
        case Inflection::past_participle:
            return Tag::headword_ed;
        case Inflection::gerund:
            return Tag::headword_ing;
        case Inflection::base:
            break;
    }
    return Tag::headword_base;
}

namespace {

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

Capitals capitals_of(const Analysis& analysis, const Sentence& sentence, const ListIndex& lists) {
    std::size_t words = 0;
    std::size_t capitalised = 0;
    std::size_t shouted = 0;
    bool small_word = false;  // one in small letters: a line with it is no shout
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
        const Token& token = analysis.tokens[i];
        if (token.kind != TokenKind::word) continue;
        small_word = small_word || !token.capitalised;
        if (lists.is_small(lists.number_of(analysis.key(i)))) continue;
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
    stream.items.reserve(window.size());
    for (std::size_t i = window.first; i < window.last; ++i) {
        const bool is_and = analysis.key(i) == ampersand;
        const std::string_view key = is_and ? "and" : analysis.key(i);
        if (is_quote_mark(key) || is_stop_of_short_word(analysis, lists, window, i)) continue;
        const Token& token = analysis.tokens[i];
        StreamItem item{{i, i + 1}, 0, is_and ? Tag::function : Tag::punctuation};
        if (is_and || token.kind != TokenKind::punctuation) {
            item.word = lists.number_of(key);
            if (!is_and) item.tag = tag_of(token, key, item.word, lists, capitals, i == window.first);
            stream.words.add(WordSet::of_word(item.word));
            for (const ListNumber list : lists.lists_of(item.word)) stream.words.add(WordSet::of_list(list));
        }
        stream.items.push_back(item);
    }
    return stream;
}

TokenStream mark_occurrence(const TokenStream& stream, TokenRange window, TokenRange occurrence, Inflection form) {
    TokenStream marked;
    marked.words = stream.words;
    marked.items.reserve(std::min(window.size(), stream.items.size()));
    const auto first = std::lower_bound(stream.items.begin(), stream.items.end(), window.first,
                                        [](const StreamItem& item, std::size_t token) { return item.tokens.first < token; });
    for (auto item = first; item != stream.items.end() && item->tokens.first < window.last; ++item) {
        const std::size_t token = item->tokens.first;
        if (token == occurrence.first) marked.items.push_back({occurrence, 0, tag_of_headword(form)});
        if (token >= occurrence.first && token < occurrence.last) continue;
        marked.items.push_back(*item);
    }
    return marked;
}

}  // namespace kith
