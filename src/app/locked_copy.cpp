// SPDX-License-Identifier: Apache-2.0
// Lock: XChaCha20 from libsodium, whose blocks can be opened each by itself. The key is drawn for this one text, so the nonce may be zero.
#include "app/locked_copy.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include "app/cache.hpp"

namespace kith {
namespace {

constexpr std::size_t block = 64;                      // of the cipher
constexpr std::size_t piece = std::size_t{1} << 16U;  // written at once

// Locks and opens alike; `begin` is a multiple of `block`.
void turn(std::string& bytes, std::size_t begin, const std::array<unsigned char, 32>& key) {
    static_assert(std::tuple_size_v<std::array<unsigned char, 32>> == crypto_stream_xchacha20_KEYBYTES);
    constexpr std::array<unsigned char, crypto_stream_xchacha20_NONCEBYTES> nonce{};
    auto* const raw = static_cast<unsigned char*>(static_cast<void*>(bytes.data()));
    crypto_stream_xchacha20_xor_ic(raw, raw, bytes.size(), nonce.data(), begin / block, key.data());
}

}  // namespace

std::unique_ptr<LockedCopy> LockedCopy::open(const std::string& folder) {
    if (folder.empty() || Cache::open(folder) == nullptr) return nullptr;
    std::string name = folder + "/.copy-XXXXXX";
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0) return nullptr;
    ::unlink(name.c_str());
    return std::unique_ptr<LockedCopy>(new LockedCopy(descriptor));
}

LockedCopy::LockedCopy(int descriptor) : file_(descriptor), key_() { randombytes_buf(key_.data(), key_.size()); }

bool LockedCopy::add(std::string_view bytes) {
    rest_ += bytes;
    std::size_t written = 0;
    bool fits = true;
    while (fits && rest_.size() - written >= piece) {
        fits = write(rest_.substr(written, piece));
        if (fits) written += piece;
    }
    rest_.erase(0, written);
    return fits;
}

bool LockedCopy::write(std::string bytes) {
    turn(bytes, size_, key_);
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t count = ::pwrite(file_.descriptor(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(size_ + done));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        done += static_cast<std::size_t>(count);
    }
    size_ += bytes.size();
    return true;
}

std::optional<std::string> LockedCopy::read(std::size_t begin, std::size_t count) const {
    const std::size_t end = begin + count;
    if (begin >= size_) return rest_.substr(begin - size_, count);
    const std::size_t first = begin / block * block;
    std::optional<std::string> bytes = read_at(file_.descriptor(), first, std::min(end, size_) - first);
    if (!bytes) return bytes;
    turn(*bytes, first, key_);
    bytes->erase(0, begin - first);
    if (end > size_) bytes->append(rest_, 0, end - size_);
    return bytes;
}

}  // namespace kith
