// SPDX-License-Identifier: Apache-2.0
#include "match/field_stems.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/word_hash.hpp"

namespace kith {

namespace {

constexpr std::size_t shortest_stem = 3;

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// A word that is cut to its stem where it stands; it grows no longer.
struct Cut {
    char* letters;
    std::size_t size;

    [[nodiscard]] std::string_view text() const { return {letters, size}; }
    bool off(std::string_view ending) {
        if (size < ending.size() + shortest_stem || !text().ends_with(ending)) return false;
        size -= ending.size();
        return true;
    }
    void put(char letter) { letters[size++] = letter; }
};

// "stopp" of "stopped" is "stop"; "tell" keeps its two letters in every form, so losing one does no harm.
void undouble(Cut& word) {
    if (word.size > shortest_stem && word.letters[word.size - 1] == word.letters[word.size - 2] && !is_vowel(word.letters[word.size - 1])) --word.size;
}

// "car" of "caring" is "care": a short verb without its e would have doubled its last letter.
bool lost_an_e(std::string_view word) {
    return word.size() == shortest_stem && !is_vowel(word[0]) && is_vowel(word[1]) && !is_vowel(word[2]) &&
           std::string_view("wxy").find(word[2]) == std::string_view::npos;
}

void cut_to_stem(Cut& word) {
    if (word.size <= shortest_stem) return;
    const char last = word.letters[word.size - 1];
    if (last != 's' && last != 'd' && last != 'g' && last != 'e') return undouble(word);  // no ending below, as most words
    if (word.off("ies") || word.off("ied")) return word.put('y');
    const bool verbal = word.off("ing") || word.off("ed");
    if (verbal && lost_an_e(word.text())) return word.put('e');
    const std::string_view text = word.text();
    if (!verbal && !text.ends_with("ss") && !text.ends_with("us") && !text.ends_with("is")) word.off("s");
    undouble(word);
    if (word.size > shortest_stem + 1) word.off("e");
}

}  // namespace

std::string field_stem(std::string_view folded_word) {
    std::string word(folded_word);
    Cut cut{word.data(), word.size()};
    cut_to_stem(cut);
    word.resize(cut.size);
    return word;
}

void FieldStems::add(std::string_view word, std::size_t place) {
    const std::size_t begin = stems_.empty() ? 0 : end_ + 1;
    if (begin + word.size() + spare > text_.size()) text_.resize(2 * (begin + word.size() + spare), ' ');
    char* const letters = text_.data() + begin;
    for (std::size_t i = 0; i < word.size(); ++i) letters[i] = ascii_lower(word[i]);
    Cut cut{letters, word.size()};
    cut_to_stem(cut);
    end_ = begin + cut.size;
    text_[end_] = ' ';
    stems_.push_back({word_hash(cut.text(), text_.size() - begin), begin, end_, place});
}

std::size_t FieldStems::at_or_behind(std::size_t place) const {
    const auto found = std::lower_bound(stems_.begin(), stems_.end(), place, [](const Stem& one, std::size_t at) { return one.place < at; });
    return static_cast<std::size_t>(found - stems_.begin());
}

}  // namespace kith
