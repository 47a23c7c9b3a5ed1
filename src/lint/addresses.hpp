// SPDX-License-Identifier: Apache-2.0
// Stretches that are left alone whatever their words mean: e-mail and web addresses, file names and reference codes, code, and
// case citations. Values in, values out; an AddressFinder is immutable and thread-safe.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "text/regex.hpp"
#include "text/span.hpp"

namespace kith {

struct Protected {
    TextSpan span;
    std::string_view what;  // "an e-mail address", "a citation", for people
};

// In order of position; those that overlap become one, called by the first.
[[nodiscard]] std::vector<Protected> disjoint(std::vector<Protected> stretches);

class AddressFinder {
public:
    // Without looking for signs of addresses first, and for letters of all scripts also in ASCII, it finds the same and takes its time.
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

}  // namespace kith
