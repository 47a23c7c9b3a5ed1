// SPDX-License-Identifier: Apache-2.0
// Looking things up in a lexicon by id.
#include "lexicon/entry.hpp"

#include <algorithm>

namespace kith {

namespace {

// Entries and rules stand in the order in which they speak, so they are searched one by one; there are hundreds.
template <class T>
const T* find_in_order(const std::vector<T>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [id](const T& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

template <class T>
const T* find_sorted(const std::vector<T>& all, std::string_view id) {
    const auto found = std::lower_bound(all.begin(), all.end(), id, [](const T& one, std::string_view key) { return one.id < key; });
    return found == all.end() || found->id != id ? nullptr : &*found;
}

}  // namespace

const Entry* Lexicon::entry(std::string_view id) const { return find_in_order(entries, id); }
const RuleText* Lexicon::rule(std::string_view id) const { return find_in_order(rules, id); }
const Source* Lexicon::source(std::string_view id) const { return find_sorted(sources, id); }
const WordList* Lexicon::list(std::string_view id) const { return find_sorted(lists, id); }

}  // namespace kith
