// SPDX-License-Identifier: Apache-2.0
// kith opens no connection to anywhere: each command runs in a process that the kernel ends at once if it asks for a socket that is
// not a local one. A program it starts (pdftotext, antiword, LibreOffice) inherits that, besides being refused such sockets by kith.
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

#include "app/child.hpp"
#include "unit/app/program.hpp"
#include "unit/app/programs.hpp"
#include "unit/app/sample_pdf.hpp"
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

// Of every format, so that each reader is asked for its words; what a helper reads only where the helper is. Some name an address,
// which nobody is to look up.
std::vector<std::string> documents(const test::Scratch& scratch) {
    const std::string root = KITH_SOURCE_DIR;
    std::vector<std::string> paths = {root + "/examples/short-note.txt", root + "/examples/letter-to-a-parent.docx",
                                      root + "/tests/data/documents/saved/letter.odt", root + "/tests/data/documents/saved/letter.rtf"};
    paths.push_back(scratch.write("note.md", "![](http://127.0.0.1:9/a.png) His contact with his mum.\n"));
    paths.push_back(scratch.write("page.html", "<html><head><link rel=stylesheet href=\"http://127.0.0.1:9/a.css\"></head><body>"
                                               "<img src=\"http://127.0.0.1:9/a.png\"><p>His contact with his mum.</p></body></html>"));
    paths.push_back(scratch.write("mail.eml", "From: bea@example.org\nSubject: His contact\nContent-Type: text/html\n\n"
                                              "<img src=\"http://127.0.0.1:9/a.png\">His contact with his mum.\n"));
    if (!test::path_of_program("pdftotext").empty()) paths.push_back(scratch.write("letter.pdf", test::sample_pdf({{"His contact with his mum."}})));
    return paths;
}

}  // namespace

TEST_CASE("what asks for the network is noticed") {
    CHECK(without_network([] { return socket(AF_INET, SOCK_STREAM, 0) < 0 ? 1 : 0; }) == -1);
    CHECK(without_network([] { return socket(AF_UNIX, SOCK_STREAM, 0) < 0 ? 1 : 0; }) == 0);
}

TEST_CASE("what asks for the network in a program that kith starts is noticed as well") {
    const auto status = [](const std::string& script) {
        return without_network([&script] { return run_child({"bash", "-c", script}, "", {std::size_t{1} << 30U, 4096, 20}).exit == 0 ? 0 : 1; });
    };
    CHECK(status("true") == 0);
    CHECK(status("exec 3<>/dev/tcp/127.0.0.1/9 || true") == 1);
}

// The reader of a PDF runs inside as well: were it to ask for a socket it would be ended, and nothing be read.
TEST_CASE("no command opens a network socket, nor does a program that kith starts") {
    const test::Scratch scratch;
    const std::vector<std::string> paths = documents(scratch);
    const std::string& note = paths[0];
    const std::string found = scratch.write("found.jsonl", test::run_program({"check", note, "-f", "jsonl"}).out);
    std::vector<std::vector<std::string>> calls = {
        {"fix", note}, {"fix", scratch.path("note.md")}, {"fix", scratch.path("page.html")},
        {"annotate", paths[1], "-o", scratch.path("copy.docx"), "--as", "both"}, {"annotate", paths[2], "-o", scratch.path("copy.odt"), "--as", "both"},
        {"check", paths[1], "--fail-on", "never", "-f", "html"}, {"explain", "contact"}, {"why", note + ":3"}, {"merge", found}, {"config"},
        {"lexicon", "list"}, {"lexicon", "show", "contact"}};
    for (const std::string& path : paths) {
        for (const char* const command : {"check", "profile", "extract"}) calls.push_back({command, path});
    }
    for (const std::vector<std::string>& call : calls) {
        CAPTURE(call[0]);
        CAPTURE(call[1 % call.size()]);
        const int exit = without_network([&call] { return test::run_program(call).exit; });
        CHECK((exit == 0 || (exit == 1 && (call[0] == "check" || call[0] == "merge"))));
    }
}

TEST_CASE("an older Word file is read without a network socket, by LibreOffice or antiword") {
    if (test::path_of_program("soffice").empty() && test::path_of_program("antiword").empty()) return;
    CHECK(without_network([] { return test::run_program({"check", KITH_SOURCE_DIR "/tests/data/documents/saved/letter.doc"}).exit; }) == 1);
}

#endif
