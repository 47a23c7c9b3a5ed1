// SPDX-License-Identifier: Apache-2.0
// Words that are left alone whatever they mean: e-mail and web addresses, file names and reference codes, code,
// case citations, and names of organisations, orders, Acts, forms and jobs, by their capitals. Listed names
// (an entry's `names`) are found by the form index. Immutable; thread-safe.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "match/lists.hpp"
#include "match/stream.hpp"
#include "text/regex.hpp"
#include "text/span.hpp"
#include "text/tokens.hpp"

namespace kith {

struct Protected {
    TextSpan span;
    std::string_view what;  // "an e-mail address", "a citation", for people
};

// In order of position; those that overlap become one, called by the first.
[[nodiscard]] std::vector<Protected> disjoint(std::vector<Protected> stretches);

class AddressFinder {
public:
    // Without looking for signs of addresses first it finds the same, and takes its time.
    explicit AddressFinder(bool looks_for_signs = true);
    ~AddressFinder();
    AddressFinder(const AddressFinder&) = delete;
    AddressFinder& operator=(const AddressFinder&) = delete;
    // In order of position, none overlapping. Linear in the text.
    [[nodiscard]] std::vector<Protected> find(const Segment& segment) const;

private:
    struct Kind;
    bool looks_for_signs_;
    std::vector<std::unique_ptr<Kind>> kinds_;  // each expression compiled on first use
};

// Whether the words are part of a longer name by its capitals: "the Riverside Contact Centre", "a Placement Order". In a
// heading in Title Case or a shouted line capitals say nothing, and the words' own capitals do not make a name.
[[nodiscard]] bool is_part_of_name(const Analysis& analysis, const ListIndex& lists, const Sentence& sentence,
                                   TokenRange words, Capitals capitals);

// Whether the words are what a job is called, written small: "the contact supervisor", "a placement officer".
[[nodiscard]] bool is_part_of_post(const Analysis& analysis, const ListIndex& lists, const Sentence& sentence, TokenRange words);

}  // namespace kith
