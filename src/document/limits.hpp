// SPDX-License-Identifier: Apache-2.0
// How much kith takes on for one document, so that no input, however made, takes all of a machine. One table, from which --limit,
// its help and every message about a limit follow. Pure.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/problem.hpp"

namespace kith {

struct XmlLimits {
    std::size_t depth = 256;       // elements within elements; groups of rich text, too
    std::size_t attributes = 256;  // of one element
};

struct ZipLimits {
    std::size_t unpacked_bytes = std::size_t{256} << 20U;  // of one package, all parts together
    std::size_t ratio = 250;      // unpacked to packed: XML of Word packs 5 to 50 to 1, deflate at most 1032 to 1
    std::size_t entries = 10000;  // of one package
};

// Of the separate programs that read what kith does not read itself.
struct HelperLimits {
    std::size_t seconds = 60;
    std::size_t bytes = std::size_t{1} << 30U;
};

struct Limits {
    std::size_t input_bytes = std::size_t{2} << 30U;  // of one input
    ZipLimits zip;
    XmlLimits xml;
    HelperLimits helper;
};

struct LimitRow {
    std::string_view name;     // as in --limit depth=512
    std::string_view summary;  // for people
    std::size_t& (*of)(Limits& limits);
    bool in_bytes;     // written with kB, MB or GB
    std::size_t most;  // what it can be raised to
};

[[nodiscard]] std::span<const LimitRow> limit_rows();

// The value as it is written: "256MB", "10000".
[[nodiscard]] std::string limit_words(const LimitRow& row, std::size_t value);

// A problem with a document that is over a limit: `message` says how; what raises it is added to what can be done.
// Precondition: `name` is in the table.
[[nodiscard]] Problem over_limit(const std::string& file, std::string_view code, std::string message, std::string_view name,
                                 const std::string& instead);

}  // namespace kith
