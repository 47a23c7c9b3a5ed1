// SPDX-License-Identifier: Apache-2.0
#include "lint/fingerprint.hpp"

#include <cstdint>

#include "base/fnv.hpp"

namespace kith {

namespace {

void mix(std::uint64_t& hash, std::string_view bytes) {
    hash = fnv_mixed(hash, bytes) * fnv_prime;  // a zero byte between the parts, so that "ab c" and "a bc" differ
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
