// SPDX-License-Identifier: Apache-2.0
#include "app/git.hpp"

#include <iterator>
#include <utility>

#include "app/problems.hpp"

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

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace kith
