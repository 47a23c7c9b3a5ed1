// SPDX-License-Identifier: Apache-2.0
// LibreOffice before version 24 keeps an answer as a comment of its own, on the same words or right behind them: it begins with whom
// it answers. Which remark that is, is told by where both stand. Pure; of n comments, in about n log n steps.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kith {

// A comment as far as that matters.
struct PlacedComment {
    bool is_remark = false;  // of kith's
    bool may_answer = false;
    std::size_t begins = 0;  // characters before its words,
    std::size_t ends = 0;    // and before what is behind them
    std::size_t anchor = 0;  // which of the comments of its document it is, where these are called
    std::string words = {};  // of a remark the word that it is about, of all others what they say; in small letters
};

// For each, in the order in which they were made, which of the others it answers: the remark that stands there on the fewest words.
// It was there before, or stands on exactly the same.
[[nodiscard]] std::vector<std::optional<std::size_t>> answered_by_place(const std::vector<PlacedComment>& comments);

}  // namespace kith
