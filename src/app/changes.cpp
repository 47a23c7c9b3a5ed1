// SPDX-License-Identifier: Apache-2.0
#include "app/changes.hpp"

#include <algorithm>
#include <future>
#include <set>
#include <utility>

#include "app/git.hpp"
#include "app/problems.hpp"
#include "app/repository.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

Problem no_repository(const std::string& operand) {
    return file_problem(operand, "no-repository", "this stands in no git repository, so nothing is known of its changes",
                        "leave --changed-since away");
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
    return first_line(commit->output);
}

Result<ChangedFiles> changes_in(const fs::path& top, const std::string& revision) {
    auto untracked = std::async(std::launch::async, [&top] {
        return git(top, {"ls-files", "--others", "--exclude-standard", "--full-name", "-z"});
    });
    const Result<std::string> base = base_of(top, revision);
    if (!base) return base.error();
    const Result<ChildResult> diff =
        git(top, {"-c", "core.quotePath=true", "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-relative",
                  "--src-prefix=a/", "--dst-prefix=b/", "--find-renames", "--unified=0", "--ignore-submodules", *base, "--"});
    const Result<ChildResult> others = untracked.get();
    if (!diff || !others) return diff ? others.error() : diff.error();
    if (diff->exit != 0 || others->exit != 0) return unknown_revision(top, revision);
    ChangedFiles files = changed_lines(diff->output);
    for (std::size_t at = 0; at < others->output.size();) {
        const std::size_t end = std::min(others->output.find('\0', at), others->output.size());
        files[others->output.substr(at, end - at)].whole = true;
        at = end + 1;
    }
    return files;
}

fs::path canonical_path(const fs::path& path) {
    std::error_code failure;
    return fs::weakly_canonical(path.empty() ? fs::path(".") : path, failure);
}

}  // namespace

Result<Changes> Changes::since(const std::string& revision, const std::vector<std::string>& operands) {
    Changes changes;
    std::set<fs::path> tops;
    for (const std::string& operand : operands) {
        const fs::path top = repository_of(canonical_path(operand));
        if (top.empty()) return no_repository(operand);
        if (!tops.insert(top).second) continue;
        Result<ChangedFiles> files = changes_in(top, revision);
        if (!files) return std::move(files).error();
        changes.add(top, *std::move(files));
    }
    return changes;
}

Changes Changes::of_diff(std::string_view diff) {
    Changes changes;
    const fs::path here = canonical_path({});
    const fs::path top = repository_of(here);
    changes.add(top.empty() ? here : top, changed_lines(diff));
    return changes;
}

void Changes::add(const fs::path& top, ChangedFiles files) {
    for (ChangedFiles::value_type& one : files)
        files_.insert_or_assign((top / one.first).lexically_normal().string(), std::move(one.second));
}

const ChangedFile* Changes::of(const std::string& path) const {
    const fs::path file(path);
    const auto found = files_.find((canonical_path(file.parent_path()) / file.filename()).string());
    return found == files_.end() ? nullptr : &found->second;
}

void Changes::narrow(FoundInputs& found) const {
    std::map<fs::path, fs::path> folders;  // many documents share one
    const auto is_elsewhere = [&](const Input& input) {
        if (input.problem) return input.problem->code == "no-documents";
        const fs::path file(input.path);
        const auto [folder, is_new] = folders.try_emplace(file.parent_path());
        if (is_new) folder->second = canonical_path(file.parent_path());
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
