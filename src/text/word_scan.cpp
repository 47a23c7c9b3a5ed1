// SPDX-License-Identifier: Apache-2.0
#include "text/word_scan.hpp"

#include <algorithm>
#include <bit>

#include "text/ascii.hpp"
#include "text/boundaries.hpp"
#include "text/count_bytes.hpp"
#include "text/utf8.hpp"
#include "text/word_hash.hpp"
#include "text/words.hpp"

namespace kith {
namespace {

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// The places of the bits that are set, written behind each other: the lowest is told by the zeros below it, and `bits - 1` takes it away, so
// that a step is made for each bit and none for each byte (as simdjson does it). Answers how many.
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

// WB5 to WB13b of UAX #29: letters, digits and _ make words; ' and . join two letters or two digits, and , and ; two digits. WordBreaks says the
// same a character at a time (word_breaks.cpp).
Words words_of(const ByteMasks& last, const ByteMasks& here, const ByteMasks& next) {
    const std::uint64_t letters_round = before(here.letter, last.letter) & behind(here.letter, next.letter);
    const std::uint64_t digits_round = before(here.digit, last.digit) & behind(here.digit, next.digit);
    const std::uint64_t joins =
        ((here.quote | here.stop) & (letters_round | digits_round)) | (here.comma & digits_round);
    return {here.letter | here.digit | here.underscore | joins, here.stop & letters_round,
            here.hyphen & before(here.letter, last.letter) & behind(here.space, next.space)};
}

// Whether all that stands beyond ASCII in a folded text is marks that stand alone: to the masks they are of no kind, which is the same.
bool are_masks_enough(std::string_view folded) {
    for (std::size_t at = 0; at < folded.size();) {
        if (static_cast<unsigned char>(folded[at]) < 0x80) {
            ++at;
            continue;
        }
        const CodePoint c = code_point_at(folded, at);
        at += c.size;
        const bool is_mark = plain_word_class(c.value) == PlainWordClass::alone && !is_letter(c.value) && !is_digit(c.value);
        if (!is_mark) return false;
    }
    return true;
}

// Whether none of the marks stand in a text that take() asks each word about, as in most paragraphs.
bool are_all_plain(std::string_view text, const std::vector<ByteMasks>& masks) {
    std::uint64_t odd = 0;
    for (std::size_t block = 0; block * mask_bytes < text.size(); ++block) odd |= masks[block].underscore | masks[block].quote;
    return odd == 0 && text.find('@') == std::string_view::npos;
}

ScannedWord scanned(std::string_view text, std::size_t begin, std::size_t end) {
    const std::uint64_t hash = word_hash({text.data() + begin, end - begin}, text.size() - begin);
    return {hash, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

bool WordScan::is_equal(const ScannedWord& word, std::string_view folded) const {
    if (word.end - word.begin != folded.size()) return false;
    const char* const bytes = text_.data() + word.begin;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (ascii_lower(bytes[i]) != folded[i]) return false;
    }
    return true;
}

void WordScan::write_folded(const ScannedWord& word, std::string& out) const {
    out.assign(text_.substr(word.begin, word.end - word.begin));
    for (char& c : out) c = ascii_lower(c);
}

std::size_t WordScan::join_inside(const ScannedWord& word) const {
    const std::vector<std::size_t>& joins = folded_.line_joins;
    const auto found = std::upper_bound(joins.begin(), joins.end(), std::size_t{word.begin});
    return found != joins.end() && *found < word.end ? *found : 0;
}

bool WordScan::are_neighbours(const ScannedWord& before_it, const ScannedWord& after_it) const {
    const std::string_view gap = text_.substr(before_it.end, after_it.begin - before_it.end);
    if (gap == "-") return true;
    for (const char c : gap) {
        if (!is_ascii_space(c)) return false;
    }
    return true;
}

// Every mark outside the words is a token of its own, but for a hyphen right between two words. Of an @ outside a word, which joins
// others of its kind, and of control characters split_words knows more.
std::size_t WordScan::tokens() const {
    if (tokens_) return *tokens_;
    // All comparisons are made of each byte, or no vector instruction does it.
    const auto is_control = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_low = byte < ' ';
        const bool is_space = byte >= '\t' && byte <= '\r';
        return static_cast<bool>((static_cast<int>(byte == 0x7f)) | (static_cast<int>(is_low) & static_cast<int>(!is_space)));
    };
    if (count_bytes(text_, is_control) != 0 || (text_.find('@') != std::string_view::npos && has_lone_at())) return split_words(fold(source_), source_).size();
    std::size_t spaces = 0;
    for (std::size_t block = 0; block * mask_bytes < text_.size(); ++block)
        spaces += static_cast<std::size_t>(std::popcount(masks_[block].space));
    std::size_t marks = (is_folded() ? count_code_points(text_) : text_.size()) - spaces;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const ScannedWord& word = words_[i];
        marks -= word.end - word.begin;
        const bool is_joined = i + 1 < words_.size() && word.end + 1 == words_[i + 1].begin && text_[word.end] == '-';
        marks -= is_joined ? 1U : 0U;
    }
    return words_.size() + marks;
}

bool WordScan::has_lone_at() const {
    std::size_t behind = 0;  // the word before
    for (const ScannedWord& word : words_) {
        if (text_.substr(behind, word.begin - behind).find('@') != std::string_view::npos) return true;
        behind = word.end;
    }
    return text_.substr(behind).find('@') != std::string_view::npos;
}

void WordScan::read(std::string_view text) {
    source_ = text_ = text;
    words_.clear();
    count_ = 0;
    tokens_.reset();
    folded_.map = OffsetMap();
    folded_.line_joins.clear();
    if (is_ascii_text(text) && read_by_masks()) return;
    folded_ = fold(source_);
    text_ = folded_.text;
    if (!are_masks_enough(text_) || !read_by_masks()) read_by_splitting();
}

// False where a word may go on in the next line.
bool WordScan::read_by_masks() {
    make_masks(text_, maker_, masks_);
    if (!note_boundaries()) return false;
    take_words();
    return true;
}

// "care.The": what split_words does with a full stop within a word, whose letters are all ASCII here.
bool WordScan::is_forgotten_space(std::size_t stop) const {
    const std::size_t next = folded_.map.to_source(stop + 1, stop + 2).begin;
    const bool are_letters = is_ascii_letter(text_[stop - 1]) && is_ascii_letter(text_[stop + 1]) && stop + 2 < text_.size() &&
                             is_ascii_letter(text_[stop + 2]);
    return are_letters && is_upper(code_point_at(source_, next).value) && !is_stop_of_address(text_, stop);
}

std::uint64_t WordScan::forgotten_spaces(std::uint64_t stops, std::size_t base) const {
    std::uint64_t spaces = 0;
    for (; stops != 0; stops &= stops - 1) {
        const std::uint64_t lowest = stops & (~stops + 1);
        if (is_forgotten_space(base + static_cast<std::size_t>(std::countr_zero(stops)))) spaces |= lowest;
    }
    return spaces;
}

// Whether a word may go on in the next line behind one of these hyphens.
bool WordScan::has_hyphen_at_line_end(std::uint64_t hyphens, std::size_t base) const {
    for (; hyphens != 0; hyphens &= hyphens - 1) {
        const std::size_t behind = base + static_cast<std::size_t>(std::countr_zero(hyphens)) + 1;
        const std::size_t next = text_.find_first_not_of(" \t", behind);
        if (next != std::string_view::npos && (text_[next] == '\n' || text_[next] == '\r')) return true;
    }
    return false;
}

// Fills begins_ and ends_ with where runs of word bytes begin and end. There is room for all of them beforehand, as each run and the gap
// behind it take two bytes at least.
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
        Words words = words_of(block == 0 ? none : masks_[block - 1], masks_[block], masks_[block + 1]);
        const auto base = static_cast<std::uint32_t>(block * mask_bytes);
        if (words.inner_stops != 0) words.runs &= ~forgotten_spaces(words.inner_stops, base);
        const std::uint64_t shifted = before(words.runs, last_runs);
        begun += write_places(words.runs & ~shifted, base, begins_.data() + begun);
        ended += write_places(~words.runs & shifted, base, ends_.data() + ended);
        last_runs = words.runs;
        if (has_hyphen_at_line_end(words.line_hyphens, base)) return false;
    }
    boundaries_ = begun;
    return true;
}

// Words that need not be asked about anything are written where they belong: with a call and a question of room for each, a word cost
// twice as much.
void WordScan::take_words() {
    if (!are_all_plain(text_, masks_)) {
        words_.reserve(2 * boundaries_);
        for (std::size_t i = 0; i < boundaries_; ++i) take(begins_[i], ends_[i]);
        return;
    }
    count_ = boundaries_;
    words_.resize(boundaries_);
    for (std::size_t i = 0; i < boundaries_; ++i) words_[i] = scanned(text_, begins_[i], ends_[i]);
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
    words_.push_back(scanned(text_, begin, end));
}

void WordScan::read_by_splitting() {
    const std::vector<Token> tokens = split_words(folded_, source_);
    tokens_ = tokens.size();
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::punctuation) continue;
        if (token.kind != TokenKind::possessive) ++count_;
        add(token.folded.begin, token.folded.end);
    }
}

}  // namespace kith
