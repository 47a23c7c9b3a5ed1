// SPDX-License-Identifier: Apache-2.0
// One line on a terminal that says how far a long run is, how fast, and how long it will take yet. Nothing is shown in the first second, nor anywhere but on a
// terminal; clear() takes the line away before anything else is written there.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "app/streams.hpp"

namespace kith {

// "Reading: 7,000 of 100,000 documents, 350 a second, about 5 minutes left"; what has no room in `width` columns is left away.
[[nodiscard]] std::string progress_words(std::size_t done, std::size_t total, double seconds, std::size_t width);

class Progress {
public:
    Progress(Streams& streams, bool is_wanted, std::size_t total);

    // Whether anything will ever be shown.
    [[nodiscard]] bool is_wanted() const { return is_wanted_; }
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
    Clock::time_point start_ = Clock::now();
    Clock::time_point next_;
};

}  // namespace kith
