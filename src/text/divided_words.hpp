// SPDX-License-Identifier: Apache-2.0
// Words that a line end divides ("Work-" / "ers"), made whole as the document writes them elsewhere, else by what their halves
// are: "self-" keeps its hyphen, and so do "hard-to-", "asylum-" before "seeking", and, in whole(), two halves that are words of the document themselves. Pure; add() first, then share.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

#include "text/span.hpp"

namespace kith {

class DividedWords {
public:
    // Learns the words of a text.
    void add(std::string_view text);

    // The length of a hyphen, line end and blanks inside a word, at `at`; 0 where there is none. Small letters go on behind them.
    [[nodiscard]] static std::size_t division_at(std::string_view text, std::size_t at);
    [[nodiscard]] static bool has_division(std::string_view text);

    // Whether the hyphen of the division at `at` belongs to the word.
    [[nodiscard]] bool keeps_hyphen(std::string_view text, std::size_t at) const;

    // The text with its divided words whole, and where the span stands in it.
    struct Whole {
        std::string text;
        TextSpan span;
    };
    [[nodiscard]] Whole whole(std::string_view text, TextSpan span) const;

private:
    struct Halves {
        std::string first;
        std::string second;
    };
    static Halves halves_at(std::string_view text, std::size_t at);
    [[nodiscard]] bool is_compound(std::string_view text, std::size_t at) const;

    std::unordered_set<std::string> words_;
};

}  // namespace kith
