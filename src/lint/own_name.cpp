// SPDX-License-Identifier: Apache-2.0
#include "lint/own_name.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

bool joins_names(std::string_view word) {
    constexpr std::array<std::string_view, 7> joining = {"and", "&", "of", "de", "van", "von", "the"};
    return std::find(joining.begin(), joining.end(), word) != joining.end();
}

// "the kiddo" is somebody known; "a kiddo" and "no kiddo" are not.
bool points_at_one(std::string_view determiner) {
    constexpr std::array<std::string_view, 10> pointing = {"the", "this", "that", "my", "your", "his", "her", "its", "our", "their"};
    return std::find(pointing.begin(), pointing.end(), determiner) != pointing.end();
}

// How near the sentence names her already; the distance in words, 0: nowhere.
std::size_t nearest_mention(const Draft& draft, const Surroundings& place) {
    const std::vector<std::string> own = term_tokens(draft.text);
    const TokenRange sentence = {place.view().sentence().first, place.view().sentence().last};
    std::size_t nearest = 0;
    for (std::size_t at = sentence.first; at < sentence.last; ++at) {
        if (own.empty() || place.key(at) != own.front() || (at >= draft.replaces.first && at < draft.replaces.last)) continue;
        const std::size_t distance = at < draft.replaces.first ? draft.replaces.first - at : at + 1 - draft.replaces.last;
        if (nearest == 0 || distance < nearest) nearest = distance;
    }
    return nearest;
}

// "the little kiddo", "Mum's kiddo", "saw kiddo": what stands before may belong to the word.
bool stands_free(const Surroundings& place, std::size_t first) {
    if (!place.has_before(first)) return true;
    const std::string_view key = place.key(first - 1);
    return !place.is_plain_word(first - 1) && !key.ends_with("'s") && place.token(first - 1).kind != TokenKind::number;
}

}  // namespace

bool is_name(std::string_view words) {
    bool has_big = false;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        const std::string_view word = words.substr(at, end - at);
        const bool is_big = !word.empty() && is_upper(code_point_at(word, 0).value);
        if (!is_big && (at == 0 || !joins_names(word))) return false;
        has_big = has_big || is_big;
        at = end + 1;
    }
    return has_big;
}

bool put_name(Draft& draft, const Surroundings& place) {
    constexpr std::size_t beside = 2;  // "the kiddo, Amira,", "our kiddo Amira"
    const std::size_t mention = nearest_mention(draft, place);
    if (mention > 0 && mention <= beside) return false;
    const std::size_t first = draft.replaces.first;
    const bool is_determined = place.has_before(first) && place.in("determiner", first - 1);
    if (is_determined && !points_at_one(place.key(first - 1))) return false;
    if (is_determined && draft.safe) --draft.replaces.first;  // "the kiddo room" keeps its own
    draft.safe = draft.safe && mention == 0 && stands_free(place, first);
    return true;
}

}  // namespace kith
