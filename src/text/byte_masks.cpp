// SPDX-License-Identifier: Apache-2.0
#include "text/byte_masks.hpp"

#include <array>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

namespace kith {
namespace {

// The mask of a block that tells of a byte; null for a byte of no kind. An @ is told by two.
std::uint64_t* mask_for(char c, ByteMasks& masks) {
    switch (c) {
        case '_':
            return &masks.underscore;
        case '\'':
            return &masks.quote;
        case '.':
            return &masks.stop;
        case ',':
        case ';':
            return &masks.comma;
        case '-':
            return &masks.hyphen;
        default:
            break;
    }
    if (static_cast<unsigned char>(c) >= 0x80) return &masks.beyond;
    const char lower = static_cast<char>(c | 0x20);
    if ((lower >= 'a' && lower <= 'z') || c == '@') return &masks.letter;
    if (c >= '0' && c <= '9') return &masks.digit;
    return c == ' ' || (c >= '\t' && c <= '\r') ? &masks.space : nullptr;
}

void make_plain(const char* bytes, std::size_t count, ByteMasks* masks) {
    for (std::size_t block = 0; block < count; ++block) {
        masks[block] = {};
        for (std::size_t i = 0; i < mask_bytes; ++i) {
            const char c = bytes[block * mask_bytes + i];
            const std::uint64_t bit = std::uint64_t{1} << i;
            std::uint64_t* const mask = mask_for(c, masks[block]);
            if (mask != nullptr) *mask |= bit;
            if (c == '@') masks[block].at |= bit;
        }
    }
}

// The vector code below is written once, for any Bytes that can say which of its lanes are equal to a byte or within a
// range, and gather the answers into bits. make_plain is what it has to agree with.
#if defined(__x86_64__) || defined(__aarch64__)

template <class Bytes>
[[gnu::always_inline]] inline void make_by_vectors(const char* bytes, std::size_t count, ByteMasks* masks) {
    for (std::size_t block = 0; block < count; ++block) {
        ByteMasks m;
        for (std::size_t at = 0; at < mask_bytes; at += Bytes::width) {
            const Bytes v(bytes + block * mask_bytes + at);
            const Bytes sign = v.equal('@');
            m.letter |= (v.lower().within('a', 'z') | sign).bits() << at;
            m.at |= sign.bits() << at;
            m.digit |= v.within('0', '9').bits() << at;
            m.underscore |= v.equal('_').bits() << at;
            m.quote |= v.equal('\'').bits() << at;
            m.stop |= v.equal('.').bits() << at;
            m.comma |= (v.equal(',') | v.equal(';')).bits() << at;
            m.hyphen |= v.equal('-').bits() << at;
            m.space |= (v.equal(' ') | v.within('\t', '\r')).bits() << at;
            m.beyond |= v.high().bits() << at;
        }
        masks[block] = m;
    }
}

#endif

#if defined(__x86_64__)

// Every x86-64 has SSE2, and nothing here would gain by what SSE4.2 adds. Bytes can only be compared as signed ones, so a range is one
// addition and one comparison: adding 127 - last moves its last byte to 127, the largest there is, and what is behind it to the smallest.
struct Sse2 {
    static constexpr std::size_t width = 16;
    __m128i v;
    explicit Sse2(__m128i value) : v(value) {}
    explicit Sse2(const char* bytes) : v(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes))) {}
    [[nodiscard]] Sse2 lower() const { return Sse2(_mm_or_si128(v, _mm_set1_epi8(0x20))); }
    [[nodiscard]] Sse2 high() const { return *this; }  // bits() reads no other bit
    [[nodiscard]] Sse2 equal(char c) const { return Sse2(_mm_cmpeq_epi8(v, _mm_set1_epi8(c))); }
    [[nodiscard]] Sse2 within(char first, char last) const {
        const __m128i moved = _mm_add_epi8(v, _mm_set1_epi8(static_cast<char>(127 - last)));
        return Sse2(_mm_cmpgt_epi8(moved, _mm_set1_epi8(static_cast<char>(126 - (last - first)))));
    }
    [[nodiscard]] Sse2 operator|(Sse2 other) const { return Sse2(_mm_or_si128(v, other.v)); }
    [[nodiscard]] std::uint64_t bits() const { return static_cast<std::uint16_t>(_mm_movemask_epi8(v)); }
};

void make_sse2(const char* bytes, std::size_t count, ByteMasks* masks) { make_by_vectors<Sse2>(bytes, count, masks); }

// The program runs on any x86-64: these functions alone hold AVX2, and are called where the processor says that it has it.
#define KITH_AVX2 [[gnu::target("avx2")]]

struct Avx2 {
    static constexpr std::size_t width = 32;
    __m256i v;
    KITH_AVX2 explicit Avx2(__m256i value) : v(value) {}
    KITH_AVX2 explicit Avx2(const char* bytes) : v(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes))) {}
    KITH_AVX2 [[nodiscard]] Avx2 lower() const { return Avx2(_mm256_or_si256(v, _mm256_set1_epi8(0x20))); }
    KITH_AVX2 [[nodiscard]] Avx2 high() const { return *this; }  // bits() reads no other bit
    KITH_AVX2 [[nodiscard]] Avx2 equal(char c) const { return Avx2(_mm256_cmpeq_epi8(v, _mm256_set1_epi8(c))); }
    KITH_AVX2 [[nodiscard]] Avx2 within(char first, char last) const {
        const __m256i moved = _mm256_add_epi8(v, _mm256_set1_epi8(static_cast<char>(127 - last)));
        return Avx2(_mm256_cmpgt_epi8(moved, _mm256_set1_epi8(static_cast<char>(126 - (last - first)))));
    }
    KITH_AVX2 [[nodiscard]] Avx2 operator|(Avx2 other) const { return Avx2(_mm256_or_si256(v, other.v)); }
    KITH_AVX2 [[nodiscard]] std::uint64_t bits() const { return static_cast<std::uint32_t>(_mm256_movemask_epi8(v)); }
};

KITH_AVX2 void make_avx2(const char* bytes, std::size_t count, ByteMasks* masks) {
    make_by_vectors<Avx2>(bytes, count, masks);
}

#elif defined(__aarch64__)

struct Neon {
    static constexpr std::size_t width = 16;
    uint8x16_t v;
    explicit Neon(uint8x16_t value) : v(value) {}
    explicit Neon(const char* bytes) : v(vld1q_u8(reinterpret_cast<const std::uint8_t*>(bytes))) {}
    [[nodiscard]] Neon lower() const { return Neon(vorrq_u8(v, vdupq_n_u8(0x20))); }
    [[nodiscard]] Neon high() const { return Neon(vcgeq_u8(v, vdupq_n_u8(0x80))); }
    [[nodiscard]] Neon equal(char c) const { return Neon(vceqq_u8(v, vdupq_n_u8(static_cast<std::uint8_t>(c)))); }
    [[nodiscard]] Neon within(char first, char last) const {
        return Neon(vandq_u8(vcgeq_u8(v, vdupq_n_u8(static_cast<std::uint8_t>(first))),
                             vcleq_u8(v, vdupq_n_u8(static_cast<std::uint8_t>(last)))));
    }
    [[nodiscard]] Neon operator|(Neon other) const { return Neon(vorrq_u8(v, other.v)); }
    // NEON has no movemask: each lane keeps the bit of its place, and the lanes of each half are added up.
    [[nodiscard]] std::uint64_t bits() const {
        static constexpr std::uint8_t places[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
        const uint8x16_t kept = vandq_u8(v, vld1q_u8(places));
        return static_cast<std::uint64_t>(vaddv_u8(vget_low_u8(kept))) |
               static_cast<std::uint64_t>(vaddv_u8(vget_high_u8(kept))) << 8U;
    }
};

void make_neon(const char* bytes, std::size_t count, ByteMasks* masks) { make_by_vectors<Neon>(bytes, count, masks); }

#endif

std::vector<MaskMaker> makers_for_this_processor() {
    std::vector<MaskMaker> makers = {{"plain", make_plain}};
#if defined(__x86_64__)
    makers.push_back({"SSE2", make_sse2});
    if (__builtin_cpu_supports("avx2") != 0) makers.push_back({"AVX2", make_avx2});
#elif defined(__aarch64__)
    makers.push_back({"NEON", make_neon});
#endif
    return makers;
}

}  // namespace

const std::vector<MaskMaker>& mask_makers() {
    static const std::vector<MaskMaker> makers = makers_for_this_processor();
    return makers;
}

void make_masks(std::string_view text, const MaskMaker& maker, std::vector<ByteMasks>& masks) {
    const std::size_t whole = text.size() / mask_bytes;
    if (masks.size() < whole + 2) masks.resize(whole + 2);
    maker.make(text.data(), whole, masks.data());
    std::array<char, mask_bytes> rest = {};  // a NUL is none of the kinds
    if (text.size() > whole * mask_bytes)
        std::memcpy(rest.data(), text.data() + whole * mask_bytes, text.size() - whole * mask_bytes);
    maker.make(rest.data(), 1, masks.data() + whole);
    masks[whole + 1] = {};
}

}  // namespace kith
