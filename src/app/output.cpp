// SPDX-License-Identifier: Apache-2.0
#include "app/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "app/problems.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

// Somebody meant it to stay as it is; putting another in its place would not ask, as that is the folder's affair.
bool is_protected(const fs::file_status& status) {
    constexpr fs::perms writers = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    return fs::exists(status) && (status.permissions() & writers) == fs::perms::none;
}

Problem write_protected(const std::string& path) {
    return file_problem(path, "not-writable", "this file is protected against writing, so it stays as it is", "make it writable first, or work on a copy");
}

// What the shell has put behind /dev/stdout may be a file that it appends to; replacing that would lose what it holds.
std::ostream* stream_named(std::string_view path, Streams& streams) {
    for (const std::string_view name : {"", "-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"}) {
        if (path == name) return &streams.out;
    }
    for (const std::string_view name : {"/dev/stderr", "/dev/fd/2", "/proc/self/fd/2"}) {
        if (path == name) return &streams.err;
    }
    return nullptr;
}

mode_t permissions_for(const fs::path& file) {
    struct stat about = {};
    if (::stat(file.c_str(), &about) == 0) return about.st_mode & 07777U;
    const mode_t mask = ::umask(0);  // the only way to ask for it; no other thread runs yet
    ::umask(mask);
    return 0666U & ~mask;
}

// The file that a path leads to by its links, whether it exists yet or not; links in a circle end somewhere in it.
fs::path behind_links(fs::path path) {
    constexpr int most_links = 40;  // as the system counts
    std::error_code failure;
    for (int links = 0; links < most_links && fs::is_symlink(fs::symlink_status(path, failure)); ++links) {
        const fs::path target = fs::read_symlink(path, failure);
        if (failure) break;
        path = path.parent_path() / target;
    }
    return path;
}

}  // namespace

// One of three: a stream, a descriptor written straight through, or a descriptor of a file to be renamed.
class Output::Target {
public:
    Target() = default;
    ~Target() {
        if (descriptor >= 0) ::close(descriptor);
        if (!temporary.empty()) ::unlink(temporary.c_str());
    }
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;
    Target(Target&&) = delete;
    Target& operator=(Target&&) = delete;

    void write(std::string_view text) {
        if (error != 0) return;
        if (stream == nullptr) {
            pending += text;
            if (pending.size() >= enough) flush();
            return;
        }
        errno = 0;
        stream->write(text.data(), static_cast<std::streamsize>(text.size()));
        note_stream();
    }

    void flush() {
        if (stream != nullptr) {
            errno = 0;
            stream->flush();
            note_stream();
        }
        std::size_t at = 0;
        while (error == 0 && at < pending.size()) {
            const ssize_t count = ::write(descriptor, pending.data() + at, pending.size() - at);
            if (count >= 0) {
                at += static_cast<std::size_t>(count);
            } else if (errno != EINTR) {
                error = errno;
            }
        }
        pending.clear();
    }

    // The file takes the place of the one named.
    void rename() {
        if (temporary.empty() || error != 0) return;
        const bool is_closed = ::close(descriptor) == 0;
        descriptor = -1;
        if (!is_closed || ::rename(temporary.c_str(), file.c_str()) != 0) {
            error = errno;
            return;
        }
        temporary.clear();
    }

    std::ostream* stream = nullptr;
    int descriptor = -1;
    int error = 0;
    std::string named;
    fs::path file;
    std::string temporary;

private:
    static constexpr std::size_t enough = std::size_t{1} << 16U;

    void note_stream() {
        if (!*stream && error == 0) error = errno != 0 ? errno : EIO;
    }

    std::string pending;
};

Output::Output(std::unique_ptr<Target> target) : target_(std::move(target)) {}
Output::~Output() = default;
Output::Output(Output&&) noexcept = default;
Output& Output::operator=(Output&&) noexcept = default;

Result<Output> Output::open(const std::string& path, Streams& streams) {
    auto target = std::make_unique<Target>();
    target->named = path;
    target->stream = stream_named(path, streams);
    if (target->stream != nullptr) {
        return Output(std::move(target));
    }
    std::error_code failure;
    const fs::file_status status = fs::status(path, failure);
    if (fs::is_directory(status)) return not_writable(path, EISDIR);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        target->descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (target->descriptor < 0) return not_writable(path, errno);
        return Output(std::move(target));
    }
    if (is_protected(status)) return write_protected(path);
    target->file = fs::weakly_canonical(behind_links(path), failure);
    if (failure) return not_writable(path, failure.value());
    std::string temporary = (target->file.parent_path() / ".kith-XXXXXX").string();
    target->descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (target->descriptor < 0) return not_writable(path, errno);
    target->temporary = temporary;
    if (::fchmod(target->descriptor, permissions_for(target->file)) != 0) return not_writable(path, errno);
    return Output(std::move(target));
}

void Output::write(std::string_view text) { target_->write(text); }

void Output::flush() { target_->flush(); }

bool Output::comes_whole() const { return !target_->temporary.empty(); }

bool Output::is_broken() const { return target_->error != 0; }

Problems Output::finish() {
    target_->flush();
    target_->rename();
    if (target_->error == 0 || target_->error == EPIPE) return {};
    return {not_writable(target_->named, target_->error)};
}

}  // namespace kith
