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
#include "app/own_rules.hpp"
#include "app/setup.hpp"
#include "document/limits.hpp"
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
    Chosen<std::string> preferences;  // the path of somebody's own words; empty: none
    Limits limits;
    std::string today;             // "2026-11-22"
    std::vector<const LevelChange*> levels;  // the last one for an entry holds
    std::vector<const Acceptance*> accept;   // those whose paths cover the document and whose day has not passed
    std::shared_ptr<const OwnRules> own;     // those preferences, understood; null: none. Set by the project, as is what follows
    bool no_text = false;                    // no words of the documents may be shown
    bool is_own_spoken = false;              // the output goes to the writer, so that they may be told
    std::shared_ptr<const Setup> setup;      // the lexicon and packs above, ready

    // Somebody's own words are among what the setup says, so that nothing of its results may be kept anywhere.
    [[nodiscard]] bool brings_own_words() const { return own && is_own_spoken && own->has_words(); }
};

// The names of packs, as written with commas between or as a list.
[[nodiscard]] std::vector<std::string> split_lists(const std::vector<std::string>& lists);

// Where a document stands: the configuration that holds for it, its path from there, the one whose baseline speaks of it, and the
// preferences beside it.
struct Spot {
    const Configuration* configuration = nullptr;  // null: there is none
    std::string path;
    const Configuration* baseline = nullptr;  // it, or one above it; null: none names a baseline
    const std::string* preferences = nullptr;  // their path; null: there are none
};

// What of its configuration holds there, and what is beside it: where that is the same, so is the policy.
[[nodiscard]] std::vector<const void*> rules_at(const Spot& spot);

// `today` is a day like "2026-11-22".
[[nodiscard]] Policy policy_for(const Options& options, const Spot& spot, std::string_view today);

// Gives findings the levels of the policy, and sets aside what it accepts.
void apply_policy(const Policy& policy, LintResult& result);

// "kith.yaml:12"
[[nodiscard]] std::string place_in(const Configuration& configuration, int line);

[[nodiscard]] Level level_named(std::string_view name);  // one of level_names
void drop_below(Level level, LintResult& result);

}  // namespace kith
