// SPDX-License-Identifier: Apache-2.0
// A stream buffer over a file descriptor of the process, for main(): reading stops when the user asks to, also in the middle of
// waiting; a failed read throws std::ios_base::failure (which makes a stream bad), a failed write leaves its errno. Not thread-safe.
#pragma once

#include <atomic>
#include <memory>
#include <streambuf>

namespace kith {

class DescriptorBuffer : public std::streambuf {
public:
    // `interrupted` may be null. The descriptor stays open.
    DescriptorBuffer(int descriptor, const std::atomic<bool>* interrupted);
    ~DescriptorBuffer() override;
    DescriptorBuffer(const DescriptorBuffer&) = delete;
    DescriptorBuffer& operator=(const DescriptorBuffer&) = delete;
    DescriptorBuffer(DescriptorBuffer&&) = delete;
    DescriptorBuffer& operator=(DescriptorBuffer&&) = delete;

    // The errno of the first write that failed, or 0.
    [[nodiscard]] int error() const { return error_; }

protected:
    int_type underflow() override;
    int_type overflow(int_type c) override;
    int sync() override;

private:
    [[nodiscard]] bool wait_for_input() const;
    bool write_out();

    int descriptor_;
    int error_ = 0;
    const std::atomic<bool>* interrupted_;
    std::unique_ptr<char[]> buffer_;  // NOLINT(*-avoid-c-arrays): what nobody writes to takes no memory, so nothing fills it
};

}  // namespace kith
