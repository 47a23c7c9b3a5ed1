// SPDX-License-Identifier: Apache-2.0
// The general mechanisms that decide beside an entry's own cues, by name, so that the effect of each can be measured alone
// (`kith lexicon eval --without NAME`). Values; thread-safe.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>

namespace kith {

enum class Mechanism : std::uint8_t {
    names,           // capitals that make a name
    mentions,        // words talked about
    part_of_speech,  // noun or verb
    roles,           // who acts, and who is acted on
    field,           // the words around
    quotations,      // somebody's own words
    law,             // sentences that cite the law
    reported,        // words of a record, or of what somebody said
    danger,          // harm named beside the word
};
inline constexpr std::array<std::string_view, 9> mechanism_names = {"names", "mentions", "part-of-speech", "roles",
                                                                    "field", "quotations", "law", "reported", "danger"};

class Mechanisms {
public:
    void leave_out(Mechanism one) { left_out_.set(static_cast<std::size_t>(one)); }
    [[nodiscard]] bool has(Mechanism one) const { return !left_out_.test(static_cast<std::size_t>(one)); }

private:
    std::bitset<mechanism_names.size()> left_out_;
};

}  // namespace kith
