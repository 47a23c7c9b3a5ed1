// SPDX-License-Identifier: Apache-2.0
// Names, whose words are left alone whatever they mean: those of organisations, orders, Acts, forms and jobs, by their capitals.
// Listed names (an entry's `names`) are found by the form index, addresses by lint/addresses.hpp. Pure; thread-safe.
#pragma once

#include "match/lists.hpp"
#include "match/stream.hpp"
#include "text/span.hpp"
#include "text/tokens.hpp"

namespace kith {

// Whether the words are part of a longer name by its capitals: "the Riverside Contact Centre", "a Placement Order". In a
// heading in Title Case or a shouted line capitals say nothing, and the words' own capitals do not make a name.
[[nodiscard]] bool is_part_of_name(const Analysis& analysis, const ListIndex& lists, const Sentence& sentence,
                                   TokenRange words, Capitals capitals);

// Whether the words are what a job is called, written small: "the contact supervisor", "a placement officer".
[[nodiscard]] bool is_part_of_post(const Analysis& analysis, const ListIndex& lists, const Sentence& sentence, TokenRange words);

}  // namespace kith
