// SPDX-License-Identifier: Apache-2.0
#include "app/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <ctime>

#ifdef __linux__
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <cstddef>
#endif

namespace kith {
namespace {

constexpr int not_found = 127;
constexpr std::size_t longest_error = 4096;

// A pipe whose ends close when they are no longer wanted.
class Pipe {
public:
    Pipe() {
        if (pipe2(ends_.data(), O_CLOEXEC) != 0) ends_ = {-1, -1};
    }
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    Pipe(Pipe&&) = delete;
    Pipe& operator=(Pipe&&) = delete;

    [[nodiscard]] int end(std::size_t which) const { return ends_.at(which); }
    void close_end(std::size_t which) {
        if (ends_.at(which) >= 0) close(ends_.at(which));
        ends_.at(which) = -1;
    }

private:
    std::array<int, 2> ends_{-1, -1};
};

template <class Resource>
void set_limit(Resource resource, std::size_t most) {
    const rlimit limit{most, most};
    setrlimit(resource, &limit);
}

#ifdef __linux__
#if defined(__x86_64__)
constexpr unsigned own_machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned own_machine = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned own_machine = 0;  // not told apart from others
#endif
constexpr unsigned first_x32_call = 0x40000000;
constexpr unsigned io_uring_setup_call = 425;  // the same on every machine
#endif

// Only local sockets stay: LibreOffice talks to itself over one. Calls made as another machine would make them, and queues of calls
// that nobody looks into, would be ways around.
void shut_off_network() {
#ifdef __linux__
    std::array<sock_filter, 12> filter = {{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, own_machine, 1, own_machine == 0 ? 1 : 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, first_x32_call, 4, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, io_uring_setup_call, 3, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 4),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args[0])),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 2, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    }};
    const sock_fprog program{filter.size(), filter.data()};
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
#endif
}

// Between fork and exec: only calls that are safe there.
[[noreturn]] void become(char* const* arguments, const Pipe& in, const Pipe& out, const Pipe& err,
                         const ChildLimits& limits) {
    setpgid(0, 0);
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_DFL);
    dup2(in.end(0), 0);
    dup2(out.end(1), 1);
    dup2(err.end(1), 2);
    set_limit(RLIMIT_AS, limits.memory_bytes);
    set_limit(RLIMIT_CPU, static_cast<std::size_t>(limits.seconds));
    set_limit(RLIMIT_FSIZE, limits.output_bytes);
    set_limit(RLIMIT_CORE, 0);
    shut_off_network();
    execvp(arguments[0], arguments);
    _exit(errno == ENOENT ? not_found : 126);
}

// Feeds and empties the pipes until the child is done with them.
class Exchange {
public:
    Exchange(Pipe& in, Pipe& out, Pipe& err, std::string_view input, ChildResult& result, std::size_t most)
        : in_(in), out_(out), err_(err), input_(input), result_(result), most_(most) {}

    // False where the time or the room was not enough, or nobody waits any more.
    bool run(int seconds, const std::atomic<bool>* interrupted) {
        constexpr std::chrono::milliseconds look_up(100);
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
        if (input_.empty()) in_.close_end(1);
        while (out_.end(0) >= 0 || err_.end(0) >= 0) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
            if (left.count() <= 0 || (interrupted != nullptr && interrupted->load())) return false;
            std::array<pollfd, 3> waiting = {
                {{in_.end(1), POLLOUT, 0}, {out_.end(0), POLLIN, 0}, {err_.end(0), POLLIN, 0}}};
            if (poll(waiting.data(), waiting.size(), static_cast<int>(std::min(left, look_up).count())) < 0 && errno != EINTR)
                return false;
            if (waiting[0].revents != 0) feed();
            if (waiting[1].revents != 0) take(out_, result_.output, most_);
            if (waiting[2].revents != 0) take(err_, result_.errors, longest_error);
            if (result_.output.size() > most_) return false;
        }
        return true;
    }

private:
    void feed() {
        const ssize_t written = write(in_.end(1), input_.data(), input_.size());
        if (written > 0) input_.remove_prefix(static_cast<std::size_t>(written));
        const bool is_broken = written < 0 && errno != EINTR && errno != EAGAIN;
        if (input_.empty() || is_broken) in_.close_end(1);
    }

    static void take(Pipe& from, std::string& into, std::size_t most) {
        std::array<char, std::size_t{1} << 16U> block{};
        const ssize_t size = read(from.end(0), block.data(), block.size());
        if (size < 0 && (errno == EINTR || errno == EAGAIN)) return;
        if (size <= 0) return from.close_end(0);
        if (into.size() <= most) into.append(block.data(), static_cast<std::size_t>(size));
    }

    Pipe& in_;
    Pipe& out_;
    Pipe& err_;
    std::string_view input_;
    ChildResult& result_;
    std::size_t most_;
};

// A child that stops reading must not end us; the signal is held back in this thread alone.
class NoBrokenPipe {
public:
    NoBrokenPipe() {
        sigemptyset(&pipe_);
        sigaddset(&pipe_, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
    }
    ~NoBrokenPipe() {
        const timespec at_once{0, 0};
        while (sigtimedwait(&pipe_, nullptr, &at_once) > 0) continue;
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    NoBrokenPipe(const NoBrokenPipe&) = delete;
    NoBrokenPipe& operator=(const NoBrokenPipe&) = delete;
    NoBrokenPipe(NoBrokenPipe&&) = delete;
    NoBrokenPipe& operator=(NoBrokenPipe&&) = delete;

private:
    sigset_t pipe_{};
    sigset_t before_{};
};

}  // namespace

ChildResult run_child(const std::vector<std::string>& command, std::string_view input, const ChildLimits& limits) {
    ChildResult result;
    std::vector<std::string> words = command;
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    Pipe in;
    Pipe out;
    Pipe err;
    if (in.end(0) < 0 || out.end(0) < 0 || err.end(0) < 0) return result;
    const pid_t child = fork();
    if (child < 0) return result;
    if (child == 0) become(arguments.data(), in, out, err, limits);
    in.close_end(0);
    out.close_end(1);
    err.close_end(1);
    fcntl(in.end(1), F_SETFL, O_NONBLOCK);
    const NoBrokenPipe quiet;
    if (!Exchange(in, out, err, input, result, limits.output_bytes).run(limits.seconds, limits.interrupted)) {
        result.is_over_limit = true;
        kill(-child, SIGKILL);
        kill(child, SIGKILL);
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    if (WIFEXITED(status)) result.exit = WEXITSTATUS(status);
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    result.is_over_limit |= signal == SIGXCPU || signal == SIGXFSZ || signal == SIGKILL;
    result.is_missing = result.exit == not_found;
    return result;
}

}  // namespace kith
