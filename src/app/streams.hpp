// SPDX-License-Identifier: Apache-2.0
// What a run talks to: three streams and what is known about the terminal behind them. main() fills it from the
// process, a test from strings, so that the whole program can be run in-process.
#pragma once

#include <atomic>
#include <cstddef>
#include <istream>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"

namespace kith {

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    int in_descriptor = -1;                          // behind `in`, where there is one
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    bool no_color = false;                           // the environment's NO_COLOR
    std::size_t width = 80;                          // columns of the terminal
    std::string cache_folder{};                      // where results may be remembered; empty: nowhere
    const std::atomic<bool>* interrupted = nullptr;  // set when the user asked to stop
    // What a run leaves standing because the process ends with it: the system takes a lexicon's thousands of small pieces back at once,
    // and to take them apart was a tenth of what a letter costs. Null: the run takes everything apart.
    std::vector<std::shared_ptr<const void>>* left_standing = nullptr;

    [[nodiscard]] bool is_interrupted() const { return interrupted != nullptr && interrupted->load(); }
};

// The whole contract of the exit status.
enum ExitCode : int {
    exit_clean = 0,   // nothing at or above the fail level
    exit_found = 1,   // findings at or above it
    exit_failed = 2,  // the job could not be done
    exit_partly = 3,  // some inputs could not be read, the rest were checked
    exit_interrupted = 130,
};

// --color: "always", "never", or "auto": on a terminal whose user did not say otherwise.
[[nodiscard]] bool wants_color(std::string_view choice, const Streams& streams);

// Writes problems to the stream for problems, as base/problem.hpp renders them.
void tell(Streams& streams, const Problems& problems);

}  // namespace kith
