// SPDX-License-Identifier: Apache-2.0
// Rich text as a stream of groups, control words and bytes of text with their places. Nothing is ever a failure; linear in
// time, no memory. Facts: Rich Text Format 1.9.1 (Microsoft).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/span.hpp"

namespace kith {

struct RtfToken {
    enum class Kind : std::uint8_t { open, close, word, symbol, byte, text };
    Kind kind = Kind::text;
    SourceSpan span;
    std::string_view name;  // of a word: its letters; of a symbol: its character
    int number = 0;         // of a word, 0 where it has none; of a byte (\'e9): itself
    bool has_number = false;
};

class RtfTokens {
public:
    explicit RtfTokens(std::string_view bytes) : bytes_(bytes) {}
    // The next one; false at the end. Line ends are no text, and binary data (\bin) is passed over.
    bool next(RtfToken& token);

private:
    void control(RtfToken& token);
    void word(RtfToken& token);

    std::string_view bytes_;
    std::size_t at_ = 0;
};

}  // namespace kith
