// SPDX-License-Identifier: Apache-2.0
#include "app/files.hpp"

#include <fcntl.h>
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

// What one call of the system read, -1 where it could not.
ssize_t read_some(int descriptor, char* into, std::size_t room) {
    for (;;) {
        const ssize_t got = ::read(descriptor, into, room);
        if (got >= 0 || errno != EINTR) return got;
    }
}

// In bytes; 0 for what is no regular file.
std::size_t size_of(int descriptor) {
    struct stat about = {};
    const bool is_file = ::fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode);
    return is_file ? static_cast<std::size_t>(about.st_size) : 0;
}

// Reads on until the end. The size of a regular file is a good guess, no more.
Result<std::string> read_rest(int descriptor, const std::string& path, std::string bytes, std::size_t limit) {
    const std::size_t expected = size_of(descriptor);
    if (expected > limit) return too_large(path, limit);
    std::size_t size = bytes.size();
    bytes.resize(std::max(expected + 1, 2 * size));
    for (;;) {
        if (size == bytes.size()) bytes.resize(bytes.size() * 2);
        const ssize_t got = read_some(descriptor, bytes.data() + size, bytes.size() - size);
        if (got < 0) return reading_problem(path, errno);
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
        if (size > limit) return too_large(path, limit);
    }
    bytes.resize(size);
    return bytes;
}

}  // namespace

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
    return file_problem(path, "unreadable", "this could not be read: " + std::generic_category().message(error));
}

// Most documents are short: read onto the stack they cost no question for their size and no room that is filled with zeros first.
Result<std::string> read_file(const std::string& path, std::size_t limit) {
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.descriptor() < 0) return reading_problem(path, errno);
    std::array<char, piece> room;
    std::size_t size = 0;
    while (size < room.size()) {
        const ssize_t got = read_some(file.descriptor(), room.data() + size, room.size() - size);
        if (got < 0) return reading_problem(path, errno);
        size += static_cast<std::size_t>(got);
        if (size > limit) return too_large(path, limit);
        if (got == 0) return std::string(room.data(), size);
    }
    return read_rest(file.descriptor(), path, std::string(room.data(), size), limit);
}

Result<std::string> read_stream(std::istream& in, const std::string& name, std::size_t limit) {
    std::string bytes;
    std::string part(piece, '\0');
    while (in.read(part.data(), static_cast<std::streamsize>(part.size())) || in.gcount() > 0) {
        bytes.append(part, 0, static_cast<std::size_t>(in.gcount()));
        if (bytes.size() > limit) return too_large(name, limit);
    }
    if (in.bad()) return reading_problem(name, errno);
    return bytes;
}

}  // namespace kith
