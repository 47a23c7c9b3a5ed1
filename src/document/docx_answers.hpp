// SPDX-License-Identifier: Apache-2.0
// What somebody answered to kith's remarks in a Word file, and the words that each of these stands on. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/formats.hpp"
#include "document/threads.hpp"

namespace kith {

// In the order of the comments; a remark that stands on nothing has an empty place. `document` is what read_docx() made of `bytes`. Problems: those of read_docx().
Result<std::vector<Answered>> docx_answers(std::string_view bytes, const std::string& file, const Document& document,
                                           const Limits& limits);

}  // namespace kith
