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

// What stands before the place of words that a remark cannot stand on: "In the header, paragraph 1: Jay's «contact»".
inline constexpr std::string_view remark_place = "In the ";
// What the opening remark of a copy ends with.
inline constexpr std::string_view opening_ending = "kith annotate --clear FILE -o OUT";

struct Cleared {
    std::string bytes;        // of the copy
    std::size_t remarks = 0;  // taken out
    std::size_t changes = 0;  // taken back
    std::size_t answers = 0;  // of others to remarks that went: comments of their own now
    std::size_t answered = 0; // remarks that stay because of what somebody answered
};

}  // namespace kith
