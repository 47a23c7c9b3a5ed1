// SPDX-License-Identifier: Apache-2.0
// What could not be read in a document, as reports tell it: a few pictures each by its place, many of a kind once, with their number. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/document.hpp"

namespace kith {

struct UnreadKind {
    std::string what;
    Place place;            // of the first
    std::size_t times = 1;  // more only where each would be one too many
};

// In reading order. `each`: so many of a kind are told one by one, and more of them once.
[[nodiscard]] std::vector<UnreadKind> kinds_of(const std::vector<Unread>& unread, std::size_t each = 5);

// "Not read, please look yourself: chart (paragraph 4) and image (30 times, first in paragraph 9)." Empty where all was read.
[[nodiscard]] std::string unread_words(const std::vector<Unread>& unread);

}  // namespace kith
