// SPDX-License-Identifier: Apache-2.0
#include "lint/mention.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "lexicon/irregular.hpp"
#include "lint/list_walk.hpp"

namespace kith {

namespace {

// How many words an enumeration may take between "words such as" and the word itself.
constexpr std::size_t longest_enumeration = 24;

class MentionWalk : public ListWalk {
public:
    using ListWalk::ListWalk;

    // One step back inside an enumeration ("abscond, placement and contact"): over a comma, `and`, `or`, `not` or a plain word.
    bool is_enumerated(std::size_t token) const {
        const std::string_view key = analysis().key(token);
        if (key == "," || key == "/" || key == "and" || key == "or" || key == "not" || is_quote(token)) return true;
        if (analysis().tokens[token].kind != TokenKind::word) return false;
        const bool ends_item = token + 1 < sentence().last && is_comma(token + 1);  // "suffers from, wheelchair-bound"
        return ends_item || !lists().contains("function", key);
    }

    // Whether a word stands alone where a sentence part ends: before a comma, a stop, `and`, or the end.
    bool ends_part(std::size_t token) const {
        while (token < sentence().last && is_quote(token)) ++token;
        if (token >= sentence().last) return true;
        const std::string_view key = analysis().key(token);
        return analysis().tokens[token].kind == TokenKind::punctuation || key == "and" || key == "or" || key == "for";
    }

    bool sentence_has(ListName list) const { return has_between(list, sentence().first, sentence().last); }

    // "word", "term", "phrase" or the like, save in an idiom that speaks of no word: "her own words", "long-term", "in terms of".
    bool is_word_noun(std::size_t token) const {
        if (!is_single("word-noun", token)) return false;
        const bool in_idiom = token > sentence().first && is_single("word-noun-idiom", token - 1);
        const std::string_view key = analysis().key(token);
        const bool of = (key == "word" || key == "term" || key == "terms") && token + 1 < sentence().last && analysis().key(token + 1) == "of";
        return !in_idiom && !of;
    }

    // A word noun, with what may stand in front of it ("both", "a rather cold"), within reach from `token`.
    bool begins_with_word_noun(std::size_t token) const {
        constexpr std::size_t reach = 5;
        const std::size_t end = std::min(token + reach, sentence().last);
        for (; token < end; ++token) {
            if (is_word_noun(token)) return true;
            if (analysis().tokens[token].kind == TokenKind::punctuation || is_single("mention-break", token)) return false;
        }
        return false;
    }

    // Where an enumeration that the words before `token` open comes to its end ("contact, residence and custody").
    std::size_t end_of_enumeration(std::size_t token) const {
        constexpr std::size_t reach = 8;
        const std::size_t end = std::min(token + reach, sentence().last);
        while (token < end && is_enumerated(token) && !is_single("word-copula", token)) ++token;
        return token;
    }

    bool is_copula(std::size_t token) const { return token < sentence().last && is_single("word-copula", token); }
    bool is_determiner(std::size_t token) const { return is_single("determiner", token) || is_article(token); }
    bool is_function(std::size_t token) const { return is_single("function", token); }
    bool is_word(std::size_t token) const { return analysis().tokens[token].kind == TokenKind::word; }

    bool is_word_of(std::size_t token) const { return analysis().key(token) == "of"; }

    // Whether a word of the list stands at `token`, and another of them near it.
    bool recurs_at(ListName list, std::size_t token) const {
        constexpr std::size_t reach = 16;
        if (!is_in(list, token)) return false;
        std::size_t met = 0;
        for (std::size_t i = token - std::min(reach, token - sentence().first); i < std::min(token + reach, sentence().last); ++i) {
            if (is_single(list, i)) ++met;
        }
        return met > 1;
    }

    bool is_dash(std::size_t token) const {
        if (token >= sentence().last) return false;
        const std::string_view key = analysis().key(token);
        return key == "-" || key == "–" || key == "—";
    }

    // "In our letters we write ..." or "be kind: write ..." in front of `end`: somebody chooses their words.
    bool is_chosen_before(std::size_t end) const {
        for (std::size_t token = sentence().first; token < end; ++token) {
            const bool opens = token == sentence().first || analysis().tokens[token - 1].kind == TokenKind::punctuation;
            if (begins_at("mention-chosen", token) || (opens && begins_at("mention-choice", token))) return true;
        }
        return false;
    }

    // "attended contact" between `token` and a later one: something that somebody did, and no word that stands alone.
    bool is_told(std::size_t token, std::size_t later) const {
        if (token >= later || ends_part(token + 1)) return false;
        const std::string_view key = analysis().key(token);
        return key.ends_with("ed") || is_irregular_past(key);
    }

    bool is_comma(std::size_t token) const { return analysis().key(token) == ","; }
};

bool is_named_before(const MentionWalk& walk, const Sentence& sentence, TokenRange words) {
    std::size_t token = words.first;
    for (std::size_t steps = 0; steps < longest_enumeration; ++steps) {
        if (walk.ends_before("mention-before", token)) return true;
        if (token == sentence.first || !walk.is_enumerated(token - 1)) return false;
        --token;
    }
    return false;
}

// "Avoid: challenging behaviour. Try: ...", "Non-compliant; try: was not able to".
bool is_labelled(const MentionWalk& walk, TokenRange words) {
    const bool after = words.first > 0 && walk.is_colon(words.first - 1) && walk.ends_before("mention-label", words.first - 1);
    return after || (walk.is_semicolon(words.last) && walk.begins_at("mention-verb", words.last + 1) && walk.is_colon(words.last + 2));
}

// "Do not say that the child has absconded", "Do not call it absconding; say that she ran": a wording advised against.
bool is_advised_against(const MentionWalk& walk, const Sentence& sentence, TokenRange words) {
    constexpr std::size_t reach = 10;
    const std::size_t furthest = words.first < sentence.first + reach ? sentence.first : words.first - reach;
    const bool other_wording = walk.has_between("mention-verb", words.last, sentence.last);
    for (std::size_t token = words.first; token > furthest; --token) {
        if (walk.ends_before("mention-forbid", token)) return other_wording || walk.begins_at("mention-that", token);
    }
    return false;
}

// "People still talk of custody, a term that the law has left behind", "Placement is a cold word", "Respite: it sounds as if", "Contact, residence and
// custody are the words of lawyers": the sentence says of the word that it is one.
bool is_spoken_of(const MentionWalk& walk, const Sentence& sentence, TokenRange words) {
    const std::size_t end = walk.end_of_enumeration(words.last);
    if (walk.is_copula(end) && walk.begins_with_word_noun(end + 1)) return true;
    if (walk.is_colon(words.last) && walk.begins_at("mention-remark", words.last + 1)) return true;
    for (std::size_t token = words.last; token < std::min(end + 1, sentence.last); ++token) {
        if (walk.is_comma(token) && walk.begins_with_word_noun(token + 1)) return true;
    }
    return false;
}

// "Calling a child attention seeking tells us nothing", "I hate being called a service user": on naming people so.
bool is_what_people_are_called(const MentionWalk& walk, const Sentence& sentence, TokenRange words) {
    constexpr std::size_t reach = 6;
    if (walk.ends_before("mention-called", words.first)) return true;
    bool somebody = false;
    for (std::size_t back = 1; back <= reach && words.first >= sentence.first + back; ++back) {
        const std::size_t token = words.first - back;
        if (somebody && walk.ends_before("mention-calling", token + 1)) return true;
        const bool goes_on = walk.is_in("called-person", token) || walk.is_word_of(token);  // "a girl of fourteen"
        if (!walk.is_word(token) || (walk.is_in("mention-break", token) && !goes_on)) return false;
        somebody = somebody || !walk.is_determiner(token);
    }
    return false;
}

// "What does placement mean?"
bool is_asked_about(const MentionWalk& walk, TokenRange words) {
    return walk.is_in("mention-mean", words.last) && walk.ends_part(words.last + 1);
}

// "A child is not a case.": somebody refuses the word.
bool is_denied(const MentionWalk& walk, const Sentence& sentence, TokenRange words) {
    if (words.first == sentence.first || !walk.is_article(words.first - 1)) return false;
    return walk.ends_part(words.last) && walk.ends_before("mention-denied", words.first);
}

// "Never the disabled, sufferers or special needs": where the enumeration that ends in `words` begins.
std::size_t start_of_enumeration(const MentionWalk& walk, const Sentence& sentence, TokenRange words) {
    constexpr std::size_t reach = 8;
    std::size_t token = words.first;
    while (token > sentence.first && words.first - token < reach && walk.is_enumerated(token - 1) && !walk.is_in("mention-never", token - 1)) --token;
    return token;
}

// "We write wheelchair user, never wheelchair-bound." Not "He says that he will, but never attended contact".
bool is_contrasted(const MentionWalk& walk, const Sentence& sentence, TokenRange words) {
    if (!walk.ends_part(words.last) || !walk.sentence_has("mention-verb")) return false;
    if (walk.ends_before("mention-contrast", words.first)) return true;
    const std::size_t start = start_of_enumeration(walk, sentence, words);
    const auto never = walk.ends_before("mention-never", start);
    const bool is_aside = never && *never > sentence.first && walk.is_comma(*never - 1) && !walk.is_told(start, words.first);
    if (is_aside && walk.is_chosen_before(*never)) return true;
    return walk.begins_at("mention-choice", sentence.first) && walk.ends_before("mention-not", words.first);
}

// "Use drug user rather than addict": also the word that is preferred.
bool is_preferred(const MentionWalk& walk, TokenRange words) {
    return walk.ends_before("mention-choice", words.first) && walk.begins_at("mention-contrast", words.last);
}

// "Siblings - we'd like you to write brothers and sisters": behind the word and a colon or a dash somebody says what they would rather hear.
bool is_answered(const MentionWalk& walk, const Sentence& sentence, TokenRange words) {
    constexpr std::size_t reach = 7;
    if (words.first != sentence.first || !(walk.is_colon(words.last) || walk.is_dash(words.last))) return false;
    const std::size_t opening = words.last + 1;
    return walk.begins_at("mention-wish", opening) && walk.has_between("mention-verb", opening, std::min(opening + reach, sentence.last));
}

// "Contact centre becomes family centre, and drop out becomes left school early": one wording for another, more than once.
bool is_exchanged(const MentionWalk& walk, TokenRange words) { return walk.recurs_at("mention-becomes", words.last); }

// "Although the rules still say contact, we say family time": nothing but the word is said.
bool is_said(const MentionWalk& walk, TokenRange words) {
    return walk.ends_before("mention-saying", words.first) && walk.ends_part(words.last);
}

// "Swap placement for home": an order to say one word in the place of another.
bool is_swapped(const MentionWalk& walk, const Sentence& sentence, TokenRange words) {
    const auto swap = walk.ends_before("mention-swap", words.first);
    return swap && *swap == sentence.first && walk.is_in("mention-swapped", words.last);
}

// "Writing that a girl is promiscuous tells us nothing": the sentence is about writing so.
bool is_about_saying(const MentionWalk& walk, const Sentence& sentence, TokenRange words) {
    constexpr std::size_t reach = 14;
    return words.first < sentence.first + reach && walk.begins_at("mention-telling", sentence.first);
}

// "Care package: the help that is set up for you at home." — a line of a glossary.
bool is_defined(const MentionWalk& walk, const Sentence& sentence, TokenRange words) {
    constexpr std::size_t reach = 8;
    if (words.first != sentence.first || !walk.is_colon(words.last)) return false;
    const std::size_t opening = words.last + 1;
    const std::size_t end = std::min(opening + reach, sentence.last);
    return walk.begins_at("definition-opener", opening) && walk.has_between("definition-link", opening, end);
}

}  // namespace

bool is_mention(KnownWords& known, const Sentence& sentence, TokenRange words) {
    const MentionWalk walk(known, sentence);
    if (is_labelled(walk, words) || is_named_before(walk, sentence, words) || walk.begins_at("mention-after", words.last)) return true;
    if (walk.is_colon(words.last) && walk.begins_at("mention-verb", words.last + 1)) return true;
    if (is_spoken_of(walk, sentence, words) || is_asked_about(walk, words) || is_denied(walk, sentence, words)) return true;
    if (is_answered(walk, sentence, words) || is_exchanged(walk, words) || is_said(walk, words)) return true;
    if (is_swapped(walk, sentence, words) || is_about_saying(walk, sentence, words)) return true;
    return is_contrasted(walk, sentence, words) || is_preferred(walk, words) || is_what_people_are_called(walk, sentence, words) ||
           is_advised_against(walk, sentence, words) || is_defined(walk, sentence, words);
}

}  // namespace kith
