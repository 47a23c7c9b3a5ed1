// SPDX-License-Identifier: Apache-2.0
// kith-bench-run: runs one command as a process group of its own and writes one line of JSON to standard output: seconds on
// the wall and of processor, peak memory of its largest process in kB, exit code, and whether time ran out. Out of time,
// stopped by a signal or orphaned: nothing of the group is left behind. It is small and no script because what a process may use is counted from its
// parent's memory on.
//   kith-bench-run SECONDS OUT ERR COMMAND [WORD...]   OUT and ERR are files for what the command writes
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <initializer_list>

namespace {

volatile sig_atomic_t is_late = 0;
volatile sig_atomic_t is_stopped = 0;

void on_signal(int signal) { (signal == SIGALRM ? is_late : is_stopped) = 1; }

double now() {
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

void redirect(const char* file, int to) {
    const int from = ::open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (from < 0 || ::dup2(from, to) < 0) ::_exit(127);
}

[[noreturn]] void become(char** words) {
    ::setpgid(0, 0);
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ::dup2(nothing, STDIN_FILENO);
    redirect(words[2], STDOUT_FILENO);
    redirect(words[3], STDERR_FILENO);
    ::execvp(words[4], words + 4);
    ::_exit(127);
}

// The signals that end the wait; the death of the program that asked is one of them.
void listen(const char* limit) {
    struct sigaction action = {};
    action.sa_handler = on_signal;  // without SA_RESTART
    for (const int signal : {SIGALRM, SIGTERM, SIGINT, SIGHUP}) ::sigaction(signal, &action, nullptr);
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    const itimerval timer{
        {1, 0}, {std::strtol(limit, nullptr, 10), 0}};  // again each second, lest one come too early to be heard
    ::setitimer(ITIMER_REAL, &timer, nullptr);
}

}  // namespace

int main(int count, char** words) {
    if (count < 5) {
        std::fputs("Usage: kith-bench-run SECONDS OUT ERR COMMAND [WORD...]\n", stderr);
        return 2;
    }
    listen(words[1]);
    const double begin = now();
    const pid_t child = ::fork();
    if (child == 0) become(words);
    ::setpgid(child, child);
    int status = 0;
    rusage usage{};
    while (::wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
        if (is_late != 0 || is_stopped != 0) ::kill(-child, SIGKILL);
    }
    const double wall = now() - begin;
    ::kill(-child, SIGKILL);
    if (is_stopped != 0) return 130;
    const int exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    std::printf(R"({"wall": %.6f, "cpu": %.6f, "peak_kb": %ld, "exit": %d, "late": %s})"
                "\n",
                wall, seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss, exit,
                is_late != 0 ? "true" : "false");
    return 0;
}
