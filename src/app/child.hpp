// SPDX-License-Identifier: Apache-2.0
// Another program, run to its end with limits: it reads `input`, and what it writes comes back. It gets no descriptor of ours
// but these, and on Linux no socket but local ones, so that it cannot reach the network. Thread-safe.
#pragma once

#include <atomic>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

struct ChildLimits {
    std::size_t memory_bytes;
    std::size_t output_bytes;
    int seconds;
    const std::atomic<bool>* interrupted = nullptr;  // set when the user asked to stop: then the program is ended too
};

struct ChildResult {
    std::string output;
    std::string errors;  // the first of them
    int exit = -1;       // -1 where it was stopped
    bool is_missing = false;
    bool is_over_limit = false;
};

[[nodiscard]] ChildResult run_child(const std::vector<std::string>& command, std::string_view input,
                                    const ChildLimits& limits);

}  // namespace kith
