// SPDX-License-Identifier: Apache-2.0
// Looking things up in a lexicon by id.
#include "lexicon/entry.hpp"

#include <algorithm>

namespace kith {

namespace {

// Entries and rules stand in the order in which they speak, so they are searched one by one; there are hundreds.
template <class T>
const T* find_in_order(const Records<T>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [id](const T& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

// By halves, so that few are read.
template <class T>
const T* find_sorted(const Records<T>& all, std::string_view id) {
    std::size_t first = 0;
    std::size_t last = all.size();
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        if (all[middle].id == id) return &all[middle];
        if (all[middle].id < id) {
            first = middle + 1;
        } else {
            last = middle;
        }
    }
    return nullptr;
}

}  // namespace

const Entry* Lexicon::entry(std::string_view id) const { return find_in_order(entries, id); }
const RuleText* Lexicon::rule(std::string_view id) const { return find_in_order(rules, id); }
const Source* Lexicon::source(std::string_view id) const { return find_sorted(sources, id); }
const WordList* Lexicon::list(std::string_view id) const { return find_sorted(lists, id); }

std::string_view Lexicon::built_index() const {
    const bool is_unchanged = entries.is_unchanged() && rules.is_unchanged() && lists.is_unchanged() && fields.is_unchanged();
    return is_unchanged ? index : std::string_view{};
}

}  // namespace kith
