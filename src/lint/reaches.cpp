// SPDX-License-Identifier: Apache-2.0
#include "lint/reaches.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <queue>
#include <set>
#include <string>

namespace kith {
namespace {

using Kept = std::map<FoundPlace, std::size_t>;

// Those of one entry: the numbers of the reaches that keep all of its places, those of keep-one, and the places in order.
struct OfEntry {
    std::vector<std::size_t> wide;
    std::vector<std::size_t> ones;
    std::vector<SourceSpan> places;
};

// What is taken by one is not there for the next.
void choose_ones(const std::vector<Reach>& reaches, std::string_view entry, const OfEntry& all, Kept& kept) {
    std::set<SourceSpan> left(all.places.begin(), all.places.end());
    for (const std::size_t one : all.ones) {
        const Reach& reach = reaches[one];
        const auto next = left.lower_bound({reach.mark->at.end, 0});
        auto chosen = next != left.end() && reach.span.contains(*next) ? next : left.end();
        if (chosen == left.end() && next != left.begin() && reach.span.contains(*std::prev(next))) chosen = std::prev(next);
        if (chosen == left.end()) continue;
        kept.emplace(FoundPlace{*chosen, entry}, one);
        left.erase(chosen);
    }
}

// Goes along the source: a reach is open from its begin to its end.
void keep_all(const std::vector<Reach>& reaches, std::string_view entry, OfEntry& all, Kept& kept) {
    using Ending = std::pair<std::size_t, std::size_t>;  // where it ends, and its number
    std::priority_queue<Ending, std::vector<Ending>, std::greater<>> endings;
    std::set<std::size_t> open;
    std::stable_sort(all.wide.begin(), all.wide.end(), [&reaches](std::size_t a, std::size_t b) { return reaches[a].span.begin < reaches[b].span.begin; });
    auto next = all.wide.begin();
    for (const SourceSpan& place : all.places) {
        for (; next != all.wide.end() && reaches[*next].span.begin <= place.begin; ++next) {
            open.insert(*next);
            endings.emplace(reaches[*next].span.end, *next);
        }
        for (; !endings.empty() && endings.top().first <= place.begin; endings.pop()) open.erase(endings.top().second);
        const auto holds = std::find_if(open.begin(), open.end(), [&](std::size_t one) { return reaches[one].span.contains(place); });
        if (holds == open.end()) continue;
        const auto [before, is_new] = kept.emplace(FoundPlace{place, entry}, *holds);
        if (!is_new) before->second = std::min(before->second, *holds);
    }
}

}  // namespace

Kept kept_places(const std::vector<Reach>& reaches, const std::vector<FoundPlace>& places) {
    std::map<std::string_view, OfEntry> entries;
    for (std::size_t i = 0; i < reaches.size(); ++i) {
        for (const std::string& entry : reaches[i].mark->entries) {
            OfEntry& all = entries[entry];
            (reaches[i].mark->verb == keep_one ? all.ones : all.wide).push_back(i);
        }
    }
    for (const auto& [place, entry] : places) {
        if (const auto all = entries.find(entry); all != entries.end()) all->second.places.push_back(place);
    }
    Kept kept;
    for (auto& [entry, all] : entries) {
        choose_ones(reaches, entry, all, kept);
        keep_all(reaches, entry, all, kept);
    }
    return kept;
}

}  // namespace kith
