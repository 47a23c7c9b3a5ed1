// SPDX-License-Identifier: Apache-2.0
// Adding to an XML part without touching what is there: where its outermost element begins and ends in the raw bytes, and
// text made fit to stand in XML. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/package/xml.hpp"
#include "text/edits.hpp"

namespace kith {

struct XmlRoot {
    SourceSpan start_tag;
    SourceSpan end_tag;  // empty where the element is one tag
    std::string space;   // its namespace
};

// Problems: those of read_xml, and "unusual-encoding" for a part in anything but UTF-8, which kith reads but does not write.
Result<XmlRoot> find_root(const XmlInput& input);

// Of the same, the start tag and the namespace, without a look at what is behind.
Result<XmlRoot> find_root_start(const XmlInput& input);

// The "unusual-encoding" of find_root() alone, for what was read or will be.
[[nodiscard]] std::optional<Problem> unusual_encoding(const XmlInput& input);

// Whether a word of ASCII letters may stand in the part, told without reading it. Where each letter is written as a number
// ("&#107;"), as no program writes it, this is wrong.
[[nodiscard]] bool may_hold(const XmlInput& input, std::string_view word);

// Puts `xml` behind all the root holds.
[[nodiscard]] Edit append_to_root(std::string_view raw, const XmlRoot& root, const std::string& xml);

// The prefix in a raw start tag: "w" of "<w:r ...>", nothing of "<r>".
[[nodiscard]] std::string_view prefix_of(std::string_view start_tag);

// Where an attribute stands in a raw element, in its start tag, with the white space before it; empty where it does not. By local name.
[[nodiscard]] SourceSpan attribute_in(std::string_view element, std::string_view local);

// Of the same, what stands between the quotes.
[[nodiscard]] SourceSpan attribute_value_in(std::string_view element, std::string_view local);

// For text and for attributes; characters that XML cannot hold are left out. Precondition: valid UTF-8.
[[nodiscard]] std::string xml_escaped(std::string_view text);

}  // namespace kith
