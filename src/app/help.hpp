// SPDX-License-Identifier: Apache-2.0
// The pages of --help, made from the tables of commands and options. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/commands.hpp"

namespace kith {

[[nodiscard]] std::string help_page(std::size_t width);          // of kith as a whole
[[nodiscard]] std::string lexicon_help_page(std::size_t width);  // of the commands that begin with "lexicon"
[[nodiscard]] std::string help_page(const Command& command, std::size_t width);

// What the pages and the manual share: what kith is, what its exit codes mean, and an option with its choices.
[[nodiscard]] std::string_view introduction();
[[nodiscard]] std::string_view exit_codes();
[[nodiscard]] std::string about(const OptionRow& row);

}  // namespace kith
