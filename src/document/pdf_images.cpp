// SPDX-License-Identifier: Apache-2.0
#include "document/pdf_images.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <set>
#include <string>

namespace kith {
namespace {

constexpr std::size_t columns_read = 12;  // page num type width height color comp bpc enc interp object ID
constexpr int least_side = 16;            // in its own dots: a ruled line, a bullet, a spacer

bool ends_name(std::string_view text, std::size_t at) {
    return at >= text.size() || std::string_view(" \t\r\n\f/<>[]()").find(text[at]) != std::string_view::npos;
}

std::array<std::string_view, columns_read> columns_of(std::string_view line) {
    std::array<std::string_view, columns_read> columns;
    for (std::string_view& column : columns) {
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        column = line.substr(0, line.find(' '));
        line.remove_prefix(column.size());
    }
    return columns;
}

int number_in(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

}  // namespace

bool has_images(std::string_view pdf) {
    constexpr std::string_view name = "/Image";
    constexpr std::string_view key = "/Subtype";
    for (std::size_t at = pdf.find(name); at != std::string_view::npos; at = pdf.find(name, at + 1)) {
        const std::size_t last = at == 0 ? std::string_view::npos : pdf.find_last_not_of(" \t\r\n\f", at - 1);
        if (last == std::string_view::npos || !ends_name(pdf, at + name.size())) continue;
        if (pdf.substr(0, last + 1).ends_with(key)) return true;
    }
    return false;
}

std::vector<int> pages_of_images(std::string_view listing) {
    std::vector<int> pages;
    std::set<std::string> seen;
    while (!listing.empty()) {
        const std::string_view line = listing.substr(0, listing.find('\n'));
        listing.remove_prefix(std::min(line.size() + 1, listing.size()));
        const auto columns = columns_of(line);
        const int page = number_in(columns[0]);
        const bool is_picture = columns[2] == "image" || columns[2] == "stencil";
        const bool is_large = number_in(columns[3]) >= least_side && number_in(columns[4]) >= least_side;
        const bool is_object = number_in(columns[10]) > 0;
        if (page < 1 || !is_picture || !is_large) continue;
        if (!is_object || seen.insert(std::string(columns[10]) + ' ' + std::string(columns[11])).second) pages.push_back(page);
    }
    std::sort(pages.begin(), pages.end());
    return pages;
}

}  // namespace kith
