// SPDX-License-Identifier: Apache-2.0
// The structure of an e-mail: header fields, their parameters, the parts of a multipart (RFC 5322, 2045, 2046, 2231).
// Lenient: what breaks the rules is taken as it stands. Views point into the bytes given. Own code, since the one library in
// Debian with a fitting licence (mimetic) copies every part and goes as deep as the sender likes; here nothing recurses.
// Thread-safe; linear in time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kith {

struct MimePart {
    std::string_view headers;
    std::string_view body;

    // The value of the first field of that name (any case), unfolded.
    [[nodiscard]] std::optional<std::string> field(std::string_view name) const;
};

// Headers up to the first empty line. Bytes that do not begin with a header field are all body.
[[nodiscard]] MimePart split_message(std::string_view bytes);

// "text/plain; charset=utf-8": the value in lower case, and its parameters.
struct MimeField {
    std::string value;
    std::vector<std::pair<std::string, std::string>> parameters;  // names in lower case, values as written

    // Decoded from RFC 2231 ("name*=utf-8''Zo%C3%AB", "name*0=...") and from encoded words; empty where it is missing.
    [[nodiscard]] std::string parameter(std::string_view name) const;
};
[[nodiscard]] MimeField parse_field(std::string_view text);

// The parts between the lines "--boundary", at most `limit` of them.
[[nodiscard]] std::vector<MimePart> split_parts(std::string_view body, std::string_view boundary, std::size_t limit);

// Is there a line that ends the parts, "--boundary--"?
[[nodiscard]] bool has_last_boundary(std::string_view body, std::string_view boundary);

}  // namespace kith
