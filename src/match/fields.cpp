// SPDX-License-Identifier: Apache-2.0
#include "match/fields.hpp"

#include <algorithm>
#include <unordered_set>

namespace kith {

namespace {

constexpr std::size_t longest_phrase = 3;
constexpr std::size_t shortest_stem = 3;

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool cut(std::string& word, std::string_view ending) {
    if (!word.ends_with(ending) || word.size() < ending.size() + shortest_stem) return false;
    word.resize(word.size() - ending.size());
    return true;
}

// "stopp" of "stopped" is "stop"; "tell" keeps its two letters in every form, so losing one does no harm.
void undouble(std::string& word) {
    const std::size_t size = word.size();
    if (size > shortest_stem && word[size - 1] == word[size - 2] && !is_vowel(word[size - 1])) word.pop_back();
}

// "car" of "caring" is "care": a short verb without its e would have doubled its last letter.
bool lost_an_e(const std::string& word) {
    return word.size() == shortest_stem && !is_vowel(word[0]) && is_vowel(word[1]) && !is_vowel(word[2]) &&
           std::string_view("wxy").find(word[2]) == std::string_view::npos;
}

std::string join(const std::vector<std::string>& words, std::size_t from, std::size_t count) {
    std::string joined = words[from];
    for (std::size_t i = 1; i < count; ++i) joined.append(" ").append(words[from + i]);
    return joined;
}

std::string stem_of_phrase(std::string_view phrase) {
    std::string stems;
    for (std::size_t at = 0; at <= phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
        if (!stems.empty()) stems += ' ';
        stems += field_stem(phrase.substr(at, end - at));
        at = end + 1;
    }
    return stems;
}

}  // namespace

std::string field_stem(std::string_view folded_word) {
    std::string word(folded_word);
    if (cut(word, "ies") || cut(word, "ied")) return word += 'y';
    const bool verbal = cut(word, "ing") || cut(word, "ed");
    if (verbal && lost_an_e(word)) return word += 'e';
    if (!verbal && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")) cut(word, "s");
    undouble(word);
    if (word.size() > shortest_stem + 1) cut(word, "e");
    return word;
}

// A phrase of two fields counts for the first.
void write_fields(const std::vector<Field>& fields, FlatWriter& out) {
    constexpr int strong = 2;
    constexpr int weak = 1;
    WordTableBuilder stems;
    std::vector<FieldIndex::Weight> weights;
    const auto place = [&](const std::string& phrase, int weight) -> FieldIndex::Weight& {
        const WordNumber number = stems.add(stem_of_phrase(phrase));
        if (number > weights.size()) weights.push_back({static_cast<std::int8_t>(weight), 0});
        return weights[number - 1];
    };
    const auto add = [&](const std::vector<std::string>& phrases, int weight) {
        for (const std::string& phrase : phrases) place(phrase, weight);
    };
    for (const Field& field : fields) {
        add(field.strong, field.people ? strong : -strong);
        add(field.weak, field.people ? weak : -weak);
        for (const std::string& word : field.borrowed) place(word, 0).borrowed = 1;
    }
    stems.write(out);
    out.add(weights);
}

FieldIndex::FieldIndex(FlatReader& in) : stems_(in), weights_(in.next<Weight>()) {}

FieldIndex::Match FieldIndex::longest(const std::vector<std::string>& stems, std::size_t from) const {
    for (std::size_t words = std::min(longest_phrase, stems.size() - from); words > 0; --words) {
        const WordNumber found = stems_.find(join(stems, from, words));
        if (found != 0) return {words, weights_[found - 1]};
    }
    return {};
}

std::vector<FieldWord> FieldIndex::find(const Analysis& analysis, TokenRange window) const {
    std::vector<std::string> stems;
    std::vector<std::size_t> places;  // the token of each stem
    for (std::size_t i = window.first; i < window.last; ++i) {
        if (analysis.tokens[i].kind == TokenKind::possessive) continue;
        stems.push_back(field_stem(analysis.key(i)));
        places.push_back(i);
    }
    std::vector<FieldWord> found;
    for (std::size_t i = 0; i < stems.size();) {
        const Match match = longest(stems, i);
        const std::size_t words = std::max<std::size_t>(match.words, 1);
        if (match.words > 0) found.push_back({{places[i], places[i + words - 1] + 1}, match.weight.weight, match.weight.borrowed != 0});
        i += words;
    }
    return found;
}

int FieldIndex::rough_weight(std::string_view text) const {
    std::vector<std::string> stems;
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (lower >= 'a' && lower <= 'z') {
            word += lower;
        } else if (!word.empty()) {
            stems.push_back(field_stem(word));
            word.clear();
        }
    }
    int sum = 0;
    std::unordered_set<std::string> counted;
    for (std::size_t i = 0; i < stems.size();) {
        const Match match = longest(stems, i);
        const std::size_t words = std::max<std::size_t>(match.words, 1);
        if (match.words > 0 && counted.insert(join(stems, i, words)).second) sum += match.weight.weight;
        i += words;
    }
    return sum;
}

}  // namespace kith
