// SPDX-License-Identifier: Apache-2.0
#include "app/progress.hpp"

#include <cmath>

#include "report/phrases.hpp"

namespace kith {
namespace {

std::string duration_words(double seconds) {
    constexpr double minute = 60;
    constexpr double hour = 60 * minute;
    const auto about = [](double number, const char* one, const char* many) {
        return "about " + counted(static_cast<std::size_t>(std::ceil(number)), one, many) + " left";
    };
    if (seconds < 2 * minute) return about(seconds, "second", "seconds");
    if (seconds < 2 * hour) return about(seconds / minute, "minute", "minutes");
    return about(seconds / hour, "hour", "hours");
}

}  // namespace

std::string progress_words(std::size_t done, std::size_t total, double seconds, std::size_t width) {
    std::string words = "Reading: " + counted(done, "of", "of") + ' ' + counted(total, "document", "documents");
    if (done == 0 || done >= total || seconds <= 0) return words;
    const double rate = static_cast<double>(done) / seconds;
    const auto add = [&words, width](const std::string& more) {
        if (words.size() + more.size() < width) words += more;
    };
    if (rate >= 1) add(", " + counted(static_cast<std::size_t>(rate), "a second", "a second"));
    add(", " + duration_words(static_cast<double>(total - done) / rate));
    return words;
}

Progress::Progress(Streams& streams, bool is_wanted, std::size_t total)
    : streams_(streams),
      is_wanted_(is_wanted && streams.err_is_terminal),
      total_(total),
      next_(start_ + std::chrono::seconds(1)) {}

void Progress::show() {
    if (!is_wanted_) return;
    const Clock::time_point now = Clock::now();
    if (now < next_) return;
    next_ = now + std::chrono::milliseconds(100);
    const std::chrono::duration<double> seconds = now - start_;
    streams_.err << '\r' << progress_words(done_, total_, seconds.count(), streams_.width) << "\x1b[K" << std::flush;
    is_shown_ = true;
}

void Progress::clear() {
    if (!is_shown_) return;
    streams_.err << "\r\x1b[K" << std::flush;
    is_shown_ = false;
}

}  // namespace kith
