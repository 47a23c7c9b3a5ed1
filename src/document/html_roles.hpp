// SPDX-License-Identifier: Apache-2.0
// What the elements of HTML mean to a reader of words. Elements that are not listed are looked through.
// Facts: the HTML standard, sections 4 and 15.3 (how browsers show each element).
#pragma once

#include <cstdint>
#include <string_view>

namespace kith {

enum class HtmlRole : std::uint8_t {
    plain,  // looked through: emphasis, links, unknown elements
    block,  // begins a paragraph and ends one
    heading,
    quotation,
    quoted,  // within a line
    list,
    item,
    table,
    row,
    cell,
    preformatted,
    code,
    line_end,
    title,  // of the page
    field,  // of a form
    offer,   // choices for one
    choice,  // one of these, or of a list
    about_page,  // says something of it
    image,
    skipped,  // nothing inside is read: scripts, forms' hidden parts
    sound,    // as are these, which are told of
    film,
    object,
    page,  // another one, in a frame
    drawing,
    equation,
};

[[nodiscard]] HtmlRole html_role(std::string_view name);

// Does it end the paragraph before it?
[[nodiscard]] bool begins_block(HtmlRole role);

// Has neither content nor an end tag.
[[nodiscard]] bool is_void_element(std::string_view name);

// The end tag may be left out before the next one of its kind.
[[nodiscard]] bool ends_by_itself(HtmlRole role, std::string_view name);

// What an element that is no text is called where it is said that it was not read.
[[nodiscard]] std::string_view unread_name(HtmlRole role);

}  // namespace kith
