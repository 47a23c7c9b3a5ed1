// SPDX-License-Identifier: Apache-2.0
// What one line of plain text looks like: its quotation prefix, indentation and list marker, its width, how it begins and
// ends. All positions count in the whole text. Pure functions over valid UTF-8; each costs O(line).
#pragma once

#include <cstddef>
#include <string_view>

#include "text/span.hpp"

namespace kith {

struct TextLine {
    SourceSpan whole;        // with its line end (LF, CR LF or CR)
    std::size_t prefix = 0;  // behind the quotation prefix "> "; whole.begin where there is none
    std::size_t begin = 0;   // first character that is no white space; equal to `end` in a blank line
    std::size_t end = 0;     // behind the last one
    std::size_t width = 0;   // code points from begin to end
    bool quoted = false;     // has a prefix "> "

    [[nodiscard]] bool is_blank() const { return begin == end; }
    [[nodiscard]] std::size_t indent() const { return begin - prefix; }
    [[nodiscard]] std::string_view words(std::string_view text) const { return text.substr(begin, end - begin); }

    friend bool operator==(const TextLine&, const TextLine&) = default;
};

// The line that begins at `at`. Precondition: at < text.size().
[[nodiscard]] TextLine line_at(std::string_view text, std::size_t at);

// All lines of a text, one after the other, each as line_at() answers it, for a quarter of the work: what is rare (a carriage return, a byte
// beyond ASCII) is not looked for in every line again, but remembered where it stands next.
class LineReader {
public:
    // The text outlives it.
    explicit LineReader(std::string_view text);

    [[nodiscard]] bool has_next() const { return at_ < text_.size(); }
    // Precondition: has_next().
    [[nodiscard]] TextLine next();

private:
    [[nodiscard]] std::size_t width(const TextLine& line);

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t newline_;  // each the next at or behind at_, or was found before it; the size of the text where there is none
    std::size_t return_;
    std::size_t beyond_;  // ASCII
};

// "- ", "* ", "• ", "1. ", "(a) ", "1.2.3 " at the start of a line's words.
struct ListMarker {
    std::size_t length = 0;  // with the white space behind it; 0 where the words begin with none
    bool is_words = false;   // may be a time, a date or an amount ("14.30", "12.03.24"): stays in the text
};
[[nodiscard]] ListMarker list_marker(std::string_view words);

[[nodiscard]] bool is_ruler(std::string_view words);     // three or more of the same - = _ * ~ and nothing else
[[nodiscard]] bool is_label(std::string_view words);     // "Date of visit: ...": a few words from a capital to a colon
[[nodiscard]] bool begins_big(std::string_view words);   // with an upper-case letter or a digit, after opening marks
[[nodiscard]] bool is_all_caps(std::string_view words);  // two letters or more, none in lower case
[[nodiscard]] bool ends_open(std::string_view words);    // with a comma, hyphen, dash, slash or opening mark
[[nodiscard]] bool ends_closed(std::string_view words);  // with . , ; ! ? or a dash, before any closing quotation mark

}  // namespace kith
