// SPDX-License-Identifier: Apache-2.0
#include "lint/done_to.hpp"

#include <algorithm>
#include <array>

#include "lexicon/irregular.hpp"

namespace kith {
namespace {

constexpr std::size_t object_reach = 3;   // words between what was done and to whom: "pulled hard at your hair"
constexpr std::size_t during_reach = 3;   // words between "during" and "contact": "during her last supervised contact"
constexpr std::size_t subject_reach = 2;  // words between a person and "was": "Leo himself was"

constexpr std::array<std::string_view, 9> times = {"during", "at", "in", "after", "throughout", "before", "while", "on", "from"};
constexpr std::array<std::string_view, 4> back = {"this", "that", "it", "these"};
constexpr std::array<std::string_view, 16> objects = {"me", "my", "you", "your", "him", "his", "her", "hers", "us", "our", "them", "their", "himself", "herself", "yourself", "themselves"};
constexpr std::array<std::string_view, 7> subjects = {"i", "we", "you", "he", "she", "they", "who"};
constexpr std::array<std::string_view, 13> before_base = {"to", "did", "didn't", "will", "would", "can", "could", "may", "might", "must", "does", "do", "not"};
constexpr std::array<std::string_view, 4> before_ing = {"kept", "started", "began", "by"};
// Behind these it is no longer whom it was done to.
constexpr std::array<std::string_view, 25> other_ends = {"in",  "during", "after", "before", "since", "until", "till", "for", "with",  "about", "from",  "because", "when",
                                                         "while", "that",   "if",    "but",    "so",    "who",   "which", "than", "where", "as",    "whether", "why"};

// What is plainly kind or harmless to do, or done to nobody.
constexpr auto kind_verbs = std::to_array<std::string_view>({
    "agreed", "arranged", "arrived", "asked", "ate", "baked", "became", "booked", "bored", "brought", "came", "cancelled",
    "celebrated", "chatted", "cheered", "collected", "comforted", "cooked", "cuddled", "danced", "delighted", "described", "drew",
    "ended", "enjoy", "enjoyed", "excited", "explained", "fed", "felt", "heard", "help", "helped", "hoped", "hug", "hugged",
    "interested", "invited", "joined", "knew", "laughed", "liked", "listened", "looked", "love", "loved", "meet", "mentioned",
    "met", "missed", "needed", "noticed", "observed", "offered", "painted", "planned", "play", "played", "pleased", "praised",
    "rang", "read", "recorded", "relaxed", "remembered", "reminded", "reported", "said", "sang", "sat", "saw", "see", "seemed",
    "seen", "settled", "shared", "smiled", "speak", "spent", "spoke", "started", "stayed", "supervised", "supported", "talk",
    "talked", "taught", "thank", "thanked", "thought", "tired", "told", "understood", "visit", "visited", "walked", "wanted",
    "waved", "welcomed", "went", "wondered", "worried", "wrote"});

// What somebody was, or that it was sex: nothing need be done to anyone for it to be told.
constexpr auto unkind = std::to_array<std::string_view>({"abusive", "aggressive", "angry", "cruel", "drunk", "frightening", "hostile", "intoxicated", "rough", "sex", "sexual", "sexually", "threatening", "unkind", "violence", "violent"});

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view key) {
    return std::find(words.begin(), words.end(), key) != words.end();
}

class Scene {
public:
    Scene(const Surroundings& place, const Sentence& sentence) : place_(place), sentence_(sentence), word_(place.view().occurrence()) {}

    [[nodiscard]] DoneTo done() const {
        DoneTo done = DoneTo::nobody;
        for (std::size_t at = sentence_.first; at < sentence_.last; ++at) {
            if (is_one_of(unkind, place_.key(at))) return DoneTo::otherwise;
            if (!is_verb(at) || !(is_done_to_object(at) || is_passive(at))) continue;
            done = std::max(done, is_one_of(kind_verbs, place_.key(at)) ? DoneTo::kindly : DoneTo::otherwise);
        }
        return done;
    }

private:
    [[nodiscard]] bool has_before(std::size_t at) const { return at > sentence_.first; }
    [[nodiscard]] bool is_plain_word(std::size_t at) const {
        return at < sentence_.last && place_.token(at).kind == TokenKind::word && !place_.is_function(at);
    }
    [[nodiscard]] bool is_of_word(std::size_t at) const { return at >= word_.first && at < word_.last; }

    // The first word of a sentence has its capital anyway.
    [[nodiscard]] bool is_name(std::size_t at) const {
        return is_plain_word(at) && place_.token(at).capitalised && has_before(at) && !is_of_word(at) && !place_.in("day", at);
    }

    [[nodiscard]] bool is_kin(std::size_t at) const { return place_.in("family", at) || place_.in("child", at); }
    [[nodiscard]] bool is_object(std::size_t at) const { return is_one_of(objects, place_.key(at)) || is_kin(at) || is_name(at); }

    [[nodiscard]] bool is_subject(std::size_t at) const {
        const bool opens_with_name = !has_before(at) && is_plain_word(at) && !is_of_word(at);
        return is_one_of(subjects, place_.key(at)) || is_kin(at) || is_name(at) || opens_with_name;
    }

    [[nodiscard]] bool is_verb(std::size_t at) const {
        if (!is_plain_word(at) || place_.token(at).capitalised || is_of_word(at) || !has_before(at)) return false;
        const std::string_view key = place_.key(at);
        const std::string_view before = place_.key(at - 1);
        if (key.ends_with("ed") || is_irregular_past(key) || is_one_of(before_base, before)) return true;
        if (key.ends_with("ing")) return place_.in("be", at - 1) || is_one_of(before_ing, before);
        if (key.ends_with("en")) return place_.in("be", at - 1);
        return key.ends_with('s') && is_subject(at - 1);
    }

    [[nodiscard]] bool is_done_to_object(std::size_t verb) const {
        for (std::size_t at = verb + 1; at < sentence_.last && at <= verb + 1 + object_reach; ++at) {
            if (is_of_word(at) || place_.token(at).kind == TokenKind::punctuation || is_one_of(other_ends, place_.key(at))) return false;
            if (is_object(at)) return true;
        }
        return false;
    }

    // "Leo was burned"
    [[nodiscard]] bool is_passive(std::size_t verb) const {
        if (!has_before(verb) || !place_.in("be", verb - 1)) return false;
        for (std::size_t at = verb - 1; has_before(at) && verb - at <= subject_reach; --at) {
            if (is_subject(at - 1)) return true;
        }
        return false;
    }

    const Surroundings& place_;
    const Sentence& sentence_;
    TokenRange word_;
};

bool is_during(const Surroundings& place) {
    const std::size_t word = place.view().occurrence().first;
    for (std::size_t at = word; place.has_before(at) && word - at <= during_reach; --at) {
        if (is_one_of(times, place.key(at - 1))) return true;
    }
    return false;
}

// "This was during contact.": what was done stands in the sentence before.
bool points_back(const Surroundings& place) {
    const std::size_t first = place.view().sentence().first;
    return first > 0 && is_one_of(back, place.key(first));
}

}  // namespace

DoneTo done_to_somebody(const Surroundings& place) {
    if (!is_during(place)) return DoneTo::nobody;
    const Sentence& sentence = place.view().sentence();
    const DoneTo done = Scene(place, sentence).done();
    if (!points_back(place)) return done;
    return std::max(done, Scene(place, place.view().analysis().sentence_of(sentence.first - 1)).done());
}

}  // namespace kith
