// SPDX-License-Identifier: Apache-2.0
// Takes what kith wrote out of an OpenDocument text again, with the promises of docx_clear.hpp: its seal, its comments, its insertions, and its
// deletions, whose words come back. Thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/formats.hpp"
#include "document/markup.hpp"

namespace kith {

// `document` is what read_odt() made of `bytes`. With `keep_answered`, comments that somebody answered stay.
// Problems: those of read_odt(), "signed", "unusual-encoding", "unwritable".
Result<Cleared> clear_odt(std::string_view bytes, const std::string& file, const Document& document, const Limits& limits,
                          bool keep_answered);

}  // namespace kith
