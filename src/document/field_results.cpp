// SPDX-License-Identifier: Apache-2.0
#include "document/field_results.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.hpp"

namespace kith {
namespace {

using namespace std::string_view_literals;

bool is_of_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_of_number(char c) { return (c >= '0' && c <= '9') || " \t\n\r.,:/-"sv.find(c) != std::string_view::npos; }

// "Mon", "november", "23rd".
bool is_of_time(std::string_view word) {
    constexpr std::array names = {"monday"sv, "tuesday"sv, "wednesday"sv, "thursday"sv, "friday"sv, "saturday"sv, "sunday"sv, "january"sv, "february"sv, "march"sv,
                                  "april"sv, "may"sv, "june"sv, "july"sv, "august"sv, "september"sv, "october"sv, "november"sv, "december"sv};
    constexpr std::array others = {"sept"sv, "am"sv, "pm"sv, "st"sv, "nd"sv, "rd"sv, "th"sv, "of"sv};
    const std::string small = to_lower(word);
    const bool is_name = std::any_of(names.begin(), names.end(), [&](std::string_view name) { return name == small || name.substr(0, 3) == small; });
    return is_name || std::find(others.begin(), others.end(), small) != others.end();
}

}  // namespace

bool is_worked_out(std::string_view result, FieldResult kind) {
    if (kind == FieldResult::words) return false;
    for (std::size_t at = 0; at < result.size();) {
        const std::size_t end = static_cast<std::size_t>(std::find_if_not(result.begin() + static_cast<std::ptrdiff_t>(at), result.end(), is_of_word) - result.begin());
        const bool is_word = end > at;
        if (is_word ? kind != FieldResult::time || !is_of_time(result.substr(at, end - at)) : !is_of_number(result[at])) return false;
        at = is_word ? end : at + 1;
    }
    return true;
}

}  // namespace kith
