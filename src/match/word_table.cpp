// SPDX-License-Identifier: Apache-2.0
#include "match/word_table.hpp"

#include <algorithm>

namespace kith {

void WordTableBuilder::place(std::uint64_t hash, WordNumber number) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].number != 0) at = (at + 1) & mask;
    slots_[at] = {static_cast<std::uint32_t>(hash >> 32U), number};
}

void WordTableBuilder::grow() {
    slots_.assign(std::max<std::size_t>(64, slots_.size() * 2), {});
    for (WordNumber number = 1; number <= words_.size(); ++number) place(word_hash(word(number)), number);
}

WordNumber WordTableBuilder::add(std::string_view word) {
    if (const WordNumber known = find(word)) return known;
    if (2 * slots_.size() < 3 * (words_.size() + 1)) grow();
    words_.emplace_back(word);
    place(word_hash(word), static_cast<WordNumber>(words_.size()));
    return static_cast<WordNumber>(words_.size());
}

WordNumber WordTableBuilder::find(std::string_view wanted) const {
    return find_word(slots_, word_hash(wanted), [&](WordNumber number) { return word(number) == wanted; });
}

void WordTableBuilder::write(FlatWriter& out) const {
    std::vector<std::uint32_t> begins = {0};
    std::string text;
    for (const std::string& word : words_) {
        text += word;
        begins.push_back(static_cast<std::uint32_t>(text.size()));
    }
    out.add(slots_);
    out.add(begins);
    out.add_text(text);
}

WordTable::WordTable(FlatReader& in) : slots_(in.next<WordSlot>()), begins_(in.next<std::uint32_t>()), text_(in.next_text()) {}

}  // namespace kith
