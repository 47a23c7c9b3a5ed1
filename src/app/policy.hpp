// SPDX-License-Identifier: Apache-2.0
// What holds for one document once the command line, kith.yaml with its overrides, and what kith does by itself are put together,
// in that order, and where each value came from. Pure; policies are immutable and shared between threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/configuration.hpp"
#include "app/options.hpp"
#include "app/setup.hpp"
#include "lint/finding.hpp"

namespace kith {

template <class T>
struct Chosen {
    T value{};
    std::string from = "built-in";  // else "--fail-on" or "kith.yaml:3"
};

struct Policy {
    const Configuration* configuration = nullptr;  // null: there is none
    Chosen<std::string> fail_on{"rethink"};
    Chosen<std::string> min_level{"notice"};
    Chosen<std::string> audience;  // empty: guessed
    Chosen<std::vector<std::string>> packs;
    Chosen<std::vector<std::string>> lexicon;
    Chosen<std::string> baseline;  // empty: none
    std::vector<const LevelChange*> levels;  // the last one for an entry holds
    std::vector<const Acceptance*> accept;   // those whose paths cover the document and whose day has not passed
    std::shared_ptr<const Setup> setup;      // the lexicon and packs above, ready; set by the project
};

// The names of packs, as written with commas between or as a list.
[[nodiscard]] std::vector<std::string> split_lists(const std::vector<std::string>& lists);

// `path` counts from the configuration's folder; `today` is a day like "2026-11-22".
[[nodiscard]] Policy policy_for(const Options& options, const Configuration* configuration, std::string_view path,
                                std::string_view today);

// Gives findings the levels of the policy, and sets aside what it accepts.
void apply_policy(const Policy& policy, LintResult& result);

// "kith.yaml:12"
[[nodiscard]] std::string place_in(const Configuration& configuration, int line);

[[nodiscard]] Level level_named(std::string_view name);  // one of level_names
void drop_below(Level level, LintResult& result);

}  // namespace kith
