// SPDX-License-Identifier: Apache-2.0
// The one sentence kith says about an occurrence, as a kind colleague would: it never blames, it offers. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/finding.hpp"

namespace kith {

// The words of a document on one line: white space and control characters become one space, and none behind a hyphen that
// ended a line.
[[nodiscard]] std::string on_one_line(std::string_view text);

// What a word stands in that changes what is said of it: nothing, a sentence that cites the law, a term of art that the word is
// itself, a document that is a paper for a court, or words that name harm.
enum class Setting : std::uint8_t { none, beside_law, term_of_art, court_paper, beside_harm };

// Of a term's finding, all else being filled in.
// `segment_text` is what the finding's spans count in.
[[nodiscard]] std::string message_for(const Finding& finding, std::string_view segment_text, Setting setting,
                                      bool decided_by_cue);

// Where the first suggestion is in somebody's own words. `person` may be empty.
[[nodiscard]] std::string own_words_message(const Finding& finding, std::string_view segment_text, std::string_view person);

// A rule's message with what stood in each {slot} filled in, on one line; what stood there is never taken for a slot.
[[nodiscard]] std::string fill_message(std::string_view message,
                                       const std::vector<std::pair<std::string, std::string>>& slots);

}  // namespace kith
