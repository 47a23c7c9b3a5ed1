// SPDX-License-Identifier: Apache-2.0
// A value that is made when it is first asked for, and a row of such values: of what the program carries, a letter needs little.
// Any number of threads may ask. Where two ask for the same value at once, both may make it, and the first to be ready is kept for
// all; so nobody waits, and nothing is locked. (std::call_once asks the system to wake others each time, though nobody sleeps:
// 250 calls for a letter of 2 kB.) What throws while it is made is made again by whoever asks next.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <utility>

namespace kith {

template <class T>
class MadeOnce {
public:
    MadeOnce() = default;
    MadeOnce(const MadeOnce&) = delete;
    MadeOnce& operator=(const MadeOnce&) = delete;
    ~MadeOnce() { delete made_.load(); }

    // `make` answers a T, always the same. The reference lives as long as this does.
    template <class Make>
    const T& get(const Make& make) const {
        if (const T* const made = made_.load(std::memory_order_acquire)) return *made;
        std::unique_ptr<const T> fresh(new T(make()));
        const T* there = nullptr;
        if (made_.compare_exchange_strong(there, fresh.get(), std::memory_order_acq_rel)) return *fresh.release();
        return *there;
    }

private:
    mutable std::atomic<const T*> made_ = nullptr;
};

// The row itself is made when the first of its values is asked for.
template <class T>
class MadeRow {
public:
    explicit MadeRow(std::size_t size = 0) : size_(size) {}
    MadeRow(MadeRow&& other) noexcept : size_(std::exchange(other.size_, 0)), row_(other.row_.exchange(nullptr)) {}
    MadeRow& operator=(MadeRow&& other) noexcept {
        std::swap(size_, other.size_);
        other.row_ = row_.exchange(other.row_);
        return *this;
    }
    MadeRow(const MadeRow&) = delete;
    MadeRow& operator=(const MadeRow&) = delete;
    ~MadeRow() { delete[] row_.load(); }

    [[nodiscard]] std::size_t size() const { return size_; }
    // As MadeOnce::get; `index` is less than size().
    template <class Make>
    const T& get(std::size_t index, const Make& make) const {
        return row()[index].get(make);
    }

private:
    const MadeOnce<T>* row() const {
        if (const MadeOnce<T>* const row = row_.load(std::memory_order_acquire)) return row;
        std::unique_ptr<MadeOnce<T>[]> fresh = std::make_unique<MadeOnce<T>[]>(size_);  // NOLINT(*-avoid-c-arrays): made in one go
        MadeOnce<T>* there = nullptr;
        if (row_.compare_exchange_strong(there, fresh.get(), std::memory_order_acq_rel)) return fresh.release();
        return there;
    }

    std::size_t size_ = 0;
    mutable std::atomic<MadeOnce<T>*> row_ = nullptr;
};

}  // namespace kith
