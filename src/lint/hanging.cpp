// SPDX-License-Identifier: Apache-2.0
#include "lint/hanging.hpp"

#include <algorithm>
#include <iterator>

namespace kith {
namespace {

template <std::size_t size>
bool is_one_of(const std::string_view (&words)[size], std::string_view word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool joins(std::string_view word) { return word == "and" || word == "or"; }

bool has_word(const Fitting& fitting, std::string_view word) {
    return std::find(fitting.words.begin(), fitting.words.end(), word) != fitting.words.end();
}

bool stands_behind(const Fitting& fitting, std::string_view word) {
    for (std::size_t i = fitting.draft.replaces.last; fitting.place.has(i); ++i) {
        if (fitting.place.key(i) == word) return true;
    }
    return false;
}

// "and with his nan", "but not with his mum".
bool is_taken_up_again(const Fitting& fitting, std::string_view preposition) {
    static constexpr std::string_view links[] = {"and", "or", "but", "nor", "not", "also", "than", "as", ",", "only", "both", "either", "mainly", "sometimes"};
    for (std::size_t i = fitting.draft.replaces.last; fitting.place.has(i); ++i) {
        if (fitting.place.key(i) == preposition && is_one_of(links, fitting.place.key(i - 1))) return true;
    }
    return false;
}

// A "with" goes that another one goes on from.
bool loses_partner(const Fitting& fitting) {
    for (std::size_t i = fitting.draft.replaces.first; i < fitting.draft.replaces.last; ++i) {
        const std::string_view key = fitting.place.key(i);
        if (is_preposition(key) && !has_word(fitting, key) && is_taken_up_again(fitting, key)) return true;
    }
    return false;
}

// "has contact with his dad and phone contact with his nan", and "and time with his nan" where that was put right already:
// nobody "sees his dad and phone contact".
bool is_noun_taken_up_again(const Fitting& fitting) {
    static constexpr std::string_view kinder[] = {"time", "times", "visits", "calls", "nights"};
    const Surroundings& place = fitting.place;
    for (std::size_t i = fitting.draft.replaces.last + 1; place.has(i); ++i) {
        const bool is_joined = joins(place.key(i - 1)) || (place.is_plain_word(i - 1) && joins(place.key(i - 2)));
        if (!is_joined || !place.is_plain_word(i) || has_word(fitting, place.key(i))) continue;
        const bool is_kinder = is_one_of(kinder, place.key(i)) && place.has(i + 1) && is_preposition(place.key(i + 1)) && fitting.has_key(place.key(i + 1));
        if (is_kinder || fitting.has_key(place.key(i))) return true;
    }
    return false;
}

// "has contact with his dad, which is supervised": the contact is, not Dad.
bool loses_noun(const Fitting& fitting) {
    const bool is_phrase = fitting.entry.entry->term.kind == WordKind::verb && !fitting.entry.entry->term.head.empty();
    return is_phrase && !fitting.keeps_last() && (stands_behind(fitting, "which") || is_noun_taken_up_again(fitting));
}

// "known to be being exploited"
bool doubles_be(const Fitting& fitting) {
    const std::size_t first = fitting.draft.replaces.first;
    return fitting.words.front() == "being" && fitting.place.has_before(first) && fitting.place.key(first - 1).starts_with("be");
}

bool is_name(const Surroundings& place, std::size_t token) {
    return place.is_plain_word(token) && place.token(token).capitalised && place.view().capitals() == Capitals::sentence;
}

// "her sibling, Josh", "Josh is her sibling": it is known which of two words is true. "The siblings, a boy and a girl" says it.
bool leaves_choice(const Fitting& fitting) {
    static constexpr std::string_view members[] = {"a", "an", "one", "two", "both"};
    const bool either = has_word(fitting, "or") && !fitting.has_key("or");
    if (!either && (!has_word(fitting, "and") || fitting.has_key("and"))) return false;
    const Surroundings& place = fitting.place;
    const std::size_t last = fitting.draft.replaces.last;
    const bool is_set_off = place.has(last) && (place.key(last) == "," || place.key(last) == "(" || place.key(last) == ":");
    if (!either) return is_set_off && place.has(last + 1) && is_one_of(members, place.key(last + 1));
    if (is_name(place, is_set_off ? last + 1 : last)) return true;
    constexpr std::size_t near = 3;
    for (std::size_t back = 1; back <= near && fitting.draft.replaces.first >= place.view().sentence().first + back; ++back) {
        if (place.in("be", fitting.draft.replaces.first - back)) return true;
    }
    return false;
}

// "who is", "who hurts", "we support": the new words say of today what the old ones said of no time.
bool speaks_of_today(const Fitting& fitting) {
    static constexpr std::string_view present[] = {"is", "are", "has", "have"};
    for (auto word = fitting.words.begin(); word != fitting.words.end() && std::next(word) != fitting.words.end(); ++word) {
        if (fitting.has_key(*word)) continue;
        if (*word == "who" && (is_one_of(present, *std::next(word)) || std::next(word)->ends_with('s'))) return true;
        if (*word == "we" && !std::next(word)->ends_with("ed")) return true;
    }
    return false;
}

// "She was a young person who has run away at nine", "was a child we care for until May", "uses a wheelchair since May".
bool shifts_time(const Fitting& fitting) {
    static constexpr std::string_view past[] = {"was", "were", "had", "became", "been", "used", "once"};
    const bool took_be = fitting.has_key("is") || fitting.has_key("are");
    if (took_be && !has_word(fitting, "is") && !has_word(fitting, "are") && stands_behind(fitting, "since")) return true;
    if (!speaks_of_today(fitting)) return false;
    constexpr std::size_t near = 4;
    for (std::size_t back = 1; back <= near && fitting.draft.replaces.first >= fitting.place.view().sentence().first + back; ++back) {
        if (is_one_of(past, fitting.place.key(fitting.draft.replaces.first - back))) return true;
    }
    return false;
}

}  // namespace

bool leaves_hanging(const Fitting& fitting) {
    return loses_partner(fitting) || loses_noun(fitting) || doubles_be(fitting) || leaves_choice(fitting) || shifts_time(fitting);
}

}  // namespace kith
