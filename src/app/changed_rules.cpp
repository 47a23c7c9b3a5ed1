// SPDX-License-Identifier: Apache-2.0
// The part of Changes that weighs what became of the rules: what held before, what a change has told anew, and what it keeps from being told.
#include <algorithm>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "app/change_problems.hpp"
#include "app/changes.hpp"
#include "app/configurations.hpp"
#include "app/files.hpp"
#include "app/former_rules.hpp"
#include "app/history.hpp"
#include "app/ignore.hpp"
#include "app/preferences.hpp"
#include "app/repository.hpp"
#include "app/text_before.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> rules_in(const std::string& path) {
    Result<std::string> text = read_regular_file(path, largest_ignore_file);
    return text ? std::optional(*std::move(text)) : std::nullopt;
}

}  // namespace

// What is remembered of a file that held rules: none where it cannot be told.
std::optional<std::string> Changes::rules_of(const Former& former) const {
    std::optional<std::string> text = words_of(former);
    if (!text || !former.file.was_link) return text;
    const fs::path target = fs::path(former.file.path).parent_path() / text->substr(0, text->find('\n'));
    const std::string path = target.lexically_normal().string();
    const auto old = std::find_if(others_.begin(), others_.end(), [&path](const Former& one) { return one.file.path == path && !one.file.was_link; });
    return old == others_.end() ? rules_in(path) : words_of(*old);
}

std::optional<std::string> Changes::words_of(const Former& former) const {
    const OldFile& old = former.file;
    if (!old.blob.empty()) {
        Result<std::vector<BlobBytes>> blobs = bytes_of(former.top, {old.blob});
        if (blobs && !blobs->empty() && blobs->front().is_there) return std::move(blobs->front().bytes);
    }
    if (old.now.empty()) return old.gone.empty() ? std::nullopt : std::optional(old.gone);
    return rules_before(old.now);
}

std::optional<std::string> Changes::rules_before(const std::string& now) const {
    const auto file = files_.find(now);
    std::optional<std::string> text = rules_in(now);
    if (file == files_.end()) return text;
    return text_before(file->second, text.value_or(""));
}

// What is not known is taken to be as it is today, and is among `unknown`.
FilesThen Changes::files_then(const fs::path& top, const std::set<std::string>& named, std::set<std::string>& unknown) const {
    const auto is_meant = [&](const std::string& path) { return (holds_rules(path) || named.count(path) > 0) && is_below_or_same(path, top); };
    FilesThen files;
    for (const Former& one : moves_) {
        if (is_meant(one.file.now)) files.put(one.file.now, std::nullopt);  // unless another one stood there
    }
    for (const ChangedFiles::value_type& one : files_) {
        const std::string& path = one.first;
        if (!is_meant(path)) continue;
        const std::optional<std::string> text = tells_former_ ? std::string() : rules_before(path);
        if (!text) unknown.insert(path);
        else files.put(path, text->empty() ? std::nullopt : text);  // it is new
    }
    for (const Former& one : others_) {
        const std::string& path = one.file.path;
        if (!is_meant(path)) continue;
        std::optional<std::string> text = rules_of(one);
        if (text) unknown.erase(path);
        else unknown.insert(path);
        files.put(path, text ? std::move(text) : rules_in(path));
    }
    return files;
}

void Changes::weigh_moves() {
    for (const Former& one : moves_) rules_.at(one.top)->note_move(one.file.path, one.file.now);
    for (const Former& one : moves_) {
        const std::string name = fs::path(one.file.now).filename().string();
        if (!is_walked_document(name)) continue;
        const bool is_other = are_of_other_kinds(fs::path(one.file.path).filename().string(), name);
        if (is_other || rules_.at(one.top)->differ(one.file.path, one.file.now)) files_[one.file.now].whole = true;
    }
}

namespace {

// `is_named`: an ignore file does not hold for it.
void weigh_loosened(FormerRules& rules, const std::string& before, const std::string& now, bool is_named, LoosenedRules& loosened) {
    const auto rule = rules.left_out_since(before, now);
    if (rule && !(is_named && rule->first == own_ignore_name)) return loosened.leave_out(*rule, near_name(now));
    if (!rules.is_checked(now)) return;
    if (const auto levels = rules.fails_less(before, now)) loosened.let_pass(levels->first.value, levels->second.value, levels->second.from);
    if (const std::string less = rules.tells_less(before, now); !less.empty()) loosened.keep_quiet(less);
}

}  // namespace

// Those of the change that are asked about.
std::vector<std::string> Changes::weighed_documents(const std::vector<fs::path>& asked) const {
    std::vector<std::string> paths = documents();
    std::erase_if(paths, [&asked](const std::string& path) {
        return !is_there(path) || std::none_of(asked.begin(), asked.end(), [&path](const fs::path& folder) { return is_below_or_same(path, folder); });
    });
    return paths;
}

namespace {

std::vector<std::string> all_paths(const FoundInputs& found) {
    RealPaths real;
    std::vector<std::string> paths;
    for (const Input& input : found.inputs) {
        if (!input.problem && input.path != "-") paths.push_back(real.of(input.path));
    }
    return paths;
}

}  // namespace

// A change may bring a rule that keeps its own words from being told.
void Changes::tell_loosened(const Options& options, const FoundInputs& found, Problems& notes) const {
    tell_lost_preferences(notes);
    tell_lost_baselines(found, notes);
    if (!may_loosen()) return;
    std::vector<fs::path> asked;
    for (const std::string& operand : options.operands) asked.push_back(canonical_folder(operand));
    std::map<std::string, std::string> before;
    for (const Former& one : moves_) before[one.file.now] = one.file.path;
    std::vector<std::string> weighed = weighed_documents(asked);
    LoosenedRules loosened(weighed.empty());
    if (weighed.empty()) weighed = all_paths(found);
    std::map<fs::path, FormerRules*> folders;
    for (const std::string& path : weighed) {
        const auto [folder, is_new] = folders.try_emplace(fs::path(path).parent_path());
        if (is_new) {
            const auto near = rules_.find(repository_of(folder->first));
            folder->second = near == rules_.end() ? nullptr : near->second.get();
        }
        FormerRules* const rules = folder->second;
        if (rules == nullptr) continue;
        if (const std::string file = rules->preferences_at(path); has_changed(file)) loosened.prefer(file);
        for (const std::string& layer : rules->layers_at(path)) {
            if (has_changed(layer)) loosened.alter(near_name(real_path(layer)));
        }
        const auto moved = before.find(path);
        if (!rules->have_changed() && moved == before.end()) continue;
        const std::string& then = moved == before.end() ? path : moved->second;
        weigh_loosened(*rules, then, path, std::find(asked.begin(), asked.end(), fs::path(path)) != asked.end(), loosened);
    }
    loosened.tell(notes);
}

// Else no document has to be asked about.
bool Changes::may_loosen() const {
    if (!moves_.empty()) return true;
    const bool have_changed = std::any_of(rules_.begin(), rules_.end(), [](const auto& one) { return one.second->have_changed(); });
    const auto is_yaml = [](const fs::path& file) { return file.extension() == ".yaml" || file.extension() == ".yml"; };
    return have_changed || std::any_of(files_.begin(), files_.end(), [&](const auto& one) { return is_yaml(one.first); }) ||
           std::any_of(moves_.begin(), moves_.end(), [&](const Former& one) { return is_yaml(one.file.now); });
}

// By its lines, or by its place.
bool Changes::has_changed(const std::string& file) const {
    if (file.empty()) return false;
    const std::string path = real_path(file);
    const bool was_other = std::any_of(others_.begin(), others_.end(), [&path](const Former& one) { return one.file.path == path; });
    return was_other || files_.count(path) > 0 || std::any_of(moves_.begin(), moves_.end(), [&path](const Former& one) { return one.file.now == path; });
}

std::optional<std::string> Changes::text_then(const std::string& file) const {
    constexpr std::size_t largest_text = std::size_t{1} << 30U;
    const std::string path = real_path(file);
    std::set<std::string> unknown;
    const FilesThen files = files_then(repository_of(fs::path(path).parent_path()), {path}, unknown);
    if (unknown.count(path) > 0) return std::nullopt;
    const Result<std::string> text = files.read(path, largest_text);
    return text ? std::optional(*text) : std::optional(std::string());
}

// A baseline that no kith.yaml names any more, or that is not there.
void Changes::tell_lost_baselines(const FoundInputs& found, Problems& notes) const {
    std::set<fs::path> folders;
    for (const RulesFolder& one : found.rules_folders) folders.insert(canonical_folder(one.path));
    for (const Former& one : others_) {
        const fs::path file(one.file.path);
        if (file.filename() == configuration_name) folders.insert(file.parent_path());
    }
    for (const fs::path& folder : folders) {
        const auto rules = rules_.find(repository_of(folder));
        if (rules == rules_.end()) continue;
        const auto [then, now] = rules->second->baselines_at(folder);
        if (!then.empty() && now.empty()) notes.push_back(lost_baseline(near_name(folder / configuration_name), near_name(then)));
        if (!now.empty() && !is_there(now) && has_changed(now)) notes.push_back(lost_baseline(near_name(now), near_name(now)));
    }
}

void Changes::tell_lost_preferences(Problems& notes) const {
    for (const Former& one : others_) {
        const fs::path file(one.file.path);
        if (file.filename() == preferences_name && !is_there(file)) notes.push_back(lost_preferences(near_name(file)));
    }
}

FormerRules* Changes::changed_rules(const fs::path& folder) const {
    const auto rules = rules_.find(repository_of(folder));
    return rules == rules_.end() || !rules->second->have_changed() ? nullptr : rules->second.get();
}

namespace {

// The files that hold rules, but are called otherwise: the one that was named, and those that a kith.yaml is a link to.
std::set<std::string> rules_elsewhere(const Options& options, const FoundInputs& found) {
    std::set<std::string> files;
    const auto follow = [&files](const fs::path& file) {
        std::error_code failure;
        if (!fs::is_symlink(file, failure)) return;
        const fs::path target = fs::canonical(file, failure);
        if (!failure) files.insert(target.string());
    };
    if (!options.config.empty()) files.insert(real_path(options.config));
    if (!options.config.empty()) follow(options.config);
    for (const RulesFolder& folder : found.rules_folders) follow(fs::path(folder.path) / configuration_name);
    for (const std::string& operand : options.operands) {
        const fs::path here = canonical_folder(operand);
        const fs::path top = repository_of(here);
        for (fs::path folder = here; !top.empty() && is_below_or_same(folder, top); folder = folder.parent_path()) {
            follow(folder / configuration_name);
            if (folder == folder.parent_path()) break;
        }
    }
    return files;
}

}  // namespace

// A link is a document of its own, by the lines of what it leads to.
void Changes::follow_links(const FoundInputs& found) {
    for (const std::string& link : found.links) {
        const std::string name = real_path(link);
        if (const auto own = files_.find(name); own != files_.end()) {
            own->second.whole = true;  // it leads elsewhere now
            continue;
        }
        std::error_code failure;
        const auto target = files_.find(fs::canonical(link, failure).string());
        if (failure || target == files_.end()) continue;
        ChangedFile copy = target->second;
        files_.emplace(name, std::move(copy));
    }
}

void Changes::weigh_rules(const Options& options, const FoundInputs& found, Problems& notes) {
    std::set<std::string> unknown;
    const std::set<std::string> named = rules_elsewhere(options, found);
    for (const fs::path& top : tops_) rules_[top] = std::make_shared<FormerRules>(options, top, files_then(top, named, unknown));
    follow_links(found);
    if (lacks_renames_) notes.push_back(too_many_to_follow());
    for (const std::string& path : unknown) notes.push_back(unknown_rules(near_name(path)));
    weigh_moves();
    tell_loosened(options, found, notes);
    std::map<std::string, std::string> before;
    for (const Former& one : moves_) before[one.file.now] = one.file.path;
    std::size_t whole = 0;
    std::set<std::string> elsewhere;
    std::map<fs::path, std::pair<fs::path, FormerRules*>> folders;
    for (const Input& input : found.inputs) {
        if (input.problem || input.path == "-") continue;
        const fs::path name(input.path);
        const auto [known, is_new] = folders.try_emplace(name.parent_path());
        auto& [folder, rules] = known->second;
        if (is_new) {
            folder = canonical_folder(name.parent_path());
            rules = changed_rules(folder);
            const fs::path top = repository_of(folder);
            if (!top.empty() && rules_.count(top) == 0) elsewhere.insert(near_name(top));
        }
        if (rules == nullptr) continue;
        const std::string path = (folder / name.filename()).string();
        const auto moved = before.find(path);
        const bool is_named = input.path == options.operands[input.operand];
        whole += weigh_rules(*rules, moved == before.end() ? path : moved->second, path, is_named) ? 1U : 0U;
    }
    if (whole > 0) notes.push_back(checked_anew(whole));
    for (const std::string& top : elsewhere) notes.push_back(other_repository(top));
}

// Whether it counts whole for that.
bool Changes::weigh_rules(FormerRules& rules, const std::string& before, const std::string& now, bool is_named) {
    const auto file = files_.find(now);
    if ((file != files_.end() && file->second.whole) || !rules.is_checked(now)) return false;
    if (!rules.was_checked(before, is_named)) return files_[now].whole = true;
    const Policy* const policy = rules.quieter(before, now);
    if (policy == nullptr) return false;
    quieter_[now] = policy;
    files_.try_emplace(now);
    return false;
}

}  // namespace kith
