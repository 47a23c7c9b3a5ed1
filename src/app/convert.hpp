// SPDX-License-Identifier: Apache-2.0
// The programs that read what kith does not read itself: pdftotext for PDFs, LibreOffice or antiword for older Word files. Each
// runs as a process of its own, with limits on memory, time and output, and without the network (Linux: no socket can be
// opened). Their licences, and their troubles with hostile files, stay outside kith. Thread-safe.
#pragma once

#include <atomic>
#include <string>
#include <string_view>

#include "document/formats.hpp"

namespace kith {

// For ReadOptions::convert. Problems: "needs-program", "encrypted", "damaged", "too-large" (also: too long), "unexpected".
Result<Converted> convert_document(std::string_view format, std::string_view bytes, const std::string& file, const Limits& limits,
                                   const std::atomic<bool>* interrupted = nullptr);

// What commands that read documents hand to a reader. `interrupted` may be null; once it is set, those programs are ended.
[[nodiscard]] ReadOptions read_options(const Limits& limits, const std::atomic<bool>* interrupted = nullptr);

// Which of the programs that convert_document() asks stand on this machine, and how old they are: what they answer may change with them.
[[nodiscard]] std::string converters_stamp();

}  // namespace kith
