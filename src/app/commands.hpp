// SPDX-License-Identifier: Apache-2.0
// The commands table: one row a command, from which dispatch, help and completions follow.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "app/options.hpp"
#include "app/streams.hpp"

namespace kith {

// What the words behind a command are.
enum class OperandKind : unsigned char { none, path, place, entry, shell };

struct Command {
    std::string_view name;      // "check", "lexicon list"
    std::string_view operands;  // "[PATH|-]..." in the help
    OperandKind kind = OperandKind::none;
    std::size_t least = 0;  // operands asked for
    std::size_t most = 0;
    std::string_view summary;   // one line
    std::string_view details;   // a paragraph for its own page
    std::string_view examples;  // lines, each a command and what it is for
    int (*run)(const Options& options, Streams& streams) = nullptr;
};

[[nodiscard]] const std::vector<Command>& commands();
[[nodiscard]] const Command* command_named(std::string_view name);

}  // namespace kith
