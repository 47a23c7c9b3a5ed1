// SPDX-License-Identifier: Apache-2.0
#include "app/limit_option.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/problems.hpp"
#include "base/yaml.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

struct Unit {
    std::string_view name;
    unsigned bits;
};
constexpr std::array<Unit, 4> units = {{{"", 0}, {"kb", 10}, {"mb", 20}, {"gb", 30}}};

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

// Nothing where it is no number, or one that overflows.
std::optional<std::size_t> number_of(std::string_view text, bool in_bytes) {
    std::size_t number = 0;
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc()) return std::nullopt;
    const std::string unit = lower(text.substr(static_cast<std::size_t>(stop - text.data())));
    const auto* const found = std::find_if(units.begin(), units.end(), [&unit](const Unit& one) { return one.name == unit; });
    if (found == units.end() || (!in_bytes && found->bits > 0)) return std::nullopt;
    const std::size_t whole = number << found->bits;
    return whole >> found->bits == number ? std::optional(whole) : std::nullopt;
}

Problem unknown(const std::string& name) {
    std::vector<std::string_view> names;
    for (const LimitRow& row : limit_rows()) names.push_back(row.name);
    const std::string_view near = nearest(name, names);
    const std::string hint = near.empty() ? std::string() : "did you mean " + in_quotes(near) + "? ";
    return usage("--limit does not know " + in_quotes(name), hint + "it takes " + listed({names.begin(), names.end()}, "or"));
}

}  // namespace

std::vector<std::string_view> limit_names() {
    return {"input=", "unpacked=", "ratio=", "entries=", "depth=", "attributes=", "seconds=", "memory="};
}

std::optional<Problem> raise_limit(const std::string& written, Limits& limits) {
    const std::size_t equals = std::min(written.find('='), written.size());
    const std::string name = written.substr(0, equals);
    const std::span<const LimitRow> rows = limit_rows();
    const auto row = std::find_if(rows.begin(), rows.end(), [&name](const LimitRow& one) { return one.name == name; });
    if (row == rows.end()) return unknown(name);
    Limits given;
    const std::size_t least = row->of(given);
    const std::string value = equals < written.size() ? written.substr(equals + 1) : std::string();
    const std::optional<std::size_t> number = number_of(value, row->in_bytes);
    if (!number || *number < least || *number > row->most) {
        return usage("--limit " + name + " does not know " + in_quotes(value),
                     "it takes a number from " + limit_words(*row, least) + ", which is what kith gives by itself, to " +
                         limit_words(*row, row->most));
    }
    row->of(limits) = *number;
    return std::nullopt;
}

}  // namespace kith
