// SPDX-License-Identifier: Apache-2.0
// Runs every folder of tests/cli as one case. A case holds `command` (one line for sh, run in that folder; $KITH is the
// program, $SCRATCH an empty folder), `stdout`, `exit` (default 0) and, where it matters, `stderr`. UPDATE_GOLDEN=1
// writes what came out instead of comparing. Where `needs`, a line for sh, fails, the machine lacks what the case is about: that is told, and ctest counts it
// as skipped.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Outcome {
    std::string out;
    std::string err;
    int exit = 0;
};

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

std::string quoted(const std::string& word) {
    std::string result = "'";
    for (const char c : word) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

// Outputs go to files beside the build, so that no pipe can fill up; a terminal, the time, the user's settings and
// what kith remembers stay outside.
Outcome run_case(const fs::path& folder) {
    const fs::path scratch = fs::temp_directory_path() / ("kith-cli-" + std::to_string(::getpid()));
    fs::create_directories(scratch / "files");
    const fs::path out = scratch / "stdout";
    const fs::path err = scratch / "stderr";
    const std::string shell =
        "cd " + quoted(folder.string()) +
        " && env -u NO_COLOR -u CLICOLOR_FORCE TERM=dumb LC_ALL=C.UTF-8 KITH=" + quoted(KITH_PROGRAM) +
        " XDG_CACHE_HOME=" + quoted((scratch / "cache").string()) +
        " SCRATCH=" + quoted((scratch / "files").string()) + " sh -c " + quoted(read_file(folder / "command")) +
        " </dev/null >" + quoted(out.string()) + " 2>" + quoted(err.string());
    const int status = std::system(shell.c_str());
    Outcome outcome{read_file(out), read_file(err), WIFEXITED(status) ? WEXITSTATUS(status) : -1};
    fs::remove_all(scratch);
    return outcome;
}

// The case named by KITH_CLI_CASE, as ctest runs them one by one; else all of them.
std::vector<fs::path> case_folders() {
    std::vector<fs::path> folders;
    const char* only = std::getenv("KITH_CLI_CASE");
    for (const auto& entry : fs::directory_iterator(fs::path(KITH_SOURCE_DIR) / "tests" / "cli")) {
        const bool is_wanted = only == nullptr || entry.path().filename() == only;
        if (is_wanted && fs::exists(entry.path() / "command")) folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

int expected_exit(const fs::path& folder) {
    return fs::exists(folder / "exit") ? std::stoi(read_file(folder / "exit")) : 0;
}

void update(const fs::path& folder, const Outcome& outcome) {
    write_file(folder / "stdout", outcome.out);
    write_file(folder / "exit", std::to_string(outcome.exit) + "\n");
    if (fs::exists(folder / "stderr")) write_file(folder / "stderr", outcome.err);
}

void compare(const fs::path& folder, const Outcome& outcome) {
    CHECK(outcome.out == read_file(folder / "stdout"));
    CHECK(outcome.exit == expected_exit(folder));
    if (fs::exists(folder / "stderr")) CHECK(outcome.err == read_file(folder / "stderr"));
}

constexpr int skipped = 77;  // as tests/cli/CMakeLists.txt tells ctest

bool has_what_it_needs(const fs::path& folder) {
    const fs::path needs = folder / "needs";
    if (!fs::exists(needs)) return true;
    const std::string shell = "sh -c " + quoted(read_file(needs)) + " </dev/null >/dev/null 2>&1";
    return std::system(shell.c_str()) == 0;
}

// Not to be counted as passed.
void skip(const std::string& name) {
    std::cerr << "skipped: " << name << " (this machine lacks what its file \"needs\" asks for)\n";
    if (std::getenv("KITH_CLI_CASE") != nullptr) std::_Exit(skipped);
}

}  // namespace

TEST_CASE("the program does what each folder of tests/cli expects") {
    const char* rewrite = std::getenv("UPDATE_GOLDEN");
    const bool is_updating = rewrite != nullptr && std::string(rewrite) == "1";
    const std::vector<fs::path> folders = case_folders();
    REQUIRE_FALSE(folders.empty());
    for (const fs::path& folder : folders) {
        const std::string name = folder.filename().string();
        CAPTURE(name);
        if (!has_what_it_needs(folder)) {
            skip(name);
            continue;
        }
        const Outcome outcome = run_case(folder);
        if (is_updating) {
            update(folder, outcome);
        } else {
            compare(folder, outcome);
        }
    }
}
