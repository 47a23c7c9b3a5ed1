// SPDX-License-Identifier: Apache-2.0
// The plain reference that phrase programs are held against: a pattern as an RE2 expression over a stream written out as text,
// each item as "<" tag word "|" lists ">". Slow and easily believed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "match/phrase.hpp"
#include "text/regex.hpp"

namespace kith::test {

class PhraseReference {
public:
    // All must outlive it.
    PhraseReference(const Pattern& pattern, const ListIndex& lists);

    [[nodiscard]] std::optional<PhraseMatcher::Captured> capture(const TokenStream& stream, std::size_t from) const;

private:
    const ListIndex& lists_;
    std::optional<Regex> regex_;
};

}  // namespace kith::test
