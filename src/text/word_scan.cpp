// SPDX-License-Identifier: Apache-2.0
#include "text/word_scan.hpp"

#include <bit>

#include "text/utf8.hpp"
#include "text/word_hash.hpp"
#include "text/words.hpp"

namespace kith {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// The places of the bits that are set, written behind each other. Answers how many.
std::size_t write_places(std::uint64_t bits, std::uint32_t base, std::uint32_t* out) {
    std::size_t count = 0;
    for (; bits != 0; bits &= bits - 1) out[count++] = base + static_cast<std::uint32_t>(std::countr_zero(bits));
    return count;
}

// Neighbouring bytes of a block: those before each byte, and those behind it, with the bits that come from the blocks around.
std::uint64_t before(std::uint64_t bits, std::uint64_t block_before) { return bits << 1U | block_before >> 63U; }
std::uint64_t behind(std::uint64_t bits, std::uint64_t block_behind) { return bits >> 1U | block_behind << 63U; }

struct Words {
    std::uint64_t runs = 0;          // the bytes of words, inner marks among them
    std::uint64_t inner_stops = 0;   // full stops between two letters
    std::uint64_t line_hyphens = 0;  // hyphens between a letter and white space
};

// WB5 to WB13b of UAX #29: letters, digits and _ make words; ' and . join two letters or two digits, and , and ; two digits.
Words words_of(const ByteMasks& last, const ByteMasks& here, const ByteMasks& next) {
    const std::uint64_t letters_round = before(here.letter, last.letter) & behind(here.letter, next.letter);
    const std::uint64_t digits_round = before(here.digit, last.digit) & behind(here.digit, next.digit);
    const std::uint64_t joins =
        ((here.quote | here.stop) & (letters_round | digits_round)) | (here.comma & digits_round);
    return {here.letter | here.digit | here.underscore | joins, here.stop & letters_round,
            here.hyphen & before(here.letter, last.letter) & behind(here.space, next.space)};
}

}  // namespace

bool WordScan::is_equal(const ScannedWord& word, std::string_view folded) const {
    if (word.end - word.begin != folded.size()) return false;
    const char* const bytes = text_.data() + word.begin;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (lower(bytes[i]) != folded[i]) return false;
    }
    return true;
}

void WordScan::write_folded(const ScannedWord& word, std::string& out) const {
    out.assign(text_.substr(word.begin, word.end - word.begin));
    for (char& c : out) c = lower(c);
}

bool WordScan::are_neighbours(const ScannedWord& before_it, const ScannedWord& after_it) const {
    const std::string_view gap = text_.substr(before_it.end, after_it.begin - before_it.end);
    if (gap == "-") return true;
    for (const char c : gap) {
        if (!is_ascii_space(c)) return false;
    }
    return true;
}

// In ASCII every mark outside the words is a token of its own, but for a hyphen right between two words. Of an @, which joins
// words and itself, and of control characters split_words knows more.
std::size_t WordScan::tokens() const {
    if (tokens_) return *tokens_;
    std::size_t marks = 0;
    bool is_odd = false;
    for (const char c : text_) {
        marks += is_ascii_space(c) ? 0U : 1U;
        is_odd |= c == '@' || c == '\x7f' || (c < ' ' && !is_ascii_space(c));
    }
    if (is_odd) return split_words(fold(text_), text_).size();
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const ScannedWord& word = words_[i];
        marks -= word.end - word.begin;
        const bool is_joined = i + 1 < words_.size() && word.end + 1 == words_[i + 1].begin && text_[word.end] == '-';
        marks -= is_joined ? 1U : 0U;
    }
    return words_.size() + marks;
}

void WordScan::read(std::string_view text) {
    text_ = text;
    words_.clear();
    count_ = 0;
    tokens_.reset();
    folded_.line_joins.clear();
    if (!is_ascii_text(text) || !read_ascii()) read_folded();
}

// False where the masks cannot tell.
bool WordScan::read_ascii() {
    make_masks(text_, maker_, masks_);
    if (!note_boundaries()) return false;
    take_words();
    return true;
}

// Fills begins_ and ends_ with where runs of word bytes begin and end.
bool WordScan::note_boundaries() {
    if (begins_.size() < text_.size() / 2 + 2) {
        begins_.resize(text_.size() / 2 + 2);
        ends_.resize(text_.size() / 2 + 2);
    }
    const ByteMasks none;
    std::size_t begun = 0;
    std::size_t ended = 0;
    std::uint64_t last_runs = 0;
    for (std::size_t block = 0; block * mask_bytes <= text_.size(); ++block) {
        const Words words = words_of(block == 0 ? none : masks_[block - 1], masks_[block], masks_[block + 1]);
        const auto base = static_cast<std::uint32_t>(block * mask_bytes);
        const std::uint64_t shifted = before(words.runs, last_runs);
        begun += write_places(words.runs & ~shifted, base, begins_.data() + begun);
        ended += write_places(~words.runs & shifted, base, ends_.data() + ended);
        last_runs = words.runs;
        if ((words.inner_stops | words.line_hyphens) == 0) continue;
        for (std::uint64_t bits = words.inner_stops; bits != 0; bits &= bits - 1) {
            const char c = text_[base + static_cast<std::size_t>(std::countr_zero(bits)) + 1];
            if (c >= 'A' && c <= 'Z') return false;  // a space may have been forgotten
        }
        for (std::uint64_t bits = words.line_hyphens; bits != 0; bits &= bits - 1) {
            const std::size_t at = base + static_cast<std::size_t>(std::countr_zero(bits)) + 1;
            const std::size_t next = text_.find_first_not_of(" \t", at);
            if (next != std::string_view::npos && (text_[next] == '\n' || text_[next] == '\r')) return false;
        }
    }
    boundaries_ = begun;
    return true;
}

void WordScan::take_words() {
    words_.reserve(2 * boundaries_);
    for (std::size_t i = 0; i < boundaries_; ++i) take(begins_[i], ends_[i]);
}

// What split_words does to the pieces of the word rules: _ at the edges are marks, and a trailing 's is a token of its own.
void WordScan::take(std::size_t begin, std::size_t end) {
    const char first = text_[begin];
    const char last = text_[end - 1];
    const bool may_own = end - begin > 2 && text_[end - 2] == '\'';
    if (first == '_' || first == '@' || last == '_' || may_own) return take_odd(begin, end);
    ++count_;
    add(begin, end);
}

void WordScan::take_odd(std::size_t begin, std::size_t end) {
    while (begin < end && text_[begin] == '_') ++begin;
    while (end > begin && text_[end - 1] == '_') --end;
    const std::string_view word = text_.substr(begin, end - begin);
    if (word.find_first_not_of("@_'.,;") == std::string_view::npos) return;
    ++count_;
    const std::size_t size = word.size();
    const bool owns =
        size > 2 && word[size - 2] == '\'' && (word[size - 1] | 0x20) == 's' && is_ascii_letter(word[size - 3]);
    add(begin, owns ? end - 2 : end);
    if (owns) add(end - 2, end);
}

void WordScan::add(std::size_t begin, std::size_t end) {
    const std::uint64_t hash = word_hash(text_.substr(begin, end - begin), text_.size() - begin);
    words_.push_back({hash, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

void WordScan::read_folded() {
    const std::string_view source = text_;
    folded_ = fold(source);
    text_ = folded_.text;
    words_.clear();
    const std::vector<Token> tokens = split_words(folded_, source);
    tokens_ = tokens.size();
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::punctuation) continue;
        if (token.kind != TokenKind::possessive) ++count_;
        add(token.folded.begin, token.folded.end);
    }
}

}  // namespace kith
