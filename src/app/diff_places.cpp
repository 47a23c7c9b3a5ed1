// SPDX-License-Identifier: Apache-2.0
#include "app/diff_places.hpp"

#include <string_view>

#include "app/files.hpp"
#include "app/git.hpp"
#include "app/left_out.hpp"
#include "app/problems.hpp"
#include "app/walk.hpp"
#include "report/excerpt.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

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

}  // namespace

void DiffPlaces::place(Diff& diff) {
    ask_git(diff);
    ChangedFiles found;
    for (ChangedFiles::value_type& one : diff.files) {
        const auto& [path, file] = one;
        const auto [fits_top, fits_here] = where(path, file);
        const bool is_known = fits_top || fits_here || file.is_perhaps_old || !is_walked_document(fs::path(path).filename().string());
        if (!is_known) nowhere_.push_back(path);
        has_document_ = has_document_ || ((fits_top || fits_here || file.is_perhaps_old) && is_walked_document(fs::path(path).filename().string()));
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

// Of one or of some of its documents.
Problem DiffPlaces::nowhere() const {
    const bool is_one = nowhere_.size() == 1;
    return file_problem("-", std::string(diff_elsewhere),
                        "the diff speaks of " + named(nowhere_) + ", and there " + (is_one ? "is no such file" : "are no such files") + " here, so nothing was checked of " +
                            (is_one ? "it" : "them"),
                        "its paths count from " + shown(top_.string()) + "; is it of another folder, or of what stood here before?");
}

std::optional<Problem> DiffPlaces::nothing_here() const {
    if (nowhere_.empty() || has_document_) return std::nullopt;
    return nowhere();
}

void DiffPlaces::tell(Problems& notes) const {
    if (!unclear_.empty()) {
        notes.push_back(file_problem("-", std::string(diff_elsewhere), "the diff speaks of " + named(unclear_) + ", and there is such a file both in " + shown(top_.string()) +
                                         " and in " + shown(here_.string()) + ", so both were looked at",
                                     "make the diff in " + shown(top_.string()) + " and without --relative, and call kith there"));
        notes.back().warning = true;
    }
    if (nowhere_.empty()) return;
    notes.push_back(nowhere());
    notes.back().warning = true;
}

bool DiffPlaces::is_doubtful(const std::string& path) const {
    return has_two_ && !path.empty() && is_there(top_ / path) && is_there(here_ / path);
}

// At the top, and in the folder. Of two, the one that holds what the diff says it does.
std::pair<bool, bool> DiffPlaces::where(const std::string& path, const ChangedFile& file) const {
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
void DiffPlaces::ask_git(const Diff& diff) {
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

}  // namespace kith
