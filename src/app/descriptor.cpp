// SPDX-License-Identifier: Apache-2.0
#include "app/descriptor.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <ios>

namespace kith {

namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 16U;

}  // namespace

DescriptorBuffer::DescriptorBuffer(int descriptor, const std::atomic<bool>* interrupted)
    : descriptor_(descriptor), interrupted_(interrupted), buffer_(std::make_unique_for_overwrite<char[]>(buffer_size)) {  // NOLINT(*-avoid-c-arrays)
    setg(buffer_.get(), buffer_.get(), buffer_.get());
    setp(buffer_.get(), buffer_.get() + buffer_size);
}

DescriptorBuffer::~DescriptorBuffer() { write_out(); }

// Looks up ten times a second, so that a request to stop is seen in whichever thread waits here.
bool DescriptorBuffer::wait_for_input() const {
    pollfd wanted = {descriptor_, POLLIN, 0};
    for (;;) {
        if (interrupted_ != nullptr && interrupted_->load()) return false;
        const int ready = ::poll(&wanted, 1, 100);
        if (ready > 0) return true;
        if (ready < 0 && errno != EINTR) return false;
    }
}

DescriptorBuffer::int_type DescriptorBuffer::underflow() {
    ssize_t count = -1;
    do {
        if (!wait_for_input()) return traits_type::eof();
        count = ::read(descriptor_, buffer_.get(), buffer_size);
    } while (count < 0 && errno == EINTR);
    if (count < 0) throw std::ios_base::failure("standard input could not be read");
    if (count == 0) return traits_type::eof();
    setg(buffer_.get(), buffer_.get(), buffer_.get() + count);
    return traits_type::to_int_type(*gptr());
}

bool DescriptorBuffer::write_out() {
    const char* at = pbase();
    while (at < pptr()) {
        const ssize_t count = ::write(descriptor_, at, static_cast<std::size_t>(pptr() - at));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) {
            if (error_ == 0) error_ = errno;
            setp(buffer_.get(), buffer_.get() + buffer_size);
            return false;
        }
        at += count;
    }
    setp(buffer_.get(), buffer_.get() + buffer_size);
    return true;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type c) {
    if (!write_out()) return traits_type::eof();
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    *pptr() = traits_type::to_char_type(c);
    pbump(1);
    return c;
}

int DescriptorBuffer::sync() { return write_out() ? 0 : -1; }

}  // namespace kith
