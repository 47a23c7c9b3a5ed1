// SPDX-License-Identifier: Apache-2.0
#include "app/former_rules.hpp"

#include "app/ignore.hpp"
#include "app/left_out.hpp"
#include "app/preferences.hpp"

namespace kith {

namespace fs = std::filesystem;

void FormerRules::note_move(const fs::path& before, const fs::path& now) {
    const fs::path name = now.filename();
    const bool holds_rules = name == configuration_name || name == own_ignore_name || name == preferences_name;
    if (holds_rules && before.filename() == name) rules_.emplace(before, now);
}

// Where it would stand today, had it stayed with the nearest file of this name.
fs::path FormerRules::beside(const fs::path& before, std::string_view rules) const {
    if (rules_.empty()) return before;
    for (fs::path folder = before.parent_path(); folder != folder.parent_path(); folder = folder.parent_path()) {
        const auto moved = rules_.find(folder / rules);
        if (moved != rules_.end()) return moved->second.parent_path() / before.lexically_relative(folder);
        if (folder == top_) break;
    }
    return before;
}

bool FormerRules::differ(const fs::path& before, const fs::path& now) {
    if (!is_read(before) || !is_read(beside(before, own_ignore_name))) return true;
    Spot then = spot_of(beside(before, configuration_name));
    then.preferences = spot_of(beside(before, preferences_name)).preferences;
    const bool was_left_out = then.configuration != nullptr && leaves_out(*then.configuration, then.path);
    return was_left_out || rules_at(then) != rules_at(spot_of(now));
}

}  // namespace kith
