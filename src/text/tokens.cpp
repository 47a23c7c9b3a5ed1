// SPDX-License-Identifier: Apache-2.0
// Puts folding, words and sentences together.
#include "text/tokens.hpp"

#include <algorithm>
#include <cassert>

#include "text/sentences.hpp"
#include "text/words.hpp"

namespace kith {
namespace {

// "in care.The child": the full stop ends a sentence although the space behind it was forgotten.
bool follows_bare_stop(const Analysis& analysis, std::size_t token, const Abbreviations& abbreviations) {
    if (token < 2) return false;
    const Token& here = analysis.tokens[token];
    const Token& before = analysis.tokens[token - 2];
    if (here.space_before || !here.capitalised || analysis.key(token - 1) != ".") return false;
    if (before.kind != TokenKind::word || before.folded.size() < 2) return false;
    return abbreviations.count(std::string(analysis.key(token - 2))) == 0;
}

std::vector<Sentence> cut_sentences(const Analysis& analysis, const std::vector<std::size_t>& starts,
                                    const Abbreviations& abbreviations) {
    std::vector<Sentence> sentences;
    auto next = starts.begin();
    for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
        bool begins = sentences.empty() || i - sentences.back().first == longest_sentence;
        for (; next != starts.end() && *next <= analysis.tokens[i].span.begin; ++next) begins = true;
        if (begins || follows_bare_stop(analysis, i, abbreviations)) sentences.push_back({i, i});
        sentences.back().last = i + 1;
    }
    return sentences;
}

}  // namespace

const Sentence& Analysis::sentence_of(std::size_t token) const {
    assert(token < tokens.size());
    const auto is_before = [](std::size_t at, const Sentence& sentence) { return at < sentence.first; };
    return *(std::upper_bound(sentences.begin(), sentences.end(), token, is_before) - 1);
}

Analysis analyse(std::string_view text, const Abbreviations& abbreviations) {
    Analysis analysis;
    analysis.folded = fold(text);
    analysis.tokens = split_words(analysis.folded, text);
    analysis.sentences = cut_sentences(analysis, sentence_starts(text, abbreviations), abbreviations);
    return analysis;
}

namespace {

bool is_plain_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// ASCII letters with single spaces or hyphens between: words as everybody cuts them, without asking ICU. Nearly every
// term of a lexicon is of this kind, and thousands are cut at start-up.
bool is_plain_term(std::string_view term) {
    bool letter_before = false;
    for (const char c : term) {
        const bool between = c == ' ' || c == '-';
        if (between ? !letter_before : !is_plain_letter(c)) return false;
        letter_before = !between;
    }
    return letter_before;
}

std::vector<std::string> plain_tokens(std::string_view term) {
    std::vector<std::string> keys(1);
    for (const char c : term) {
        if (is_plain_letter(c)) {
            keys.back() += static_cast<char>(c | 0x20);
        } else {
            keys.emplace_back();
        }
    }
    return keys;
}

}  // namespace

std::vector<std::string> term_tokens(std::string_view term) {
    if (is_plain_term(term)) return plain_tokens(term);
    const Folded folded = fold(term);
    std::vector<std::string> keys;
    for (const Token& token : split_words(folded, term)) {
        if (token.kind != TokenKind::punctuation)
            keys.push_back(folded.text.substr(token.folded.begin, token.folded.size()));
    }
    return keys;
}

}  // namespace kith
