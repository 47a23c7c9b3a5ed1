// SPDX-License-Identifier: Apache-2.0
#include "app/git.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/problems.hpp"
#include "base/yaml.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

// Far more than any repository needs; git maps whole packs into its memory.
constexpr ChildLimits git_limits{std::size_t{1} << 40U, std::size_t{1} << 30U, 300};

}  // namespace

Result<ChildResult> git(const std::filesystem::path& top, std::vector<std::string> words, std::string_view input) {
    std::vector<std::string> all = {"git", "--no-optional-locks", "-C", top.string(), "-c", "core.fsmonitor=false"};
    all.insert(all.end(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
    ChildResult result = run_child(all, input, git_limits);
    if (result.is_missing)
        return file_problem({}, "no-program", "git could not be started", "is it installed, and on the PATH?");
    return result;
}

Problem unknown_revision(const std::filesystem::path& top, const std::string& revision) {
    std::string hint = "a branch, a tag or a commit such as main or HEAD~20; in CI the whole history has to be fetched: "
                       "fetch-depth: 0 for GitHub, GIT_DEPTH: 0 for GitLab";
    const Result<ChildResult> names = git(top, {"for-each-ref", "--format=%(refname:short)"});
    if (names && names->exit == 0) {
        std::vector<std::string_view> all{"HEAD"};
        for_each_part(names->output, '\n', [&all](std::string_view name) { all.push_back(name); });
        const std::string_view near = nearest(revision, all);
        if (!near.empty()) hint = "did you mean " + in_quotes(near) + "? " + hint;
    }
    return file_problem({}, "unknown-revision", "git knows no revision called " + in_quotes(revision), hint);
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace kith
