// SPDX-License-Identifier: Apache-2.0
// kith opens no connection to anywhere: each command runs in a process that the kernel ends at once if it, or a program it starts,
// asks for a socket that is not a local one.
#include <doctest/doctest.h>

#ifdef __linux__

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

void end_at_a_socket() {
    std::array<sock_filter, 6> filter = {{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args[0])),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    }};
    const sock_fprog program{filter.size(), filter.data()};
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

// The exit code of `work` there, or -1 where it was ended.
int without_network(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        end_at_a_socket();
        _exit(work());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("what asks for the network is noticed") {
    CHECK(without_network([] { return socket(AF_INET, SOCK_STREAM, 0) < 0 ? 1 : 0; }) == -1);
    CHECK(without_network([] { return socket(AF_UNIX, SOCK_STREAM, 0) < 0 ? 1 : 0; }) == 0);
}

TEST_CASE("no command opens a network socket, nor does the program that reads a PDF") {
    const test::Scratch scratch;
    const std::string folder = std::string(KITH_SOURCE_DIR) + "/examples/";
    const std::string note = folder + "short-note.txt";
    const std::string letter = folder + "letter-to-a-parent.docx";
    const std::string found = scratch.write("found.jsonl", test::run_program({"check", note, "-f", "jsonl"}).out);
    const std::vector<std::vector<std::string>> calls = {
        {"check", note}, {"check", std::string(KITH_SOURCE_DIR) + "/tests/data/documents"}, {"fix", note},
        {"annotate", letter, "-o", scratch.path("copy.docx")}, {"profile", note}, {"explain", "contact"}, {"why", note + ":3"},
        {"extract", note}, {"merge", found}, {"config"}, {"lexicon", "list"}, {"lexicon", "show", "contact"}};
    for (const std::vector<std::string>& call : calls) {
        CAPTURE(call.front());
        CHECK(without_network([&call] { return test::run_program(call).exit == 2 ? 2 : 0; }) == 0);
    }
}

#endif
