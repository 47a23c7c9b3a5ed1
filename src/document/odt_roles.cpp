// SPDX-License-Identifier: Apache-2.0
#include "document/odt_roles.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kith {
namespace {

struct Row {
    std::string_view local;
    OdtRole role;
};

// Each sorted by name.
constexpr std::array<Row, 24> text = {{
    {"alphabetical-index-source", OdtRole::skipped},
    {"bibliography-source", OdtRole::skipped},
    {"deletion", OdtRole::skipped},
    {"h", OdtRole::heading},
    {"hidden-paragraph", OdtRole::hidden},
    {"hidden-text", OdtRole::hidden},
    {"illustration-index-source", OdtRole::skipped},
    {"line-break", OdtRole::line_end},
    {"list", OdtRole::list},
    {"note", OdtRole::note},
    {"note-body", OdtRole::note_body},
    {"note-citation", OdtRole::skipped},
    {"number", OdtRole::skipped},
    {"object-index-source", OdtRole::skipped},
    {"p", OdtRole::paragraph},
    {"ruby-text", OdtRole::skipped},
    {"s", OdtRole::spaces},
    {"script", OdtRole::skipped},
    {"section", OdtRole::section},
    {"soft-page-break", OdtRole::soft_page_break},
    {"span", OdtRole::span},
    {"tab", OdtRole::tab},
    {"table-of-content-source", OdtRole::skipped},
    {"tracked-changes", OdtRole::skipped},
}};

constexpr std::array<Row, 5> tables = {{
    {"covered-table-cell", OdtRole::table_cell},
    {"table", OdtRole::table},
    {"table-cell", OdtRole::table_cell},
    {"table-header-rows", OdtRole::heading_rows},
    {"table-row", OdtRole::table_row},
}};

constexpr std::array<Row, 5> office = {{
    {"annotation", OdtRole::annotation},
    {"binary-data", OdtRole::skipped},
    {"forms", OdtRole::skipped},
    {"settings", OdtRole::skipped},
    {"text", OdtRole::document_text},
}};

constexpr std::array<Row, 15> drawing = {{
    {"circle", OdtRole::shape},
    {"connector", OdtRole::shape},
    {"custom-shape", OdtRole::shape},
    {"ellipse", OdtRole::shape},
    {"frame", OdtRole::frame},
    {"image", OdtRole::image},
    {"line", OdtRole::shape},
    {"object", OdtRole::object},
    {"object-ole", OdtRole::object},
    {"path", OdtRole::shape},
    {"plugin", OdtRole::object},
    {"polygon", OdtRole::shape},
    {"polyline", OdtRole::shape},
    {"rect", OdtRole::shape},
    {"text-box", OdtRole::shape},
}};

constexpr std::array<Row, 10> style = {{
    {"footer", OdtRole::footer},
    {"footer-first", OdtRole::footer},
    {"footer-left", OdtRole::footer},
    {"header", OdtRole::header},
    {"header-first", OdtRole::header},
    {"header-left", OdtRole::header},
    {"paragraph-properties", OdtRole::paragraph_properties},
    {"style", OdtRole::style},
    {"table-properties", OdtRole::paragraph_properties},
    {"text-properties", OdtRole::text_properties},
}};

// Who commented and when, and what pictures are said to show.
constexpr std::array<Row, 5> other = {{
    {"creator", OdtRole::creator},
    {"creator-initials", OdtRole::skipped},
    {"date", OdtRole::skipped},
    {"desc", OdtRole::description},
    {"title", OdtRole::description},
}};

template <std::size_t size>
OdtRole look_up(const std::array<Row, size>& rows, std::string_view local) {
    const auto* found = std::lower_bound(rows.begin(), rows.end(), local,
                                         [](const Row& row, std::string_view name) { return row.local < name; });
    return found != rows.end() && found->local == local ? found->role : OdtRole::plain;
}

}  // namespace

OdtRole odt_role(XmlName name) {
    constexpr std::string_view prefix = "urn:oasis:names:tc:opendocument:xmlns:";
    const bool is_open = name.space.substr(0, prefix.size()) == prefix;
    const std::string_view space = is_open ? name.space.substr(prefix.size()) : std::string_view();
    if (space == "text:1.0") return look_up(text, name.local);
    if (space == "table:1.0") return look_up(tables, name.local);
    if (space == "office:1.0") return look_up(office, name.local);
    if (space == "drawing:1.0") return look_up(drawing, name.local);
    if (space == "style:1.0") return look_up(style, name.local);
    // LibreOffice writes what the standard does not know yet into a space of its own.
    const bool is_extension = name.space.find("libreoffice") != std::string_view::npos ||
                              name.space.find("documentfoundation") != std::string_view::npos;
    if (is_extension) return name.local == "table" ? OdtRole::table : look_up(style, name.local);
    return look_up(other, name.local);
}

}  // namespace kith
