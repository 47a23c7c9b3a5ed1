// SPDX-License-Identifier: Apache-2.0
// Problems that several readers tell in the same words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/problem.hpp"

namespace kith {

[[nodiscard]] Problem document_problem(const std::string& file, std::string_view code, std::string message,
                                       std::string expected);

// A note: "cut-off".
[[nodiscard]] Problem cut_off(const std::string& file);

// "too-large": the input as a whole.
[[nodiscard]] Problem input_too_large(const std::string& file, std::size_t size, std::size_t limit);

// "signed": a package that is not to be changed.
[[nodiscard]] Problem signed_document(const std::string& file);

// "no-paragraph": a document with no room for a comment.
[[nodiscard]] Problem without_paragraph(const std::string& file);

}  // namespace kith
