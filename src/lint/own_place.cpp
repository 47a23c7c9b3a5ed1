// SPDX-License-Identifier: Apache-2.0
#include "lint/own_place.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/own_kin.hpp"
#include "lint/own_name.hpp"
#include "text/tokens.hpp"

namespace kith {

namespace {

std::string words_at(const Surroundings& place, TokenRange range) {
    std::string words;
    for (std::size_t at = range.first; at < range.last; ++at) words.append(words.empty() ? "" : " ").append(place.key(at));
    return words;
}

bool is_among(const std::vector<std::string>& all, const std::string& words) {
    return std::find(all.begin(), all.end(), words) != all.end();
}

bool is_meant(const OwnWording& own, const Surroundings& place) {
    return own.forms.empty() || is_among(own.forms, words_at(place, place.view().occurrence()));
}

// What of the occurrence somebody has her own words for: "contact" of "supervised contact" and "had contact with", all of "contact visit".
// Of "placement breakdown" it is nothing where they name one place.
std::optional<TokenRange> own_part(const OwnWording& own, const Surroundings& place) {
    const TokenRange all = place.view().occurrence();
    for (std::size_t first = all.first; first < all.last; ++first) {
        for (std::size_t last = first + 1; last <= all.last; ++last) {
            const bool stands_alone = last == all.last || place.is_function(last);
            if (stands_alone && is_among(own.words, words_at(place, {first, last}))) return TokenRange{first, last};
        }
    }
    const bool is_all = own.words.empty() || !means_one(own.wording.text);
    return is_all ? std::optional(all) : std::nullopt;
}

// "contact with his dad" is "contact with her dad" in a letter to her sister.
bool is_like(std::string_view written, std::string_view read) {
    static constexpr std::array<std::string_view, 6> whose = {"my", "your", "his", "her", "our", "their"};
    const auto is_whose = [](std::string_view word) { return std::find(whose.begin(), whose.end(), word) != whose.end(); };
    return is_same_kin(written, read) || (is_whose(written) && is_whose(read));
}

bool stands_at(const std::vector<std::string>& words, std::size_t first, const Surroundings& place) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!place.has(first + i) || !is_like(words[i], place.key(first + i))) return false;
    }
    return true;
}

// What is to be replaced for a phrase of hers, if it stands there.
std::optional<TokenRange> phrase_at(const OwnWording& own, TokenRange part, const Surroundings& place) {
    const std::size_t room = part.first - place.view().sentence().first;
    if (own.before.size() > room || !stands_at(own.before, part.first - own.before.size(), place)) return std::nullopt;
    if (!stands_at(own.after, part.last, place)) return std::nullopt;
    return TokenRange{part.first - own.before.size(), part.last + own.after.size()};
}

// Somebody's own words for a word alone. "Dad time" is all of "contact with his dad", and nothing that is said of his mum.
std::optional<TokenRange> word_at(std::string_view text, TokenRange part, const Surroundings& place) {
    const std::vector<std::string> own = term_tokens(text);
    const TokenRange with = company(part.last, place);
    if (with.empty()) return part;
    const std::string_view kin = place.key(with.last - 1);
    if (std::any_of(own.begin(), own.end(), [kin](const std::string& word) { return is_same_kin(word, kin); })) return TokenRange{part.first, with.last};
    return names_kin(text, place) ? std::nullopt : std::optional(part);
}

}  // namespace

std::optional<OwnPlace> own_place(const OwnWording& own, const Surroundings& place) {
    if (!is_meant(own, place)) return std::nullopt;
    const std::optional<TokenRange> part = own_part(own, place);
    if (!part) return std::nullopt;
    const std::optional<TokenRange> range = own.is_phrase() ? phrase_at(own, *part, place) : word_at(own.wording.text, *part, place);
    return range ? std::optional(OwnPlace{*part, *range}) : std::nullopt;
}

std::size_t line_size(const OwnWording& own) {
    const std::string_view words = own.words.empty() ? std::string_view() : std::string_view(own.words.front());
    return own.before.size() + own.after.size() + static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + 1;
}

std::size_t longest_line(const ReadyEntry& entry, const Surroundings& place) {
    std::size_t longest = 0;
    for (const ReadyWording& ready : entry.say) {
        if (ready.own != nullptr && own_place(*ready.own, place)) longest = std::max(longest, line_size(*ready.own));
    }
    return longest;
}

}  // namespace kith
