// SPDX-License-Identifier: Apache-2.0
// What the elements of OpenDocument mean to a reader of words. Elements that are not listed are looked through.
// Facts: OpenDocument 1.3 part 3 (OASIS), sections 3 to 10.
#pragma once

#include <cstdint>

#include "document/package/xml.hpp"

namespace kith {

enum class OdtRole : std::uint8_t {
    plain,    // looked through: links, sections, insertions, fields, unknown elements
    skipped,  // nothing inside is read: deletions, citations, declarations, guides
    document_text,
    paragraph,
    heading,
    span,
    spaces,
    tab,
    line_end,
    soft_page_break,
    list,
    table,
    heading_rows,  // those that are repeated on each page
    table_row,
    table_cell,
    note,
    note_body,
    annotation,
    creator,  // who wrote a comment
    shape,  // a text box, or a drawn shape with words in it
    frame,
    description,  // of a picture or shape, for whoever does not see it
    image,
    object,
    header,
    footer,
    hidden,  // words that show only under a condition that does not hold
    section,
    style,
    paragraph_properties,
    text_properties,
};

[[nodiscard]] OdtRole odt_role(XmlName name);

}  // namespace kith
