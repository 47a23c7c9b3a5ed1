// SPDX-License-Identifier: Apache-2.0
#include "document/limits.hpp"

#include <array>

#include "document/problems.hpp"

namespace kith {
namespace {

constexpr std::size_t kilobyte = std::size_t{1} << 10U;
constexpr std::size_t megabyte = kilobyte << 10U;
constexpr std::size_t gigabyte = megabyte << 10U;

// What one document may be raised to is what positions can count and machines can hold.
constexpr std::array<LimitRow, 8> table = {{
    {"input", "the size of one document", [](Limits& all) -> std::size_t& { return all.input_bytes; }, true, 64 * gigabyte},
    {"unpacked", "all parts of a Word or OpenDocument file together, unpacked",
     [](Limits& all) -> std::size_t& { return all.zip.unpacked_bytes; }, true, 64 * gigabyte},
    {"ratio", "how many times its packed size such a part may swell, from 8 MB on",
     [](Limits& all) -> std::size_t& { return all.zip.ratio; }, false, 1100},
    {"entries", "the parts of such a file", [](Limits& all) -> std::size_t& { return all.zip.entries; }, false, 1000000},
    {"depth", "XML elements, or groups of rich text, within each other",
     [](Limits& all) -> std::size_t& { return all.xml.depth; }, false, 100000},
    {"attributes", "the attributes of one XML element", [](Limits& all) -> std::size_t& { return all.xml.attributes; }, false, 1000000},
    {"seconds", "the time that pdftotext, LibreOffice or antiword may take for one document",
     [](Limits& all) -> std::size_t& { return all.helper.seconds; }, false, 86400},
    {"memory", "what pdftotext or antiword may take up (LibreOffice: eight times that)",
     [](Limits& all) -> std::size_t& { return all.helper.bytes; }, true, 64 * gigabyte},
}};

}  // namespace

std::span<const LimitRow> limit_rows() { return table; }

std::string limit_words(const LimitRow& row, std::size_t value) {
    if (!row.in_bytes) return std::to_string(value);
    if (value % gigabyte == 0) return std::to_string(value / gigabyte) + "GB";
    if (value % megabyte == 0) return std::to_string(value / megabyte) + "MB";
    return value % kilobyte == 0 ? std::to_string(value / kilobyte) + "kB" : std::to_string(value);
}

Problem over_limit(const std::string& file, std::string_view code, std::string message, std::string_view name,
                   const std::string& instead) {
    return document_problem(file, code, std::move(message),
                            instead + ", or give it more room with --limit " + std::string(name) + "=");
}

}  // namespace kith
