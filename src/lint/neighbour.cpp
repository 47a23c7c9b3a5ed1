// SPDX-License-Identifier: Apache-2.0
#include "lint/neighbour.hpp"

#include <algorithm>
#include <iterator>

namespace kith {
namespace {

constexpr std::string_view governed_words[] = {"of",   "to",   "for",   "from",  "with",    "by",      "into",  "onto", "about",
                                               "against", "towards", "toward", "between", "among", "over", "under", "without",
                                               "off",  "out",  "up",    "down",  "through", "regarding", "per", "via",  "upon"};
constexpr std::string_view loose_words[] = {"in", "at", "on", "during", "within", "throughout", "across", "after", "before", "since", "until", "near"};
constexpr std::string_view joining_words[] = {"and", "or", "but", "nor", "then"};
constexpr std::string_view adverbs[] = {"together", "apart", "alone", "twice", "once", "overnight", "abroad", "daily", "weekly", "instead", "too", "more", "less"};

template <std::size_t size>
bool is_one_of(const std::string_view (&words)[size], std::string_view word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

Neighbour kind_of_mark(std::string_view mark) {
    constexpr std::string_view joining_marks[] = {"/", "&", "+", "'", "@", "-"};
    return is_one_of(joining_marks, mark) ? Neighbour::joined : Neighbour::none;
}

Neighbour kind_of_small_word(const Surroundings& place, std::size_t i) {
    const std::string_view key = place.key(i);
    if (is_one_of(adverbs, key)) return Neighbour::adverb;
    if (is_one_of(joining_words, key)) return Neighbour::joiner;
    if (is_one_of(loose_words, key)) return Neighbour::loose;
    if (is_one_of(governed_words, key)) return Neighbour::governed;
    const WordNumber word = place.lists().number_of(key);
    const auto in = [&](ListName list) { return place.lists().contains(list, word); };
    if (in("clause-opener") || key == "what" || key == "how" || key == "why" || key == "than") return Neighbour::clause;
    if (in("determiner")) return Neighbour::determiner;
    if (in("pronoun")) return Neighbour::pronoun;
    if (in("be") || in("have") || in("auxiliary")) return Neighbour::auxiliary;
    if (in("function") || in("between-aux")) return Neighbour::adverb;
    return Neighbour::plain;
}

}  // namespace

Neighbour kind_of(const Surroundings& place, std::size_t token) {
    const Token& it = place.token(token);
    if (it.kind == TokenKind::possessive) return Neighbour::possessive;
    if (it.kind == TokenKind::punctuation) return kind_of_mark(place.key(token));
    if (it.kind == TokenKind::number) return Neighbour::number;
    const Neighbour small = kind_of_small_word(place, token);
    const std::string_view key = place.key(token);
    const bool in_ly = key.size() > 4 && key.ends_with("ly") && !place.in("family", token);
    return small == Neighbour::plain && in_ly ? Neighbour::adverb : small;
}

Neighbour before(const Surroundings& place, TokenRange words) {
    if (place.token(words.first).hyphen_before) return Neighbour::joined;
    return place.has_before(words.first) ? kind_of(place, words.first - 1) : Neighbour::none;
}

Neighbour behind(const Surroundings& place, TokenRange words) {
    if (!place.has(words.last)) return Neighbour::none;
    return place.token(words.last).hyphen_before ? Neighbour::joined : kind_of(place, words.last);
}

bool is_preposition(std::string_view word) { return is_one_of(governed_words, word) || is_one_of(loose_words, word); }

bool says_whose(const Surroundings& place, std::size_t token) {
    return place.token(token).kind == TokenKind::possessive || place.in("possessive", token);
}

}  // namespace kith
