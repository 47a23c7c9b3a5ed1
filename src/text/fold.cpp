// SPDX-License-Identifier: Apache-2.0
// One pass from left to right: ASCII byte by byte, everything else cluster by cluster (a code point with the
// marks that may compose with it) through ICU's NFKC_Casefold. A cluster ends where the normaliser knows a boundary,
// so the pieces join to what folding the whole would give.
#include "text/fold.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <array>
#include <cassert>
#include <cstdint>

#include "text/utf8.hpp"

namespace kith {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_line_end(char c) { return c == '\n' || c == '\r'; }
std::size_t line_end_size(std::string_view text, std::size_t at) { return text.substr(at, 2) == "\r\n" ? 2 : 1; }

const icu::Normalizer2& normalizer() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFKCCasefoldInstance(status);
    assert(U_SUCCESS(status) && found != nullptr);
    return *found;
}

constexpr std::u32string_view apostrophes = U"\u00B4\u02BC\u2018\u2019\u201A\u201B";
constexpr std::u32string_view quotation_marks = U"\u201C\u201D\u201E\u201F";
constexpr std::u32string_view hyphens = U"\u2010\u2011\u2012";
constexpr std::u32string_view spaces =
    U"\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F"
    U"\u3000";

// Marks set beside a word that would grow into it: note numbers, trade marks, fractions. An ellipsis stays one mark.
constexpr std::u32string_view kept = U"\u00B2\u00B3\u00B9\u00BC\u00BD\u00BE\u2120\u2122\u2026";

bool holds(std::u32string_view characters, char32_t c) { return characters.find(c) != std::u32string_view::npos; }

// Whether something in the lists above may hold it. Asked first, as most text beyond ASCII is of letters and of lines of boxes.
bool may_be_listed(char32_t c) { return c <= 0xBE || c == 0x02BC || c == 0x1680 || (c >= 0x2000 && c <= 0x2122) || c == 0x3000; }

// What a code point becomes where typography differs and NFKC_Casefold would not say so; 0 where nothing is special.
char plain_form(char32_t c) {
    if (!may_be_listed(c)) return '\0';
    if (holds(apostrophes, c)) return '\'';
    if (holds(quotation_marks, c)) return '"';
    if (holds(hyphens, c)) return '-';
    return holds(spaces, c) ? ' ' : '\0';
}

// Dashes, the bullet, and the lines of boxes and trees, which folding leaves alone; documentation is full of them, and ICU need not be
// asked about each.
bool is_common_mark(char32_t c) { return c == 0x2013 || c == 0x2014 || c == 0x2022 || (c >= 0x2500 && c <= 0x257F); }

bool stays(char32_t c) {
    return is_common_mark(c) || (may_be_listed(c) && holds(kept, c)) || (c >= 0x2070 && c <= 0x2079) || (c >= 0x2150 && c <= 0x215F);
}

bool is_ignorable(char32_t c) {
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_mark(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0; }

constexpr char32_t soft_hyphen = 0x00AD;
constexpr char32_t hyphen = 0x2010;
constexpr char32_t apostrophe_n = 0x0149;  // the only character whose NFKC_Casefold holds one of ours, U+02BC

constexpr std::size_t longest_cluster = 32;  // code points; Unicode's stream-safe format allows 30 marks

// The end of the cluster that begins at `at`. Ignorable characters belong to it only when a mark follows them, so that
// a soft hyphen behind a letter is left out instead of becoming a part of it.
std::size_t cluster_end(const icu::Normalizer2& normalizer, std::string_view text, std::size_t at) {
    std::size_t end = at + code_point_at(text, at).size;
    std::size_t next = end;
    for (std::size_t count = 1; count < longest_cluster && next < text.size() && !is_ascii(text[next]); ++count) {
        const CodePoint c = code_point_at(text, next);
        next += c.size;
        if (is_ignorable(c.value)) continue;
        if (normalizer.hasBoundaryBefore(static_cast<UChar32>(c.value)) != 0) break;
        end = next;
    }
    return end;
}

// Where the next line's text begins, when `at` (behind a hyphen) is at a line end and a letter stands there; npos elsewhere.
std::size_t continuation_after(std::string_view text, std::size_t at) {
    while (at < text.size() && is_blank(text[at])) ++at;
    if (at == text.size() || !is_line_end(text[at])) return std::string_view::npos;
    at += line_end_size(text, at);
    while (at < text.size() && is_blank(text[at])) ++at;
    const bool goes_on = at < text.size() && is_letter(code_point_at(text, at).value);
    return goes_on ? at : std::string_view::npos;
}

bool is_ascii_capital(char c) { return c >= 'A' && c <= 'Z'; }

// ASCII but for the carriage return, and the hyphen, which may stand at a line's end.
constexpr std::array<bool, 256> make_plain_bytes() {
    std::array<bool, 256> plain = {};
    for (std::size_t c = 0; c < 128; ++c) plain.at(c) = c != '-' && c != '\r';
    return plain;
}
constexpr std::array<bool, 256> plain_bytes = make_plain_bytes();

// "CON-" and "TACT": a word in capitals goes on where two of them stand on either side of the break.
bool is_shouted(std::string_view before, std::string_view rest) {
    return before.size() > 1 && is_ascii_capital(before.back()) && is_ascii_capital(before[before.size() - 2]) && rest.size() > 1 &&
           is_ascii_capital(rest[0]) && is_ascii_capital(rest[1]);
}

bool ends_in_letter(std::string_view text) {
    if (text.empty()) return false;
    const char32_t last = code_point_before(text, text.size()).value;
    return is_letter(last) || is_mark(last);
}

// Whether a text is ASCII that folding moves nothing in: no line end of two bytes, and no hyphen behind which a word goes on in the next line.
// Nearly every English paragraph is; asked by searches of many bytes in a step.
bool stays_in_place(std::string_view text) {
    if (!is_ascii_text(text) || text.find('\r') != std::string_view::npos) return false;
    for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
        if (continuation_after(text, at + 1) != std::string_view::npos) return false;
    }
    return true;
}

// Small letters, and spaces for white space of one byte, place for place, so that the map need not be cut in two; a carriage return may be
// half of a line end. One comparison for each range, and none that depends on another: else compilers make no
// vector code of it.
void fold_in_place(char* text, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const bool is_capital = static_cast<unsigned char>(c - 'A') < 26;
        const bool is_odd_space = static_cast<unsigned char>(c - '\t') < '\r' - '\t';
        const auto lower = static_cast<unsigned char>(c | (is_capital ? 0x20U : 0U));
        text[i] = static_cast<char>(is_odd_space ? ' ' : lower);
    }
}

class Folder {
public:
    explicit Folder(std::string_view text) : text_(text), normalizer_(normalizer()) {
        folded_.text.reserve(text.size());
    }

    Folded run() {
        for (;;) {
            at_ = end_of_plain();
            if (at_ == text_.size()) break;
            const std::size_t end = unit_end();
            if (end == at_ + 1) {
                fold_ascii();
            } else {
                fold_cluster(end);
            }
        }
        flush();
        const bool is_same = map_.runs().size() <= 1 && map_.target_size() == text_.size() && all_copied();
        folded_.map = is_same ? OffsetMap() : std::move(map_);
        return std::move(folded_);
    }

private:
    [[nodiscard]] bool all_copied() const { return map_.runs().empty() || map_.runs().front().copied; }

    // Where bytes end that folding changes the case of, at most; before the letter that a mark beyond ASCII may stand behind.
    [[nodiscard]] std::size_t end_of_plain() const {
        std::size_t end = at_;
        while (end < text_.size() && plain_bytes[static_cast<unsigned char>(text_[end])]) ++end;
        const bool may_compose = end > at_ && end < text_.size() && !is_ascii(text_[end]);
        return may_compose ? end - 1 : end;
    }

    // Of ASCII only letters compose with the marks behind them.
    [[nodiscard]] std::size_t unit_end() const {
        const bool is_plain = is_ascii(text_[at_]) && (at_ + 1 == text_.size() || is_ascii(text_[at_ + 1]) ||
                                                       !is_letter(static_cast<unsigned char>(text_[at_])));
        return is_plain ? at_ + 1 : cluster_end(normalizer_, text_, at_);
    }

    // Copies the plain stretch before `at_` in lower case and with spaces; place for place, so it stays a copied run.
    void flush() {
        const std::size_t before = folded_.text.size();
        folded_.text.append(text_, pending_, at_ - pending_);
        fold_in_place(folded_.text.data() + before, folded_.text.size() - before);
        map_.copy(pending_, at_ - pending_);
        pending_ = at_;
    }

    void skip_to(std::size_t end) {
        flush();
        at_ = end;
        pending_ = end;
    }

    void replace(std::size_t end, std::string_view by) {
        flush();
        map_.replace(at_, end - at_, by.size());
        folded_.text += by;
        at_ = end;
        pending_ = end;
    }

    void fold_ascii() {
        const char c = text_[at_];
        if (c == '-' && join_line(at_ + 1, true)) return;
        if (c == '\r') {
            replace(at_ + line_end_size(text_, at_), " ");
        } else {
            ++at_;
        }
    }

    void fold_cluster(std::size_t end) {
        const CodePoint c = code_point_at(text_, at_);
        if (fold_special(c)) return;
        const std::string folded = casefold(end);
        if (folded == text_.substr(at_, end - at_)) {
            at_ = end;
        } else if (folded.empty()) {
            skip_to(end);
        } else {
            replace(end, folded);
        }
    }

    // A code point that no mark composes with, and that needs no normaliser.
    bool fold_special(const CodePoint& c) {
        const std::size_t end = at_ + c.size;
        if (c.value == soft_hyphen && join_line(end, false)) return true;
        if (c.value == hyphen && join_line(end, true)) return true;
        if (stays(c.value)) {
            at_ = end;
            return true;
        }
        if (is_ignorable(c.value)) {
            skip_ignorables();
            return true;
        }
        if (c.value == apostrophe_n) {
            replace(end, "'n");
            return true;
        }
        const char plain = plain_form(c.value);
        if (plain != 0) replace(end, {&plain, 1});
        return plain != 0;
    }

    void skip_ignorables() {
        std::size_t end = at_;
        while (end < text_.size() && !is_ascii(text_[end])) {
            const CodePoint c = code_point_at(text_, end);
            if (!is_ignorable(c.value) || (c.value == soft_hyphen && end > at_)) break;
            end += c.size;
        }
        skip_to(end);
    }

    // Takes a hyphen and the line end behind it away. A soft hyphen was never more than a place to break. Before a capital ("Step-" and
    // "Down") only the line end goes: it is a word of two.
    bool join_line(std::size_t behind, bool is_visible) {
        const std::string_view before = text_.substr(0, at_);
        const std::size_t rest = continuation_after(text_, behind);
        if (rest == std::string_view::npos || !ends_in_letter(before)) return false;
        if (is_visible && !is_lower(code_point_at(text_, rest).value) && !is_shouted(before, text_.substr(rest))) {
            replace(behind, "-");
            skip_to(rest);
            return true;
        }
        skip_to(rest);
        if (is_visible) folded_.line_joins.push_back(folded_.text.size());
        return true;
    }

    [[nodiscard]] std::string casefold(std::size_t end) const {
        std::string folded;
        icu::StringByteSink<std::string> sink(&folded);
        UErrorCode status = U_ZERO_ERROR;
        const icu::StringPiece cluster(text_.data() + at_, static_cast<std::int32_t>(end - at_));
        normalizer_.normalizeUTF8(0, cluster, sink, nullptr, status);
        assert(U_SUCCESS(status));
        return folded;
    }

    std::string_view text_;
    const icu::Normalizer2& normalizer_;
    std::size_t at_ = 0;
    std::size_t pending_ = 0;  // where the plain stretch before at_ begins
    OffsetMap map_;
    Folded folded_;
};

}  // namespace

Folded fold_by_units(std::string_view text) { return Folder(text).run(); }

Folded fold(std::string_view text) {
    if (!stays_in_place(text)) return fold_by_units(text);
    Folded folded;
    folded.text = text;
    fold_in_place(folded.text.data(), folded.text.size());
    return folded;
}

std::string fold_word(std::string_view text) { return fold(text).text; }

}  // namespace kith
