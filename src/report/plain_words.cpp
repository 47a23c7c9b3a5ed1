// SPDX-License-Identifier: Apache-2.0
#include "report/plain_words.hpp"

#include <array>

#include "report/story_teller.hpp"

namespace kith {
namespace {

constexpr std::array sides = {Side::process, Side::relationship, Side::service};
constexpr std::array pronouns = {Side::people, Side::readers};
constexpr std::size_t of_not = sides.size() + 1;
constexpr std::size_t longest_short_form = 6;  // bytes
constexpr std::size_t not_reach = 3;           // words between "not" and what is missing

std::string name_of(const ListedWord& word, std::string_view text) {
    const std::string_view said = text.substr(word.span.begin, word.span.size());
    const bool may_be_short_form = sides.at(word.list) == Side::process && word.word.size() <= longest_short_form;
    return std::string(may_be_short_form && has_capitals(said) ? said : word.word);
}

// "must not bring them together"
bool is_missing(const std::vector<ListedWord>& listed, std::size_t at, std::string_view text) {
    const ListedWord& word = listed[at];
    for (std::size_t i = at; i > 0; --i) {
        const ListedWord& before = listed[i - 1];
        if (word.first - before.last > not_reach) return false;
        const std::string_view between = text.substr(before.span.end, word.span.begin - before.span.end);
        if (before.list == of_not) return between.find_first_of(".?!;,") == std::string_view::npos;
    }
    return false;
}

// "Larkmoor Parents Together", "Income Management Team"
bool is_in_name(const ListedWord& word, std::string_view text) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (!is_capital(text[word.span.begin]) || word.span.begin < 2) return false;
    const std::size_t space = text.find_last_of(" \n", word.span.begin - 2);
    const bool is_inside = text[word.span.begin - 1] == ' ' && text[word.span.begin - 2] >= 'a' && text[word.span.begin - 2] <= 'z';
    return is_inside && is_capital(text[space == std::string_view::npos ? 0 : space + 1]);
}

}  // namespace

std::vector<std::string_view> counted_lists() { return {"process", "relationship", "service", "neither", "not"}; }
std::vector<std::string_view> pronoun_lists() { return {"people", "readers", "no-pronoun"}; }

std::vector<PlainWord> plain_words(std::string_view text, std::size_t segment, const std::vector<ListedWord>& listed, const WhoseWords& whose) {
    std::vector<PlainWord> all;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        const ListedWord& word = listed[i];
        if (word.list >= sides.size()) continue;
        const Side side = sides.at(word.list);
        const TextRange at{segment, word.span};
        if (whose.is_spoken_for(at)) continue;
        if ((side == Side::relationship || side == Side::service) && is_in_name(word, text)) continue;
        if (side == Side::relationship && is_missing(listed, i, text)) continue;
        all.push_back({at, side, word.word, name_of(word, text)});
    }
    return all;
}

std::vector<PlainWord> plain_pronouns(std::size_t segment, const std::vector<ListedWord>& listed, const WhoseWords& whose) {
    std::vector<PlainWord> all;
    for (const ListedWord& word : listed) {
        const TextRange at{segment, word.span};
        if (word.list < pronouns.size() && !whose.is_of_others(at)) all.push_back({at, pronouns.at(word.list), word.word, std::string(word.word)});
    }
    return all;
}

}  // namespace kith
