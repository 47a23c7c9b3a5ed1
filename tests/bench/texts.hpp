// SPDX-License-Identifier: Apache-2.0
// Made-up text for benchmarks: the same bytes for the same size on every machine, of any size, no sentence
// worth reading twice. People in it are first names and do not exist.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kith::bench {

// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014); the standard
// library's distributions differ from one library to another.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    [[nodiscard]] std::uint64_t next();
    // From 0 to below `count`, which is not 0.
    [[nodiscard]] std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }

private:
    std::uint64_t state_;
};

// Letters and notes as a children's team writes them, in paragraphs with blank lines between; a word to rethink
// every few sentences. Exactly `size` bytes of ASCII.
[[nodiscard]] std::string letters(std::size_t size);

// Sentences in which kith has nothing to find, of the same build and length.
[[nodiscard]] std::string neutral(std::size_t size);

// `letters` with typographic quotes, dashes and names with accents: 3 % of its bytes are not ASCII.
[[nodiscard]] std::string typographic(std::size_t size);

// One of the texts above, or one of adversarial.hpp, by name.
struct NamedText {
    std::string_view name;
    std::string_view file;  // a file name with the right ending
    std::string (*make)(std::size_t size);
};
[[nodiscard]] const std::vector<NamedText>& ordinary_texts();

}  // namespace kith::bench
