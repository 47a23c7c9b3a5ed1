// SPDX-License-Identifier: Apache-2.0
// Whether it shows that a sentence still reads with the new words in it: only then is a suggestion `safe`, so that it may be
// put in place by a program. What does not show is not safe, however often it would be right. It is shown by the words that
// stand directly beside the replaced ones, by small words and endings; there is no parser. Pure; thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lexicon/wording.hpp"
#include "lint/neighbour.hpp"
#include "lint/sense.hpp"
#include "lint/surroundings.hpp"

namespace kith {

// New words and where they are to stand, looked at from both sides.
struct Fitting {
    Fitting(const Draft& its_draft, const Wording& its_wording, const ReadyEntry& its_entry, const Form& its_form, const Surroundings& its_place);

    [[nodiscard]] bool is_bare() const { return !takes_phrase(wording); }
    [[nodiscard]] bool keeps_first() const;  // the first and the last word stay as they were
    [[nodiscard]] bool keeps_last() const;
    [[nodiscard]] std::string_view first_key() const { return place.key(draft.replaces.first); }
    [[nodiscard]] std::string_view last_key() const { return place.key(draft.replaces.last - 1); }
    [[nodiscard]] bool has_key(std::string_view key) const;  // among the replaced words

    const Draft& draft;
    const Wording& wording;
    const ReadyEntry& entry;
    const Form& form;
    const Surroundings& place;
    std::vector<std::string> words;  // the new ones, folded
    Neighbour left;
    Neighbour right;
};

[[nodiscard]] bool is_shown_to_fit(const Fitting& fitting);

// "is ~ and rude", "is ~, rude and": behind it stands more of what the same "is" says.
[[nodiscard]] bool goes_on(const Fitting& fitting);

enum class Number : std::uint8_t { singular, plural, unknown };

// Of a noun phrase, by the word its small words come behind: "people" in "people in prison". Two joined by "and" may be either.
[[nodiscard]] Number number_of(const std::vector<std::string>& words, const ListIndex& lists);

// For each kind of entry; see is_shown_to_fit.
[[nodiscard]] bool noun_fits(const Fitting& fitting);
[[nodiscard]] bool verb_fits(const Fitting& fitting);

}  // namespace kith
