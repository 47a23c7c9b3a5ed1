// SPDX-License-Identifier: Apache-2.0
// The formats of a profile: one row each, from which help and completions follow. A format is a pure function from a
// finished profile to the whole text.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "report/profile.hpp"
#include "report/profile_folders.hpp"
#include "report/profile_questions.hpp"

namespace kith {

struct ProfileReport {
    Profile profile;
    Questions questions;
    HeatMap map;
    bool has_folders = false;  // documents of several folders: the map is told, and stories have no place
    std::string title;         // what was read: a path, or several
    std::string folder;        // what the paths of all documents begin with, "letters/"; people know it from the title
    std::string language;
    bool no_text = false;
    bool color = false;
    std::size_t width = 80;
};

// The path of a story's document within the folder that the report is of.
[[nodiscard]] std::string short_path(const ProfileReport& report, const Story& story);

struct ProfileFormat {
    std::string_view name;
    std::string_view summary;
    std::string (*write)(const ProfileReport& report);
};

[[nodiscard]] const std::array<ProfileFormat, 3>& profile_formats();  // text, json, html
[[nodiscard]] const ProfileFormat* profile_format_named(std::string_view name);

}  // namespace kith
