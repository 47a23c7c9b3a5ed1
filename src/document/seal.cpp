// SPDX-License-Identifier: Apache-2.0
#include "document/seal.hpp"

#include <algorithm>
#include <charconv>

#include "base/fnv.hpp"

namespace kith {
namespace {

constexpr std::string_view version = "5";

// From 1; 0 for what is no piece of a seal.
std::size_t piece_number(std::string_view name) {
    if (!name.starts_with(seal_name)) return 0;
    name.remove_prefix(seal_name.size());
    if (name.empty()) return 1;
    std::size_t number = 0;
    const auto [stop, failure] = std::from_chars(name.data() + 1, name.data() + name.size(), number);
    const bool is_number = name.size() > 1 && name[0] == '-' && name[1] != '0' && failure == std::errc() && stop == name.data() + name.size();
    return is_number && number > 1 ? number : 0;
}

}  // namespace

std::uint32_t sum_of_inserted(std::string_view words) {
    std::uint64_t hash = fnv_offset;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] != ' ' && words[at] != '\t' && words[at] != '\n' && words[at] != '\r') hash = fnv_mixed(hash, words.substr(at, 1));
    }
    return static_cast<std::uint32_t>(hash ^ hash >> 32U);
}

std::string seal_text(const Seal& seal) {
    const Essence& was = seal.essence;
    std::string text(version);
    for (const std::uint64_t sum : {seal.origin, was.words, was.changes, was.comments, was.places, was.comment_places, was.things, was.equations}) text += "-" + hex(sum);
    for (const std::uint32_t sum : seal.inserted) text += "-" + hex(sum).substr(8);
    return text;
}

std::optional<Seal> seal_in(std::string_view text) {
    if (!text.starts_with(version)) return std::nullopt;
    text.remove_prefix(version.size());
    const auto next = [&text](std::size_t digits) -> std::optional<std::uint64_t> {
        std::uint64_t sum = 0;
        if (text.size() <= digits || text.front() != '-') return std::nullopt;
        const char* const end = text.data() + digits + 1;
        const auto [stop, failure] = std::from_chars(text.data() + 1, end, sum, 16);
        if (failure != std::errc() || stop != end) return std::nullopt;
        text.remove_prefix(digits + 1);
        return sum;
    };
    Seal seal;
    Essence& was = seal.essence;
    for (std::uint64_t* const place : {&seal.origin, &was.words, &was.changes, &was.comments, &was.places, &was.comment_places, &was.things, &was.equations}) {
        const auto sum = next(16);
        if (!sum) return std::nullopt;
        *place = *sum;
    }
    while (!text.empty()) {
        const auto sum = next(8);
        if (!sum) return std::nullopt;
        seal.inserted.push_back(static_cast<std::uint32_t>(*sum));
    }
    std::sort(seal.inserted.begin(), seal.inserted.end());
    return seal;
}

std::vector<std::string> seal_pieces(const std::string& seal) {
    constexpr std::size_t longest = 255;
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at < seal.size(); at += longest) pieces.push_back(seal.substr(at, longest));
    return pieces;
}

std::string seal_piece_name(std::size_t piece) { return std::string(seal_name) + (piece == 0 ? std::string() : "-" + std::to_string(piece + 1)); }

std::vector<XmlFound> seal_pieces_in(const XmlInput& properties, const XmlWanted& named) {
    auto found = find_elements(properties, named);
    if (!found) return {};
    std::erase_if(*found, [](const XmlFound& one) { return piece_number(one.value) == 0; });
    std::stable_sort(found->begin(), found->end(), [](const XmlFound& a, const XmlFound& b) { return piece_number(a.value) < piece_number(b.value); });
    return *std::move(found);
}

std::string joined_seal(const std::vector<XmlFound>& pieces) {
    std::string seal;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (piece_number(pieces[i].value) != i + 1) return {};
        seal += pieces[i].text;
    }
    return seal;
}

std::uint64_t seal_origin(std::string_view place, std::string_view own) { return fnv_mixed(fnv_mixed(fnv_offset, place) * fnv_prime, own); }

}  // namespace kith
