// SPDX-License-Identifier: Apache-2.0
// Tokens out of word boundaries.
#include "text/words.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "text/utf8.hpp"
#include "text/word_breaks.hpp"

namespace kith {
namespace {

constexpr std::size_t longest_address = 200;  // bytes looked at to either side for the signs of an address

// Room is made for so many tokens at once; text that has more is rare.
constexpr std::size_t bytes_a_token = 4;

bool is_of_letters(std::string_view folded) {
    return std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c); }

// The first letter or digit decides what a token is; 0 where it holds none.
char32_t first_word_character(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.empty() ? 0 : text.front() | 0x20);
    if ((first >= 'a' && first <= 'z') || (first >= '0' && first <= '9')) return first;  // nearly always
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (is_word_character(c.value)) return c.value;
        at += c.size;
    }
    return 0;
}

std::size_t leading_letters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const CodePoint c = code_point_at(text, at);
        if (!is_letter(c.value)) break;
        at += c.size;
    }
    return count;
}

struct Letters {
    std::size_t count = 0;
    std::size_t upper = 0;
    bool starts_upper = false;
};

// Of ASCII; false where something else stands in the text.
bool read_letters(std::string_view text, Letters& letters) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) return false;
        const bool upper = c >= 'A' && c <= 'Z';
        if (!upper && (c < 'a' || c > 'z')) continue;
        if (letters.count++ == 0) letters.starts_upper = upper;
        letters.upper += upper ? 1U : 0U;
    }
    return true;
}

Letters letters_of(std::string_view text) {
    Letters plain;
    if (read_letters(text, plain)) return plain;
    Letters letters;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.size;
        if (!is_letter(c.value)) continue;
        const bool upper = is_upper(c.value);
        if (letters.count == 0) letters.starts_upper = upper;
        ++letters.count;
        letters.upper += upper ? 1U : 0U;
    }
    return letters;
}

class WordSplitter {
public:
    WordSplitter(const Folded& folded, std::string_view text) : folded_(folded), key_(folded.text), text_(text) {}

    std::vector<Token> run() {
        tokens_.reserve(key_.size() / bytes_a_token + 1);
        WordBreaks boundaries(key_);
        std::size_t begin = 0;
        while (const auto end = boundaries.next()) {
            take(begin, *end);
            begin = *end;
        }
        return std::move(tokens_);
    }

private:
    // Most pieces are a space, a mark of one byte, or nothing but ASCII letters: of those nothing more need be asked.
    void take(std::size_t begin, std::size_t end) {
        if (key_[begin] == ' ') {
            space_ = true;
        } else if (folded_.map.is_identity() && is_of_letters(key_.substr(begin, end - begin))) {
            add_letters(begin, end);
        } else {
            take_odd(begin, end);
        }
    }

    void take_odd(std::size_t begin, std::size_t end) {
        const CodePoint first = code_point_at(key_, begin);
        if (is_space(first.value)) {
            space_ = true;
            return;
        }
        if (first.value == '-' && joins_words(begin, end)) {
            hyphen_ = true;
            return;
        }
        take_word(begin, end);
    }

    // A hyphen with a word directly on either side.
    [[nodiscard]] bool joins_words(std::size_t begin, std::size_t end) const {
        if (space_ || tokens_.empty() || end == key_.size()) return false;
        const Token& before = tokens_.back();
        return before.folded.end == begin && before.kind != TokenKind::punctuation &&
               is_word_character(code_point_at(key_, end).value);
    }

    void take_word(std::size_t begin, std::size_t end) {
        if (end - begin == 1) return add(begin, end);
        while (begin < end && key_[begin] == '_') {
            add(begin, begin + 1);
            ++begin;
        }
        std::size_t stop = end;
        while (stop > begin && key_[stop - 1] == '_') --stop;
        take_parts(begin, stop);
        for (; stop < end; ++stop) add(stop, stop + 1);
    }

    // Splits at each full stop behind which a space was forgotten.
    void take_parts(std::size_t begin, std::size_t end) {
        const std::string_view head = key_.substr(0, end);  // a search must not run on through the whole text
        for (std::size_t dot = head.find('.', begin); dot < end; dot = head.find('.', dot + 1)) {
            if (!is_missing_space(begin, dot, end)) continue;
            take_possessive(begin, dot);
            add(dot, dot + 1);
            begin = dot + 1;
        }
        if (begin < end) take_possessive(begin, end);
    }

    [[nodiscard]] bool is_missing_space(std::size_t begin, std::size_t dot, std::size_t end) const {
        if (dot == begin || !is_letter(code_point_before(key_, dot).value)) return false;
        if (leading_letters(key_.substr(dot + 1, end - dot - 1)) < 2) return false;
        const std::size_t in_text = folded_.map.to_source(dot + 1, dot + 2).begin;
        return is_upper(code_point_at(text_, in_text).value) && !is_stop_of_address(key_, dot);
    }

    void take_possessive(std::size_t begin, std::size_t end) {
        const std::string_view word = key_.substr(begin, end - begin);
        const bool splits = word.size() > 2 && word.substr(word.size() - 2) == "'s" &&
                            is_letter(code_point_before(word, word.size() - 2).value);
        add(begin, splits ? end - 2 : end);
        if (!splits) return;
        add(end - 2, end);
        tokens_.back().kind = TokenKind::possessive;
    }

    void add(std::size_t begin, std::size_t end) {
        const OffsetMap::Range range = folded_.map.to_source(begin, end);
        classify(append({begin, end}, {range.begin, range.end}));
    }

    // A word of ASCII letters, which stands in the text at the same place, but for its capitals: what classify() would say.
    void add_letters(std::size_t begin, std::size_t end) {
        Token& token = append({begin, end}, {begin, end});
        const std::size_t size = end - begin;
        if (std::memcmp(key_.data() + begin, text_.data() + begin, size) == 0) return;
        std::size_t upper = 0;
        for (std::size_t at = begin; at < end; ++at) upper += key_[at] != text_[at] ? 1U : 0U;
        token.capitalised = key_[begin] != text_[begin];
        token.all_caps = size > 1 && upper == size;
    }

    Token& append(FoldedSpan folded, TextSpan span) {
        Token& token = tokens_.emplace_back();
        token.folded = folded;
        token.span = span;
        token.space_before = std::exchange(space_, false);
        token.hyphen_before = std::exchange(hyphen_, false);
        return token;
    }

    void classify(Token& token) const {
        const char32_t first = first_word_character(key_.substr(token.folded.begin, token.folded.size()));
        token.kind = TokenKind::punctuation;
        if (first == 0) return;
        token.kind = is_digit(first) ? TokenKind::number : TokenKind::word;
        const Letters letters = letters_of(text_.substr(token.span.begin, token.span.size()));
        token.capitalised = letters.starts_upper;
        token.all_caps = letters.count > 1 && letters.count == letters.upper;
    }

    const Folded& folded_;
    std::string_view key_;   // the folded text
    std::string_view text_;  // the text itself
    std::vector<Token> tokens_;
    bool space_ = true;
    bool hyphen_ = false;
};

}  // namespace

// Only so much is looked at round each full stop: a word may be as long as the text, and have one at every third byte.
bool is_stop_of_address(std::string_view text, std::size_t dot) {
    constexpr std::string_view spaces = " \t\n\v\f\r";  // all of them a space once folded
    const std::size_t low = dot - std::min(dot, longest_address);
    const std::size_t space = text.substr(low, dot - low).find_last_of(spaces);
    const std::size_t from = space == std::string_view::npos ? low : low + space + 1;
    const std::string_view near = text.substr(from, dot - from + longest_address);
    const std::string_view chunk = near.substr(0, near.find_first_of(spaces));
    const auto is_www = [](char a, char b) { return a == b || (a == 'W' && b == 'w'); };
    constexpr std::string_view www = "www.";
    return chunk.find_first_of("/\\@") != std::string_view::npos ||
           std::search(chunk.begin(), chunk.end(), www.begin(), www.end(), is_www) != chunk.end();
}

std::vector<Token> split_words(const Folded& folded, std::string_view text) { return WordSplitter(folded, text).run(); }

}  // namespace kith
