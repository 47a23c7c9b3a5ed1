// SPDX-License-Identifier: Apache-2.0
#include "text/word_breaks.hpp"

#include <algorithm>
#include <array>

#include "text/end_of_ascii.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

// The classes of ICU's word rules that can stand in ASCII, and two more.
enum class Class : std::uint8_t {
    other,         // stands alone
    letter,        // ALetter
    digit,         // Numeric
    joiner,        // ExtendNumLet: _
    inner,         // Single_Quote and MidNumLet: ' and . join letters, and digits
    inner_number,  // MidNum: , and ; join digits
    space,
    foreign,  // anything for ICU to decide
};

// Of every byte, so that no index is asked about; those beyond ASCII begin something else.
constexpr std::array<Class, 256> make_byte_classes() {
    std::array<Class, 256> classes = {};
    for (std::size_t c = 0; c < classes.size(); ++c) {
        const std::size_t lower = c | 0x20U;
        if ((lower >= 'a' && lower <= 'z') || c == '@') classes.at(c) = Class::letter;
        if (c >= '0' && c <= '9') classes.at(c) = Class::digit;
        if (c == '\'' || c == '.') classes.at(c) = Class::inner;
        if (c == ',' || c == ';') classes.at(c) = Class::inner_number;
        if (c >= '\t' && c <= '\r') classes.at(c) = Class::foreign;  // folding leaves none
        if (c >= 0x80) classes.at(c) = Class::foreign;
    }
    classes['_'] = Class::joiner;
    classes[' '] = Class::space;
    return classes;
}

constexpr std::array<Class, 256> byte_classes = make_byte_classes();

Class class_of_byte(char c) { return byte_classes[static_cast<unsigned char>(c)]; }

// Of a character beyond ASCII.
Class class_of(char32_t c) {
    switch (plain_word_class(c)) {
        case PlainWordClass::letter:
            return Class::letter;
        case PlainWordClass::alone:
            return Class::other;
        case PlainWordClass::unknown:
            break;
    }
    return Class::foreign;
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

struct Classified {
    Class kind = Class::foreign;
    std::size_t end = 0;
};

// What stands at a place; at the text's end something that nothing joins.
Classified read(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {Class::other, at};
    if (is_ascii(text[at])) return {class_of_byte(text[at]), at + 1};
    const CodePoint c = code_point_at(text, at);
    return {class_of(c.value), at + c.size};
}

bool is_word_class(Class kind) { return kind == Class::letter || kind == Class::digit || kind == Class::joiner; }

std::size_t next_space(std::string_view text, std::size_t from) { return std::min(text.find(' ', from), text.size()); }

// Where a word that begins at `from` ends, at a space, if it can be cut without ICU; else nothing.
std::optional<std::size_t> end_of_plain_word(std::string_view text, std::size_t from) {
    for (;;) {
        while (from < text.size() && class_of_byte(text[from]) != Class::foreign && text[from] != ' ') ++from;
        if (from == text.size() || text[from] == ' ') return from;
        const Classified here = read(text, from);
        if (here.kind == Class::foreign) return std::nullopt;
        from = here.end;
    }
}

}  // namespace

// A stretch is all words before the one in which ASCII ends; or one run of spaces and the word behind it; or, for ICU, several of them as
// long as they do not begin in ASCII.
void WordBreaks::open_stretch() {
    icu_.reset();
    stretch_ = end_of_ascii_words();
    if (stretch_ > at_) return;
    const std::size_t word = std::min(text_.find_first_not_of(' ', at_), text_.size());
    const std::optional<std::size_t> plain = end_of_plain_word(text_, word);
    stretch_ = plain ? *plain : next_space(text_, word);
    if (plain) return;
    for (;;) {
        const std::size_t more = text_.find_first_not_of(' ', stretch_);
        if (more == std::string_view::npos || is_ascii(text_[more])) break;
        stretch_ = next_space(text_, more);
    }
    icu_from_ = at_;
    icu_.emplace(Boundaries::Kind::words, text_.substr(at_, stretch_ - at_));
}

// The space before the word in which ASCII ends next, the first of several; at_ where there is none.
std::size_t WordBreaks::end_of_ascii_words() {
    if (beyond_ < at_ || at_ == 0) beyond_ = end_of_ascii(text_, at_);
    if (beyond_ == text_.size()) return beyond_;
    std::size_t end = beyond_;
    while (end > at_ && text_[end] != ' ') --end;
    while (end > at_ && text_[end - 1] == ' ') --end;
    return end;
}

// WB3d, WB5 to WB13b and WB999 of UAX #29 for the classes above.
std::size_t WordBreaks::end_of_piece() const {
    const Classified first = read(text_, at_);
    if (first.kind == Class::space) return std::min(text_.find_first_not_of(' ', at_), text_.size());
    std::size_t end = first.end;
    if (!is_word_class(first.kind)) return end;
    for (Class last = first.kind;;) {
        while (last == Class::letter && end < text_.size() && class_of_byte(text_[end]) == Class::letter) ++end;
        Classified next = read(text_, end);
        const bool may_join = next.kind == Class::inner ? last == Class::letter || last == Class::digit
                                                        : next.kind == Class::inner_number && last == Class::digit;
        if (may_join) {
            next = read(text_, next.end);
            if (next.kind != last) return end;
        }
        if (!is_word_class(next.kind)) return end;
        last = next.kind;
        end = next.end;
    }
}

std::optional<std::size_t> WordBreaks::next() {
    if (at_ == text_.size()) return std::nullopt;
    if (at_ == stretch_) open_stretch();
    at_ = icu_ ? icu_from_ + icu_->next().value_or(stretch_ - icu_from_) : end_of_piece();
    return at_;
}

}  // namespace kith
