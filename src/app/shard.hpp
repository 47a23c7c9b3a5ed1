// SPDX-License-Identifier: Apache-2.0
// --shard I/N: the share of a run that one of N machines takes. A document's share follows from its path alone, so it stays the
// same when others are added or taken away. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/walk.hpp"
#include "base/result.hpp"

namespace kith {

struct Shard {
    std::size_t index = 1;  // from 1
    std::size_t count = 1;

    [[nodiscard]] bool holds(std::string_view path) const;
};

// "3/8". Problem "usage".
Result<Shard> read_shard(const std::string& text);

// The line that ends a share of results, so that kith merge knows which one it is, and that it is whole. `report`: the one whose
// pieces it holds; empty for JSON lines of documents.
[[nodiscard]] std::string shard_line(const Shard& shard, std::string_view report);

struct ShardMark {
    Shard shard;
    std::string report;  // "jsonl", "html"
};

// Empty where the line is another.
[[nodiscard]] std::optional<ShardMark> read_shard_line(std::string_view line);

// Numbers all inputs, from 1, and keeps those of the shard.
void keep_shard(std::vector<Input>& inputs, const Shard& shard);

}  // namespace kith
