// SPDX-License-Identifier: Apache-2.0
// One step of a phrase program (phrase_program.hpp). A value.
#pragma once

#include <cstdint>

namespace kith {

struct PhraseStep {
    enum class What : std::uint8_t {
        word,    // the item's word is `number`
        list,    // the item's word is in list `number`
        kind,    // the item's tag is one of `number`
        fork,    // goes on with the next step, or else at step `number`
        jump,    // goes on at step `number`
        note,    // keeps the item as the `number`th mark: two for each slot, its begin and its end
        among,   // goes on with the next step where the item's word is one of the `number`th group; takes no item
        never,
        matched,
    };
    What what = What::never;
    std::uint32_t number = 0;
};

}  // namespace kith
