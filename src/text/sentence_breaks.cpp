// SPDX-License-Identifier: Apache-2.0
// The rules that are named SB stand in UAX #29, section 5.1; those left out here ask for characters beyond ASCII.
#include "text/sentence_breaks.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

// A set of ASCII characters that is asked about every character of a text.
struct Characters {
    std::array<bool, 128> has{};

    explicit constexpr Characters(std::string_view all) {
        for (const char c : all) has[static_cast<unsigned char>(c)] = true;
    }
    constexpr bool operator()(char c) const { return has[static_cast<unsigned char>(c) % 128]; }
};

constexpr Characters is_stop(".!?\n\r");  // a full stop (ATerm), two other ends (STerm), two line ends
constexpr Characters is_closer("()[]{}\"'");
constexpr Characters is_blank(" \t\v\f");
constexpr Characters goes_on_after_space(",-:.!?");  // SContinue, ATerm, STerm

// Sixteen bytes at a time, by what compilers make of vectors on any processor, until some are stops. A comparison answers -1 where it holds.
using Bytes [[gnu::vector_size(16)]] = char;
using Halves [[gnu::vector_size(16)]] = std::uint64_t;

bool has_stop(const char* bytes) {
    Bytes v = {};
    std::memcpy(&v, bytes, sizeof v);
    const auto found = std::bit_cast<Halves>((v == '.') | (v == '!') | (v == '?') | (v == '\n') | (v == '\r'));
    return (found[0] | found[1]) != 0;
}

std::size_t next_stop(std::string_view text, std::size_t at) {
    while (at + sizeof(Bytes) <= text.size() && !has_stop(text.data() + at)) at += sizeof(Bytes);
    while (at < text.size() && !is_stop(text[at])) ++at;
    return at;
}

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

std::size_t skip(std::string_view text, std::size_t at, const Characters& is_skipped) {
    while (at < text.size() && is_skipped(text[at])) ++at;
    return at;
}

// SB3, SB4: behind a line end, the two characters of one staying together.
std::size_t behind_line_end(std::string_view text, std::size_t at) { return at + (text.substr(at, 2) == "\r\n" ? 2 : 1); }

// SB6 and SB7: "3.14", "U.K".
bool stays_inside(std::string_view text, std::size_t stop) {
    if (stop + 1 >= text.size()) return false;
    const char next = text[stop + 1];
    const bool follows_letter = stop > 0 && (is_ascii_lower(text[stop - 1]) || is_ascii_upper(text[stop - 1]));
    return is_ascii_digit(next) || (follows_letter && is_ascii_upper(next));
}

// SB8: the first letter behind a full stop is a small one, with nothing before it that ends a sentence itself.
bool goes_on_small(std::string_view text, std::size_t at) {
    while (at < text.size() && !is_ascii_lower(text[at]) && !is_ascii_upper(text[at]) && !is_stop(text[at])) ++at;
    return at < text.size() && is_ascii_lower(text[at]);
}

}  // namespace

SentenceBreaks::SentenceBreaks(std::string_view text) : text_(text) {
    if (!is_ascii_text(text)) icu_.emplace(Boundaries::Kind::sentences, text);
}

std::size_t SentenceBreaks::end_of_sentence() const {
    std::size_t at = at_;
    for (;;) {
        const std::size_t stop = next_stop(text_, at);
        if (stop == text_.size()) return stop;
        if (is_line_end(text_[stop])) return behind_line_end(text_, stop);
        at = stop + 1;
        if (text_[stop] == '.' && stays_inside(text_, stop)) continue;
        at = skip(text_, skip(text_, at, is_closer), is_blank);
        if (at == text_.size()) return at;
        if (goes_on_after_space(text_[at])) continue;                     // SB8a
        if (text_[stop] == '.' && goes_on_small(text_, at)) continue;
        return is_line_end(text_[at]) ? behind_line_end(text_, at) : at;  // SB11
    }
}

std::optional<std::size_t> SentenceBreaks::next() {
    if (icu_) return icu_->next();
    if (at_ == text_.size()) return std::nullopt;
    at_ = end_of_sentence();
    return at_;
}

}  // namespace kith
