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

// A Bloom filter of one hash and 8 kB for the stems that open a phrase: most words of a text open none.
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
    Cut cut{word.data(), word.size()};
    cut_to_stem(cut);
    word.resize(cut.size);
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

// The stems of words that follow each other, with a space between, so that a phrase is a stretch of one text. They are written into
// room that is there already, and hashed where they stand: each word of every paragraph that is weighed goes through here.
class FieldIndex::Stems {
public:
    // For about so many words of `bytes` together.
    Stems(std::size_t words, std::size_t bytes) : text_(bytes + words + spare, ' ') { stems_.reserve(words); }

    // `word` is folded, or ASCII in any case. `place`: whatever the asker counts words by.
    void add(std::string_view word, std::size_t place) {
        const std::size_t begin = stems_.empty() ? 0 : end_ + 1;
        if (begin + word.size() + spare > text_.size()) text_.resize(2 * (begin + word.size() + spare), ' ');
        char* const letters = text_.data() + begin;
        for (std::size_t i = 0; i < word.size(); ++i) letters[i] = small(word[i]);
        Cut cut{letters, word.size()};
        cut_to_stem(cut);
        end_ = begin + cut.size;
        text_[end_] = ' ';
        stems_.push_back({word_hash(cut.text(), text_.size() - begin), begin, end_, place});
    }
    [[nodiscard]] std::size_t size() const { return stems_.size(); }
    [[nodiscard]] std::uint64_t hash(std::size_t i) const { return stems_[i].hash; }
    [[nodiscard]] std::size_t place(std::size_t i) const { return stems_[i].place; }
    [[nodiscard]] std::string_view phrase(std::size_t from, std::size_t words) const {
        const std::size_t begin = stems_[from].begin;
        return std::string_view(text_).substr(begin, stems_[from + words - 1].end - begin);
    }

private:
    static constexpr std::size_t spare = 8;  // bytes: a short word is hashed by one load
    static char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

    struct Stem {
        std::uint64_t hash;
        std::size_t begin;
        std::size_t end;
        std::size_t place;
    };
    std::string text_;
    std::size_t end_ = 0;  // of what is written
    std::vector<Stem> stems_;
};

bool FieldIndex::opens_phrase(std::uint64_t hash_of_stem) const {
    const std::size_t bit = opener_bit(hash_of_stem);
    return (openers_[bit / 64] >> bit % 64 & 1U) != 0;
}

FieldIndex::Match FieldIndex::longest(const Stems& stems, std::size_t from) const {
    if (opens_phrase(stems.hash(from))) {
        for (std::size_t words = std::min(longest_phrase, stems.size() - from); words > 1; --words) {
            const WordNumber found = stems_.find(stems.phrase(from, words));
            if (found != 0) return {words, found};
        }
    }
    const WordNumber found = single(stems, from);
    return {found == 0 ? std::size_t{0} : std::size_t{1}, found};
}

WordNumber FieldIndex::single(const Stems& stems, std::size_t at) const {
    return stems_.find(stems.hash(at), [&](std::string_view stored) { return stored == stems.phrase(at, 1); });
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
    if (window.empty()) return {};
    Stems stems(window.size(), analysis.tokens[window.last - 1].folded.end - analysis.tokens[window.first].folded.begin);
    for (std::size_t i = window.first; i < window.last; ++i) {
        if (!is_possessive_mark(analysis, i)) stems.add(analysis.key(i), i);
    }
    std::vector<FieldWord> found;
    for (std::size_t i = 0; i < stems.size();) {
        const Match match = longest(stems, i);
        const std::size_t words = std::max<std::size_t>(match.words, 1);
        if (match.words > 0) {
            const Weight& weight = weights_[match.number - 1];
            found.push_back({{stems.place(i), stems.place(i + words - 1) + 1}, weight.weight, weight.borrowed != 0});
        }
        i += words;
    }
    return found;
}

std::vector<FieldIndex::Rough> FieldIndex::rough(const WordScan& scan) const {
    const std::vector<ScannedWord>& words = scan.words();
    Stems stems(words.size(), scan.text().size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!scan.is_possessive(words[i])) stems.add(scan.text().substr(words[i].begin, words[i].end - words[i].begin), i);
    }
    std::vector<Rough> found;
    std::size_t phrase_end = 0;  // of the phrases met so far
    for (std::size_t i = 0; i < stems.size(); ++i) {
        const WordNumber number = single(stems, i);
        const Weight own = number == 0 ? Weight{} : weights_[number - 1];
        const Phrases phrases = opens_phrase(stems.hash(i)) ? phrases_from(stems, i) : Phrases{};
        phrase_end = std::max(phrase_end, i + phrases.longest);
        const std::int8_t most = std::max({own.weight, phrases.most, std::int8_t{0}});
        const bool is_sure = own.weight < 0 && own.borrowed == 0 && i >= phrase_end;
        if (most == 0 && !is_sure) continue;
        found.push_back({static_cast<std::uint32_t>(stems.place(i)), number, most, is_sure ? own.weight : std::int8_t{0}, phrases.longest > 0});
    }
    return found;
}

FieldIndex::Phrases FieldIndex::phrases_from(const Stems& stems, std::size_t from) const {
    Phrases phrases;
    for (std::size_t size = 2; size <= std::min(longest_phrase, stems.size() - from); ++size) {
        const WordNumber phrase = stems_.find(stems.phrase(from, size));
        if (phrase == 0) continue;
        phrases.most = std::max(phrases.most, weights_[phrase - 1].weight);
        phrases.longest = size;
    }
    return phrases;
}

int FieldIndex::rough_weight(std::string_view text) const {
    constexpr std::size_t bytes_of_word = 6;  // of English, with its space
    Stems stems(text.size() / bytes_of_word, text.size());
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        while (i < text.size() && is_letter(text[i])) ++i;
        if (i > begin) stems.add(text.substr(begin, i - begin), begin);
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
