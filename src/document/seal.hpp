// SPDX-License-Identifier: Apache-2.0
// What kith writes into a copy that it gives back, as a property of the document that programs keep when they save it: what the copy was then, so
// that anybody's work in it shows. It holds check sums, and no word. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/essence.hpp"
#include "document/package/xml_find.hpp"

namespace kith {

// The name of the (first) property.
inline constexpr std::string_view seal_name = "kith-copy";

struct Seal {
    std::uint64_t origin = 0;  // what the copy was made of
    Essence essence;
    std::vector<std::uint32_t> inserted;  // of the words of each tracked insertion that kith made: their sums, sorted
};

// Blind to blanks, which programs write in more than one way.
[[nodiscard]] std::uint32_t sum_of_inserted(std::string_view words);

[[nodiscard]] std::string seal_text(const Seal& seal);
// None of what is no seal, or one of another version's.
[[nodiscard]] std::optional<Seal> seal_in(std::string_view text);

// Word takes no more than 255 characters in a property, so a longer seal stands in several: kith-copy, kith-copy-2.
[[nodiscard]] std::vector<std::string> seal_pieces(const std::string& seal);
[[nodiscard]] std::string seal_piece_name(std::size_t piece);
// Those among the properties of a document, in order. `named` are all its properties, by name.
[[nodiscard]] std::vector<XmlFound> seal_pieces_in(const XmlInput& properties, const XmlWanted& named);
// Empty where one is missing, or there twice.
[[nodiscard]] std::string joined_seal(const std::vector<XmlFound>& pieces);

// From a document's place and what it carried itself of a seal, if any: documents may be called alike, and a copy may be made of a copy.
[[nodiscard]] std::uint64_t seal_origin(std::string_view place, std::string_view own);

}  // namespace kith
