// SPDX-License-Identifier: Apache-2.0
// Older Word files (.doc), by a separate program that app/ runs: LibreOffice makes a .docx of them, antiword plain text. What
// comes back is read by the reader for it; only the format's name is "doc". Thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/formats.hpp"

namespace kith {

// Problems: "too-large", those of ReadOptions::convert ("needs-program" where there is none), and those of the reader.
Result<Document> read_doc(std::string_view bytes, const std::string& file, const ReadOptions& options);

}  // namespace kith
