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
constexpr std::string_view blanks = " \t\n\r";
constexpr std::string_view digits = "0123456789";

bool is_of_day(char c) { return digits.find(c) != std::string_view::npos || ".,:/-"sv.find(c) != std::string_view::npos || blanks.find(c) != std::string_view::npos; }

std::string_view without_blanks_around(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

// One number: "7", "12,345", "00:05:30", and "- 7 -" as Word can write the number of a page. No number of a telephone.
bool is_number(std::string_view text) {
    text = without_blanks_around(text);
    if (text.size() > 2 && text.starts_with("- ") && text.ends_with(" -")) text = text.substr(2, text.size() - 4);
    const std::size_t first = std::min(text.find_first_not_of(digits), text.size());
    const bool is_duration = text.substr(first).starts_with(':');
    if (first == 0 || (first > 1 && text.front() == '0' && !is_duration)) return text.empty();
    for (text.remove_prefix(first); !text.empty();) {
        const std::size_t group = std::min(text.find_first_not_of(digits, 1), text.size());
        const bool is_next = is_duration ? text.front() == ':' && group == 3 : (text.front() == ',' || text.front() == '.') && group == 4;
        if (!is_next) return false;
        text.remove_prefix(group);
    }
    return true;
}

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
    if (kind != FieldResult::time) return kind == FieldResult::number && is_number(result);
    for (std::size_t at = 0; at < result.size();) {
        const std::size_t end = static_cast<std::size_t>(std::find_if_not(result.begin() + static_cast<std::ptrdiff_t>(at), result.end(), is_of_word) - result.begin());
        const bool is_word = end > at;
        if (is_word ? !is_of_time(result.substr(at, end - at)) : !is_of_day(result[at])) return false;
        at = is_word ? end : at + 1;
    }
    return true;
}

}  // namespace kith
