// SPDX-License-Identifier: Apache-2.0
// Takes what kith wrote out of a Word file again: its seal, its comments with their marks, its insertions but for the marks of others in them, and
// its deletions, whose words come back. Everybody else's stay, what they answered to kith among it, as comments of their own (see threads.hpp). Every entry of the
// package that holds nothing of kith's is copied as it is packed. Thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/formats.hpp"
#include "document/markup.hpp"

namespace kith {

// `document` is what read_docx() made of `bytes`. With `keep_answered`, comments that somebody answered stay.
// Problems: those of read_docx(), "signed", "unusual-encoding", "unwritable".
Result<Cleared> clear_docx(std::string_view bytes, const std::string& file, const Document& document,
                           const Limits& limits, bool keep_answered);

}  // namespace kith
