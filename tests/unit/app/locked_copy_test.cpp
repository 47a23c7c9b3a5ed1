// SPDX-License-Identifier: Apache-2.0
#include "app/locked_copy.hpp"

#include <doctest/doctest.h>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <initializer_list>
#include <random>
#include <string>

#include "unit/app/scratch.hpp"

using namespace kith;
namespace fs = std::filesystem;

namespace {

std::string letters(std::size_t count) {
    std::mt19937 random(7);
    std::string text;
    while (text.size() < count) text += static_cast<char>('a' + random() % 26);
    return text;
}

bool is_empty_folder(const std::string& folder) { return fs::directory_iterator(folder) == fs::directory_iterator(); }

}  // namespace

TEST_CASE("a locked copy gives back what was added, from anywhere in it") {
    const test::Scratch scratch;
    const std::string text = letters(200001);
    for (const std::size_t step : {std::size_t{1}, std::size_t{63}, std::size_t{65536}, std::size_t{70000}, text.size()}) {
        const auto copy = LockedCopy::open(scratch.path("kith"));
        REQUIRE(copy != nullptr);
        const std::size_t wanted = step == 1 ? 70001 : text.size();
        for (std::size_t at = 0; at < wanted; at += step) REQUIRE(copy->add(std::string_view(text).substr(at, std::min(step, wanted - at))));
        REQUIRE(copy->size() == wanted);
        CHECK(copy->take() == text.substr(0, wanted));
        for (const std::size_t begin : std::initializer_list<std::size_t>{0, 1, 63, 64, 65, 65535, 65536, 65537, 69999}) {
            for (const std::size_t count : std::initializer_list<std::size_t>{0, 1, 64, 1000}) {
                const std::size_t there = std::min(count, wanted - begin);
                CHECK_MESSAGE(copy->read(begin, there) == text.substr(begin, there), begin << ' ' << there);
            }
        }
    }
}

TEST_CASE("a locked copy has no name, and cannot be made where nothing can be kept") {
    const test::Scratch scratch;
    const auto copy = LockedCopy::open(scratch.path("kith"));
    REQUIRE(copy != nullptr);
    CHECK(copy->add(letters(100000)));
    CHECK(is_empty_folder(scratch.path("kith")));
    CHECK(LockedCopy::open({}) == nullptr);
    CHECK(LockedCopy::open(scratch.write("file", "") + "/kith") == nullptr);
}

TEST_CASE("a disk that takes no more loses nothing of what came in") {
    const test::Scratch scratch;
    const auto copy = LockedCopy::open(scratch.path("kith"));
    REQUIRE(copy != nullptr);
    const std::string text = letters(300000);
    rlimit before = {};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small = {100000, before.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const bool first = copy->add(std::string_view(text).substr(0, 70000));
    const bool second = copy->add(std::string_view(text).substr(70000));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK(first);
    CHECK_FALSE(second);
    CHECK(copy->take() == text);
}
