// SPDX-License-Identifier: Apache-2.0
// Text in an encoding that is named beside it, as in a web page or an e-mail ("iso-8859-15", "koi8-r"), to UTF-8. By ICU's
// converters; the names that the WHATWG Encoding Standard reads as Windows-1252 are read so here. Bytes that the encoding
// does not know become U+FFFD. Thread-safe, no state.
#pragma once

#include <optional>
#include <string_view>

#include "text/encoding.hpp"

namespace kith {

// Nothing where the name is not known, or the table of its letters is not at hand: a release carries those that e-mails and pages in
// English come in, and not EUC-JP. Where "utf-16" leaves the order of the bytes open, their mark or else their zeros tell it. Of GB 18030 it may have the part that is GBK; bytes beyond that are not guessed at. Bytes without a name are the business of decode().
[[nodiscard]] std::optional<Decoded> decode_as(std::string_view bytes, std::string_view charset);

// Do the bytes, though they could be UTF-8, stand for other letters in that encoding: between the escapes of ISO-2022, in the braces of HZ, behind the + of
// UTF-7, or, with a zero among them, as letters of two or four bytes?
[[nodiscard]] bool is_switched(std::string_view bytes, std::string_view charset);

// Is there an encoding of this name, whether its table is at hand or not?
[[nodiscard]] bool names_encoding(std::string_view charset);

}  // namespace kith
