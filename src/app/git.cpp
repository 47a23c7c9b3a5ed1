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

// What was perhaps meant by a name such as "mian~3": a branch or tag, one that is known from elsewhere only, or fewer steps back.
std::string near_revision(std::string_view revision, std::vector<std::string_view> names) {
    const std::string_view name = revision.substr(0, revision.find_first_of("~^@:"));
    const std::string_view steps = revision.substr(name.size());
    const auto meant = [steps](std::string_view near) { return "did you mean " + in_quotes(std::string(near) + std::string(steps)) + "? "; };
    names.push_back("HEAD");
    if (std::find(names.begin(), names.end(), name) != names.end()) return in_quotes(name) + " is known here, but not all that stands behind it: ";
    for (const std::string_view other : names) {
        if (other.ends_with(name) && other.size() > name.size() + 1 && other[other.size() - name.size() - 1] == '/') return meant(other);
    }
    const std::string_view near = nearest(name, names);
    return near.empty() ? std::string() : meant(near);
}

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
        std::vector<std::string_view> all;
        for_each_part(names->output, '\n', [&all](std::string_view name) { all.push_back(name); });
        hint = near_revision(revision, all) + hint;
    }
    return file_problem({}, "unknown-revision", "git knows no revision called " + in_quotes(revision), hint);
}

bool is_shallow(const std::filesystem::path& top) {
    const Result<ChildResult> answer = git(top, {"rev-parse", "--is-shallow-repository"});
    return answer && answer->exit == 0 && first_line(answer->output) == "true";
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace kith
