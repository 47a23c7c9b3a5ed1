// SPDX-License-Identifier: Apache-2.0
#include "app/process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "app/problems.hpp"

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX asks programs to declare it

namespace kith {
namespace {

Problem not_started(const std::string& program, int error) {
    return file_problem({}, "no-program", program + " could not be started: " + std::strerror(error),
                        "is it installed, and on the PATH?");
}

std::string read_to_end(int descriptor) {
    std::string text;
    std::array<char, 65536> part{};
    for (;;) {
        const ssize_t got = ::read(descriptor, part.data(), part.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return text;
        text.append(part.data(), static_cast<std::size_t>(got));
    }
}

}  // namespace

Result<Finished> run_process(const std::vector<std::string>& words) {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return not_started(words.front(), errno);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<std::string> copies = words;  // posix_spawnp wants them writable
    std::vector<char*> arguments;
    for (std::string& word : copies) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    const int error = ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    Finished finished;
    if (error == 0) finished.out = read_to_end(pipe[0]);
    ::close(pipe[0]);
    if (error != 0) return not_started(words.front(), error);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    finished.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return finished;
}

}  // namespace kith
