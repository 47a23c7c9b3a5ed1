// SPDX-License-Identifier: Apache-2.0
// What the control words of rich text mean to a reader of words. Words that are not listed are passed over.
// Facts: Rich Text Format 1.9.1 (Microsoft).
#pragma once

#include <cstdint>
#include <string_view>

namespace kith {

enum class RtfRole : std::uint8_t {
    unknown,
    // Destinations: what the group that begins with one holds.
    skipped,
    looked_through,  // though marked as to be passed over by readers that do not know them
    shape_value,     // no words, but perhaps a picture
    fonts,
    styles,
    picture,
    object,
    header,
    footer,
    note,
    comment,
    box,
    list_mark,
    // Text.
    paragraph_end,
    cell_end,
    line_end,
    tab,
    character,  // one that is named
    unicode,
    // Properties.
    paragraph_reset,
    character_reset,
    in_table,
    list,
    outline_level,
    style,
    hidden,
    deleted,
    font,
    font_charset,
    code_page,
    unicode_skip,
    end_notes,  // a note of this kind
};

[[nodiscard]] RtfRole rtf_role(std::string_view word);

// The character that a word of the role `character` stands for, in UTF-8.
[[nodiscard]] std::string_view rtf_character(std::string_view word);

// The encoding of a font by its \fcharset; empty where it has none of its own.
[[nodiscard]] std::string_view rtf_charset(int number);

}  // namespace kith
