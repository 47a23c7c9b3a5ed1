// SPDX-License-Identifier: Apache-2.0
// One line on a terminal that says how far a long run is. Nothing is shown in the first second, nor anywhere but on a
// terminal; clear() takes the line away before anything else is written there.
#pragma once

#include <chrono>
#include <cstddef>

#include "app/streams.hpp"

namespace kith {

class Progress {
public:
    Progress(Streams& streams, bool is_wanted, std::size_t total);

    void set_done(std::size_t done) { done_ = done; }
    void show();  // at most ten times a second
    void clear();

private:
    using Clock = std::chrono::steady_clock;
    Streams& streams_;
    bool is_wanted_;
    bool is_shown_ = false;
    std::size_t total_;
    std::size_t done_ = 0;
    Clock::time_point next_;
};

}  // namespace kith
