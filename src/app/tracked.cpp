// SPDX-License-Identifier: Apache-2.0
#include "app/tracked.hpp"

#include <algorithm>

#include "app/git.hpp"

namespace kith {
namespace {

std::vector<std::string> tracked_in(const std::filesystem::path& top, std::optional<Problem>& trouble) {
    std::vector<std::string> paths;
    if (top.empty()) return paths;
    // With --ignored git would look for ignore files in every folder, and take seven times as long.
    const Result<ChildResult> listed = git(top, {"ls-files", "--cached", "-z"});
    if (const std::optional<GitRefusal> refusal = refusal_in(listed)) {
        trouble = git_refuses(top, *refusal, "what .gitignore leaves out was not read, also where git tracks it");
        trouble->warning = true;
        return paths;
    }
    for_each_part(listed->output, '\0', [&paths](std::string_view path) { paths.emplace_back(path); });
    return paths;
}

}  // namespace

bool TrackedFiles::holds(const std::string& path) {
    return std::binary_search(paths().begin(), paths().end(), path);
}

bool TrackedFiles::holds_below(const std::string& folder) {
    const std::string beginning = folder + '/';
    const auto first = std::lower_bound(paths().begin(), paths().end(), beginning);
    return first != paths().end() && first->compare(0, beginning.size(), beginning) == 0;
}

const std::vector<std::string>& TrackedFiles::paths() {
    if (!paths_) paths_ = tracked_in(top_, trouble_);
    return *paths_;
}

}  // namespace kith
