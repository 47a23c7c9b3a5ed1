// SPDX-License-Identifier: Apache-2.0
// What the first bytes (and for compound files and zips the names inside) say a file is, and what to do with kinds that
// kith does not read. Pure; costs at most one pass over the bytes.
#pragma once

#include <string_view>

namespace kith {

struct FileKind {
    std::string_view name;    // for programs: "pdf", "old-word", "encrypted-office", "docx", "html", "image" ...
    std::string_view what;    // for people, with its article: "a PDF"
    std::string_view advice;  // what to do so that kith can read it; empty for "docx"
};

// Null where nothing is recognised: most likely text.
[[nodiscard]] const FileKind* kind_by_content(std::string_view bytes);

// By an extension in lower case, without its dot, that no format of kith has. Null where it is not known.
[[nodiscard]] const FileKind* kind_by_extension(std::string_view extension);

}  // namespace kith
