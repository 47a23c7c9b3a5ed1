// SPDX-License-Identifier: Apache-2.0
// Where the bytes of a text lie that is read in parts. Reading is thread-safe.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace kith {

class PartSource {
public:
    PartSource() = default;
    virtual ~PartSource() = default;
    PartSource(const PartSource&) = delete;
    PartSource& operator=(const PartSource&) = delete;
    PartSource(PartSource&&) = delete;
    PartSource& operator=(PartSource&&) = delete;

    // In bytes.
    [[nodiscard]] virtual std::size_t size() const = 0;
    // `count` bytes from `begin` on; nothing where they are not to be had (any more). Precondition: they lie within size().
    [[nodiscard]] virtual std::optional<std::string> read(std::size_t begin, std::size_t count) const = 0;
    // The same into a string that is used for one part after the other: new room for each is filled with zeros first, every byte of a file.
    // False where they are not to be had.
    [[nodiscard]] virtual bool read_into(std::string& bytes, std::size_t begin, std::size_t count) const;
    // All of it at once. The source is used up.
    [[nodiscard]] virtual std::optional<std::string> take() { return read(0, size()); }
};

// A regular file open for reading, from `begin` on; null where it is none. The descriptor stays open, and has to as long as this is used.
[[nodiscard]] std::unique_ptr<PartSource> file_source(int descriptor, std::size_t begin = 0);

[[nodiscard]] std::unique_ptr<PartSource> memory_source(std::string bytes);

// Reads `count` bytes of a file from `begin` on; nothing where it has no more so many.
[[nodiscard]] std::optional<std::string> read_at(int descriptor, std::size_t begin, std::size_t count);
[[nodiscard]] bool read_at(int descriptor, std::size_t begin, std::size_t count, std::string& bytes);

}  // namespace kith
