// SPDX-License-Identifier: Apache-2.0
// Each array is a word with its count (low half) and the size of a record (high half), then the records, filled up to whole words.
#include "base/flat.hpp"

#include <bit>
#include <cstring>

namespace kith {

static_assert(std::endian::native == std::endian::little);

namespace {

constexpr std::size_t word_size = sizeof(std::uint64_t);

constexpr std::size_t words_for(std::size_t bytes) { return (bytes + word_size - 1) / word_size; }

}  // namespace

std::string_view bytes_of(const FlatBlock& block) {
    return {static_cast<const char*>(static_cast<const void*>(block.data())), block.size() * word_size};
}

void FlatWriter::add_array(const void* data, std::size_t count, std::size_t record_size) {
    block_.push_back(static_cast<std::uint64_t>(record_size) << 32U | count);
    const std::size_t at = block_.size();
    block_.resize(at + words_for(count * record_size));
    if (count > 0) std::memcpy(&block_[at], data, count * record_size);
}

FlatReader::Array FlatReader::next_array(std::size_t record_size) {
    std::uint64_t head = 0;
    if (left_.size() >= word_size) std::memcpy(&head, left_.data(), word_size);
    const std::size_t count = head & 0xFFFFFFFFU;
    const std::size_t size = word_size * (1 + words_for(count * record_size));
    if (left_.size() < size || head >> 32U != record_size) {
        failed_ = true;
        left_ = {};
        return {};
    }
    const Array array{left_.data() + word_size, count};
    left_.remove_prefix(size);
    return array;
}

}  // namespace kith
