// SPDX-License-Identifier: Apache-2.0
#include "document/docx_roles.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "text/utf8.hpp"

namespace kith {
namespace {

struct Row {
    std::string_view local;
    DocxRole role;
};

// Sorted by name.
constexpr std::array<Row, 60> word = {{
    {"altChunk", DocxRole::inserted_file},
    {"basedOn", DocxRole::based_on},
    {"br", DocxRole::line_end},
    {"comment", DocxRole::comment},
    {"cr", DocxRole::line_end},
    {"customXmlPr", DocxRole::skipped},
    {"del", DocxRole::deletion},
    {"delInstrText", DocxRole::skipped},
    {"delText", DocxRole::skipped},
    {"document", DocxRole::document},
    {"endnote", DocxRole::note},
    {"fldChar", DocxRole::field_mark},
    {"footnote", DocxRole::note},
    {"gridSpan", DocxRole::cell_width},
    {"instrText", DocxRole::skipped},
    {"lastRenderedPageBreak", DocxRole::rendered_page_break},
    {"moveFrom", DocxRole::deletion},
    {"name", DocxRole::style_name},
    {"noBreakHyphen", DocxRole::no_break_hyphen},
    {"numId", DocxRole::numbering_id},
    {"numPr", DocxRole::numbering},
    {"numberingChange", DocxRole::skipped},
    {"object", DocxRole::object},
    {"outlineLvl", DocxRole::outline_level},
    {"p", DocxRole::paragraph},
    {"pPr", DocxRole::paragraph_properties},
    {"pPrChange", DocxRole::skipped},
    {"pStyle", DocxRole::paragraph_style},
    {"ptab", DocxRole::tab},
    {"r", DocxRole::run},
    {"rPr", DocxRole::run_properties},
    {"rPrChange", DocxRole::skipped},
    {"rStyle", DocxRole::run_style},
    {"rt", DocxRole::skipped},
    {"rubyPr", DocxRole::skipped},
    {"sdtEndPr", DocxRole::skipped},
    {"sdtPr", DocxRole::skipped},
    {"sectPr", DocxRole::skipped},
    {"sectPrChange", DocxRole::skipped},
    {"softHyphen", DocxRole::soft_hyphen},
    {"style", DocxRole::style},
    {"subDoc", DocxRole::inserted_file},
    {"sym", DocxRole::symbol},
    {"t", DocxRole::text},
    {"tab", DocxRole::tab},
    {"tabs", DocxRole::skipped},
    {"tbl", DocxRole::table},
    {"tblGrid", DocxRole::skipped},
    {"tblGridChange", DocxRole::skipped},
    {"tblHeader", DocxRole::heading_row},
    {"tblPr", DocxRole::skipped},
    {"tblPrChange", DocxRole::skipped},
    {"tblPrEx", DocxRole::skipped},
    {"tblPrExChange", DocxRole::skipped},
    {"tc", DocxRole::table_cell},
    {"tcPrChange", DocxRole::skipped},
    {"tr", DocxRole::table_row},
    {"trPrChange", DocxRole::skipped},
    {"txbxContent", DocxRole::text_box},
    {"vanish", DocxRole::vanish},
}};

constexpr std::array<Row, 11> other = {{
    {"AlternateContent", DocxRole::alternatives},  // markup compatibility
    {"Choice", DocxRole::choice},
    {"Fallback", DocxRole::fallback},
    {"chart", DocxRole::chart},      // DrawingML chart
    {"docPr", DocxRole::described},  // DrawingML, of all that it draws
    {"imagedata", DocxRole::image},  // VML
    {"oMath", DocxRole::equation},   // Office math
    {"pic", DocxRole::image},        // DrawingML picture
    {"relIds", DocxRole::diagram},   // DrawingML diagram, "SmartArt"
    {"shape", DocxRole::described},  // VML
    {"symEx", DocxRole::symbol},     // emoji, 2015 and later
}};

template <std::size_t size>
DocxRole look_up(const std::array<Row, size>& rows, std::string_view local) {
    const auto* found = std::lower_bound(rows.begin(), rows.end(), local,
                                         [](const Row& row, std::string_view name) { return row.local < name; });
    return found != rows.end() && found->local == local ? found->role : DocxRole::plain;
}

}  // namespace

DocxRole docx_role(XmlName name) {
    const bool is_word = name.space == "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
                         name.space == "http://purl.oclc.org/ooxml/wordprocessingml/main";
    return is_word ? look_up(word, name.local) : look_up(other, name.local);
}

std::string_view unread_name(DocxRole role) {
    switch (role) {
        case DocxRole::chart:
            return "chart";
        case DocxRole::diagram:
            return "diagram";
        case DocxRole::equation:
            return "equation";
        case DocxRole::object:
            return "embedded object";
        case DocxRole::inserted_file:
            return "embedded document";
        default:
            return "image";
    }
}

bool is_on(const XmlElement& element) {
    const std::string_view value = element.attribute("val").value_or("true");
    return value != "0" && value != "false" && value != "off";
}

int number_in(const XmlElement& element) {
    const std::string_view digits = element.attribute("val").value_or("1");
    int number = 1;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::string symbol_of(const XmlElement& element) {
    const std::string_view digits = element.attribute("char").value_or("");
    std::uint32_t value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (failure != std::errc() || value < 0x20 || value > 0x10FFFF || surrogate) return {};
    std::string out;
    append_utf8(out, static_cast<char32_t>(value));
    return out;
}

}  // namespace kith
