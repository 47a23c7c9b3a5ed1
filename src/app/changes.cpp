// SPDX-License-Identifier: Apache-2.0
#include "app/changes.hpp"

#include <algorithm>
#include <future>
#include <set>
#include <utility>

#include "app/files.hpp"
#include "app/git.hpp"
#include "app/left_out.hpp"
#include "app/problems.hpp"
#include "app/repository.hpp"
#include "report/excerpt.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

Problem no_repository(const std::string& operand) {
    return file_problem(operand, "no-repository", "this stands in no git repository, so nothing is known of its changes",
                        "leave --changed-since away");
}

constexpr const char* diff_example = "git diff -U0 main | kith check --diff -";

Problem no_diff(std::string message, std::string expected) {
    return file_problem("-", "no-diff", std::move(message), std::move(expected));
}

// The commit to compare with: where the branch left the revision, else the revision itself.
Result<std::string> base_of(const fs::path& top, const std::string& revision) {
    if (revision.empty() || revision.front() == '-') return unknown_revision(top, revision);
    Result<ChildResult> base = git(top, {"merge-base", revision, "HEAD"});
    if (!base) return std::move(base).error();
    if (base->exit == 0) return first_line(base->output);
    Result<ChildResult> commit = git(top, {"rev-parse", "--verify", "--quiet", revision + "^{commit}"});
    if (!commit) return std::move(commit).error();
    if (commit->exit != 0) return unknown_revision(top, revision);
    if (is_shallow(top)) {
        return file_problem({}, "shallow-history", "this clone has too little of the history to tell where the branch left " + in_quotes(revision),
                            "git fetch --unshallow, or in CI fetch-depth: 0 for GitHub, GIT_DEPTH: 0 for GitLab");
    }
    return first_line(commit->output);
}

Result<Diff> changes_in(const fs::path& top, const std::string& revision) {
    auto untracked = std::async(std::launch::async, [&top] {
        return git(top, {"ls-files", "--others", "--exclude-standard", "--full-name", "-z"});
    });
    const Result<std::string> base = base_of(top, revision);
    if (!base) return base.error();
    const Result<ChildResult> diff =
        git(top, {"-c", "core.quotePath=true", "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-relative",
                  "--src-prefix=a/", "--dst-prefix=b/", "--find-renames", "--full-index", "--unified=0", "--ignore-submodules", *base,
                  "--"});
    const Result<ChildResult> others = untracked.get();
    if (!diff || !others) return diff ? others.error() : diff.error();
    if (diff->exit != 0 || others->exit != 0) return unknown_revision(top, revision);
    Diff changes = read_diff(diff->output);
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

namespace {

Problem cut_diff(const Diff& diff) {
    Problem problem = no_diff("this diff breaks off, or is not a unified one, within what it says of " + (diff.cut_file.empty() ? "a file" : in_quotes(diff.cut_file)) +
                                  ", so nothing was checked",
                              std::string(diff_example) + ": has the first of the two come to its end?");
    problem.line = static_cast<int>(diff.cut_at);
    return problem;
}

Problem warning(std::string_view code, std::string message, std::string expected) {
    Problem problem = no_diff(std::move(message), std::move(expected));
    problem.code = code;
    problem.warning = true;
    return problem;
}

// A diff made in a folder below the top may count from there.
void find_in(const fs::path& top, const fs::path& here, Diff& diff, Problems& notes) {
    constexpr std::size_t most_named = 3;
    ChangedFiles found;
    std::vector<std::string> nowhere;
    std::size_t others = 0;
    for (ChangedFiles::value_type& one : diff.files) {
        const auto& [path, file] = one;
        const bool is_below = here != top && !path.empty() && !is_there(top / path) && is_there(here / path);
        const bool is_known = is_below || file.is_perhaps_old || !is_walked_document(fs::path(path).filename().string()) || is_there(top / path);
        if (!is_known && nowhere.size() < most_named) nowhere.push_back(in_quotes(path));
        else if (!is_known) ++others;
        found.insert_or_assign(is_below ? (here / path).lexically_relative(top).generic_string() : path, std::move(one.second));
    }
    diff.files = std::move(found);
    if (nowhere.empty()) return;
    const bool is_one = nowhere.size() == 1 && others == 0;
    if (others > 0) nowhere.push_back(counted(others, "more", "more"));
    notes.push_back(warning(diff_elsewhere, "the diff speaks of " + listed(nowhere, "and") + ", and there " + (is_one ? "is no such file" : "are no such files") +
                                " here, so nothing was checked of " + (is_one ? "it" : "them"),
                            "its paths count from " + shown(top.string()) + "; is it of another folder, or of what stood here before?"));
}

}  // namespace

Result<Changes> Changes::of_diff(std::string_view text, Problems& notes) {
    Diff diff = read_diff(text);
    if (diff.is_combined) return no_diff("this is the diff of a merge, against several commits at once", diff_example);
    if (diff.cut_at != 0) return cut_diff(diff);
    const bool is_empty = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (!diff.is_one && !is_empty) {
        return no_diff("this is no unified diff, so nothing was checked",
                       std::string(diff_example) + "; a text itself is read by kith check -");
    }
    Changes changes;
    const fs::path here = canonical_folder({});
    const fs::path repository = repository_of(here);
    const fs::path& top = repository.empty() ? here : repository;
    if (is_empty) notes.push_back(warning("empty-diff", "the diff is empty, so nothing was checked", "where something has changed, look at what wrote the diff"));
    find_in(top, here, diff, notes);
    changes.add(top, std::move(diff));
    return changes;
}

void Changes::add(const fs::path& top, Diff diff) {
    const auto absolute = [&top](const std::string& path) { return (top / path).lexically_normal().string(); };
    for (ChangedFiles::value_type& one : diff.files) files_.insert_or_assign(absolute(one.first), std::move(one.second));
    tells_former_ = tells_former_ && diff.tells_old;
    for (const OldFile& old : diff.old) {
        if (!is_walked_document(fs::path(old.path).filename().string())) continue;
        former_.push_back({top, {absolute(old.path), old.now.empty() ? "" : absolute(old.now), old.blob}});
    }
}

const ChangedFile* Changes::of(const std::string& path) const {
    const fs::path file(path);
    const auto found = files_.find((canonical_folder(file.parent_path()) / file.filename()).string());
    return found == files_.end() ? nullptr : &found->second;
}

void Changes::narrow(FoundInputs& found) const {
    std::map<fs::path, fs::path> folders;  // many documents share one
    const auto is_elsewhere = [&](const Input& input) {
        if (input.problem) return input.problem->code == "no-documents";
        const fs::path file(input.path);
        const auto [folder, is_new] = folders.try_emplace(file.parent_path());
        if (is_new) folder->second = canonical_folder(file.parent_path());
        return files_.count((folder->second / file.filename()).string()) == 0;
    };
    std::erase_if(found.inputs, is_elsewhere);
}

void Changes::narrow(const std::string& path, const Document& document, LintResult& result) const {
    const ChangedFile* const file = of(path);
    if (file == nullptr || file->whole || document.positions_in_segments) return;
    PositionFinder finder(document);
    const auto is_old = [&](const auto& one) {
        const auto [start, end] = finder.locate(document.segments[one.at.segment], one.at.span);
        return !file->touches(start.line, end.line);
    };
    std::erase_if(result.findings, is_old);
    std::erase_if(result.strengths, is_old);
}

}  // namespace kith
