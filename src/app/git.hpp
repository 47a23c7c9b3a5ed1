// SPDX-License-Identifier: Apache-2.0
// git, run as a process of its own that is asked to touch nothing: no locks, no hooks, no network. Thread-safe.
#pragma once

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/child.hpp"
#include "base/result.hpp"

namespace kith {

// In the repository `top`, with `input` to read. Problem "no-program" where there is no git; whether it went well is for the caller to see.
Result<ChildResult> git(const std::filesystem::path& top, std::vector<std::string> words, std::string_view input = {});

// Why git answers nothing of a repository: it is not there, or the folder belongs to somebody else.
struct GitRefusal {
    std::string reason;  // "git refuses to answer here (detected dubious ownership in repository at '/work')"
    std::string advice;
};
// Of an answer that should have gone well, and of a repository. Empty where git answers.
[[nodiscard]] std::optional<GitRefusal> refusal_in(const Result<ChildResult>& answer);
[[nodiscard]] std::optional<GitRefusal> refusal_of(const std::filesystem::path& top);

// For people, of the repository `top`. `lost`: what comes of it, as "it is not known what has changed".
[[nodiscard]] Problem git_refuses(const std::filesystem::path& top, const GitRefusal& refusal, const std::string& lost);
inline constexpr std::string_view git_refuses_code = "git-refuses";

// For people: git does not know `revision` in `top`; with the nearest name it knows, and what is to be said in CI.
[[nodiscard]] Problem unknown_revision(const std::filesystem::path& top, const std::string& revision);

// Whether only the newest part of the history was fetched.
[[nodiscard]] bool is_shallow(const std::filesystem::path& top);

[[nodiscard]] std::string first_line(const std::string& text);

// Calls `take` with each part of a text that ends in `end`.
template <class Take>
void for_each_part(std::string_view text, char end, Take take) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t stop = std::min(text.find(end, at), text.size());
        take(text.substr(at, stop - at));
        at = stop + 1;
    }
}

}  // namespace kith
