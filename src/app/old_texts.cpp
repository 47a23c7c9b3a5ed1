// SPDX-License-Identifier: Apache-2.0
#include "app/old_texts.hpp"

#include <cstdint>
#include <system_error>
#include <utility>

#include "app/history.hpp"

namespace kith {

namespace fs = std::filesystem;

void OldTexts::add(const fs::path& top, const OldFile& file) {
    if (places_.try_emplace(file.now, all_.size()).second) all_.push_back({top, file});
}

std::optional<OldText> OldTexts::of(const std::string& now) {
    const auto place = places_.find(now);
    if (place == places_.end()) return std::nullopt;
    const std::lock_guard lock(mutex_);
    if (texts_.count(now) == 0) fetch_from(place->second);
    const auto text = texts_.find(now);
    if (text == texts_.end()) return std::nullopt;
    OldText taken{all_[place->second].file.path, std::move(text->second)};
    texts_.erase(text);
    return taken;
}

// The next ones are asked about as well, as far as they take little room; in the end what nobody asked for makes room again.
void OldTexts::fetch_from(std::size_t first) {
    constexpr std::size_t most_documents = 128;
    constexpr std::uintmax_t most_bytes = std::uintmax_t{8} << 20U;
    std::vector<std::string> names;
    std::uintmax_t size = 0;
    for (std::size_t i = first; i < all_.size() && names.size() < most_documents && all_[i].top == all_[first].top; ++i) {
        std::error_code failure;
        const std::uintmax_t bytes = fs::file_size(all_[i].file.now, failure);  // it will have been about as long
        size += failure ? 0 : bytes;
        if (size > most_bytes && i > first) break;
        names.push_back(all_[i].file.blob);
    }
    Result<std::vector<BlobBytes>> blobs = bytes_of(all_[first].top, names);
    if (!blobs) return;
    if (held_ > 4 * most_bytes) texts_.clear();
    if (texts_.empty()) held_ = 0;
    for (std::size_t i = 0; i < blobs->size(); ++i) {
        if (!(*blobs)[i].is_there) continue;
        held_ += (*blobs)[i].bytes.size();
        texts_[all_[first + i].file.now] = std::move((*blobs)[i].bytes);
    }
}

}  // namespace kith
