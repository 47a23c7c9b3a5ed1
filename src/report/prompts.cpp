// SPDX-License-Identifier: Apache-2.0
#include "report/prompts.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kith {
namespace {

constexpr std::size_t few_words = 40;  // in bytes: about five

auto weight(const Prompt& prompt) { return std::pair(prompt.place.level, prompt.place.of_rule); }

bool is_behind(const Prompt& prompt, const Prompt& first, std::size_t end) {
    return prompt.shift != first.shift || prompt.place.at.segment != first.place.at.segment || prompt.place.at.span.begin >= end;
}

// Of a few words; a whole sentence that a rule speaks of holds many.
bool is_short(const Prompt& prompt) { return prompt.place.at.span.size() <= few_words; }

// The same few words, said of twice.
bool is_told_with(const Prompt& prompt, const Prompt& other) {
    return is_short(prompt) && is_short(other) && prompt.place.at.segment == other.place.at.segment && prompt.place.at.span.overlaps(other.place.at.span);
}

std::vector<Prompt> each_once(const std::vector<Prompt>& places) {
    std::vector<Prompt> told;
    for (const Prompt& place : places) {
        if (told.empty() || !is_told_with(place, told.back())) told.push_back(place);
        else if (weight(place) > weight(told.back())) told.back() = place;
    }
    return told;
}

}  // namespace

std::vector<Prompt> places_of(std::vector<Prompt> all) {
    std::stable_sort(all.begin(), all.end(), [](const Prompt& a, const Prompt& b) { return std::tie(a.shift, a.place.at) < std::tie(b.shift, b.place.at); });
    std::vector<Prompt> places;
    for (auto first = all.begin(); first != all.end();) {
        std::size_t end = first->place.at.span.end;
        auto best = first;
        auto next = first + 1;
        for (; next != all.end() && !is_behind(*next, *first, end); ++next) {
            end = std::max(end, next->place.at.span.end);
            if (weight(*next) > weight(*best)) best = next;
        }
        places.push_back(*best);
        first = next;
    }
    std::stable_sort(places.begin(), places.end(), [](const Prompt& a, const Prompt& b) { return a.place.at < b.place.at; });
    return each_once(places);
}

}  // namespace kith
