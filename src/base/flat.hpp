// SPDX-License-Identifier: Apache-2.0
// A flat block: arrays of plain records one behind the other, each under its count, with no address in it. It is written once
// and used where it lies, whether the program carries it or it was made in memory a moment ago. What is written in one order is
// read in the same; little-endian, as the program itself. A reader never looks outside its block, and answers empty arrays where
// the block does not hold what is asked for: then failed() tells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace kith {

using FlatBlock = std::vector<std::uint64_t>;
[[nodiscard]] std::string_view bytes_of(const FlatBlock& block);

// Records without padding, so that the same content always has the same bytes.
template <class T>
concept FlatRecord =
    std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T> && alignof(T) <= alignof(std::uint64_t);

class FlatWriter {
public:
    template <FlatRecord T>
    void add(const std::vector<T>& records) {
        add_array(records.data(), records.size(), sizeof(T));
    }
    void add_text(std::string_view text) { add_array(text.data(), text.size(), 1); }
    // A number for each list of `all`, where it begins in their concatenation, and one more; then that itself.
    template <FlatRecord T>
    void add_lists(const std::vector<std::vector<T>>& all);

    [[nodiscard]] FlatBlock take() { return std::move(block_); }

private:
    void add_array(const void* data, std::size_t count, std::size_t record_size);

    FlatBlock block_;
};

// Lists of records, as add_lists writes them.
template <FlatRecord T>
class FlatLists {
public:
    FlatLists() = default;
    FlatLists(std::span<const std::uint32_t> begins, std::span<const T> records) : begins_(begins), records_(records) {}

    [[nodiscard]] std::size_t size() const { return begins_.empty() ? 0 : begins_.size() - 1; }
    // Where a list begins among all records.
    [[nodiscard]] std::size_t begin_of(std::size_t list) const { return begins_[list]; }
    [[nodiscard]] std::span<const T> operator[](std::size_t list) const {
        return records_.subspan(begins_[list], begins_[list + 1] - begins_[list]);
    }

private:
    std::span<const std::uint32_t> begins_;
    std::span<const T> records_;
};

class FlatReader {
public:
    // `block` must begin at an address that eight divides, and outlive what is read.
    explicit FlatReader(std::string_view block) : left_(block) {}

    template <FlatRecord T>
    [[nodiscard]] std::span<const T> next() {
        const Array array = next_array(sizeof(T));
        return {static_cast<const T*>(array.data), array.count};
    }
    [[nodiscard]] std::string_view next_text() {
        const std::span<const char> text = next<char>();
        return {text.data(), text.size()};
    }
    template <FlatRecord T>
    [[nodiscard]] FlatLists<T> next_lists() {
        const auto begins = next<std::uint32_t>();
        return {begins, next<T>()};
    }
    [[nodiscard]] bool failed() const { return failed_; }

private:
    struct Array {
        const void* data = nullptr;
        std::size_t count = 0;
    };
    Array next_array(std::size_t record_size);

    std::string_view left_;
    bool failed_ = false;
};

template <FlatRecord T>
void FlatWriter::add_lists(const std::vector<std::vector<T>>& all) {
    std::vector<std::uint32_t> begins = {0};
    std::vector<T> records;
    for (const std::vector<T>& list : all) {
        records.insert(records.end(), list.begin(), list.end());
        begins.push_back(static_cast<std::uint32_t>(records.size()));
    }
    add(begins);
    add(records);
}

}  // namespace kith
