// SPDX-License-Identifier: Apache-2.0
// What the styles of an OpenDocument text say about the paragraphs and words that bear them: headings, quotations, hidden
// text, and whether a paragraph begins a page. By the style's own name (which LibreOffice keeps in English in every
// language), else by the style it is based on. Filled while the parts are read; a part's own styles stand before its text.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "document/odt_roles.hpp"
#include "document/package/paragraph.hpp"
#include "document/package/xml.hpp"

namespace kith {

struct OdtStyle : ParagraphStyle {
    bool begins_page = false;
};

class OdtStyles {
public:
    // An element of a style definition, in the order of the part; the others are ignored.
    void take(OdtRole role, const XmlElement& element);
    // `family` is "paragraph", "text" or "table".
    [[nodiscard]] OdtStyle find(std::string_view family, std::string_view name) const;

private:
    struct Definition {
        OdtStyle own;
        std::string based_on;
    };
    std::unordered_map<std::string, Definition> definitions_;  // by family and name
    Definition* now_ = nullptr;
};

}  // namespace kith
