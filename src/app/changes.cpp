// SPDX-License-Identifier: Apache-2.0
#include "app/changes.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <set>
#include <utility>

#include "app/change_problems.hpp"
#include "app/configurations.hpp"
#include "app/diff_places.hpp"
#include "app/diff_since.hpp"
#include "app/files.hpp"
#include "app/former_rules.hpp"
#include "app/git.hpp"
#include "app/history.hpp"
#include "app/ignore.hpp"
#include "app/preferences.hpp"
#include "app/repository.hpp"
#include "app/text_before.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

// Whether the branch may have left `revision` later than at `base`: what lies behind a cut is not known. Of two commits in one line it is.
bool is_cut_beside(const fs::path& top, const std::string& revision, const std::string& base) {
    if (!is_shallow(top)) return false;
    const Result<ChildResult> ends = git(top, {"rev-parse", revision + "^{commit}", "HEAD"});
    if (!ends || ends->output.find(base) != std::string::npos) return false;
    const Result<ChildResult> cut = git(top, {"rev-list", "--max-count=1", "--max-parents=0", revision, "HEAD", "^" + base, "--"});
    return !cut || cut->exit != 0 || !cut->output.empty();
}

// The commit to compare with: where the branch left the revision, else the revision itself.
Result<std::string> base_of(const fs::path& top, const std::string& revision) {
    if (revision.empty() || revision.front() == '-') return unknown_revision(top, revision);
    Result<ChildResult> base = git(top, {"merge-base", revision, "HEAD"});
    if (!base) return std::move(base).error();
    if (base->exit == 0) {
        std::string found = first_line(base->output);
        if (is_cut_beside(top, revision, found)) return too_little_history(revision);
        return found;
    }
    Result<ChildResult> commit = git(top, {"rev-parse", "--verify", "--quiet", revision + "^{commit}"});
    if (!commit) return std::move(commit).error();
    if (commit->exit != 0) return unknown_revision(top, revision);
    if (is_shallow(top)) return too_little_history(revision);
    return first_line(commit->output);
}

Result<Diff> changes_in(const fs::path& top, const std::string& revision) {
    auto untracked = std::async(std::launch::async, [&top] {
        return git(top, {"ls-files", "--others", "--exclude-standard", "--full-name", "-z"});
    });
    const Result<std::string> base = base_of(top, revision);
    if (!base) return base.error();
    const Result<ChildResult> diff = diff_since(top, *base, {});
    const Result<ChildResult> others = untracked.get();
    if (!diff || !others) return diff ? others.error() : diff.error();
    if (diff->exit != 0 || others->exit != 0) return unknown_revision(top, revision);
    Diff changes = read_diff(diff->output);
    mend_pairs(top, *base, changes);
    for_each_part(others->output, '\0', [&changes](std::string_view path) { changes.files[std::string(path)].whole = true; });
    return changes;
}

}  // namespace

Result<Changes> Changes::since(const std::string& revision, const std::vector<std::string>& operands) {
    Changes changes;
    std::set<fs::path> tops;
    for (const std::string& operand : operands) {
        const fs::path top = repository_of(canonical_folder(operand));
        if (top.empty()) return no_repository(operand);
        if (!tops.insert(top).second) continue;
        Result<Diff> diff = changes_in(top, revision);
        if (!diff) return std::move(diff).error();
        changes.add(top, *std::move(diff));
    }
    return changes;
}

Result<Changes> Changes::of_diff(std::string_view text, Problems& notes) {
    Diff diff = read_diff(text);
    if (diff.fault != DiffFault::none) return faulty_diff(diff);
    const bool is_empty = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (!diff.is_one && !is_empty) return not_a_diff();
    Changes changes;
    const fs::path here = canonical_folder({});
    const fs::path repository = repository_of(here);
    const fs::path& top = repository.empty() ? here : repository;
    if (is_empty) notes.push_back(empty_diff());
    DiffPlaces places(top, here);
    places.place(diff);
    if (const std::optional<Problem> nothing = places.nothing_here()) return *nothing;
    places.tell(notes);
    const std::optional<GitRefusal> refusal = repository.empty() || diff.old.empty() ? std::nullopt : refusal_of(repository);
    if (refusal) {
        notes.push_back(git_refuses(repository, *refusal, "what stood here before is not known, nor what the change takes the quiet from"));
        notes.back().warning = true;
    }
    changes.add(top, std::move(diff));
    return changes;
}

void Changes::add(const fs::path& top, Diff diff) {
    tops_.push_back(top);
    const auto absolute = [&top](const std::string& path) { return (top / path).lexically_normal().string(); };
    for (ChangedFiles::value_type& one : diff.files) files_.insert_or_assign(absolute(one.first), std::move(one.second));
    tells_former_ = tells_former_ && diff.tells_old;
    for (const OldFile& old : diff.old) {
        if (!old.now.empty() && old.now != old.path) moves_.push_back({top, {absolute(old.path), absolute(old.now), {}, false, {}}});
        const bool is_document = is_walked_document(fs::path(old.path).filename().string());
        Former former{top, {absolute(old.path), old.now.empty() ? "" : absolute(old.now), old.blob, old.was_link, is_document ? "" : old.gone}};
        const auto file = files_.find(former.file.now);
        if (is_document && !former.file.blob.empty() && file != files_.end() && !file->second.whole) old_texts_->add(top, former.file);
        (is_document ? former_ : others_).push_back(std::move(former));
    }
}

namespace {

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
    const std::optional<std::string> text = rules_in(now);
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
        std::optional<std::string> text = tells_former_ ? std::nullopt : rules_before(path);
        if (!tells_former_ && !text) unknown.insert(path);
        else files.put(path, text && !text->empty() ? std::move(text) : std::nullopt);  // it is new
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

// A change may bring a rule that keeps its own words from being told.
void Changes::tell_loosened(const Options& options, Problems& notes) const {
    tell_lost_preferences(notes);
    if (!may_loosen()) return;
    std::vector<fs::path> asked;
    for (const std::string& operand : options.operands) asked.push_back(canonical_folder(operand));
    std::map<std::string, std::string> before;
    for (const Former& one : moves_) before[one.file.now] = one.file.path;
    LoosenedRules loosened;
    for (const std::string& path : documents()) {
        const bool is_asked = std::any_of(asked.begin(), asked.end(), [&path](const fs::path& folder) { return is_below_or_same(path, folder); });
        const auto found = is_asked && is_there(path) ? rules_.find(repository_of(fs::path(path).parent_path())) : rules_.end();
        if (found == rules_.end()) continue;
        FormerRules* const rules = found->second.get();
        if (const std::string file = rules->preferences_at(path); has_changed(file)) loosened.prefer(file);
        if (!rules->have_changed()) continue;
        const auto moved = before.find(path);
        const std::string& then = moved == before.end() ? path : moved->second;
        const auto rule = rules->left_out_since(then, path);
        const bool is_named = std::find(asked.begin(), asked.end(), fs::path(path)) != asked.end();
        if (rule && !(is_named && rule->first == own_ignore_name)) {
            loosened.leave_out(*rule, near_name(path));
            continue;
        }
        if (!rules->is_checked(path)) continue;
        if (const auto levels = rules->fails_less(then, path)) loosened.let_pass(levels->first.value, levels->second.value, levels->second.from);
        if (const std::string less = rules->tells_less(then, path); !less.empty()) loosened.keep_quiet(less);
    }
    loosened.tell(notes);
}

// Else no document has to be asked about.
bool Changes::may_loosen() const {
    const bool have_changed = std::any_of(rules_.begin(), rules_.end(), [](const auto& one) { return one.second->have_changed(); });
    const auto is_yaml = [](const fs::path& file) { return file.extension() == ".yaml" || file.extension() == ".yml"; };
    return have_changed || std::any_of(files_.begin(), files_.end(), [&](const auto& one) { return is_yaml(one.first); }) ||
           std::any_of(moves_.begin(), moves_.end(), [&](const Former& one) { return is_yaml(one.file.now); });
}

// By its lines, or by its place.
bool Changes::has_changed(const std::string& file) const {
    if (file.empty()) return false;
    const std::string path = real_path(file);
    return files_.count(path) > 0 || std::any_of(moves_.begin(), moves_.end(), [&path](const Former& one) { return one.file.now == path; });
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
    for (const std::string& path : unknown) notes.push_back(unknown_rules(near_name(path)));
    weigh_moves();
    tell_loosened(options, notes);
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

const ChangedFile* Changes::of(const std::string& path) const {
    const auto found = files_.find(real_path(path));
    return found == files_.end() ? nullptr : &found->second;
}

std::vector<std::string> Changes::documents() const {
    std::vector<std::string> paths;
    for (const auto& [path, file] : files_) {
        if (is_walked_document(fs::path(path).filename().string())) paths.push_back(path);
    }
    return paths;
}

std::string Changes::lines_of(const std::string& path) const {
    const ChangedFile* const file = of(path);
    if (file == nullptr) return {};
    if (file->whole) return "whole";
    std::string all;
    for (const LineRange& range : file->lines) all += (all.empty() ? "" : " ") + std::to_string(range.first) + '-' + std::to_string(range.last);
    return all;
}

void Changes::narrow(FoundInputs& found) const {
    RealPaths real;
    const auto is_elsewhere = [&](const Input& input) {
        if (input.problem) return input.problem->code == "no-documents";
        return files_.count(real.of(input.path)) == 0;
    };
    std::erase_if(found.inputs, is_elsewhere);
}

// A diff may be of another repository than the one at hand.
std::optional<OldText> Changes::text_of(const std::string& path, const ChangedFile& file) const {
    std::optional<OldText> old = old_texts_->of(path);
    if (old) return old;
    const Result<std::string> now = read_file(path, Limits().input_bytes);
    std::optional<std::string> before = now ? text_before(file, *now) : std::nullopt;
    return before ? std::optional(OldText{path, *std::move(before)}) : std::nullopt;
}

std::optional<QuietThen> Changes::quiet_then(const std::string& path, const ChangedFile& file, const Read& read) const {
    const std::optional<OldText> old = text_of(path, file);
    if (!old) return std::nullopt;
    const Checked then = read(old->path, old->bytes);
    if (then.has_problem || then.document.positions_in_segments) return std::nullopt;
    return QuietThen(then.document, then.result);
}

namespace {

// A carriage return alone ends a line here and none for git, whose lines are counted by then.
bool has_lone_return(std::string_view text) {
    for (std::size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1)) {
        if (text.substr(at + 1, 1) != "\n") return true;
    }
    return false;
}

}  // namespace

Changes::Unveiled Changes::narrow(const std::string& path, const Document& document, LintResult& result, const Read& read) const {
    const std::string real = real_path(path);
    const auto found = files_.find(real);
    if (found == files_.end() || found->second.whole || document.positions_in_segments || has_lone_return(document.text)) return Unveiled::nothing;
    const ChangedFile& file = found->second;
    PositionFinder finder(document);
    const auto place = [&](const auto& one) { return finder.locate(document.segments[one.at.segment], one.at.span); };
    const auto is_old = [&](const auto& one) {
        const auto [start, end] = place(one);
        return !file.touches(start.line, end.line);
    };
    const auto is_amid_change = [&](const Finding& one) {
        const Segment& paragraph = document.segments[one.at.segment];
        const auto [start, end] = finder.locate(paragraph, {0, paragraph.text.size()});
        return file.reaches_into(start.line, end.line);
    };
    const auto quieter = quieter_.find(real);
    const bool has_changed = !file.lines.empty() || !file.removed.empty();
    const bool is_asked = has_changed && std::any_of(result.findings.begin(), result.findings.end(), is_old);
    const std::optional<QuietThen> quiet = is_asked ? quiet_then(real, file, read) : std::nullopt;
    if (is_asked && !quiet) return Unveiled::all;
    Unveiled unveiled = Unveiled::nothing;
    const auto is_known = [&](const Finding& one) {
        if (!is_old(one)) return false;
        if (quieter != quieter_.end() && keeps_quiet(*quieter->second, one)) {
            unveiled = Unveiled::kept_by_rules;
            return false;
        }
        const Position start = place(one).first;
        return !quiet || !quiet->holds(one, file.line_before(start.line), start.column, is_amid_change(one));
    };
    std::erase_if(result.findings, is_known);
    std::erase_if(result.strengths, is_old);
    return unveiled;
}

}  // namespace kith
