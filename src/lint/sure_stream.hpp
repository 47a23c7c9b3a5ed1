// SPDX-License-Identifier: Apache-2.0
// The words right beside a place as patterns surely see them once the text is analysed (match/stream.hpp), by a scan alone: the other side
// of rough_stream.hpp. As a pattern knows no "not", one that matches here matches in the analysis as well, where its match may begin
// earlier, or begin there and be longer. Pure.
#pragma once

#include "lint/rough_view.hpp"
#include "match/lists.hpp"
#include "match/stream.hpp"
#include "text/word_scan.hpp"

namespace kith {

// The occurrence as ~, and to either side the words that nothing but spaces keep apart; of those with capitals, small words alone ("In").
// Tokens are counted as words of the scan. Empty where nothing is sure.
[[nodiscard]] TokenStream sure_stream(const WordScan& scan, const ListIndex& lists, const RoughPlace& place);

}  // namespace kith
