// SPDX-License-Identifier: Apache-2.0
#include "lint/rough_stream.hpp"

#include <algorithm>
#include <string>

namespace kith {

namespace {

class RoughStream {
public:
    RoughStream(const WordScan& scan, const ListIndex& lists) : scan_(scan), lists_(lists) {}

    void add_word(std::size_t index) {
        const ScannedWord& word = scan_.words()[index];
        scan_.write_folded(word, key_);
        const WordNumber number = lists_.number_of(key_);
        add({{index, index + 1}, number, tags_of(word, number)});
    }

    void add_marked(WordRange at, Inflection form) { stream_.items.push_back({{at.first, at.last}, 0, tag_of_headword(form)}); }

    // What stands between a word and the one before: quotation marks and full stops may be left out of a stream, other marks never.
    void add_gap_before(std::size_t index) {
        const std::size_t begin = scan_.words()[index - 1].end;
        for (const char c : scan_.text().substr(begin, scan_.words()[index].begin - begin)) {
            if (c == '&') add({{index, index}, lists_.number_of("and"), Tag::function});
            constexpr std::string_view keeps_apart = ",;:!?()[]{}<>/|=*#+%$~^";
            if (keeps_apart.find(c) != std::string_view::npos) stream_.items.push_back({{index, index}, 0, Tag::punctuation});
        }
    }

    [[nodiscard]] TokenStream take() { return std::move(stream_); }

private:
    // As tag_of_word would, whatever the capitals of the sentence mean; where the text is folded, any word may have had one.
    [[nodiscard]] Tag::Set tags_of(const ScannedWord& word, WordNumber number) const {
        if (scan_.is_possessive(word)) return Tag::possessive;
        if (lists_.is_small(number)) return Tag::function | Tag::number;
        const char first = scan_.text()[word.begin];
        if (!scan_.is_folded() && first >= 'a' && first <= 'z') return Tag::word;
        return Tag::word | Tag::capitalised | Tag::initial | Tag::acronym | Tag::number;
    }

    void add(const StreamItem& item) {
        stream_.items.push_back(item);
        stream_.words.add(WordSet::of_word(item.word));
        for (const ListNumber list : lists_.lists_of(item.word)) stream_.words.add(WordSet::of_list(list));
    }

    const WordScan& scan_;
    const ListIndex& lists_;
    std::string key_;
    TokenStream stream_;
};

}  // namespace

WordRange words_round(const WordScan& scan, WordRange at, std::size_t reach) {
    return {at.first - std::min(at.first, reach), std::min(at.last + reach, scan.words().size())};
}

TokenStream rough_stream(const WordScan& scan, const ListIndex& lists, WordRange window) {
    return rough_stream(scan, lists, window, {}, Inflection::base);
}

TokenStream rough_stream(const WordScan& scan, const ListIndex& lists, WordRange window, WordRange marked, Inflection form) {
    RoughStream stream(scan, lists);
    for (std::size_t i = window.first; i < window.last; ++i) {
        const bool is_within = i > marked.first && i < marked.last;
        if (i > window.first && !is_within) stream.add_gap_before(i);
        if (i == marked.first && marked.first < marked.last) stream.add_marked(marked, form);
        if (i < marked.first || i >= marked.last) stream.add_word(i);
    }
    return stream.take();
}

}  // namespace kith
