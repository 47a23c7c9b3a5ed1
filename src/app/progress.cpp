// SPDX-License-Identifier: Apache-2.0
#include "app/progress.hpp"

#include "report/phrases.hpp"

namespace kith {

Progress::Progress(Streams& streams, bool is_wanted, std::size_t total)
    : streams_(streams),
      is_wanted_(is_wanted && streams.err_is_terminal),
      total_(total),
      next_(Clock::now() + std::chrono::seconds(1)) {}

void Progress::show() {
    if (!is_wanted_ || Clock::now() < next_) return;
    next_ = Clock::now() + std::chrono::milliseconds(100);
    streams_.err << "\rReading: " << done_ << " of " << counted(total_, "document", "documents") << "\x1b[K"
                 << std::flush;
    is_shown_ = true;
}

void Progress::clear() {
    if (!is_shown_) return;
    streams_.err << "\r\x1b[K" << std::flush;
    is_shown_ = false;
}

}  // namespace kith
