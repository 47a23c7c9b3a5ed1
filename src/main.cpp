// SPDX-License-Identifier: Apache-2.0
// The program: the process's streams and signals round run().
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <memory>
#include <string>
#include <vector>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include "app/descriptor.hpp"
#include "app/problems.hpp"
#include "app/run.hpp"

namespace {

// A signal handler can reach nothing else.
std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void on_interrupt(int) { interrupted.store(true); }

// The second Ctrl-C ends the program at once. A reader that goes away and a file that may
// grow no further are seen when writing, not as a signal.
void set_signals() {
    struct sigaction action = {};
    action.sa_handler = on_interrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    struct sigaction ignore = {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignore, nullptr);
    sigaction(SIGXFSZ, &ignore, nullptr);
}

// Whoever starts kith may have closed a stream; the next file to be opened would take its place, and be written into. What stands
// there instead fails in the way that a closed stream does.
void fill_closed_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        const bool is_closed = fcntl(stream, F_GETFD) < 0 && errno == EBADF;
        if (is_closed) static_cast<void>(open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
    }
}

// Memory that is given back is asked for again at once: each part of a long text needs as much as the one before. The system would clear
// every page of it anew, which was a twelfth of the time for 40 MB of text (36,000 page faults).
void keep_memory() {
#if defined(__GLIBC__)
    constexpr int largest_kept = 32 << 20;  // bytes in one piece, the most that malloc can be told
    mallopt(M_MMAP_THRESHOLD, largest_kept);
    mallopt(M_TRIM_THRESHOLD, 2 * largest_kept);
#endif
}

// Lines longer than this are hard to read, however wide the window.
constexpr std::size_t widest = 100;
constexpr std::size_t narrowest = 40;

std::size_t terminal_width() {
    winsize size = {};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
    return std::clamp<std::size_t>(size.ws_col, narrowest, widest);
}

bool is_set(const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

// As the XDG Base Directory Specification says; a relative path there is to be ignored.
std::string cache_folder() {
    const char* const cache = std::getenv("XDG_CACHE_HOME");
    if (cache != nullptr && *cache == '/') return std::string(cache) + "/kith";
    const char* const home = std::getenv("HOME");
    return home != nullptr && *home == '/' ? std::string(home) + "/.cache/kith" : std::string();
}

// Whichever command wrote it, what did not arrive was not told. A reader that went away wanted no more.
int code_of_all(int code, const kith::DescriptorBuffer& out, kith::Streams& streams) {
    const bool is_lost = out.error() != 0 && out.error() != EPIPE;
    if (!is_lost || code == kith::exit_failed || code == kith::exit_interrupted) return code;
    kith::tell(streams, {kith::not_writable({}, out.error())});
    return kith::exit_failed;
}

int run_process(const std::vector<std::string>& args) {
    kith::DescriptorBuffer in_buffer(STDIN_FILENO, &interrupted);
    kith::DescriptorBuffer out_buffer(STDOUT_FILENO, nullptr);
    kith::DescriptorBuffer err_buffer(STDERR_FILENO, nullptr);
    std::istream in(&in_buffer);
    std::ostream out(&out_buffer);
    std::ostream err(&err_buffer);
    err.setf(std::ios::unitbuf);
    kith::Streams streams{in, out, err};
    streams.in_descriptor = STDIN_FILENO;
    streams.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    streams.err_is_terminal = isatty(STDERR_FILENO) == 1;
    streams.no_color = is_set("NO_COLOR");
    streams.width = streams.out_is_terminal ? terminal_width() : 80;
    streams.cache_folder = cache_folder();
    streams.interrupted = &interrupted;
    static auto& left_standing = *new std::vector<std::shared_ptr<const void>>;  // to the very end
    streams.left_standing = &left_standing;
    try {
        return code_of_all(kith::run(args, streams), out_buffer, streams);
    } catch (const std::exception& failure) {
        err << "kith stopped where it should not have: " << failure.what() << '\n';
        return kith::exit_failed;
    }
}

}  // namespace

int main(int argc, char** argv) {
    fill_closed_streams();
    set_signals();
    keep_memory();
    return run_process(std::vector<std::string>(argv + std::min(argc, 1), argv + argc));
}
