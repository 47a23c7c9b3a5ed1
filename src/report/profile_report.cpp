// SPDX-License-Identifier: Apache-2.0
#include "report/profile_report.hpp"

#include "report/profile_html.hpp"
#include "report/profile_json.hpp"
#include "report/profile_text.hpp"

namespace kith {
namespace {

constexpr std::array<ProfileFormat, 3> table = {{
    {"text", "for the terminal", profile_text},
    {"json", "one JSON object", profile_json},
    {"html", "a page that needs nothing else, to read, print or listen to", profile_html},
}};

}  // namespace

std::string short_path(const ProfileReport& report, const Story& story) {
    const bool is_inside = !report.folder.empty() && story.path.rfind(report.folder, 0) == 0;
    return is_inside ? story.path.substr(report.folder.size()) : story.path;
}

const std::array<ProfileFormat, 3>& profile_formats() { return table; }

const ProfileFormat* profile_format_named(std::string_view name) {
    for (const ProfileFormat& format : table) {
        if (format.name == name) return &format;
    }
    return nullptr;
}

}  // namespace kith
