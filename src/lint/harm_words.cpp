// SPDX-License-Identifier: Apache-2.0
#include "lint/harm_words.hpp"

#include <set>
#include <utility>

namespace kith {
namespace {

enum Kind : std::size_t { sure, sign, act, breaking, person, body, thing, play };
const std::vector<std::string_view> lists = {"harm",        "harm-signs", "harm-acts",   "harm-breaks",
                                             "harm-person", "harm-body",  "harm-things", "harm-play"};

constexpr std::size_t reach = 3;       // words between what was done and to whom: "broke poor Nadia's left wrist"
constexpr std::size_t play_reach = 5;  // words behind it that tell of a game or a swing
constexpr std::size_t signs_needed = 2;

// Reads what was found in a text.
class Reading {
public:
    Reading(const Analysis& analysis, std::vector<ListedWord> words) : analysis_(analysis), words_(std::move(words)) {}

    std::vector<HarmPlace> find() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const ListedWord& word = words_[i];
            if (word.list == sure || word.list == sign) {
                places_.push_back({word.span, std::string(word.word), word.list == sure});
            } else if (word.list == act || word.list == breaking) {
                done_to(i);
            }
        }
        return std::move(places_);
    }

private:
    // Whom or what it was done to, if it was.
    void done_to(std::size_t at) {
        const ListedWord& done = words_[at];
        for (std::size_t i = at + 1; i < words_.size() && is_near(done, words_[i], reach); ++i) {
            const ListedWord& to = words_[i];
            if (to.list == play || is_play(i)) return;
            if (to.list < person || (done.list == breaking && to.word == "her")) continue;  // "grabs her coat"
            const bool is_sure = done.list == act && to.list == person && !is_own_body(i);
            places_.push_back({{done.span.begin, to.span.end}, std::string(done.word) + " " + std::string(to.word), is_sure});
            return;
        }
    }

    // "hit her head" may be a fall.
    [[nodiscard]] bool is_own_body(std::size_t at) const {
        return words_[at].word == "her" && at + 1 < words_.size() && words_[at + 1].list == body &&
               is_near(words_[at], words_[at + 1], 1);
    }

    [[nodiscard]] bool is_play(std::size_t at) const {
        for (std::size_t i = at + 1; i < words_.size() && is_near(words_[at], words_[i], play_reach); ++i) {
            if (words_[i].list == play) return true;
        }
        return false;
    }

    // In the same sentence, with few words between.
    [[nodiscard]] bool is_near(const ListedWord& first, const ListedWord& next, std::size_t most) const {
        if (next.first - first.last > most) return false;
        const std::size_t begin = analysis_.tokens[first.last - 1].folded.end;
        const std::size_t end = analysis_.tokens[next.first].folded.begin;
        const std::string_view between = std::string_view(analysis_.folded.text).substr(begin, end - begin);
        return between.find_first_of(".?!;") == std::string_view::npos;
    }

    const Analysis& analysis_;
    std::vector<ListedWord> words_;
    std::vector<HarmPlace> places_;
};

}  // namespace

HarmWords::HarmWords(const Lexicon& lexicon) : words_(lexicon, lists) {}

std::vector<HarmPlace> HarmWords::find(const Analysis& analysis) const {
    return Reading(analysis, words_.find(analysis)).find();
}

bool names_harm(const std::vector<HarmPlace>& places) {
    std::set<std::string_view> signs;
    for (const HarmPlace& place : places) {
        if (place.is_sure) return true;
        signs.insert(place.word);
    }
    return signs.size() >= signs_needed;
}

}  // namespace kith
