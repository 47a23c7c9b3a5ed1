// SPDX-License-Identifier: Apache-2.0
#include "app/diff_since.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "app/git.hpp"
#include "app/renames.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

// The documents that git takes for renamed, and those that went where the ones beside them went: from the path of before to that of now.
std::map<std::string, std::string> pairs_to_mend(const Diff& diff) {
    RenameStep step;
    for (const ChangedFiles::value_type& one : diff.files) step.added.insert(one.first);
    for (const OldFile& old : diff.old) {
        step.added.erase(old.now);
        if (!old.now.empty() && old.now != old.path) step.renames.emplace(old.path, old.now);
    }
    const std::map<std::string, std::string> told = step.renames;
    follow_folders(step);
    std::erase_if(step.renames, [&told](const auto& one) { return told.at(one.first) == one.second; });
    return step.renames;
}

}  // namespace

Result<ChildResult> diff_since(const fs::path& top, const std::string& base, const std::vector<std::string>& paths) {
    std::vector<std::string> words{"-c", "core.quotePath=true", "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-relative",
                                   "--src-prefix=a/", "--dst-prefix=b/", "--find-renames", "--full-index", "--unified=0", "--ignore-submodules", base, "--"};
    for (const std::string& path : paths) words.push_back(":(top,literal)" + path);
    return git(top, std::move(words));
}

void mend_pairs(const fs::path& top, const std::string& base, Diff& diff) {
    constexpr std::size_t most_pairs = 500;  // named to git at once; of more, all words count as new
    const std::map<std::string, std::string> mended = pairs_to_mend(diff);
    if (mended.empty() || mended.size() > most_pairs) return;
    std::vector<std::string> paths;
    for (const auto& [from, to] : mended) paths.insert(paths.end(), {from, to});
    const Result<ChildResult> told = diff_since(top, base, paths);
    if (!told || told->exit != 0) return;
    Diff pairs = read_diff(told->output);
    for (const OldFile& old : pairs.old) {
        const auto pair = mended.find(old.path);
        const auto before = std::find_if(diff.old.begin(), diff.old.end(), [&old](const OldFile& one) { return one.path == old.path; });
        if (pair == mended.end() || pair->second != old.now || before == diff.old.end()) continue;
        diff.files[before->now].whole = true;
        diff.files.erase(old.now);
        *before = old;
        if (const auto lines = pairs.files.find(old.now); lines != pairs.files.end()) diff.files.insert(std::move(*lines));
    }
}

}  // namespace kith
