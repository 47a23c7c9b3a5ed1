// SPDX-License-Identifier: Apache-2.0
// What is written into a copy of a document for its writer: remarks that stand on words, and words replaced in a way that can
// be taken back (tracked changes). Plain values; segments are those of the Document that the same bytes were read into.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace kith {

// The name kith signs with, in remarks and tracked changes, and knows its own by.
inline constexpr std::string_view remark_author = "kith";
// What stands before the name of the entry at the end of a remark, and all of its last paragraph before that name.
inline constexpr std::string_view remark_entry = "kith explain ";
inline constexpr std::string_view remark_ending = "If the word is right here, answer “keep”. To read more: kith explain ";
// What its other paragraphs begin with, but for the first, which is the message.
inline constexpr std::array<std::string_view, 6> remark_openings = {"You could say ", "You could also say ", "Why: ", "To ask yourself: ", "Beside it: ", "Asked for by "};
inline constexpr std::string_view remark_no_source = "No published source yet.";
inline constexpr std::string_view remark_proposal = "No published source yet: this is a proposal.";

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
// The opening remark of a copy, and what it ends with.
inline constexpr std::string_view opening_ending = "kith annotate --clear FILE -o OUT";
inline constexpr std::array<std::string_view, 3> opening_words = {
    "This copy is for you, and not for sending: it carries kith’s remarks. Your own document is as you left it.",
    "Each remark is a prompt to think, never a correction. You know the people; you decide.",
    "When you are done, this takes them all out again: kith annotate --clear FILE -o OUT"};

struct Cleared {
    std::string bytes;        // of the copy
    std::size_t remarks = 0;  // taken out
    std::size_t changes = 0;  // taken back
    std::size_t changed = 0;  // changes that stay because somebody wrote into them
    std::vector<std::string> inserted;  // the words of each insertion that went, where nobody can tell whether all of them were kith's
    std::size_t answers = 0;  // of others to remarks that went: comments of their own now
    std::size_t answered = 0; // remarks that stay because of what somebody answered
    [[nodiscard]] bool had_any() const { return remarks + changes + changed + answered > 0; }  // of kith's
};

}  // namespace kith
