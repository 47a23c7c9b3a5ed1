// SPDX-License-Identifier: Apache-2.0
// What a profile says in words, the same in every format: what the rows are called, the sentences it opens with, and
// how it was counted. (What it asks: profile_questions.hpp.) Kind, plain, about documents and never about whoever wrote them. Pure.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "report/profile.hpp"
#include "report/profile_folders.hpp"

namespace kith {

inline constexpr std::size_t smallest_scale = 5;  // what a full bar stands for at least: one word is no mountain

struct ShiftWording {
    std::string_view from;    // "process-led"
    std::string_view to;      // "relationship-led"
    std::string_view column;  // "process", at most seven letters
};
inline constexpr std::size_t convened_shifts =
    6;  // the first six were named by the convenings, the others by glossaries

[[nodiscard]] const std::array<ShiftWording, shift_names.size()>& shift_wordings();
[[nodiscard]] const std::array<std::string_view, side_names.size()>& side_titles();

// Whether it may be said that no strength was noticed: of what is written to people, and names no harm. A table of figures, a report
// to a court or a policy is not made warm by warm words.
[[nodiscard]] bool may_miss_warmth(const Profile& profile);

// "from process-led to relationship-led"
[[nodiscard]] std::string shift_title(std::size_t shift);

// What the profile comes to, in a few sentences.
[[nodiscard]] std::string opening(const Profile& profile);

// The shift with most prompts; of equals the one with more to reflect on, then the first. shift_names.size() where there are none.
[[nodiscard]] std::size_t busiest_shift(const Profile& profile);

// "3 to rethink and 1 to consider"; empty where there are none.
[[nodiscard]] std::string prompts_in_words(const Facet& facet);

// "contact (2), handover", the most frequent first; `most` at most, the others counted.
[[nodiscard]] std::string names_in_words(const Figure& tally, std::size_t most);

// "contact, handover and 3 others", in the same order.
[[nodiscard]] std::string only_names(const Figure& tally, std::size_t most);

// "“we agreed” and “listened”", the most frequent first, without what is beyond `most`.
[[nodiscard]] std::string said_in_words(const Figure& tally, std::size_t most);

// What was left out of the figures and how to read them.
[[nodiscard]] std::vector<std::string> reading_notes(const Profile& profile);
[[nodiscard]] std::string heat_map_note(const HeatMap& map);

// "12,299"
[[nodiscard]] std::string digits(std::size_t number);

// "3.2", "few" where it is withheld, "0".
[[nodiscard]] std::string cell_in_words(const HeatCell& cell);

}  // namespace kith
