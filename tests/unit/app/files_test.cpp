// SPDX-License-Identifier: Apache-2.0
#include "app/files.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sstream>
#include <thread>

#include "unit/app/scratch.hpp"

using namespace kith;

TEST_CASE("files and pipes are read whole") {
    const test::Scratch scratch;
    const std::string text(200000, 'x');
    CHECK(*read_file(scratch.write("a", text), 1 << 20) == text);
    CHECK(read_file(scratch.write("empty", ""), 1 << 20)->empty());
    const std::string pipe = scratch.path("pipe");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::thread writer([&] { scratch.add("pipe", text); });
    CHECK(*read_file(pipe, 1 << 20) == text);
    writer.join();
    std::istringstream in(text);
    CHECK(*read_stream(in, "-", 1 << 20) == text);
}

TEST_CASE("what cannot be read is named") {
    const test::Scratch scratch;
    const std::string file = scratch.write("a", "12345");
    CHECK(read_file(scratch.path("none"), 9).error().front().code == "not-found");
    CHECK(read_file(file + "/below", 9).error().front().code == "not-found");
    CHECK(read_file(scratch.path(), 9).error().front().code == "is-folder");
    CHECK(read_file(file, 4).error().front().code == "too-large");
    CHECK(read_file(file, 5));
    std::istringstream in("12345");
    CHECK(read_stream(in, "-", 4).error().front().code == "too-large");
    CHECK(reading_problem("a", EACCES).code == "not-allowed");
    if (::geteuid() != 0) {
        REQUIRE(::chmod(file.c_str(), 0) == 0);
        CHECK(read_file(file, 9).error().front().code == "not-allowed");
    }
}
