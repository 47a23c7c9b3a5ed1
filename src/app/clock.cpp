// SPDX-License-Identifier: Apache-2.0
#include "app/clock.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace kith {
namespace {

using Seconds = std::chrono::sys_seconds;

Seconds chosen_time() {
    const char* const given = std::getenv("SOURCE_DATE_EPOCH");
    const std::string_view digits = given != nullptr ? given : "";
    std::uint32_t seconds = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    if (!digits.empty() && failure == std::errc() && end == digits.data() + digits.size()) {
        return Seconds(std::chrono::seconds(seconds));
    }
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string time_now() {
    const Seconds now = chosen_time();
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day date(day);
    const auto second = static_cast<unsigned>((now - day).count());
    return std::to_string(static_cast<int>(date.year())) + '-' + two_digits(static_cast<unsigned>(date.month())) + '-' +
           two_digits(static_cast<unsigned>(date.day())) + 'T' + two_digits(second / 3600) + ':' +
           two_digits(second / 60 % 60) + ':' + two_digits(second % 60) + 'Z';
}

}  // namespace kith
