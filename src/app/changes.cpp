// SPDX-License-Identifier: Apache-2.0
#include "app/changes.hpp"

#include <algorithm>
#include <future>
#include <set>
#include <utility>

#include "app/change_problems.hpp"
#include "app/diff_places.hpp"
#include "app/diff_since.hpp"
#include "app/files.hpp"
#include "app/git.hpp"
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
    changes.lacks_renames = diff->errors.find("diff.renameLimit") != std::string::npos;  // as its warning says in any language
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
    lacks_renames_ = lacks_renames_ || diff.lacks_renames;
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
