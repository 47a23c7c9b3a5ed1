// SPDX-License-Identifier: Apache-2.0
#include "document/seal.hpp"

#include <array>
#include <charconv>

#include "base/fnv.hpp"

namespace kith {
namespace {

constexpr std::string_view version = "1";

}  // namespace

std::string seal_text(const Seal& seal) {
    const Essence& was = seal.essence;
    std::string text(version);
    for (const std::uint64_t sum : {seal.origin, was.words, was.changes, was.comments, was.things}) text += "-" + hex(sum);
    return text;
}

std::optional<Seal> seal_in(std::string_view text) {
    constexpr std::size_t digits = 16;
    std::array<std::uint64_t, 5> sums{};
    if (!text.starts_with(version) || text.size() != version.size() + sums.size() * (digits + 1)) return std::nullopt;
    text.remove_prefix(version.size());
    for (std::uint64_t& sum : sums) {
        const char* const end = text.data() + digits + 1;
        const auto [stop, failure] = std::from_chars(text.data() + 1, end, sum, 16);
        if (text.front() != '-' || failure != std::errc() || stop != end) return std::nullopt;
        text.remove_prefix(digits + 1);
    }
    return Seal{sums[0], {sums[1], sums[2], sums[3], sums[4]}};
}

std::uint64_t seal_origin(std::string_view name, std::string_view seal) { return fnv_mixed(fnv_mixed(fnv_offset, name) * fnv_prime, seal); }

}  // namespace kith
