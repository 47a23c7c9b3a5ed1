// SPDX-License-Identifier: Apache-2.0
// What the elements of WordprocessingML mean to a reader of words. Elements that are not listed are looked through.
// Facts: ECMA-376 part 1, section 17; both the transitional and the strict namespace.
#pragma once

#include <cstdint>
#include <string_view>
#include <string>

#include "document/package/xml.hpp"

namespace kith {

enum class DocxRole : std::uint8_t {
    plain,     // looked through: hyperlinks, content controls, insertions, unknown elements
    skipped,   // nothing inside is read: old properties, field codes, guides
    deletion,  // neither is it here; in the properties of a paragraph's mark: that mark goes
    document,  // the root of the main part
    paragraph,
    paragraph_properties,
    paragraph_style,
    outline_level,
    numbering,
    numbering_id,
    run,
    run_properties,
    run_style,
    vanish,
    text,
    tab,
    line_end,
    soft_hyphen,
    no_break_hyphen,
    symbol,
    rendered_page_break,
    field_mark,
    table,
    table_row,
    table_cell,
    cell_width,   // how many columns a cell covers
    heading_row,  // a row that Word repeats on each page
    text_box,
    note,  // a footnote or endnote
    comment,
    described,  // a picture or shape, with words for whoever does not see it
    image,
    chart,
    diagram,
    equation,
    object,
    inserted_file,
    alternatives,
    choice,
    fallback,
    style,  // in styles.xml
    style_name,
    based_on,
};

[[nodiscard]] DocxRole docx_role(XmlName name);

// What an element that is no text is called where it is said that it was not read.
[[nodiscard]] std::string_view unread_name(DocxRole role);

// The value of an on/off property: true unless it says "0", "false" or "off".
[[nodiscard]] bool is_on(const XmlElement& element);

// The value of a property that is a number; 1 where it says none.
[[nodiscard]] int number_in(const XmlElement& element);

// The character that w:sym (or w16se:symEx, for emoji) names in hexadecimal; empty where it names none.
[[nodiscard]] std::string symbol_of(const XmlElement& element);

}  // namespace kith
