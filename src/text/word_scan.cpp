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

// The lowest bit that is set is told by the zeros below it, and `bits & (bits - 1)` is the bits without it, so that a step is made for each bit
// and none for each byte (as simdjson does it). Precondition: there is one; std::countr_zero would ask each time.
std::uint32_t lowest(std::uint64_t bits) { return static_cast<std::uint32_t>(__builtin_ctzll(bits)); }

// Neighbouring bytes of a block: those before each byte, and those behind it, with the bits that come from the blocks around.
std::uint64_t before(std::uint64_t bits, std::uint64_t block_before) { return bits << 1U | block_before >> 63U; }
std::uint64_t behind(std::uint64_t bits, std::uint64_t block_behind) { return bits >> 1U | block_behind << 63U; }

struct Words {
    std::uint64_t runs = 0;          // the bytes of words, inner marks among them
    std::uint64_t inner_quotes = 0;
    std::uint64_t inner_stops = 0;   // full stops between two letters
    std::uint64_t line_hyphens = 0;  // hyphens between a letter and white space
};

// WB5 to WB13b of UAX #29: letters, digits and _ make words; ' and . join two letters or two digits, and , and ; two digits. WordBreaks says the
// same a character at a time (word_breaks.cpp).
Words words_of(const ByteMasks& last, const ByteMasks& here, const ByteMasks& next) {
    const std::uint64_t letters_round = before(here.letter, last.letter) & behind(here.letter, next.letter);
    const std::uint64_t digits_round = before(here.digit, last.digit) & behind(here.digit, next.digit);
    const std::uint64_t quotes = here.quote & (letters_round | digits_round);
    const std::uint64_t joins = quotes | (here.stop & (letters_round | digits_round)) | (here.comma & digits_round);
    return {here.letter | here.digit | here.underscore | joins, quotes, here.stop & letters_round,
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

// The quotes, of those within words, that a last letter may stand behind: an 's. Beyond the block's end nothing is known, so those there may be some.
std::uint64_t owning_quotes(const Words& words) { return words.inner_quotes & ~(words.runs >> 2U); }

// Whether a word that begins or ends in this block may have to be cut: at an _ at its edge, an @ at its front or an 's.
bool has_odd_words(const ByteMasks& here, const Words& words, std::uint64_t last_runs) {
    const std::uint64_t fronts = ~before(words.runs, last_runs);
    const std::uint64_t edges = (here.underscore & (fronts | ~(words.runs >> 1U))) | (here.at & fronts);
    return (edges | owning_quotes(words)) != 0;
}

ScannedWord scanned(std::string_view text, std::size_t begin, std::size_t end) {
    const std::uint64_t hash = word_hash({text.data() + begin, end - begin}, text.size() - begin);
    return {hash, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Writes the words of a text behind each other, block by block. Nearly all need not be asked about anything.
class WordWriter {
public:
    // There is room at `out` for as many as will come.
    WordWriter(std::string_view text, ScannedWord* out) : text_(text), out_(out) {}

    // The words that end in a block; one that goes on is remembered.
    void take_block(std::uint64_t runs, std::uint64_t last_runs, std::uint32_t base, bool is_odd) {
        const std::uint64_t shifted = before(runs, last_runs);
        std::uint64_t begins = runs & ~shifted;
        std::uint64_t ends = ~runs & shifted;
        if (is_open_) {
            is_open_odd_ = is_open_odd_ || is_odd;
            if (ends == 0) return;
            close(base + lowest(ends));
            ends &= ends - 1;
        }
        if (is_odd) {
            take_all(begins, ends, base);
        } else {
            add_all(begins, ends, base);
        }
        is_open_ = begins != 0;
        is_open_odd_ = is_odd;
        begin_ = is_open_ ? base + lowest(begins) : 0;
    }

    [[nodiscard]] ScannedWord* end() const { return out_; }
    // How many were no 's.
    [[nodiscard]] std::size_t count(const ScannedWord* first) const { return static_cast<std::size_t>(out_ - first) - owned_; }

private:
    void close(std::uint32_t end) {
        if (is_open_odd_) {
            take(begin_, end);
        } else {
            add(begin_, end);
        }
    }

    void add_all(std::uint64_t& begins, std::uint64_t ends, std::uint32_t base) {
        ScannedWord* out = out_;
        for (; ends != 0; ends &= ends - 1, begins &= begins - 1) *out++ = scanned(text_, base + lowest(begins), base + lowest(ends));
        out_ = out;
    }

    void take_all(std::uint64_t& begins, std::uint64_t ends, std::uint32_t base) {
        for (; ends != 0; ends &= ends - 1, begins &= begins - 1) take(base + lowest(begins), base + lowest(ends));
    }

    void add(std::size_t begin, std::size_t end) { *out_++ = scanned(text_, begin, end); }

    // What split_words does to the pieces of the word rules: _ at the edges are marks, and a trailing 's is a token of its own.
    void take(std::size_t begin, std::size_t end) {
        while (begin < end && text_[begin] == '_') ++begin;
        while (end > begin && text_[end - 1] == '_') --end;
        const std::string_view word = text_.substr(begin, end - begin);
        if (word.find_first_not_of("@_'.,;") == std::string_view::npos) return;
        const std::size_t size = word.size();
        const bool owns = size > 2 && word[size - 2] == '\'' && (word[size - 1] | 0x20) == 's' && is_ascii_letter(word[size - 3]);
        add(begin, owns ? end - 2 : end);
        if (!owns) return;
        add(end - 2, end);
        ++owned_;
    }

    std::string_view text_;
    ScannedWord* out_;
    std::size_t owned_ = 0;  // how many 's
    std::uint32_t begin_ = 0;
    bool is_open_ = false;  // a word that began at begin_ goes on in the next block
    bool is_open_odd_ = false;
};

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
    make_masks(text_, maker_, masks_);
    if (is_ascii() && read_by_masks()) return;
    folded_ = fold(source_);
    text_ = folded_.text;
    if (are_masks_enough(text_)) {
        make_masks(text_, maker_, masks_);
        if (read_by_masks()) return;
    }
    read_by_splitting();
}

bool WordScan::is_ascii() const {
    std::uint64_t beyond = 0;
    for (std::size_t block = 0; block * mask_bytes < text_.size(); ++block) beyond |= masks_[block].beyond;
    return beyond == 0;
}

// False where a word may go on in the next line.
bool WordScan::read_by_masks() {
    if (!note_runs()) return false;
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

// Fills runs_, and counts how many words there may be: so they are written without a question of room for each.
bool WordScan::note_runs() {
    const std::size_t blocks = text_.size() / mask_bytes + 1;
    if (runs_.size() < blocks) runs_.resize(blocks);
    most_words_ = 0;
    const ByteMasks none;
    std::uint64_t last_runs = 0;
    for (std::size_t block = 0; block < blocks; ++block) {
        Words words = words_of(block == 0 ? none : masks_[block - 1], masks_[block], masks_[block + 1]);
        const std::size_t base = block * mask_bytes;
        if (words.inner_stops != 0) words.runs &= ~forgotten_spaces(words.inner_stops, base);
        if (has_hyphen_at_line_end(words.line_hyphens, base)) return false;
        runs_[block] = {words.runs, has_odd_words(masks_[block], words, last_runs)};
        most_words_ += static_cast<std::size_t>(std::popcount(words.runs & ~before(words.runs, last_runs)));
        if (runs_[block].is_odd) most_words_ += static_cast<std::size_t>(std::popcount(owning_quotes(words)));
        last_runs = words.runs;
    }
    return true;
}

// The words are hashed right where their ends are found, and lists of begins and ends need not be kept between.
void WordScan::take_words() {
    words_.resize(most_words_);
    WordWriter writer(text_, words_.data());
    std::uint64_t last_runs = 0;
    for (std::size_t base = 0; base <= text_.size(); base += mask_bytes) {
        const Runs& runs = runs_[base / mask_bytes];
        writer.take_block(runs.words, last_runs, static_cast<std::uint32_t>(base), runs.is_odd);
        last_runs = runs.words;
    }
    count_ = writer.count(words_.data());
    words_.resize(static_cast<std::size_t>(writer.end() - words_.data()));
}

void WordScan::read_by_splitting() {
    const std::vector<Token> tokens = split_words(folded_, source_);
    tokens_ = tokens.size();
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::punctuation) continue;
        if (token.kind != TokenKind::possessive) ++count_;
        words_.push_back(scanned(text_, token.folded.begin, token.folded.end));
    }
}

}  // namespace kith
