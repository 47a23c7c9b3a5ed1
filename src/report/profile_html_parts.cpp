// SPDX-License-Identifier: Apache-2.0
#include "report/profile_html_parts.hpp"

#include <algorithm>

#include "report/markup.hpp"
#include "report/phrases.hpp"
#include "report/profile_wording.hpp"

namespace kith {
namespace {

using Cells = std::array<HeatCell, shift_names.size()>;

constexpr std::size_t heat_steps = 4;

std::string cell_html(const HeatCell& cell, std::string_view kind, std::size_t largest) {
    std::string step = cell.is_withheld ? "few" : "none";
    if (cell.tenths > 0) {
        const std::size_t height = std::min(heat_steps, 1 + cell.tenths * heat_steps / (largest + 1));
        step = std::string(kind) + '-' + std::to_string(height);
    }
    return "<td class=\"" + step + "\">" + cell_in_words(cell) + "</td>";
}

std::string row_html(const HeatRow& row, const Cells& cells, std::string_view kind, std::size_t largest) {
    const std::string name =
        row.folder.empty() ? counted(row.folders, "smaller folder", "smaller folders") : row.folder;
    std::string html = "<tr><th scope=\"row\">" + shown_escaped(name) + " <span class=\"where\">" +
                       counted(row.documents, "document", "documents") + "</span></th>";
    for (const HeatCell& cell : cells) html += cell_html(cell, kind, largest);
    return html + "</tr>\n";
}

std::string table_html(const HeatMap& map, std::string_view caption, std::string_view kind, Cells HeatRow::*cells) {
    const std::string told = escaped(caption);
    std::string html = "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" + told +
                       "\">\n<table class=\"heat\">\n<caption>" + told +
                       "</caption>\n<thead><tr><th scope=\"col\">Folder</th>";
    for (const ShiftWording& shift : shift_wordings()) {
        html += "<th scope=\"col\">" + escaped(upper_first(std::string(shift.from))) + "</th>";
    }
    html += "</tr></thead>\n<tbody>\n";
    for (const HeatRow& row : map.rows) html += row_html(row, row.*cells, kind, map.most_tenths);
    return html + "</tbody>\n</table>\n</div>\n";
}

}  // namespace

std::string bar(std::size_t count, std::size_t largest, std::string_view kind) {
    const std::size_t width = count == 0 ? 0 : std::max<std::size_t>(1, count * 100 / largest);
    return R"(<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class=")" +
           std::string(kind) + R"(" width=")" + std::to_string(width) + R"(" height="4"/></svg>)";
}

std::string heat_map_html(const HeatMap& map) {
    if (map.rows.empty()) return {};
    return table_html(map, "Places to look at again, for a thousand words", "again", &HeatRow::prompts) +
           table_html(map, "Strengths, for a thousand words", "warm", &HeatRow::strengths);
}

}  // namespace kith
