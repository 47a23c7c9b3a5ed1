// SPDX-License-Identifier: Apache-2.0
#include "lint/sure_stream.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "text/ascii.hpp"
#include "text/tokens.hpp"

namespace kith {

namespace {

constexpr std::size_t furthest = 8;  // words to either side; fine cues that name the word are about as long

// No sentence ends at spaces, and no mark is there that a stream could hold.
bool are_side_by_side(const WordScan& scan, std::size_t before, std::size_t after) {
    const std::size_t end = scan.words()[before].end;
    const std::string_view gap = scan.text().substr(end, scan.words()[after].begin - end);
    return !gap.empty() && gap.find_first_not_of(' ') == std::string_view::npos;
}

// What render_stream would make of the word; none where that takes more than the word.
std::optional<StreamItem> sure_item(const WordScan& scan, const ListIndex& lists, std::size_t index) {
    const ScannedWord& word = scan.words()[index];
    const std::string_view text = scan.text().substr(word.begin, word.end - word.begin);
    if (!std::all_of(text.begin(), text.end(), is_ascii_letter)) return std::nullopt;
    std::string key;
    scan.write_folded(word, key);
    const WordNumber number = lists.number_of(key);
    if (lists.is_small(number)) return StreamItem{{index, index + 1}, number, Tag::function};
    if (!is_ascii_lower(text.front())) return std::nullopt;
    return StreamItem{{index, index + 1}, number, Tag::word};
}

void note_words(TokenStream& stream, const ListIndex& lists) {
    for (const StreamItem& item : stream.items) {
        stream.words.add(WordSet::of_word(item.word));
        for (const ListNumber list : lists.lists_of(item.word)) stream.words.add(WordSet::of_list(list));
    }
}

}  // namespace

// As no token is shorter than a byte, a sentence of so many bytes is not cut for its length.
TokenStream sure_stream(const WordScan& scan, const ListIndex& lists, const RoughPlace& place) {
    if (scan.is_folded() || place.sentence.size() > longest_sentence) return {};
    TokenStream stream;
    const WordRange at = place.occurrence;
    for (std::size_t i = at.first; i > 0 && at.first - i < furthest && are_side_by_side(scan, i - 1, i); --i) {
        const std::optional<StreamItem> item = sure_item(scan, lists, i - 1);
        if (!item) break;
        stream.items.push_back(*item);
    }
    std::reverse(stream.items.begin(), stream.items.end());
    stream.items.push_back({{at.first, at.last}, 0, tag_of_headword(place.form)});
    for (std::size_t i = at.last; i < scan.words().size() && i - at.last < furthest && are_side_by_side(scan, i - 1, i); ++i) {
        const std::optional<StreamItem> item = sure_item(scan, lists, i);
        if (!item) break;
        stream.items.push_back(*item);
    }
    note_words(stream, lists);
    return stream;
}

}  // namespace kith
