// SPDX-License-Identifier: Apache-2.0
// The plain words that a profile counts beside each other: process and relationship, service and people; and those that name harm. They stand in
// word lists of the lexicon (lexicon/en-GB/profile/words.yaml), called "profile-" and the name of the side; a list
// that is not there counts nothing. Built once from a lexicon; immutable; thread-safe.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "lexicon/entry.hpp"
#include "match/forms.hpp"
#include "text/span.hpp"

namespace kith {

// Words of harm stand beside nothing: they only tell that a document names it.
enum class Side : std::uint8_t { process, relationship, service, people, harm };
inline constexpr std::array<std::string_view, 4> side_names = {"process", "relationship", "service", "people"};

struct SideWord {
    TextSpan span;
    Side side = Side::process;
    std::string_view word;  // as the list has it, folded; lives as long as the SideWords
};

class SideWords {
public:
    explicit SideWords(const Lexicon& lexicon);
    SideWords(const SideWords&) = delete;  // it reads a block of its own
    SideWords& operator=(const SideWords&) = delete;
    ~SideWords() = default;

    // In order, none overlapping, longer ones first. Linear in the text.
    [[nodiscard]] std::vector<SideWord> find(const Segment& segment) const;

private:
    struct Listed {
        Side side;
        std::string word;
    };
    std::vector<Listed> listed_;
    FlatBlock block_;
    std::optional<FormIndex> forms_;  // in the block
};

}  // namespace kith
