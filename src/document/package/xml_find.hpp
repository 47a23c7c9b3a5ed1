// SPDX-License-Identifier: Apache-2.0
// Finds elements of an XML part by their name and what one attribute says. Names of elements and attributes are local ones. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "document/package/xml.hpp"

namespace kith {

struct XmlFound {
    SourceSpan source;   // all of it
    SourceSpan end_tag;  // empty where the element is one tag
    std::string text;    // all the text inside
    std::string value;   // what the attribute says that was asked for
};

struct XmlWanted {
    std::string_view local;
    std::string_view attribute;  // empty: whatever its attributes are
    std::string_view value;      // empty: whatever that says
};

// None within another. Problems: those of read_xml().
Result<std::vector<XmlFound>> find_elements(const XmlInput& input, const XmlWanted& wanted);

}  // namespace kith
