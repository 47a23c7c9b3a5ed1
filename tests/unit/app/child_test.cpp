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

TEST_CASE("of all kinds of socket only local ones are to be had, and what it starts is held by the same") {
    // 1 local, 2 and 10 the internet, 16 the kernel, 17 raw packets, 40 other machines on the same computer
    const std::string tries = "import socket, sys\n"
                              "for kind in (1, 2, 10, 16, 17, 40):\n"
                              "    try: socket.socket(kind, socket.SOCK_STREAM if kind != 16 else socket.SOCK_RAW); print(kind)\n"
                              "    except OSError as slip: sys.stderr.write('%d ' % slip.errno)\n";
    for (const std::string start : {"exec python3 -c \"$0\"", "python3 -c \"$0\"; true"}) {
        const ChildResult child = run_child({"sh", "-c", start, tries}, "", small);
        if (child.exit == 127 || child.errors.find("not found") != std::string::npos) return;
        CHECK(child.output == "1\n");
        CHECK(child.errors == "13 13 13 13 13 ");
    }
}
#endif
