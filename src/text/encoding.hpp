// SPDX-License-Identifier: Apache-2.0
// Bytes to UTF-8. Recognised: UTF-8 with or without byte order mark, UTF-16 with one, and Windows-1252
// for text that is no valid UTF-8 but reads as Western prose. Thread-safe, no state.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "text/offset_map.hpp"

namespace kith {

// `named`: what the document itself said, see charset.hpp.
enum class Encoding : std::uint8_t { utf8, utf8_bom, utf16_le, utf16_be, windows_1252, named };

struct Decoded {
    std::string text;  // valid UTF-8, without byte order mark
    OffsetMap map;     // from text to the bytes given; identity for plain UTF-8
    Encoding encoding = Encoding::utf8;
};

[[nodiscard]] std::string_view encoding_name(Encoding encoding);  // "UTF-8", "Windows-1252" ...

// Problems: "binary" (control bytes, a known file signature: what it looks like is said), "bad-encoding"
// (UTF-16 with a lone surrogate or an odd byte; neither UTF-8 nor Windows-1252). `file` names the input in the Problem.
Result<Decoded> decode(std::string_view bytes, const std::string& file);

// The way back, for new words among old bytes: without byte order mark. Empty where the encoding has no such letters, and for
// `named` ones but for ASCII. Precondition: valid UTF-8.
[[nodiscard]] std::optional<std::string> encode(std::string_view text, Encoding encoding);

}  // namespace kith
