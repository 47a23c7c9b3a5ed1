// SPDX-License-Identifier: Apache-2.0
#include "app/output.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <sstream>
#include <thread>

#include "unit/app/scratch.hpp"

using namespace kith;
namespace fs = std::filesystem;

namespace {

struct Terminal {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    Streams streams{in, out, err};
};

std::size_t files_in(const std::string& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

Problems write_whole(const std::string& path, std::string_view text) {
    Terminal terminal;
    Result<Output> output = Output::open(path, terminal.streams);
    REQUIRE(output);
    output->write(text);
    return output->finish();
}

}  // namespace

TEST_CASE("without a name, and with -, the stream is written") {
    for (const char* const name : {"", "-", "/dev/stdout", "/proc/self/fd/1"}) {
        Terminal terminal;
        Result<Output> output = Output::open(name, terminal.streams);
        REQUIRE(output);
        output->write("tea");
        CHECK(output->finish().empty());
        CHECK(terminal.out.str() == "tea");
    }
}

TEST_CASE("a file appears whole or not at all") {
    const test::Scratch scratch;
    const std::string path = scratch.write("report", "old");
    {
        Terminal terminal;
        Result<Output> output = Output::open(path, terminal.streams);
        REQUIRE(output);
        output->write(std::string(100000, 'n'));
        output->flush();
        CHECK(test::read_text(path) == "old");
    }
    CHECK(test::read_text(path) == "old");
    CHECK(files_in(scratch.path()) == 1);
    CHECK(write_whole(path, "new").empty());
    CHECK(test::read_text(path) == "new");
    CHECK(files_in(scratch.path()) == 1);
}

TEST_CASE("permissions stay; a new file has the usual ones") {
    const test::Scratch scratch;
    const std::string old_file = scratch.write("old", "");
    REQUIRE(::chmod(old_file.c_str(), 0640) == 0);
    const mode_t mask = ::umask(022);
    CHECK(write_whole(old_file, "x").empty());
    CHECK(write_whole(scratch.path("new"), "x").empty());
    ::umask(mask);
    CHECK(fs::status(old_file).permissions() == static_cast<fs::perms>(0640));
    CHECK(fs::status(scratch.path("new")).permissions() == static_cast<fs::perms>(0644));
}

TEST_CASE("a link is followed") {
    const test::Scratch scratch;
    scratch.add("real/report", "old");
    fs::create_symlink("real/report", scratch.path("link"));
    CHECK(write_whole(scratch.path("link"), "new").empty());
    CHECK(fs::is_symlink(scratch.path("link")));
    CHECK(test::read_text(scratch.path("real/report")) == "new");
}

TEST_CASE("a link to a file that is not there yet is followed, and stays a link") {
    const test::Scratch scratch;
    scratch.add("there/keep");
    fs::create_symlink("second", scratch.path("first"));
    fs::create_symlink("there/report", scratch.path("second"));
    CHECK(write_whole(scratch.path("first"), "tea").empty());
    CHECK(fs::is_symlink(scratch.path("first")));
    CHECK(fs::is_symlink(scratch.path("second")));
    CHECK(test::read_text(scratch.path("there/report")) == "tea");
}

TEST_CASE("links in a circle are named") {
    const test::Scratch scratch;
    fs::create_symlink("round", scratch.path("and"));
    fs::create_symlink("and", scratch.path("round"));
    Terminal terminal;
    CHECK_FALSE(Output::open(scratch.path("and"), terminal.streams));
}

TEST_CASE("a pipe is written straight through") {
    const test::Scratch scratch;
    const std::string pipe = scratch.path("pipe");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::string got;
    std::thread reader([&] { got = test::read_text(pipe); });
    CHECK(write_whole(pipe, "tea").empty());
    reader.join();
    CHECK(got == "tea");
    CHECK(fs::is_fifo(pipe));
    CHECK(write_whole("/dev/null", "tea").empty());
}

TEST_CASE("what cannot be written is named") {
    const test::Scratch scratch;
    Terminal terminal;
    for (const std::string& path : {scratch.path(), scratch.path("none/report")}) {
        const Result<Output> output = Output::open(path, terminal.streams);
        REQUIRE_FALSE(output);
        CHECK(output.error().front().code == "not-writable");
        CHECK(output.error().front().file == path);
    }
    if (fs::exists("/dev/full")) {
        const Problems problems = write_whole("/dev/full", "tea");
        REQUIRE(problems.size() == 1);
        CHECK(problems.front().code == "not-writable");
    }
}
