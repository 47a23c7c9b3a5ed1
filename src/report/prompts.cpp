// SPDX-License-Identifier: Apache-2.0
#include "report/prompts.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kith {
namespace {

auto weight(const Prompt& prompt) { return std::pair(prompt.place.level, prompt.place.of_rule); }

bool is_behind(const Prompt& prompt, const Prompt& first, std::size_t end) {
    return prompt.shift != first.shift || prompt.place.at.segment != first.place.at.segment || prompt.place.at.span.begin >= end;
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
    return places;
}

}  // namespace kith
