// SPDX-License-Identifier: Apache-2.0
#include "app/progress.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <thread>
#include <vector>

using namespace kith;

namespace {

struct Terminal {
    Terminal(bool is_wanted, bool is_terminal)
        : streams{.in = in, .out = out, .err = err, .err_is_terminal = is_terminal}, progress(streams, is_wanted, 1200) {
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
    const std::string shown = terminal.err.str();
    CHECK(shown.find("\rReading: 7 of 1,200 documents, 6 a second, about 3 minutes left\x1b[K") == 0);
    for (Terminal* const each : {&terminal, &file, &quiet}) {
        each->progress.clear();
        each->progress.clear();
    }
    CHECK(terminal.err.str() == shown + "\r\x1b[K");
    CHECK(terminal.out.str().empty());
    CHECK(file.err.str().empty());
    CHECK(quiet.err.str().empty());
}

TEST_CASE("how far, how fast, how long yet, as far as the line has room") {
    struct Row {
        std::size_t done;
        std::size_t total;
        double seconds;
        std::size_t width;
        std::string_view words;
    };
    const std::vector<Row> rows = {
        {0, 1200, 2, 80, "Reading: 0 of 1,200 documents"},
        {1000, 1200, 2, 80, "Reading: 1,000 of 1,200 documents, 500 a second, about 1 second left"},
        {10, 100, 10, 80, "Reading: 10 of 100 documents, 1 a second, about 90 seconds left"},
        {1, 4, 60, 80, "Reading: 1 of 4 documents, about 3 minutes left"},
        {1, 100, 600, 80, "Reading: 1 of 100 documents, about 17 hours left"},
        {1000, 1200, 2, 60, "Reading: 1,000 of 1,200 documents, 500 a second"},
        {1000, 1200, 2, 40, "Reading: 1,000 of 1,200 documents"},
        {1200, 1200, 3, 80, "Reading: 1,200 of 1,200 documents"},
    };
    for (const Row& row : rows) CHECK(progress_words(row.done, row.total, row.seconds, row.width) == row.words);
}
