// SPDX-License-Identifier: Apache-2.0
// git, run as a process of its own that is asked to touch nothing: no locks, no hooks, no network. Thread-safe.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/child.hpp"
#include "base/result.hpp"

namespace kith {

// In the repository `top`, with `input` to read. Problem "no-program" where there is no git; whether it went well is for the caller to see.
Result<ChildResult> git(const std::filesystem::path& top, std::vector<std::string> words, std::string_view input = {});

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
