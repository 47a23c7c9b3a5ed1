// SPDX-License-Identifier: Apache-2.0
#include "app/files.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <sstream>
#include <streambuf>
#include <thread>

#include "app/run.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

// As standard input is that nobody opened, or that is a folder.
class Unreadable : public std::streambuf {
    int_type underflow() override {
        errno = EISDIR;
        throw std::ios_base::failure("no");
    }
};

}  // namespace

TEST_CASE("a stream that cannot be read is no empty document") {
    Unreadable buffer;
    std::istream in(&buffer);
    const auto bytes = read_stream(in, "-", 100);
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().front().file == "-");
    Unreadable again;
    std::istream records(&again);
    std::ostringstream out;
    std::ostringstream err;
    Streams streams{records, out, err};
    CHECK(run({"check", "--stream"}, streams) == exit_failed);
    CHECK(err.str().substr(0, 2) == "-:");
    CHECK(out.str().empty());
}

TEST_CASE("files and pipes are read whole") {
    const test::Scratch scratch;
    const std::string text(200000, 'x');
    CHECK(*read_file(scratch.write("a", text), 1 << 20) == text);
    CHECK(read_file(scratch.write("empty", ""), 1 << 20)->empty());
    for (const std::size_t size : {65535U, 65536U, 65537U, 131072U}) {
        const std::string file = scratch.write("b", std::string(size, 'y'));
        CHECK(read_file(file, 1 << 20)->size() == size);
        CHECK(read_file(file, size)->size() == size);
        CHECK_FALSE(read_file(file, size - 1));
    }
    const std::string pipe = scratch.path("pipe");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::thread writer([&] { scratch.add("pipe", text); });
    CHECK(*read_file(pipe, 1 << 20) == text);
    writer.join();
    std::istringstream in(text);
    CHECK(*read_stream(in, "-", 1 << 20) == text);
}

TEST_CASE("who waits for a pipe stops when asked to, and a pipe is never waited for in place of a file") {
    const test::Scratch scratch;
    const std::string pipe = scratch.path("pipe");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::atomic<bool> stop{false};
    std::thread other([&stop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        stop.store(true);
    });
    const Result<std::string> bytes = read_file(pipe, 1 << 20, &stop);
    other.join();
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().front().code == "interrupted");
    CHECK_FALSE(read_file(scratch.write("a", "x"), 1 << 20, &stop));
    CHECK_FALSE(read_regular_file(pipe, 1 << 20));
    CHECK_FALSE(read_regular_file("/dev/zero", 1 << 20));
    CHECK(read_regular_file(scratch.path(), 1 << 20).error().front().code == "is-folder");
    CHECK(read_regular_file(scratch.path("none"), 1 << 20).error().front().code == "not-found");
    CHECK(*read_regular_file(scratch.path("a"), 1 << 20) == "x");
}

TEST_CASE("a pipe that is written slowly, or by two, is read to its end") {
    const test::Scratch scratch;
    const std::string pipe = scratch.path("pipe");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::thread writer([&pipe] {
        const int end = ::open(pipe.c_str(), O_WRONLY);
        for (int i = 0; i < 3; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            CHECK(::write(end, "ab", 2) == 2);
        }
        ::close(end);
    });
    CHECK(*read_file(pipe, 1 << 20) == "ababab");
    writer.join();
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
