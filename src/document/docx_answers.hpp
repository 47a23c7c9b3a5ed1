// SPDX-License-Identifier: Apache-2.0
// The words of a Word file that somebody wants to keep: those that a remark of kith's stands on, and that it was answered about
// with "keep". Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/formats.hpp"
#include "document/markup.hpp"

namespace kith {

// `document` is what read_docx() made of `bytes`. Problems: those of read_docx().
Result<std::vector<Answered>> docx_answers(std::string_view bytes, const std::string& file, const Document& document,
                                           const Limits& limits);

}  // namespace kith
