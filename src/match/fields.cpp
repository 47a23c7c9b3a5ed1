// SPDX-License-Identifier: Apache-2.0
#include "match/fields.hpp"

#include <algorithm>
#include <unordered_set>

#include "text/word_hash.hpp"

namespace kith {

namespace {

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

bool FieldIndex::opens_phrase(std::uint64_t hash_of_stem) const {
    const std::size_t bit = opener_bit(hash_of_stem);
    return (openers_[bit / 64] >> bit % 64 & 1U) != 0;
}

FieldIndex::Match FieldIndex::longest(const FieldStems& stems, std::size_t from, std::size_t end) const {
    if (opens_phrase(stems.hash(from))) {
        for (std::size_t words = std::min(longest_phrase, end - from); words > 1; --words) {
            const WordNumber found = stems_.find(stems.phrase(from, words));
            if (found != 0) return {static_cast<std::uint32_t>(words), found};
        }
    }
    const WordNumber found = single(stems, from);
    return {found == 0 ? 0U : 1U, found};
}

WordNumber FieldIndex::single(const FieldStems& stems, std::size_t at) const {
    return stems_.find(stems.hash(at), [&](std::string_view stored) { return stored == stems.phrase(at, 1); });
}

std::vector<FieldIndex::Rough> FieldIndex::rough(const WordScan& scan) const {
    const std::vector<ScannedWord>& words = scan.words();
    FieldStems stems(words.size(), scan.text().size());
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

FieldIndex::Phrases FieldIndex::phrases_from(const FieldStems& stems, std::size_t from) const {
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
    FieldStems stems(text.size() / bytes_of_word, text.size());
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
        const Match match = longest(stems, i, stems.size());
        if (match.words > 0 && counted.insert(match.number).second) sum += weights_[match.number - 1].weight;
        i += std::max<std::size_t>(match.words, 1);
    }
    return sum;
}

}  // namespace kith
