// SPDX-License-Identifier: Apache-2.0
// The lists of the lexicon that name harm, and what its readers (harm_words.hpp, harm_doer.hpp) share. Pure.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "text/tokens.hpp"

namespace kith {

struct HarmList {
    // By its place among `ids`.
    enum Kind : std::size_t { grave, sure, named, sign, injury, act, fear, breaking, close, person, body, thing, play, offers, referred };
    static inline const std::vector<std::string_view> ids = {"harm-grave",  "harm",       "harm-named",  "harm-signs", "harm-injuries",
                                                             "harm-acts",   "harm-fears", "harm-breaks", "harm-close", "harm-person", "harm-body",
                                                             "harm-things", "harm-play",  "harm-offers", "harm-referred"};
    static constexpr std::size_t reach = 3;        // words between what was done and to whom: "broke poor Nadia's left wrist"
    static constexpr std::size_t doer_reach = 12;  // words between who did it and what was done
};

template <std::size_t size>
[[nodiscard]] bool is_among(const std::array<std::string_view, size>& words, std::string_view key) {
    return std::find(words.begin(), words.end(), key) != words.end();
}

// Whether no sentence ends between two tokens.
[[nodiscard]] inline bool is_one_sentence(const Analysis& analysis, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last && i < analysis.tokens.size(); ++i) {
        const std::string_view key = analysis.key(i);
        if (analysis.tokens[i].kind == TokenKind::punctuation && key.find_first_of(".?!;") != std::string_view::npos) return false;
    }
    return last < analysis.tokens.size();
}

}  // namespace kith
