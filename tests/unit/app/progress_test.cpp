// SPDX-License-Identifier: Apache-2.0
#include "app/progress.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <thread>

using namespace kith;

namespace {

struct Terminal {
    Terminal(bool is_wanted, bool is_terminal)
        : streams{in, out, err, false, is_terminal}, progress(streams, is_wanted, 1200) {
        progress.set_done(7);
        progress.show();
    }
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    Streams streams;
    Progress progress;
};

}  // namespace

TEST_CASE("a long run says how far it is, on a terminal, after a second, where that is wanted") {
    Terminal terminal(true, true);
    Terminal file(true, false);
    Terminal quiet(false, true);
    CHECK(terminal.err.str().empty());
    std::this_thread::sleep_for(std::chrono::milliseconds(1020));
    for (Terminal* const each : {&terminal, &file, &quiet}) {
        each->progress.show();
        each->progress.show();  // too soon after the last to be seen
    }
    CHECK(terminal.err.str() == "\rReading: 7 of 1,200 documents\x1b[K");
    for (Terminal* const each : {&terminal, &file, &quiet}) {
        each->progress.clear();
        each->progress.clear();
    }
    CHECK(terminal.err.str() == "\rReading: 7 of 1,200 documents\x1b[K\r\x1b[K");
    CHECK(terminal.out.str().empty());
    CHECK(file.err.str().empty());
    CHECK(quiet.err.str().empty());
}
