// SPDX-License-Identifier: Apache-2.0
// A name for a finding that outlives edits around it: made of the entry, the words of the sentence (folded, without
// punctuation or typography) and how often the same was met before in the document. Lines and paths are
// no part of it. FNV-1a, 64 bits (Fowler, Noll, Vo; public domain): the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "match/stream.hpp"
#include "text/tokens.hpp"

namespace kith {

// One for each document; not thread-safe.
class Fingerprints {
public:
    // 16 hex digits; from the second time on that the same is met, with ":2", ":3" behind them. `sentence_hash` is hash_of the
    // finding's sentence.
    [[nodiscard]] std::string next(std::string_view id, std::uint64_t sentence_hash);
    // Worth keeping for all findings of a sentence: it reads every word.
    [[nodiscard]] static std::uint64_t hash_of(const Analysis& analysis, const Sentence& sentence);

private:
    std::unordered_map<std::uint64_t, std::size_t> met_;
};

// A fingerprint without the count behind it: what all findings of an entry in the same sentence share, in any document.
[[nodiscard]] std::string_view likeness_of(std::string_view fingerprint);

}  // namespace kith
