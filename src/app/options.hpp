// SPDX-License-Identifier: Apache-2.0
// The options of every command: one table, from which parsing, help and completions follow. options.cpp is the only
// file that includes CLI11. Nothing here reads the environment or a file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "document/limits.hpp"

namespace kith {

struct Options {
    std::vector<std::string> operands;
    std::string format;  // empty: the command's own default
    std::string output;
    std::string fail_on;    // empty: as kith.yaml says, else rethink
    std::string min_level;  // empty: as kith.yaml says, else notice
    std::string changed_since;  // a revision of git
    std::string baseline;       // empty: as kith.yaml says, else none
    std::string ci;             // what to write a file for
    std::string diff_from;      // "-"
    std::string config;     // empty: found upward from each document
    Limits limits;
    std::string preferences;  // empty: as kith.yaml says, or beside each document
    std::vector<std::string> lexicon;
    std::vector<std::string> packs;  // as written, each perhaps a list with commas
    std::string stdin_name;
    std::string audience;  // empty: as far as each document shows it
    std::string color = "auto";
    std::string shard;  // "3/8"; empty: everything
    std::string as;  // empty: comments
    std::string entry;
    std::vector<std::string> lists;
    std::vector<std::string> without;  // names of mechanisms
    std::size_t every = 0;  // which points of a history; 0: as many as are easy to look at
    std::size_t jobs = 0;  // 0: as many as the machine has
    bool update_baseline = false;
    bool fail_on_gone = false;  // where a baseline knows what is gone
    bool incomplete = false;  // shares may be missing
    bool with_proposed = false;
    bool stream = false;
    bool no_text = false;
    bool no_cache = false;
    bool show_skipped = false;
    bool quiet = false;
    bool stats = false;
    bool forms = false;
    bool all = false;
    bool clear = false;
    bool diff = false;
    bool write = false;
    bool interactive = false;
    bool help = false;
};

// What an option's or operand's value is, for the shells' completion.
enum class ValueKind : unsigned char { none, word, number, file, path };

struct OptionRow {
    std::string_view commands;  // the commands that take it, a comma between; "*": all
    std::string_view name;      // "--format"
    std::string_view letter;    // "-f", or empty
    std::string_view value;     // "FORMAT" in the help; empty: a switch
    std::string_view summary;
    std::variant<bool Options::*, std::string Options::*, std::vector<std::string> Options::*, std::size_t Options::*,
                 Limits Options::*>
        target;
    ValueKind kind = ValueKind::none;
    std::vector<std::string_view> (*choices)() = nullptr;  // the values allowed; null: any
};

// The rows that a command takes, in the order of the help.
[[nodiscard]] std::vector<OptionRow> options_of(std::string_view command);

// Problems: code "usage", each with what would have been right.
Result<Options> parse_options(std::string_view command, const std::vector<std::string>& args);

}  // namespace kith
