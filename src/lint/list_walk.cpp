// SPDX-License-Identifier: Apache-2.0
#include "lint/list_walk.hpp"

#include <algorithm>

namespace kith {

std::optional<std::size_t> ListWalk::ends_before(ListName list, std::size_t token) const {
    while (token > sentence_.first && (is_quote(token - 1) || is_article(token - 1) || is_colon(token - 1))) --token;
    const WordNumber last = token > sentence_.first ? words_.number(token - 1) : 0;
    if (last == 0) return std::nullopt;
    const std::span<const std::uint32_t> phrases = lists().ends_phrase(last) ? lists().phrases(list) : std::span<const std::uint32_t>{};
    for (const std::uint32_t number : phrases) {
        const std::span<const WordNumber> phrase = lists().phrase(number);
        if (phrase.back() != last || token < sentence_.first + phrase.size()) continue;
        if (stands_at(phrase, token - phrase.size())) return token - phrase.size();
    }
    return lists().contains(list, last) ? std::optional(token - 1) : std::nullopt;
}

bool ListWalk::begins_at(ListName list, std::size_t token) const {
    while (token < sentence_.last && is_quote(token)) ++token;
    const WordNumber first = token < sentence_.last ? words_.number(token) : 0;
    if (first == 0) return false;
    if (lists().contains(list, first)) return true;
    if (!lists().begins_phrase(first)) return false;
    const std::span<const std::uint32_t> phrases = lists().phrases(list);
    return std::any_of(phrases.begin(), phrases.end(), [&](std::uint32_t number) {
        const std::span<const WordNumber> phrase = lists().phrase(number);
        return phrase.front() == first && token + phrase.size() <= sentence_.last && stands_at(phrase, token);
    });
}

bool ListWalk::has_between(ListName list, std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
        if (is_single(list, i)) return true;
    }
    return false;
}

bool ListWalk::stands_at(std::span<const WordNumber> phrase, std::size_t first) const {
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        if (words_.number(first + i) != phrase[i]) return false;
    }
    return true;
}

}  // namespace kith
