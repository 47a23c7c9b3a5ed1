// SPDX-License-Identifier: Apache-2.0
#include "app/git.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/configurations.hpp"
#include "app/problems.hpp"
#include "base/yaml.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

// Far more than any repository needs; git maps whole packs into its memory.
constexpr ChildLimits git_limits{std::size_t{1} << 40U, std::size_t{1} << 30U, 300};

constexpr const char* needs_history = "in CI the whole history has to be fetched: fetch-depth: 0 for GitHub, GIT_DEPTH: 0 for GitLab";

std::string_view name_in(std::string_view revision) { return revision.substr(0, revision.find_first_of("~^@:")); }

bool is_tail(std::string_view path, std::string_view tail) {
    return path.ends_with(tail) && path.size() > tail.size() + 1 && path[path.size() - tail.size() - 1] == '/';
}

// What was perhaps meant by a name such as "mian~3": a branch or tag, or one that is known from elsewhere only, or only here.
std::string near_revision(std::string_view revision, const std::vector<std::string_view>& names) {
    const std::string_view name = name_in(revision);
    const std::string_view steps = revision.substr(name.size());
    const auto meant = [steps](std::string_view near) { return "did you mean " + in_quotes(std::string(near) + std::string(steps)) + "? "; };
    for (const std::string_view other : names) {
        if (is_tail(other, name) || is_tail(name, other)) return meant(other);
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

std::optional<GitRefusal> refusal_in(const Result<ChildResult>& answer) {
    if (!answer) return GitRefusal{answer.error().front().message, answer.error().front().expected};
    if (answer->exit == 0) return std::nullopt;
    std::string_view said(answer->errors);
    constexpr std::string_view fatal = "fatal: ";
    if (said.starts_with(fatal)) said.remove_prefix(fatal.size());
    GitRefusal refusal{"git refuses to answer here (" + first_line(std::string(said)) + ')', "git status says the same here"};
    for_each_part(said, '\n', [&refusal](std::string_view line) {
        if (line.starts_with("\tgit config ")) refusal.advice = std::string(line.substr(1)) + " where you trust this folder, by whoever runs kith";
    });
    return refusal;
}

std::optional<GitRefusal> refusal_of(const std::filesystem::path& top) { return refusal_in(git(top, {"rev-parse", "--git-dir"})); }

Problem git_refuses(const std::filesystem::path& top, const GitRefusal& refusal, const std::string& lost) {
    return file_problem(near_name(top), std::string(git_refuses_code), refusal.reason + ", so " + lost, refusal.advice);
}

Problem unknown_revision(const std::filesystem::path& top, const std::string& revision) {
    if (const std::optional<GitRefusal> refusal = refusal_of(top)) return git_refuses(top, *refusal, "nothing is known of its history");
    const Result<ChildResult> commit = git(top, {"rev-list", "--all", "--max-count=1"});
    if (commit && commit->exit == 0 && commit->output.empty())
        return file_problem({}, "unknown-revision", "this repository has no commit yet, so there is none to compare with", "git commit comes first");
    const Result<ChildResult> names = git(top, {"for-each-ref", "--format=%(refname:short)"});
    std::vector<std::string_view> all{"HEAD"};
    if (names && names->exit == 0) for_each_part(names->output, '\n', [&all](std::string_view name) { all.push_back(name); });
    const std::string_view name = name_in(revision);
    const bool is_known = std::find(all.begin(), all.end(), name) != all.end();
    const std::string hint = !is_known          ? near_revision(revision, all) + "a branch, a tag or a commit such as main or HEAD~20; " + needs_history
                             : is_shallow(top) ? in_quotes(name) + " is known here, but not all that stands behind it: " + needs_history
                                               : in_quotes(name) + " is known here, but that is no commit of its history";
    return file_problem({}, "unknown-revision", "git knows no revision called " + in_quotes(revision), hint);
}

bool is_shallow(const std::filesystem::path& top) {
    const Result<ChildResult> answer = git(top, {"rev-parse", "--is-shallow-repository"});
    return answer && answer->exit == 0 && first_line(answer->output) == "true";
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace kith
