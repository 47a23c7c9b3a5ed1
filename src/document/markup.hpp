// SPDX-License-Identifier: Apache-2.0
// What is written into a copy of a document for its writer: remarks that stand on words, and words replaced in a way that can
// be taken back (tracked changes). Plain values; segments are those of the Document that the same bytes were read into.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace kith {

// The name kith signs with, in remarks and tracked changes, and knows its own by.
inline constexpr std::string_view remark_author = "kith";
// What stands before the name of the entry at the end of a remark.
inline constexpr std::string_view remark_entry = "kith explain ";

struct Remark {
    std::size_t segment = 0;
    TextSpan span;
    std::vector<std::string> paragraphs;  // what it says
};

struct Replacement {
    std::size_t segment = 0;
    TextSpan span;
    std::string text;
};

struct Markup {
    std::string date;                       // "2026-11-23T09:30:00Z"
    std::vector<std::string> opening;       // a remark on the first paragraph, before all others; empty: none
    std::vector<Remark> remarks;            // in the order of the document
    std::vector<Replacement> replacements;  // in the order of the document, none overlapping another
};

struct Marked {
    std::string bytes;  // of the copy
    std::size_t replaced =
        0;  // replacements made; the others stand where nothing may be changed (a field, somebody's change)
};

// Words that somebody wants to keep, by what they answered to a remark.
struct Answered {
    std::string entry;            // that the remark was about
    std::string reason;           // as they gave it
    std::size_t source_part = 0;  // of Document::parts
    SourceSpan source;            // what the remark stands on, in that part
    std::string about;            // what a remark begins with that cannot stand on its words: where they are; else empty
};

// What stands before the place of words that a remark cannot stand on: "In the header, paragraph 1: Jay's «contact»".
inline constexpr std::string_view remark_place = "In the ";
// The first paragraph of such a remark; empty for any other.
[[nodiscard]] std::string place_named_in(const std::vector<std::string>& paragraphs);

// The entry that a remark names in its last words; empty where it names none.
[[nodiscard]] std::string entry_named_in(const std::vector<std::string>& paragraphs);

// The reason behind "keep: she calls it that", "keep" itself where there is no more; empty where this is no such answer.
[[nodiscard]] std::string keep_reason(std::string_view words);

// That of the first paragraph that gives one.
[[nodiscard]] std::string keep_reason_in(const std::vector<std::string>& paragraphs);

struct Cleared {
    std::string bytes;        // of the copy
    std::size_t remarks = 0;  // taken out
    std::size_t changes = 0;  // taken back
};

}  // namespace kith
