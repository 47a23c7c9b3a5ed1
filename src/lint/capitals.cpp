// SPDX-License-Identifier: Apache-2.0
#include "lint/capitals.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "lint/neighbour.hpp"
#include "text/utf8.hpp"

namespace kith {

namespace {

bool stays_small(const std::string& word) {
    constexpr std::string_view words[] = {"a", "an", "the", "and", "or", "but", "nor"};
    return is_preposition(word) || std::find(std::begin(words), std::end(words), word) != std::end(words);
}

std::string title_case(const std::string& text, bool small_words_too) {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        out += at > 0 && !small_words_too && stays_small(to_lower(word)) ? word : capitalise(word);
        if (end < text.size()) out += ' ';
        at = end + 1;
    }
    return out;
}

// "Contact With Family And Friends": the small words show it that are replaced, else those around.
bool has_big_small_words(const Surroundings& place, TokenRange replaced) {
    const Sentence& sentence = place.view().sentence();
    const TokenRange ranges[] = {{replaced.first + 1, replaced.last}, {sentence.first + 1, sentence.last}};
    for (const TokenRange range : ranges) {
        for (std::size_t at = range.first; at < range.last; ++at) {
            if (stays_small(std::string(place.key(at)))) return place.token(at).capitalised;
        }
    }
    return false;
}

// Where words begin anew: a sentence, or what stands behind "Re:", a dash, a bracket or a bullet.
bool begins_anew(const Surroundings& place, std::size_t first) {
    while (place.has_before(first) && (place.key(first - 1) == "'" || place.key(first - 1) == "\"")) --first;
    if (!place.has_before(first)) return true;
    return place.token(first - 1).kind == TokenKind::punctuation && place.key(first - 1) != "," && place.key(first - 1) != "&";
}

}  // namespace

void follow_capitals(Draft& draft, const Headword& headword, const Surroundings& place) {
    const Token& first = place.token(draft.replaces.first);
    const Token& word = place.token(place.view().occurrence().first);
    const auto is_acronym = [&] { return headword.term == to_upper(headword.term); };
    const bool shouted =
        place.view().capitals() == Capitals::shouted ||
        (word.all_caps && !is_acronym() && to_upper(place.key(place.view().occurrence().first)).size() > 4);
    if (shouted) {
        draft.text = to_upper(draft.text);
    } else if (place.view().capitals() == Capitals::title) {
        draft.text = title_case(draft.text, has_big_small_words(place, draft.replaces));
    } else if (first.capitalised && (begins_anew(place, draft.replaces.first) || place.begins_in_markup(draft.replaces.first))) {
        draft.text = capitalise(draft.text);
    }
}

}  // namespace kith
