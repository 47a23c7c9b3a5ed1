// SPDX-License-Identifier: Apache-2.0
// The door of the text formats: bytes within the limit become a Document with its decoded text, still without segments.
// `charset` is the encoding that the document names; it counts where there is no byte order mark and the bytes are no UTF-8.
// Problems: "too-large", "unknown-encoding", and those of decode(). Text read as Windows-1252 without being named so is said in Document::notes.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/formats.hpp"

namespace kith {

Result<Document> open_text(std::string_view bytes, const std::string& file, std::string_view format,
                           const Limits& limits, std::string_view charset = {});

}  // namespace kith
