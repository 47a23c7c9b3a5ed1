// SPDX-License-Identifier: Apache-2.0
#include "app/changes.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <set>
#include <utility>

#include "app/diff_since.hpp"
#include "app/files.hpp"
#include "app/former_rules.hpp"
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

namespace {

Problem faulty_diff(const Diff& diff) {
    const std::string file = diff.fault_file.empty() ? "a file" : in_quotes(diff.fault_file);
    Problem problem =
        diff.fault == DiffFault::combined ? no_diff("this is the diff of a merge, against several commits at once", diff_example)
        : diff.fault == DiffFault::again
            ? no_diff("this tells of changes to " + file + " more than once, as a series of patches does, and each counts lines as they were by then, "
                      "so nothing was checked",
                      std::string("one diff from the first commit to what stands now: ") + diff_example)
            : no_diff("this diff breaks off, or is not a unified one, within what it says of " + file + ", so nothing was checked",
                      std::string(diff_example) + ": has the first of the two come to its end?");
    problem.line = static_cast<int>(diff.fault_at);
    return problem;
}

Problem warning(std::string_view code, std::string message, std::string expected) {
    Problem problem = no_diff(std::move(message), std::move(expected));
    problem.code = code;
    problem.warning = true;
    return problem;
}

constexpr std::size_t most_named = 3;

// Some names for a message, and how many more there are.
std::string named(std::vector<std::string> names) {
    for (std::string& name : names) name = in_quotes(name);
    if (names.size() > most_named + 1) {
        const std::string more = counted(names.size() - most_named, "more", "more");
        names.resize(most_named);
        names.push_back(more);
    }
    return listed(names, "and");
}

// Where the paths of a diff count from: one that was made in a folder below the top may count from there.
class Places {
public:
    Places(fs::path top, fs::path here) : top_(std::move(top)), here_(std::move(here)), has_two_(here_ != top_) {}

    void place(Diff& diff) {
        ask_git(diff);
        ChangedFiles found;
        for (ChangedFiles::value_type& one : diff.files) {
            const auto& [path, file] = one;
            const auto [fits_top, fits_here] = where(path, file);
            const bool is_known = fits_top || fits_here || file.is_perhaps_old || !is_walked_document(fs::path(path).filename().string());
            if (!is_known) nowhere_.push_back(path);
            if (fits_top && fits_here) {
                unclear_.push_back(path);
                one.second.likenesses.clear();  // one of the two says something else
            }
            is_relative_ = is_relative_ || (fits_here && !fits_top);
            if (fits_here) found.insert_or_assign(below(path), file);
            if (fits_top || !fits_here) found.insert_or_assign(path, std::move(one.second));
        }
        diff.files = std::move(found);
        if (!is_relative_) return;
        for (OldFile& old : diff.old) {
            old.path = below(old.path);
            if (!old.now.empty()) old.now = below(old.now);
        }
    }

    void tell(Problems& notes) const {
        if (!unclear_.empty()) {
            notes.push_back(warning(diff_elsewhere, "the diff speaks of " + named(unclear_) + ", and there is such a file both in " + shown(top_.string()) +
                                        " and in " + shown(here_.string()) + ", so both were looked at",
                                    "make the diff in " + shown(top_.string()) + " and without --relative, and call kith there"));
        }
        if (nowhere_.empty()) return;
        const bool is_one = nowhere_.size() == 1;
        notes.push_back(warning(diff_elsewhere, "the diff speaks of " + named(nowhere_) + ", and there " + (is_one ? "is no such file" : "are no such files") +
                                    " here, so nothing was checked of " + (is_one ? "it" : "them"),
                                "its paths count from " + shown(top_.string()) + "; is it of another folder, or of what stood here before?"));
    }

private:
    [[nodiscard]] std::string below(const std::string& path) const { return (here_ / path).lexically_relative(top_).generic_string(); }

    [[nodiscard]] bool is_doubtful(const std::string& path) const {
        return has_two_ && !path.empty() && is_there(top_ / path) && is_there(here_ / path);
    }

    // At the top, and in the folder. Of two, the one that holds what the diff says it does.
    [[nodiscard]] std::pair<bool, bool> where(const std::string& path, const ChangedFile& file) const {
        const bool is_at_top = is_there(top_ / path);
        if (!is_doubtful(path)) return {is_at_top, !is_at_top && has_two_ && !path.empty() && is_there(here_ / path)};
        const auto fits = [&](const std::string& name) {
            const auto blob = blobs_.find(name);
            return !file.blob.empty() && blob != blobs_.end() && blob->second.starts_with(file.blob);
        };
        const bool fits_top = fits(path);
        const bool fits_here = fits(below(path));
        if (fits_top == fits_here) return {true, true};
        return {fits_top, fits_here};
    }

    // What git would call what the doubtful files hold. Where it does not answer, they stay doubtful.
    void ask_git(const Diff& diff) {
        std::vector<std::string> names;
        for (const auto& [path, file] : diff.files) {
            if (!is_doubtful(path) || file.blob.empty() || path.find('\n') != std::string::npos) continue;
            names.push_back(path);
            names.push_back(below(path));
        }
        if (names.empty()) return;
        std::string lines;
        for (const std::string& name : names) lines += name + '\n';
        const Result<ChildResult> answer = git(top_, {"hash-object", "--stdin-paths"}, lines);
        if (!answer || answer->exit != 0) return;
        std::size_t at = 0;
        for_each_part(answer->output, '\n', [&](std::string_view blob) {
            if (at < names.size()) blobs_[names[at++]] = blob;
        });
    }

    fs::path top_;
    fs::path here_;
    bool has_two_;
    bool is_relative_ = false;
    std::map<std::string, std::string> blobs_;  // by the paths from the top
    std::vector<std::string> nowhere_;
    std::vector<std::string> unclear_;
};

}  // namespace

Result<Changes> Changes::of_diff(std::string_view text, Problems& notes) {
    Diff diff = read_diff(text);
    if (diff.fault != DiffFault::none) return faulty_diff(diff);
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
    Places places(top, here);
    places.place(diff);
    places.tell(notes);
    changes.add(top, std::move(diff));
    return changes;
}

void Changes::add(const fs::path& top, Diff diff) {
    const auto absolute = [&top](const std::string& path) { return (top / path).lexically_normal().string(); };
    for (ChangedFiles::value_type& one : diff.files) files_.insert_or_assign(absolute(one.first), std::move(one.second));
    tells_former_ = tells_former_ && diff.tells_old;
    for (const OldFile& old : diff.old) {
        if (!old.now.empty() && old.now != old.path) moves_.push_back({top, {absolute(old.path), absolute(old.now), {}}});
        if (!is_walked_document(fs::path(old.path).filename().string())) continue;
        former_.push_back({top, {absolute(old.path), old.now.empty() ? "" : absolute(old.now), old.blob}});
    }
}

void Changes::weigh_moves(const Options& options) {
    std::map<fs::path, FormerRules> rules;  // by repository
    for (const Former& one : moves_) rules.try_emplace(one.top, options, one.top).first->second.note_move(one.file.path, one.file.now);
    for (const Former& one : moves_) {
        const bool is_document = is_walked_document(fs::path(one.file.now).filename().string());
        if (is_document && rules.at(one.top).differ(one.file.path, one.file.now)) files_[one.file.now].whole = true;
    }
}

const ChangedFile* Changes::of(const std::string& path) const {
    const fs::path file(path);
    const auto found = files_.find((canonical_folder(file.parent_path()) / file.filename()).string());
    return found == files_.end() ? nullptr : &found->second;
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
