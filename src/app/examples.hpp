// SPDX-License-Identifier: Apache-2.0
// Runs the example sentences of a lexicon against the whole of it. `flag`: this entry speaks exactly at each [..];
// `fine`: it is silent; `say`: the first wording of each of its findings gives the sentence expected. What other entries find
// in a sentence is told, never held against it. Entries that are retired, switched off or overridden are skipped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "lexicon/entry.hpp"

namespace kith {

struct ExampleOutcome {
    std::string id;         // of the entry or rule
    std::string_view kind;  // "flag", "fine", "say"
    std::string text;       // as written
    Origin origin;
    bool passed = false;
    std::string problem;              // where it did not: what happened instead
    std::vector<std::string> others;  // what other entries found there: "placement: “placed”"
};

// Which entries and rules have their examples run.
struct ExampleChoice {
    std::string id = {};                    // this one only; empty: any
    std::vector<std::string> origins = {};  // only those written in these files and folders; empty: anywhere
};

// In the order of the lexicon.
[[nodiscard]] std::vector<ExampleOutcome> run_examples(const Lexicon& lexicon, const ExampleChoice& choice);

// The examples that did not pass, each as a Problem "example" at its place.
[[nodiscard]] Problems problems_of(const std::vector<ExampleOutcome>& outcomes);

}  // namespace kith
