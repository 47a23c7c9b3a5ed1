// SPDX-License-Identifier: Apache-2.0
// Results that were worked out before, in files of their own below one folder. An entry is found by a hash of the document and of
// all else the result depends on, and locked with a key that follows from the same two: whoever has the document can read what is
// remembered of it, and nobody else learns more than how long that is. An entry appears whole or not at all; one that is damaged,
// or was written for another document, is none. The folder is its owner's alone and stays below a size; what was not asked for
// longest goes first. Thread-safe, and safe to share between processes.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/flat.hpp"
#include "base/result.hpp"

namespace kith {

struct CacheKey {
    std::string name;  // where it lies below the folder: "1f/3a52..."
    std::array<unsigned char, 32> secret{};
};

struct CacheLimits {
    std::size_t all_bytes = std::size_t{512} << 20U;
    std::size_t entry_bytes = std::size_t{2} << 20U;  // larger ones are not remembered
};

class Cache {
public:
    // `folder` and the one above it are made where they are missing. Null where that cannot be, or the folder is somebody else's.
    static std::unique_ptr<Cache> open(const std::string& folder, const CacheLimits& limits = {});

    [[nodiscard]] static CacheKey key_of(std::string_view document, std::string_view context);

    [[nodiscard]] std::optional<FlatBlock> find(const CacheKey& key) const;
    void keep(const CacheKey& key, const FlatBlock& result);

    // To be called once, at the end: makes room where something was written. Problem "cache-full", a warning.
    [[nodiscard]] Problems finish();

private:
    static constexpr std::size_t folders = 64;
    Cache(std::string folder, const CacheLimits& limits) : folder_(std::move(folder)), limits_(limits) {}
    int write_entry(const CacheKey& key, std::string_view bytes);

    std::string folder_;
    CacheLimits limits_;
    std::array<std::atomic<bool>, folders> written_{};
    std::atomic<int> error_{0};  // of the first write that failed; then nothing more is written
};

// A short name for a long text, the same for the same text.
[[nodiscard]] std::string digest_of(std::string_view text);

}  // namespace kith
