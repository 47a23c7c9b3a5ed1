// SPDX-License-Identifier: Apache-2.0
// UTF-8 by ICU.
#include "text/utf8.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cassert>
#include <cstdint>

#include "text/count_bytes.hpp"
#include "text/end_of_ascii.hpp"

namespace kith {
namespace {

// ICU's macros are written in C; the casts in them are ICU's business.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wconversion"

// The code point at `at`, or a negative number; `at` moves behind it.
UChar32 next(std::string_view text, std::size_t& at) {
    const char* bytes = text.data();
    const std::size_t size = text.size();
    UChar32 value = 0;
    U8_NEXT(bytes, at, size, value);
    return value;
}

std::size_t encode(char32_t value, char* bytes) {
    std::size_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(value));
    return size;
}

#pragma GCC diagnostic pop

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

bool is_ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_lower(char32_t c) { return c >= 'a' && c <= 'z'; }

UChar32 as_icu(char32_t value) { return static_cast<UChar32>(value); }

// ICU takes lengths of 32 bits; a Piece longer than that never gets here (documents are cut into blocks long before).
icu::StringPiece piece_of(std::string_view text) {
    assert(text.size() <= INT32_MAX);
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
    for (std::size_t at = end_of_ascii(bytes, 0); at < bytes.size(); at = end_of_ascii(bytes, at)) {
        if (next(bytes, at) < 0) return false;
    }
    return true;
}

std::string valid_utf8(std::string_view bytes) {
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        out += next(bytes, at) < 0 ? "\uFFFD" : bytes.substr(begin, at - begin);
    }
    return out;
}

bool is_ascii_text(std::string_view bytes) { return end_of_ascii(bytes, 0) == bytes.size(); }

CodePoint code_point_at(std::string_view text, std::size_t at) {
    assert(at < text.size());
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1};
    std::size_t end = at;
    const UChar32 value = next(text, end);
    assert(value >= 0);
    return {static_cast<char32_t>(value), end - at};
}

CodePoint code_point_before(std::string_view text, std::size_t at) {
    assert(at > 0 && at <= text.size());
    std::size_t begin = at - 1;
    while (is_continuation(text[begin])) --begin;
    return code_point_at(text, begin);
}

void append_utf8(std::string& out, char32_t value) {
    assert(value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF));
    char bytes[4];
    out.append(bytes, encode(value, bytes));
}

// Lines and what stands between two findings are short, and mostly ASCII: only the rest is counted byte by byte.
std::size_t count_code_points(std::string_view text) {
    return text.size() - count_bytes(text.substr(end_of_ascii(text, 0)), is_continuation);
}

// A lead byte above U+FFFF is a pair of surrogates.
std::size_t count_utf16(std::string_view text) {
    const std::string_view rest = text.substr(end_of_ascii(text, 0));
    return text.size() - count_bytes(rest, is_continuation) + count_bytes(rest, [](char byte) { return static_cast<unsigned char>(byte) >= 0xF0; });
}

// ASCII is answered at once: these are asked for every character of every text.
bool is_letter(char32_t c) { return c < 0x80 ? is_ascii_upper(c) || is_ascii_lower(c) : u_isalpha(as_icu(c)) != 0; }
bool is_digit(char32_t c) { return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(as_icu(c)) != 0; }
bool is_upper(char32_t c) {
    return c < 0x80 ? is_ascii_upper(c) : u_isupper(as_icu(c)) != 0 || u_istitle(as_icu(c)) != 0;
}
bool is_lower(char32_t c) { return c < 0x80 ? is_ascii_lower(c) : u_islower(as_icu(c)) != 0; }
bool is_space(char32_t c) { return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : u_isUWhiteSpace(as_icu(c)) != 0; }

std::string to_lower(std::string_view text) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8ToLower("", 0, piece_of(text), sink, nullptr, status);
    assert(U_SUCCESS(status));
    return out;
}

std::string to_upper(std::string_view text) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8ToUpper("", 0, piece_of(text), sink, nullptr, status);
    assert(U_SUCCESS(status));
    return out;
}

std::string capitalise(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (is_letter(c.value)) {
            std::string out(text.substr(0, at));
            append_utf8(out, static_cast<char32_t>(u_totitle(as_icu(c.value))));
            return out.append(text.substr(at + c.size));
        }
        at += c.size;
    }
    return std::string(text);
}

}  // namespace kith
