// SPDX-License-Identifier: Apache-2.0
#include "match/word_table.hpp"

#include <algorithm>

#include "text/word_hash.hpp"

namespace kith {

void WordTable::place(std::uint64_t hash, Number number) {
    std::size_t at = hash & mask();
    while (slots_[at].number != 0) at = (at + 1) & mask();
    slots_[at] = {tag_of(hash), number};
}

void WordTable::grow() {
    slots_.assign(std::max<std::size_t>(64, slots_.size() * 2), {});
    for (Number number = 1; number <= words_.size(); ++number) place(word_hash(word(number)), number);
}

WordTable::Number WordTable::add(std::string_view word) {
    if (const Number known = find(word)) return known;
    if (slots_.size() < 2 * (words_.size() + 1)) grow();
    words_.emplace_back(word);
    place(word_hash(word), static_cast<Number>(words_.size()));
    return static_cast<Number>(words_.size());
}

WordTable::Number WordTable::find(std::string_view word) const {
    return find(word_hash(word), [word](std::string_view stored) { return stored == word; });
}

}  // namespace kith
