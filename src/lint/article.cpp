// SPDX-License-Identifier: Apache-2.0
#include "lint/article.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.hpp"

namespace kith {

namespace {

// Spelled with a vowel, spoken with a consonant: "a union", "a one-off", "a European".
constexpr std::array<std::string_view, 15> consonant_sounds = {
    "uni", "use", "usu", "usa", "eu", "ewe", "one", "once", "ubiq", "ufo", "uk", "uten", "utop", "uro", "ura"};
// The exceptions' exceptions: "an unimportant", "an uninvited".
constexpr std::array<std::string_view, 4> vowel_after_all = {"unim", "unin", "unid", "unir"};
constexpr std::array<std::string_view, 4> silent_h = {"hour", "honest", "honour", "heir"};
// Letters whose names begin with a vowel sound: "an LAC review", "an NHS letter".
constexpr std::string_view vowel_names = "AEFHILMNORSX";

bool starts_with_any(std::string_view word, const auto& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return word.substr(0, beginning.size()) == beginning; });
}

bool is_acronym(std::string_view word) {
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return word.size() >= 2 && std::all_of(word.begin(), word.end(), capital);
}

}  // namespace

bool takes_an(std::string_view phrase) {
    const std::string_view first = phrase.substr(0, phrase.find_first_of(" -"));
    if (first.empty()) return false;
    if (is_acronym(first)) return vowel_names.find(first.front()) != std::string_view::npos;
    const std::string word = to_lower(first);
    if (starts_with_any(word, silent_h)) return true;
    if (starts_with_any(word, consonant_sounds) && !starts_with_any(word, vowel_after_all)) return false;
    return std::string_view("aeiou").find(word.front()) != std::string_view::npos;
}

}  // namespace kith
