// SPDX-License-Identifier: Apache-2.0
#include "app/child.hpp"

#include <doctest/doctest.h>

namespace {

using namespace kith;

constexpr ChildLimits small{std::size_t{1} << 30U, std::size_t{8} << 20U, 20};

}  // namespace

TEST_CASE("another program gets its input and hands back its output") {
    const std::string words(std::size_t{1} << 20U, 'x');
    const ChildResult child = run_child({"cat"}, words, small);
    CHECK(child.exit == 0);
    CHECK(child.output == words);
    CHECK(run_child({"true"}, words, small).exit == 0);
    CHECK(run_child({"sh", "-c", "echo no >&2; exit 3"}, "", small).exit == 3);
    CHECK(run_child({"sh", "-c", "echo no >&2; exit 3"}, "", small).errors == "no\n");
}

TEST_CASE("a program that is not there is told apart from one that fails") {
    CHECK(run_child({"kith-no-such-program"}, "", small).is_missing);
    CHECK(!run_child({"false"}, "", small).is_missing);
}

TEST_CASE("a program that takes too long or says too much is stopped") {
    CHECK(run_child({"sleep", "30"}, "", {small.memory_bytes, small.output_bytes, 1}).is_over_limit);
    CHECK(run_child({"yes"}, "", small).is_over_limit);
}

#ifdef __linux__
TEST_CASE("another program reaches no network") {
    const ChildResult child = run_child({"bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9"}, "", small);
    CHECK(child.exit != 0);
    CHECK(child.errors.find("ermission") != std::string::npos);
}
#endif
