// SPDX-License-Identifier: Apache-2.0
// The formats table: one row a format, from which the choice by extension, the help and the messages follow.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/limits.hpp"

namespace kith {

// What a separate program made of a document that kith does not read itself.
struct Converted {
    std::string_view format;  // what `bytes` are: a name in the formats table, or one that the reader agreed on
    std::string bytes;
};
// Lent by app/, since readers start no programs. `format` is the row that asks. Problems: "needs-program" where the program
// is not installed, "encrypted", "damaged", "too-large". Thread-safe.
using Convert =
    std::function<Result<Converted>(std::string_view format, std::string_view bytes, const std::string& file)>;

struct ReadOptions {
    Limits limits;
    Convert convert;  // may be empty: then formats that need it are refused
};

// What options.convert answers; "needs-program" where it is empty.
Result<Converted> convert(std::string_view format, std::string_view bytes, const std::string& file,
                          const ReadOptions& options);

struct Format {
    std::string_view name;        // "docx"
    std::string_view extensions;  // "docx" or "md markdown", lower case, space between
    std::string_view summary;     // for people
    // Problems: named by the reader; `file` is the input's name in them.
    Result<Document> (*read)(std::string_view bytes, const std::string& file, const ReadOptions& options);
    bool has_lines = false;  // positions count in the input as given; else in each paragraph
};

[[nodiscard]] std::span<const Format> formats();
[[nodiscard]] const Format* format_named(std::string_view name);
// `extension`: in lower case, without its dot. Null where no format has it.
[[nodiscard]] const Format* format_by_extension(std::string_view extension);

// By that of a file's name, in any case.
[[nodiscard]] const Format* format_by_name(const std::string& file);

// By extension of `file` (any case), then by content ("-" and names without extension). Problem "unknown-format" names
// what the content looks like and lists the formats; a known but mismatched signature (a .docx that is an old .doc) is named.
Result<const Format*> choose_format(std::string_view bytes, const std::string& file);

}  // namespace kith
