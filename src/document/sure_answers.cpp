// SPDX-License-Identifier: Apache-2.0
#include "document/sure_answers.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>

#include "document/markup.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

using Index = std::optional<std::size_t>;

bool is_alike(const PlacedComment& one, const PlacedComment& other) { return one.begins == other.begins && one.ends == other.ends; }

bool is_of_word(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Letters with accents take two bytes, quotation marks three.
bool begins_letter_of_two(char c) { return static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) < 0xE0; }

// As a word: "lac" is not said in "place", nor "caf" in "café".
bool says(std::string_view words, std::string_view word) {
    for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || (!is_of_word(words[at - 1]) && (at == 1 || !begins_letter_of_two(words[at - 2])));
        const bool ends = end == words.size() || (!is_of_word(words[end]) && !begins_letter_of_two(words[end]));
        if (begins && ends) return true;
    }
    return false;
}

class Doubts {
public:
    explicit Doubts(const std::vector<PlacedComment>& comments) : comments_(comments), before_(comments.size()), behind_(comments.size()) {
        std::vector<std::size_t> order(comments.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return comments[a].anchor < comments[b].anchor; });
        note_neighbours(order.begin(), order.end(), before_);
        note_neighbours(order.rbegin(), order.rend(), behind_);
        for (std::size_t i = 0; i < comments.size(); ++i) {
            if (comments[i].is_remark) alike_[{comments[i].begins, comments[i].ends}].push_back(i);
        }
    }

    // `remark` is the best by its place.
    [[nodiscard]] Index settled(std::size_t answer, std::size_t remark) const {
        const PlacedComment& one = comments_[answer];
        const Index before = before_[answer];
        if (one.begins == one.ends && before && comments_[*before].ends == one.begins) return before;
        const std::vector<std::size_t>& all = alike_.at({comments_[remark].begins, comments_[remark].ends});
        if (all.size() == 1) return remark;
        const Index named = only_named(one, all);
        return named || !is_alike(one, comments_[remark]) ? named : only_beside(answer);
    }

private:
    template <class Iterator>
    void note_neighbours(Iterator begin, Iterator end, std::vector<Index>& neighbours) const {
        Index last;
        for (; begin != end; ++begin) {
            neighbours[*begin] = last;
            if (comments_[*begin].is_remark) last = *begin;
        }
    }

    // Nobody reads through more than a few.
    [[nodiscard]] Index only_named(const PlacedComment& answer, const std::vector<std::size_t>& remarks) const {
        constexpr std::size_t most = 50;
        Index named;
        if (remarks.size() > most) return named;
        for (const std::size_t remark : remarks) {
            const std::string& word = comments_[remark].words;
            if (word.empty() || !says(answer.words, word)) continue;
            if (named) return std::nullopt;
            named = remark;
        }
        return named;
    }

    [[nodiscard]] Index only_beside(std::size_t answer) const {
        const auto on_same = [&](Index remark) { return remark && is_alike(comments_[*remark], comments_[answer]) ? remark : std::nullopt; };
        const Index before = on_same(before_[answer]);
        const Index behind = on_same(behind_[answer]);
        return before && behind ? std::nullopt : before ? before : behind;
    }

    const std::vector<PlacedComment>& comments_;
    std::vector<Index> before_;  // the remark with the nearest anchor, of each
    std::vector<Index> behind_;
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> alike_;  // remarks, by their words
};

}  // namespace

std::string word_of(const Paragraphs& remark) {
    constexpr std::string_view opening = "\u201C";
    for (const std::string& paragraph : remark) {
        const std::size_t at = paragraph.starts_with(remark_place) ? std::string::npos : paragraph.find(opening);
        if (at == std::string::npos) continue;
        const std::size_t begin = at + opening.size();
        return to_lower(paragraph.substr(begin, paragraph.find("\u201D", begin) - begin));
    }
    return {};
}

std::string all_said(const Paragraphs& comment) {
    std::string all;
    for (const std::string& paragraph : comment) all += paragraph + '\n';
    return to_lower(all);
}

std::vector<std::optional<std::size_t>> sure_answers(const std::vector<PlacedComment>& comments) {
    std::vector<std::optional<std::size_t>> answered = answered_by_place(comments);
    const Doubts doubts(comments);
    for (std::size_t i = 0; i < answered.size(); ++i) {
        if (answered[i]) answered[i] = doubts.settled(i, *answered[i]);
    }
    return answered;
}

}  // namespace kith
