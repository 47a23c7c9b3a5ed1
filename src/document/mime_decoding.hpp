// SPDX-License-Identifier: Apache-2.0
// How e-mails write what their age of wires could not carry: transfer encodings of bodies (RFC 2045), encoded words (RFC
// 2047) and parameters (RFC 2231) of headers. Lenient: what breaks the rules is taken as it stands. Thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kith {

// "quoted-printable" and "base64" are undone; nothing for an encoding that is not known.
[[nodiscard]] std::optional<std::string> undo_transfer(std::string_view body, std::string_view encoding);

// Does the body end within four digits of base64, or within a letter of quoted-printable, as nothing does that was written to its end?
[[nodiscard]] bool ends_within_letter(std::string_view body, std::string_view encoding);

// "=?utf-8?Q?Zo=C3=AB?= and more" to UTF-8; always valid UTF-8.
[[nodiscard]] std::string decode_words(std::string_view text);

// Of the first encoded word whose encoding is known by name alone, and is U+FFFD above; empty where all can be read.
[[nodiscard]] std::string unreadable_charset(std::string_view text);

// "utf-8''Zo%C3%AB" to UTF-8; always valid UTF-8.
[[nodiscard]] std::string decode_extended(std::string_view text);

}  // namespace kith
