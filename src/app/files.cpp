// SPDX-License-Identifier: Apache-2.0
#include "app/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
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

// Reads until the end; the size of a regular file is a good guess, no more. Room for more than the guess would be filled with
// zeros for nothing: of a file of 4 kB, that of a piece cost more than reading it.
Result<std::string> read_all(int descriptor, const std::string& path, std::size_t expected, std::size_t limit) {
    std::string bytes;
    std::size_t size = 0;
    bytes.resize(expected == 0 ? piece : expected + 1);
    for (;;) {
        if (size == bytes.size()) bytes.resize(bytes.size() * 2);
        const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
        if (got < 0 && errno == EINTR) continue;
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

Result<std::string> read_file(const std::string& path, std::size_t limit) {
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.descriptor() < 0) return reading_problem(path, errno);
    struct stat about = {};
    if (::fstat(file.descriptor(), &about) != 0) return reading_problem(path, errno);
    if (S_ISDIR(about.st_mode)) return is_folder(path);
    const std::size_t size = S_ISREG(about.st_mode) ? static_cast<std::size_t>(about.st_size) : 0;
    if (size > limit) return too_large(path, limit);
    return read_all(file.descriptor(), path, size, limit);
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
