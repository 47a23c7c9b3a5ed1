// SPDX-License-Identifier: Apache-2.0
#include "text/word_breaks.hpp"

#include <algorithm>
#include <array>

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

constexpr std::array<Class, 128> make_ascii_classes() {
    std::array<Class, 128> classes = {};
    for (std::size_t c = 0; c < classes.size(); ++c) {
        const std::size_t lower = c | 0x20U;
        if ((lower >= 'a' && lower <= 'z') || c == '@') classes.at(c) = Class::letter;
        if (c >= '0' && c <= '9') classes.at(c) = Class::digit;
        if (c == '\'' || c == '.') classes.at(c) = Class::inner;
        if (c == ',' || c == ';') classes.at(c) = Class::inner_number;
        if (c >= '\t' && c <= '\r') classes.at(c) = Class::foreign;  // folding leaves none
    }
    classes['_'] = Class::joiner;
    classes[' '] = Class::space;
    return classes;
}

constexpr std::array<Class, 128> ascii_classes = make_ascii_classes();

Class class_of(char32_t c) {
    if (c < 0x80) return ascii_classes.at(c);
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

struct Classified {
    Class kind = Class::foreign;
    std::size_t end = 0;
};

// What stands at a place; at the text's end something that nothing joins.
Classified read(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {Class::other, at};
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) return {ascii_classes.at(byte), at + 1};
    const CodePoint c = code_point_at(text, at);
    return {class_of(c.value), at + c.size};
}

bool is_word_class(Class kind) { return kind == Class::letter || kind == Class::digit || kind == Class::joiner; }

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

std::size_t next_space(std::string_view text, std::size_t from) { return std::min(text.find(' ', from), text.size()); }

// From the start of a word to the space behind it: can it be cut without ICU?
bool is_plain(std::string_view text, std::size_t from, std::size_t to) {
    for (;;) {
        while (from < to && is_ascii(text[from]) && ascii_classes.at(static_cast<unsigned char>(text[from])) != Class::foreign) ++from;
        if (from >= to) break;
        const Classified here = read(text, from);
        if (here.kind == Class::foreign) return false;
        from = here.end;
    }
    return true;
}

}  // namespace

// A stretch is either one run of spaces and the word behind it, or, for ICU, several of them as long as they do not begin in ASCII.
void WordBreaks::open_stretch() {
    icu_.reset();
    const std::size_t word = std::min(text_.find_first_not_of(' ', at_), text_.size());
    stretch_ = next_space(text_, word);
    if (is_plain(text_, word, stretch_)) return;
    for (;;) {
        const std::size_t more = text_.find_first_not_of(' ', stretch_);
        if (more == std::string_view::npos || is_ascii(text_[more])) break;
        stretch_ = next_space(text_, more);
    }
    icu_from_ = at_;
    icu_.emplace(Boundaries::Kind::words, text_.substr(at_, stretch_ - at_));
}

// WB3d, WB5 to WB13b and WB999 of UAX #29 for the classes above.
std::size_t WordBreaks::end_of_piece() const {
    const Classified first = read(text_, at_);
    if (first.kind == Class::space) return std::min(text_.find_first_not_of(' ', at_), text_.size());
    std::size_t end = first.end;
    if (!is_word_class(first.kind)) return end;
    for (Class last = first.kind;;) {
        while (last == Class::letter && end < text_.size() && is_ascii(text_[end]) &&
               ascii_classes.at(static_cast<unsigned char>(text_[end])) == Class::letter) {
            ++end;
        }
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
