// SPDX-License-Identifier: Apache-2.0
// The words round a place as patterns would see them (match/stream.hpp), by a scan alone: what an item may be it is here all at once, and
// marks that may be left out are. So a pattern that matches once the text is analysed matches here as well; not the other way round. Pure.
#pragma once

#include <cstddef>

#include "lexicon/inflect.hpp"
#include "match/lists.hpp"
#include "match/stream.hpp"
#include "match/word_need.hpp"
#include "text/word_scan.hpp"

namespace kith {

// `at` and as many words to either side.
[[nodiscard]] WordRange words_round(const WordScan& scan, WordRange at, std::size_t reach);

[[nodiscard]] TokenStream rough_stream(const WordScan& scan, const ListIndex& lists, WordRange window);

// The same with `marked` as the occurrence under question.
[[nodiscard]] TokenStream rough_stream(const WordScan& scan, const ListIndex& lists, WordRange window, WordRange marked, Inflection form);

}  // namespace kith
