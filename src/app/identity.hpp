// SPDX-License-Identifier: Apache-2.0
// What tells one run of kith from another: which program, which words and options, which documents. All as short hashes that hold
// nothing of what they were made of. Reads the lexicon's files anew; writes nothing. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/changes.hpp"
#include "app/options.hpp"
#include "app/policy.hpp"
#include "app/walk.hpp"

namespace kith {

// Adds a part with its size before it, so that no two lists of parts read alike.
void append_part(std::string& text, std::string_view part);
void append_parts(std::string& text, const std::vector<std::string>& parts);

// The words of a policy and how they are used: its lexicon's files, packs and limits. Empty where those files cannot be read, or not again.
[[nodiscard]] std::string words_identity(const Policy& policy, const Options& options);

// What all shares of one run have in common.
struct RunIdentity {
    std::string program;    // "0.1.0+3f2a9c51"
    std::string settings;   // of the lexicon, every kith.yaml, and the options that bear on what is told
    std::string documents;  // of all paths, in their order

    friend bool operator==(const RunIdentity&, const RunIdentity&) = default;
};

// `inputs`: all of the run, before a share was taken from them, with their policies. `changes`: of which lines it is; none: of all.
[[nodiscard]] RunIdentity run_identity(const Options& options, const std::vector<Input>& inputs, const Changes* changes);

}  // namespace kith
