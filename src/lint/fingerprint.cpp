// SPDX-License-Identifier: Apache-2.0
#include "lint/fingerprint.hpp"

#include <array>
#include <cstdint>

namespace kith {

namespace {

constexpr std::uint64_t fnv_offset = 14695981039346656037ULL;
constexpr std::uint64_t fnv_prime = 1099511628211ULL;

void mix(std::uint64_t& hash, std::string_view bytes) {
    for (const char c : bytes) {
        hash ^= static_cast<unsigned char>(c);
        hash *= fnv_prime;
    }
    hash *= fnv_prime;  // a zero byte between the parts, so that "ab c" and "a bc" differ
}

std::string hex(std::uint64_t value) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out(16, '0');
    for (std::size_t i = 16; i-- > 0; value >>= 4U) out[i] = digits[value & 15U];
    return out;
}

}  // namespace

std::uint64_t Fingerprints::hash_of(const Analysis& analysis, const Sentence& sentence) {
    std::uint64_t hash = fnv_offset;
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
        if (analysis.tokens[i].kind != TokenKind::punctuation) mix(hash, analysis.key(i));
    }
    return hash;
}

std::string Fingerprints::next(std::string_view id, std::uint64_t sentence_hash) {
    std::uint64_t hash = sentence_hash;
    mix(hash, id);
    const std::size_t times = ++met_[hash];
    mix(hash, "0");
    return times == 1 ? hex(hash) : hex(hash) + ':' + std::to_string(times);
}

std::string_view likeness_of(std::string_view fingerprint) { return fingerprint.substr(0, fingerprint.find(':')); }

}  // namespace kith
