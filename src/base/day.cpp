// SPDX-License-Identifier: Apache-2.0
#include "base/day.hpp"

#include <charconv>
#include <chrono>
#include <system_error>

namespace kith {

bool is_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const auto read = [text](std::size_t from, std::size_t size, auto& number) {
        const char* const end = text.data() + from + size;
        const auto [stop, failure] = std::from_chars(text.data() + from, end, number);
        return failure == std::errc() && stop == end;
    };
    if (!read(0, 4, year) || !read(5, 2, month) || !read(8, 2, day)) return false;
    return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)).ok();
}

}  // namespace kith
