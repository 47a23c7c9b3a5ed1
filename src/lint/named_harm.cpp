// SPDX-License-Identifier: Apache-2.0
#include "lint/named_harm.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace kith {
namespace {

constexpr std::size_t signs_needed = 2;

}  // namespace

std::vector<HarmPlace> named_harm(std::vector<HarmPlace> places) {
    const auto rank = [](const HarmPlace& place) { return std::pair(place.weight, !place.alleged); };
    std::stable_sort(places.begin(), places.end(), [&](const HarmPlace& a, const HarmPlace& b) { return rank(a) > rank(b); });
    const auto is_told = [](const HarmPlace& place) { return place.told >= ToldOf::somebody; };
    const auto is_enough = [&](const HarmPlace& place) { return place.weight >= HarmWeight::fear && is_told(place); };
    if (std::any_of(places.begin(), places.end(), is_enough)) {
        const auto is_aside = [&](const HarmPlace& place) { return !is_told(place) || place.weight == HarmWeight::thing; };
        places.erase(std::remove_if(places.begin(), places.end(), is_aside), places.end());
        return places;
    }
    std::set<std::string_view> kinds;
    bool is_about_somebody = false;
    for (const HarmPlace& place : places) {
        kinds.insert(place.weight == HarmWeight::injury ? "injury" : std::string_view(place.word));
        is_about_somebody = is_about_somebody || (is_told(place) && place.weight != HarmWeight::thing);
    }
    return kinds.size() >= signs_needed && is_about_somebody ? places : std::vector<HarmPlace>();
}

}  // namespace kith
