// SPDX-License-Identifier: Apache-2.0
// What could not be read in a document, as reports tell it: a few pictures each by its place, many of a kind once, with their number. Pure.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"

namespace kith {

// "Not read, please look yourself: chart (paragraph 4) and image (30 times, first in paragraph 9)." Empty where all was read.
[[nodiscard]] std::string unread_words(const std::vector<Unread>& unread);

}  // namespace kith
