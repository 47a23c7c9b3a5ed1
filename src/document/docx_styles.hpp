// SPDX-License-Identifier: Apache-2.0
// What the styles of a Word file say about the paragraphs and runs that bear them: headings, quotations, list items, hidden
// text. By the style's own name (which Word keeps in English in every language), else by the style it is based on; by the id
// where styles.xml is missing or silent. Immutable after reading.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "document/package/paragraph.hpp"
#include "document/package/xml.hpp"

namespace kith {

class DocxStyles {
public:
    // Problems: those of read_xml.
    static std::optional<Problem> read(const XmlInput& styles_part, DocxStyles& into);
    [[nodiscard]] ParagraphStyle find(std::string_view id) const;

private:
    friend class DocxStyleReader;
    struct Definition {
        ParagraphStyle own;
        std::string based_on;
    };
    std::unordered_map<std::string, Definition> definitions_;
};

}  // namespace kith
