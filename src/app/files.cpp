// SPDX-License-Identifier: Apache-2.0
#include "app/files.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "app/open_file.hpp"
#include "app/problems.hpp"

namespace kith {
namespace {

Problem too_large(const std::string& path, std::size_t limit) {
    return file_problem(path, "too-large", "the file is larger than kith reads at once",
                        "at most " + std::to_string(limit >> 20U) + " MB; please split it");
}

Problem is_folder(const std::string& path) {
    return file_problem(path, "is-folder", "this is a folder, and a document is needed here");
}

constexpr std::size_t piece = std::size_t{1} << 16U;

// A file opened for reading. Opening a pipe does not wait for who writes into it; reading does, and looks up ten times a second.
class Source {
public:
    Source(const std::string& path, const std::atomic<bool>* interrupted)
        : file_(opened(path)), interrupted_(interrupted) {}

    [[nodiscard]] int descriptor() const { return file_.descriptor(); }

    // What one call of the system read, -1 where it could not. A regular file is always ready.
    ssize_t read(char* into, std::size_t room) {
        for (;;) {
            if (is_stopped() || (is_waiting_ && !wait())) return -1;
            const ssize_t got = ::read(file_.descriptor(), into, room);
            const bool is_early = got == 0 && is_first_ && !is_waiting_ && is_pipe();
            const bool is_to_wait = is_early || (got < 0 && errno == EAGAIN);
            is_waiting_ = is_waiting_ || is_to_wait;
            is_first_ = is_first_ && got <= 0;
            if (!is_to_wait && (got >= 0 || errno != EINTR)) return got;
        }
    }

private:
    // Where another program has a lease on a file, as Samba may, the system asks for patience.
    static int opened(const std::string& path) {
        constexpr int flags = O_RDONLY | O_CLOEXEC | O_NOCTTY;
        const int file = ::open(path.c_str(), flags | O_NONBLOCK);
        return file < 0 && errno == EWOULDBLOCK ? ::open(path.c_str(), flags) : file;
    }

    // Nobody may have opened the other end yet.
    [[nodiscard]] bool is_pipe() const {
        struct stat about = {};
        return ::fstat(file_.descriptor(), &about) == 0 && S_ISFIFO(about.st_mode);
    }

    // With errno, then.
    [[nodiscard]] bool is_stopped() const {
        const bool is = interrupted_ != nullptr && interrupted_->load();
        if (is) errno = EINTR;
        return is;
    }

    // False with errno where there is nothing to wait for any more.
    [[nodiscard]] bool wait() const {
        pollfd wanted = {file_.descriptor(), POLLIN, 0};
        while (!is_stopped()) {
            const int ready = ::poll(&wanted, 1, 100);
            if (ready > 0) return true;
            if (ready < 0 && (interrupted_ == nullptr || errno != EINTR)) return false;
        }
        return false;
    }

    OpenFile file_;
    const std::atomic<bool>* interrupted_;
    bool is_waiting_ = false;
    bool is_first_ = true;  // nothing was read yet
};

// In bytes; 0 for what is no regular file.
std::size_t size_of(int descriptor) {
    struct stat about = {};
    const bool is_file = ::fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode);
    return is_file ? static_cast<std::size_t>(about.st_size) : 0;
}

// Reads on until the end. The size of a regular file is a good guess, no more.
Result<std::string> read_rest(Source& source, const std::string& path, std::string bytes, std::size_t limit) {
    const std::size_t expected = size_of(source.descriptor());
    if (expected > limit) return too_large(path, limit);
    std::size_t size = bytes.size();
    bytes.resize(std::max(expected + 1, 2 * size));
    for (;;) {
        if (size == bytes.size()) bytes.resize(bytes.size() * 2);
        const ssize_t got = source.read(bytes.data() + size, bytes.size() - size);
        if (got < 0) return reading_problem(path, errno);
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
        if (size > limit) return too_large(path, limit);
    }
    bytes.resize(size);
    return bytes;
}

}  // namespace

bool is_there(const std::filesystem::path& path) {
    std::error_code failure;
    return std::filesystem::exists(path, failure);
}

bool may_be_there(const std::filesystem::path& path) {
    std::error_code failure;
    return std::filesystem::exists(path, failure) || failure == std::errc::permission_denied;
}

Problem reading_problem(const std::string& path, int error) {
    if (error == ENOENT || error == ENOTDIR) {
        return file_problem(path, "not-found", "there is no such file or folder",
                            "is the name spelled as it should be?");
    }
    if (error == EACCES || error == EPERM) {
        return file_problem(path, "not-allowed", "you are not allowed to read this",
                            "ask its owner, or copy it to a place of your own");
    }
    if (error == EISDIR) return is_folder(path);
    if (error == EINTR) return file_problem(path, "interrupted", "kith was stopped while it waited for this");
    return file_problem(path, "unreadable", "this could not be read: " + std::generic_category().message(error));
}

// Most documents are short: read onto the stack they cost no question for their size and no room that is filled with zeros first.
Result<std::string> read_file(const std::string& path, std::size_t limit, const std::atomic<bool>* interrupted) {
    Source source(path, interrupted);
    if (source.descriptor() < 0) return reading_problem(path, errno);
    std::array<char, piece> room;
    std::size_t size = 0;
    while (size < room.size()) {
        const ssize_t got = source.read(room.data() + size, room.size() - size);
        if (got < 0) return reading_problem(path, errno);
        size += static_cast<std::size_t>(got);
        if (size > limit) return too_large(path, limit);
        if (got == 0) return std::string(room.data(), size);
    }
    return read_rest(source, path, std::string(room.data(), size), limit);
}

Result<std::string> read_regular_file(const std::string& path, std::size_t limit) {
    struct stat about = {};
    if (::stat(path.c_str(), &about) != 0) return reading_problem(path, errno);
    if (S_ISDIR(about.st_mode)) return is_folder(path);
    if (S_ISREG(about.st_mode)) return read_file(path, limit);
    return file_problem(path, "unreadable", "this is a pipe or a device, and a file is needed here");
}

Result<std::string> read_stream(std::istream& in, const std::string& name, std::size_t limit) {
    std::string bytes;
    const std::optional<Problem> trouble = read_pieces(in, name, limit, [&bytes](std::string_view part) { bytes += part; });
    if (trouble) return *trouble;
    return bytes;
}

std::optional<Problem> read_pieces(std::istream& in, const std::string& name, std::size_t limit,
                                   const std::function<void(std::string_view piece)>& take) {
    std::string part(piece, '\0');
    std::size_t size = 0;
    while (in.read(part.data(), static_cast<std::streamsize>(part.size())) || in.gcount() > 0) {
        const auto got = static_cast<std::size_t>(in.gcount());
        size += got;
        if (size > limit) return too_large(name, limit);
        take(std::string_view(part).substr(0, got));
    }
    if (in.bad()) return reading_problem(name, errno);
    return std::nullopt;
}

}  // namespace kith
