// SPDX-License-Identifier: Apache-2.0
#include "report/unread_kinds.hpp"

#include <cstddef>
#include <map>
#include <string_view>

#include "report/phrases.hpp"

namespace kith {
namespace {

struct UnreadKind {
    std::string what;
    Place place;            // of the first
    std::size_t times = 1;  // more only where each would be one too many
};

constexpr std::size_t told_each = 5;  // more of a kind are told once

std::string first_words(const Place& place) {
    const std::string words = place_words(place, 0);
    return (words.rfind("page ", 0) == 0 ? "first on " : "first in ") + words;
}

// In reading order.
std::vector<UnreadKind> kinds_of(const std::vector<Unread>& unread) {
    std::map<std::string_view, std::size_t> counts;
    for (const Unread& one : unread) ++counts[one.what];
    std::vector<UnreadKind> kinds;
    for (const Unread& one : unread) {
        std::size_t& left = counts[one.what];
        if (left == 0) continue;  // told with the first
        const bool is_folded = left > told_each;
        kinds.push_back({one.what, one.place, is_folded ? left : 1});
        if (is_folded) left = 0;
    }
    return kinds;
}

}  // namespace

std::string unread_words(const std::vector<Unread>& unread) {
    std::vector<std::string> items;
    for (const UnreadKind& kind : kinds_of(unread)) {
        const std::string where = kind.times == 1 ? place_words(kind.place, 0) : counted(kind.times, "time", "times") + ", " + first_words(kind.place);
        items.push_back(kind.what + " (" + where + ")");
    }
    return items.empty() ? std::string() : "Not read, please look yourself: " + listed(items, "and") + ".";
}

}  // namespace kith
