// SPDX-License-Identifier: Apache-2.0
// Texts made to cost time: each is one thing that a tokeniser, a reader, a cue or a report could do once too often,
// repeated to any size. `make(size)` gives at most `size` bytes, less than a unit below it; a Word file holds about
// `size` bytes of XML.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kith::bench {

struct AdversarialText {
    std::string_view name;
    std::string_view file;  // a file name with the right ending
    double bound = 10;      // a byte of it may cost this many times a byte of letters()
    std::string (*make)(std::size_t size) = nullptr;
    std::string_view unit;  // where there is no `make`: what is repeated
};

[[nodiscard]] const std::vector<AdversarialText>& adversarial_texts();

[[nodiscard]] std::string make(const AdversarialText& text, std::size_t size);

}  // namespace kith::bench
