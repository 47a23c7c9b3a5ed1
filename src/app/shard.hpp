// SPDX-License-Identifier: Apache-2.0
// --shard I/N: the share of a run that one of N machines takes. A document's share follows from its path alone, so it stays the
// same when others are added or taken away. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/identity.hpp"
#include "app/walk.hpp"
#include "base/result.hpp"

namespace kith {

struct Shard {
    std::size_t index = 1;  // from 1
    std::size_t count = 1;

    [[nodiscard]] bool holds(std::string_view path) const;
};

// In which of `count` shares a document is, from 1.
[[nodiscard]] std::size_t share_of(std::string_view path, std::size_t count);

// "3/8". Problem "usage".
Result<Shard> read_shard(const std::string& text);

// A share's last line names no more baselines than that, the first ones, and no folders where there are more: it is one line.
inline constexpr std::size_t most_baselines_named = 20;
inline constexpr std::size_t most_folders_named = 100;

// What a share of results says of itself at its end, so that kith merge knows which one it is, and that it is whole.
struct ShardMark {
    Shard shard;
    std::string report = "jsonl";  // whose pieces it holds: "html"; JSON lines of documents are of every report
    std::size_t documents = 0;     // that it holds
    std::size_t of = 0;            // of the whole run; 0 where an older kith did not say
    RunIdentity run{};
    std::vector<std::string> baselines = {};  // that the documents of the run go by, or the first of many
    std::vector<std::string> folders = {};  // that the run looked through, as they were named; none where it left words or lines out
};

[[nodiscard]] std::string shard_line(const ShardMark& mark);

// Empty where the line is another.
[[nodiscard]] std::optional<ShardMark> read_shard_line(std::string_view line);

// Numbers all inputs, from 1, and keeps those of the shard.
void keep_shard(std::vector<Input>& inputs, const Shard& shard);

}  // namespace kith
