// SPDX-License-Identifier: Apache-2.0
#include "match/fields.hpp"

#include <algorithm>
#include <unordered_set>

#include "text/word_hash.hpp"

namespace kith {

namespace {

constexpr std::size_t longest_phrase = 3;
constexpr std::size_t shortest_stem = 3;

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// What the functions below call a word is the end of `text` from `begin` on.
bool cut(std::string& text, std::size_t begin, std::string_view ending) {
    if (text.size() < begin + ending.size() + shortest_stem || !text.ends_with(ending)) return false;
    text.resize(text.size() - ending.size());
    return true;
}

// "stopp" of "stopped" is "stop"; "tell" keeps its two letters in every form, so losing one does no harm.
void undouble(std::string& text, std::size_t begin) {
    const std::size_t size = text.size();
    if (size - begin > shortest_stem && text[size - 1] == text[size - 2] && !is_vowel(text[size - 1])) text.pop_back();
}

// "car" of "caring" is "care": a short verb without its e would have doubled its last letter.
bool lost_an_e(const std::string& text, std::size_t begin) {
    return text.size() - begin == shortest_stem && !is_vowel(text[begin]) && is_vowel(text[begin + 1]) &&
           !is_vowel(text[begin + 2]) && std::string_view("wxy").find(text[begin + 2]) == std::string_view::npos;
}

void cut_to_stem(std::string& text, std::size_t begin) {
    if (text.size() - begin <= shortest_stem) return;
    const char last = text.back();
    if (last != 's' && last != 'd' && last != 'g' && last != 'e') return undouble(text, begin);  // no ending below, as most words
    if (cut(text, begin, "ies") || cut(text, begin, "ied")) {
        text += 'y';
        return;
    }
    const bool verbal = cut(text, begin, "ing") || cut(text, begin, "ed");
    if (verbal && lost_an_e(text, begin)) {
        text += 'e';
        return;
    }
    if (!verbal && !text.ends_with("ss") && !text.ends_with("us") && !text.ends_with("is")) cut(text, begin, "s");
    undouble(text, begin);
    if (text.size() - begin > shortest_stem + 1) cut(text, begin, "e");
}

// A filter of 8 kB for the stems that open a phrase: most words of a text open none.
constexpr std::size_t opener_words = 1024;
std::size_t opener_bit(std::uint64_t hash) { return hash % (opener_words * 64); }

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
    cut_to_stem(word, 0);
    return word;
}

// A phrase of two fields counts for the first.
void write_fields(const std::vector<Field>& fields, FlatWriter& out) {
    constexpr int strong = 2;
    constexpr int weak = 1;
    WordTableBuilder stems;
    std::vector<FieldIndex::Weight> weights;
    std::vector<std::uint64_t> openers(opener_words);
    const auto place = [&](const std::string& phrase, int weight) -> FieldIndex::Weight& {
        const std::string stem = stem_of_phrase(phrase);
        const std::size_t space = stem.find(' ');
        const std::size_t bit = opener_bit(word_hash(stem.substr(0, space)));
        if (space != std::string::npos) openers[bit / 64] |= std::uint64_t{1} << bit % 64;
        const WordNumber number = stems.add(stem);
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
    out.add(openers);
}

FieldIndex::FieldIndex(FlatReader& in)
    : stems_(in), weights_(in.next<Weight>()), openers_(in.next<std::uint64_t>()) {}

// The stems of words that follow each other, with a space between, so that a phrase is a stretch of one text.
class FieldIndex::Stems {
public:
    // `word` is folded.
    void add(std::string_view word) {
        if (!begins_.empty()) text_ += ' ';
        begins_.push_back(text_.size());
        text_ += word;
        cut_to_stem(text_, begins_.back());
    }
    // `letters` are ASCII, in any case.
    void add_letters(std::string_view letters) {
        if (!begins_.empty()) text_ += ' ';
        begins_.push_back(text_.size());
        text_ += letters;
        for (std::size_t i = begins_.back(); i < text_.size(); ++i) text_[i] = static_cast<char>(text_[i] | 0x20);
        cut_to_stem(text_, begins_.back());
    }
    [[nodiscard]] std::size_t size() const { return begins_.size(); }
    [[nodiscard]] std::string_view phrase(std::size_t from, std::size_t words) const {
        const std::size_t end = from + words < begins_.size() ? begins_[from + words] - 1 : text_.size();
        return std::string_view(text_).substr(begins_[from], end - begins_[from]);
    }

private:
    std::string text_;
    std::vector<std::size_t> begins_;
};

bool FieldIndex::opens_phrase(std::uint64_t hash_of_stem) const {
    const std::size_t bit = opener_bit(hash_of_stem);
    return (openers_[bit / 64] >> bit % 64 & 1U) != 0;
}

FieldIndex::Match FieldIndex::longest(const Stems& stems, std::size_t from) const {
    const std::string_view stem = stems.phrase(from, 1);
    const std::uint64_t hash = word_hash(stem);
    if (opens_phrase(hash)) {
        for (std::size_t words = std::min(longest_phrase, stems.size() - from); words > 1; --words) {
            const WordNumber found = stems_.find(stems.phrase(from, words));
            if (found != 0) return {words, found};
        }
    }
    const WordNumber found = stems_.find(hash, [stem](std::string_view stored) { return stored == stem; });
    return {found == 0 ? std::size_t{0} : std::size_t{1}, found};
}

namespace {

// "carers' group", "adults’ services": the mark behind a plural belongs to its word, as "'s" does.
bool is_possessive_mark(const Analysis& analysis, std::size_t token) {
    if (analysis.tokens[token].kind == TokenKind::possessive) return true;
    return token > 0 && analysis.key(token) == "'" && analysis.tokens[token].span.begin == analysis.tokens[token - 1].span.end &&
           analysis.key(token - 1).ends_with('s');
}

}  // namespace

std::vector<FieldWord> FieldIndex::find(const Analysis& analysis, TokenRange window) const {
    Stems stems;
    std::vector<std::size_t> places;  // the token of each stem
    for (std::size_t i = window.first; i < window.last; ++i) {
        if (is_possessive_mark(analysis, i)) continue;
        stems.add(analysis.key(i));
        places.push_back(i);
    }
    std::vector<FieldWord> found;
    for (std::size_t i = 0; i < stems.size();) {
        const Match match = longest(stems, i);
        const std::size_t words = std::max<std::size_t>(match.words, 1);
        if (match.words > 0) {
            const Weight& weight = weights_[match.number - 1];
            found.push_back({{places[i], places[i + words - 1] + 1}, weight.weight, weight.borrowed != 0});
        }
        i += words;
    }
    return found;
}

std::vector<FieldIndex::Rough> FieldIndex::rough(const WordScan& scan) const {
    Stems stems;
    std::vector<std::uint32_t> places;
    std::string word;
    for (std::uint32_t i = 0; i < scan.words().size(); ++i) {
        if (scan.is_possessive(scan.words()[i])) continue;
        scan.write_folded(scan.words()[i], word);
        stems.add(word);
        places.push_back(i);
    }
    std::vector<Rough> found;
    std::size_t phrase_end = 0;  // of the phrases met so far
    for (std::size_t i = 0; i < stems.size(); ++i) {
        const std::string_view stem = stems.phrase(i, 1);
        const std::uint64_t hash = word_hash(stem);
        const WordNumber number = stems_.find(hash, [stem](std::string_view stored) { return stored == stem; });
        Weight single = number == 0 ? Weight{} : weights_[number - 1];
        int most = std::max<int>(single.weight, 0);
        bool has_phrase = false;
        for (std::size_t words = 2; opens_phrase(hash) && words <= std::min(longest_phrase, stems.size() - i); ++words) {
            const WordNumber phrase = stems_.find(stems.phrase(i, words));
            if (phrase == 0) continue;
            most = std::max<int>(most, weights_[phrase - 1].weight);
            phrase_end = std::max(phrase_end, i + words);
            has_phrase = true;
        }
        const bool is_sure = single.weight < 0 && single.borrowed == 0 && i >= phrase_end;
        if (most == 0 && !is_sure) continue;
        found.push_back({places[i], number, static_cast<std::int8_t>(most), is_sure ? single.weight : std::int8_t{0}, has_phrase});
    }
    return found;
}

int FieldIndex::rough_weight(std::string_view text) const {
    Stems stems;
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        while (i < text.size() && is_letter(text[i])) ++i;
        if (i > begin) stems.add_letters(text.substr(begin, i - begin));
        else ++i;
    }
    int sum = 0;
    std::unordered_set<WordNumber> counted;
    for (std::size_t i = 0; i < stems.size();) {
        const Match match = longest(stems, i);
        if (match.words > 0 && counted.insert(match.number).second) sum += weights_[match.number - 1].weight;
        i += std::max<std::size_t>(match.words, 1);
    }
    return sum;
}

}  // namespace kith
