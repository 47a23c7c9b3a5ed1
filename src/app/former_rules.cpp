// SPDX-License-Identifier: Apache-2.0
#include "app/former_rules.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/clock.hpp"
#include "app/ignore.hpp"
#include "app/left_out.hpp"
#include "app/preferences.hpp"
#include "app/walk.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

const LevelChange* change_of(const Policy& policy, const std::string& id) {
    const auto change = std::find_if(policy.levels.rbegin(), policy.levels.rend(), [&id](const LevelChange* one) { return one->id.value == id; });
    return change == policy.levels.rend() ? nullptr : *change;
}

bool accepts(const Policy& policy, const std::string& id) {
    return std::any_of(policy.accept.begin(), policy.accept.end(), [&id](const Acceptance* one) {
        return std::any_of(one->entries.begin(), one->entries.end(), [&id](const Written<std::string>& entry) { return entry.value == id; });
    });
}

// Whether an entry is kept on purpose by the policy that is not by what it is held beside.
bool accepts_more(const Policy& policy, const Policy& beside) {
    return std::any_of(policy.accept.begin(), policy.accept.end(), [&beside](const Acceptance* acceptance) {
        return std::any_of(acceptance->entries.begin(), acceptance->entries.end(),
                           [&beside](const Written<std::string>& entry) { return !accepts(beside, entry.value); });
    });
}

// Whether it says of an entry what that other one does not.
bool says_more(const Policy& policy, const Policy& beside) {
    const bool has_own_level = std::any_of(policy.levels.begin(), policy.levels.end(), [&](const LevelChange* change) {
        const LevelChange* const other = change_of(beside, change->id.value);
        return other == nullptr || other->level != change_of(policy, change->id.value)->level;
    });
    return has_own_level || accepts_more(policy, beside);
}

// Whether both have the same told of a document, wherever they are written.
bool are_alike(const Policy& one, const Policy& other) {
    const auto values = [](const Policy& policy) {
        return std::tie(policy.fail_on.value, policy.min_level.value, policy.audience.value, policy.packs.value, policy.lexicon.value, policy.preferences.value);
    };
    return values(one) == values(other) && !says_more(one, other) && !says_more(other, one);
}

// A level that is lower than by another policy, or perhaps than that of its entry; null: none.
const LevelChange* softer_in(const Policy& policy, const Policy& beside) {
    const auto softer = std::find_if(policy.levels.begin(), policy.levels.end(), [&](const LevelChange* change) {
        const LevelChange* const other = change_of(beside, change->id.value);
        return change == change_of(policy, change->id.value) && change->level < (other == nullptr ? Level::rethink : other->level);
    });
    return softer == policy.levels.end() ? nullptr : *softer;
}

// Whether an entry was kept quiet then, by its level or on purpose, that is not today.
bool keeps_more(const Policy& then, const Policy& today) { return softer_in(then, today) != nullptr || accepts_more(then, today); }

// How much is told more softly to an audience than to others, or not at all: README, "For whom".
int softness(const std::string& audience) {
    const Audience named = audience_named(audience);
    if (named == Audience::court) return 3;
    if (named == Audience::professional) return 2;
    return named == Audience::any ? 1 : 0;
}

bool lacks_any(const std::vector<std::string>& these, const std::vector<std::string>& those) {
    return std::any_of(those.begin(), those.end(), [&these](const std::string& one) { return std::find(these.begin(), these.end(), one) == these.end(); });
}

bool has_fewer_packs(const Policy& policy, const Policy& beside) {
    const std::vector<std::string>& packs = policy.packs.value;
    const std::vector<std::string>& others = beside.packs.value;
    const auto is_new = [&packs](const std::string& pack) { return std::find(packs.begin(), packs.end(), pack) == packs.end(); };
    return !packs.empty() && (others.empty() || std::any_of(others.begin(), others.end(), is_new));
}

}  // namespace

bool holds_rules(const fs::path& file) {
    const fs::path name = file.filename();
    return name == configuration_name || name == own_ignore_name;
}

FormerRules::FormerRules(const Options& options, fs::path top, const FilesThen& files)
    : options_(options), top_(std::move(top)), have_changed_(!files.is_empty()), filter_(top_, files), filter_now_(top_), then_{Spots(options.config, files), {}},
      now_{Spots(options.config), {}}, today_(time_now().substr(0, std::string_view("2026-11-22").size())) {}

void FormerRules::note_move(const fs::path& before, const fs::path& now) {
    const fs::path name = now.filename();
    if ((holds_rules(now) || name == preferences_name) && before.filename() == name) moved_.emplace(before, now);
}

// Where it would stand today, had it stayed with the nearest file of this name.
fs::path FormerRules::beside(const fs::path& before, std::string_view rules) const {
    if (moved_.empty()) return before;
    for (fs::path folder = before.parent_path(); folder != folder.parent_path(); folder = folder.parent_path()) {
        const auto moved = moved_.find(folder / rules);
        if (moved != moved_.end()) return moved->second.parent_path() / before.lexically_relative(folder);
        if (folder == top_) break;
    }
    return before;
}

bool FormerRules::differ(const fs::path& before, const fs::path& now) {
    if (!was_checked(before, false)) return true;
    Spot then = spot_in(now_, beside(before, configuration_name));
    then.preferences = spot_in(now_, beside(before, preferences_name)).preferences;
    if (rules_at(then) == rules_at(spot_in(now_, now))) return false;
    return !have_changed_ || !are_alike(policy_in(then_, before), policy_in(now_, now));  // they may have been renamed with it
}

bool FormerRules::is_checked(const fs::path& now) {
    const Spot spot = spot_in(now_, now);
    return spot.configuration == nullptr || !leaves_out(*spot.configuration, spot.path);
}

// By a kith.yaml that could not be read nothing of its folder was checked.
bool FormerRules::was_checked(const fs::path& before, bool is_named) {
    const Spot then = spot_in(then_, before);
    if (then_.spots.is_broken(before.parent_path(), top_)) return false;
    if (then.configuration != nullptr && leaves_out(*then.configuration, then.path)) return false;
    return is_named ? is_walked_document(before.filename().string()) : is_read(before);
}

const Policy& FormerRules::policy_in(Rules& rules, const fs::path& path) const {
    const Spot spot = spot_in(rules, path);
    std::unique_ptr<const Policy>& policy = rules.policies[rules_at(spot)];
    if (!policy) policy = std::make_unique<const Policy>(policy_for(options_, spot, today_));
    return *policy;
}

std::optional<std::pair<std::string, int>> FormerRules::left_out_since(const fs::path& before, const fs::path& now) {
    if (!was_checked(before, false) || !was_checked(now, false)) return std::nullopt;
    const Spot spot = spot_in(now_, now);
    if (spot.configuration != nullptr && leaves_out(*spot.configuration, spot.path)) {
        const WrittenGlob* const exclude = covering(spot.configuration->exclude, spot.path);
        const WrittenGlob& rule = exclude != nullptr ? *exclude : spot.configuration->include.front();
        return std::pair(spot.configuration->name, rule.text.line);
    }
    if (filter_now_.is_read(now.lexically_relative(top_).generic_string())) return std::nullopt;
    return std::pair(std::string(own_ignore_name), 0);
}

std::optional<std::pair<Chosen<std::string>, Chosen<std::string>>> FormerRules::fails_less(const fs::path& before, const fs::path& now) {
    const auto rank = [](const Chosen<std::string>& one) { return one.value == "never" ? 1 + static_cast<int>(Level::rethink) : static_cast<int>(level_named(one.value)); };
    const Chosen<std::string>& then = policy_in(then_, before).fail_on;
    const Chosen<std::string>& today = policy_in(now_, now).fail_on;
    return rank(today) > rank(then) ? std::optional(std::pair(then, today)) : std::nullopt;
}

std::string FormerRules::tells_less(const fs::path& before, const fs::path& now) {
    const Policy& then = policy_in(then_, before);
    const Policy& today = policy_in(now_, now);
    std::string all;
    const auto tell = [&all](const std::string& key, const std::string& from) { all += std::string(all.empty() ? "" : "; ") + key + ", " + from; };
    if (level_named(today.min_level.value) > level_named(then.min_level.value)) tell("min_level " + today.min_level.value, today.min_level.from);
    if (has_fewer_packs(today, then)) tell("packs", today.packs.from);
    if (lacks_any(today.lexicon.value, then.lexicon.value)) tell("lexicon", today.lexicon.from);
    if (softness(today.audience.value) > softness(then.audience.value)) tell("audience " + today.audience.value, today.audience.from);
    if (const LevelChange* const softer = softer_in(today, then); softer != nullptr) tell("levels", place_in(*today.configuration, softer->id.line));
    const bool is_new = today.preferences.value != then.preferences.value && !today.preferences.value.empty();
    if (is_new && before.parent_path() == now.parent_path()) tell("preferences", today.preferences.from);
    return all;
}

std::pair<std::string, std::string> FormerRules::baselines_at(const fs::path& folder) {
    const fs::path any = folder / "any.md";
    return {policy_in(then_, any).baseline.value, policy_in(now_, any).baseline.value};
}

const Policy* FormerRules::quieter(const fs::path& before, const fs::path& now) {
    const Policy& then = policy_in(then_, before);
    const Policy& today = policy_in(now_, now);
    const bool is_quieter = level_named(then.min_level.value) > level_named(today.min_level.value) || has_fewer_packs(then, today) || keeps_more(then, today);
    return is_quieter ? &then : nullptr;
}

}  // namespace kith
