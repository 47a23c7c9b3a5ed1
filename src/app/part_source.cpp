// SPDX-License-Identifier: Apache-2.0
#include "app/part_source.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace kith {
namespace {

class FileSource : public PartSource {
public:
    FileSource(int descriptor, std::size_t begin, std::size_t size) : descriptor_(descriptor), begin_(begin), size_(size) {}

    [[nodiscard]] std::size_t size() const override { return size_; }
    [[nodiscard]] std::optional<std::string> read(std::size_t begin, std::size_t count) const override {
        return read_at(descriptor_, begin_ + begin, count);
    }
    [[nodiscard]] bool read_into(std::string& bytes, std::size_t begin, std::size_t count) const override {
        return read_at(descriptor_, begin_ + begin, count, bytes);
    }

private:
    int descriptor_;
    std::size_t begin_;
    std::size_t size_;
};

class MemorySource : public PartSource {
public:
    explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}

    [[nodiscard]] std::size_t size() const override { return bytes_.size(); }
    [[nodiscard]] std::optional<std::string> read(std::size_t begin, std::size_t count) const override {
        return bytes_.substr(begin, count);
    }
    [[nodiscard]] std::optional<std::string> take() override { return std::move(bytes_); }

private:
    std::string bytes_;
};

}  // namespace

bool PartSource::read_into(std::string& bytes, std::size_t begin, std::size_t count) const {
    std::optional<std::string> part = read(begin, count);
    if (!part) return false;
    bytes = *std::move(part);
    return true;
}

std::unique_ptr<PartSource> file_source(int descriptor, std::size_t begin) {
    struct stat about = {};
    if (descriptor < 0 || ::fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode)) return nullptr;
    const auto size = static_cast<std::size_t>(about.st_size);
    return std::make_unique<FileSource>(descriptor, begin, size - std::min(begin, size));
}

std::unique_ptr<PartSource> memory_source(std::string bytes) { return std::make_unique<MemorySource>(std::move(bytes)); }

std::optional<std::string> read_at(int descriptor, std::size_t begin, std::size_t count) {
    std::string bytes;
    if (!read_at(descriptor, begin, count, bytes)) return std::nullopt;
    return bytes;
}

bool read_at(int descriptor, std::size_t begin, std::size_t count, std::string& bytes) {
    bytes.resize(count);
    for (std::size_t done = 0; done < count;) {
        const ssize_t got = ::pread(descriptor, bytes.data() + done, count - done, static_cast<off_t>(begin + done));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        done += static_cast<std::size_t>(got);
    }
    return true;
}

}  // namespace kith
