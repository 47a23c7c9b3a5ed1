// SPDX-License-Identifier: Apache-2.0
#include "document/mime_decoding.hpp"

#include <algorithm>
#include <utility>

#include "text/ascii.hpp"
#include "text/charset.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

std::string in_lower_case(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), ascii_lower);
    return result;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char small = ascii_lower(c);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

// The byte that two hexadecimal digits at `at` stand for.
std::optional<char> hex_byte(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size()) return std::nullopt;
    const int high = hex_digit(text[at]);
    const int low = hex_digit(text[at + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    return static_cast<char>(high * 16 + low);
}

std::string undo_quoted_printable(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '=') {
            bytes += text[at];
        } else if (const std::optional<char> byte = hex_byte(text, at + 1)) {
            bytes += *byte;
            at += 2;
        } else if (text.substr(at + 1, 2) == "\r\n") {
            at += 2;
        } else if (text.substr(at + 1, 1) == "\n") {
            at += 1;
        } else {
            bytes += '=';
        }
    }
    return bytes;
}

int base64_digit(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+' || c == '-') return 62;
    return c == '/' || c == '_' ? 63 : -1;
}

std::string undo_base64(std::string_view text) {
    std::string bytes;
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        const int digit = base64_digit(c);
        if (digit < 0) continue;
        bits = (bits << 6U) | static_cast<unsigned>(digit);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
        bits &= 0xFFFU;
    }
    return bytes;
}

// Bytes of a header in the encoding it names, or in whatever they are.
std::string to_utf8(std::string_view bytes, std::string_view charset) {
    const bool is_utf8 = charset.empty() || (in_lower_case(charset).substr(0, 4) == "utf-" && !is_switched(bytes, charset));
    if (is_utf8 && is_valid_utf8(bytes)) return std::string(bytes);
    std::optional<Decoded> decoded = decode_as(bytes, charset.empty() ? "windows-1252" : charset);
    if (!decoded && names_encoding(charset)) return "\uFFFD";
    if (!decoded) decoded = decode_as(bytes, "windows-1252");
    return decoded ? std::move(decoded->text) : std::string();
}

struct EncodedWord {
    std::string charset;
    std::string bytes;
    std::size_t end = 0;  // 0 where there is none
};

// "=?charset?Q?...?=" at `at`.
EncodedWord encoded_word(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 2000;  // RFC 2047 says 75; not everybody keeps to it
    const std::string_view rest = text.substr(at, longest);
    if (rest.substr(0, 2) != "=?") return {};
    const std::size_t charset_end = rest.find('?', 2);
    if (charset_end == std::string_view::npos || rest.size() < charset_end + 5 || rest[charset_end + 2] != '?')
        return {};
    const std::size_t words = charset_end + 3;
    const std::size_t end = rest.find("?=", words);
    if (end == std::string_view::npos) return {};
    EncodedWord word;
    const std::string_view charset = rest.substr(2, charset_end - 2);
    word.charset = charset.substr(0, charset.find('*'));  // RFC 2231 adds a language
    std::string content(rest.substr(words, end - words));
    const char kind = ascii_lower(rest[charset_end + 1]);
    if (kind != 'q' && kind != 'b') return {};
    if (kind == 'q') std::replace(content.begin(), content.end(), '_', ' ');
    word.bytes = kind == 'q' ? undo_quoted_printable(content) : undo_base64(content);
    word.end = at + end + 2;
    return word;
}

std::string transfer_name(std::string_view encoding) {
    while (!encoding.empty() && is_ascii_blank(encoding.back())) encoding.remove_suffix(1);
    return in_lower_case(encoding);
}

std::string undo_percent(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::optional<char> byte = text[at] == '%' ? hex_byte(text, at + 1) : std::nullopt;
        bytes += byte.value_or(text[at]);
        at += byte ? 2U : 0U;
    }
    return bytes;
}

}  // namespace

std::string decode_extended(std::string_view text) {
    const std::size_t first = text.find('\'');
    const std::size_t second = first == std::string_view::npos ? first : text.find('\'', first + 1);
    if (second == std::string_view::npos) return to_utf8(undo_percent(text), "");
    return to_utf8(undo_percent(text.substr(second + 1)), text.substr(0, first));
}

bool ends_within_letter(std::string_view body, std::string_view encoding) {
    const std::string name = transfer_name(encoding);
    if (name == "quoted-printable") return body.ends_with('=') || (body.size() > 1 && body[body.size() - 2] == '=' && hex_digit(body.back()) >= 0);
    if (name != "base64") return false;
    const auto digits = std::count_if(body.begin(), body.end(), [](char c) { return base64_digit(c) >= 0; });
    const auto padding = std::count(body.begin(), body.end(), '=');
    return (digits + padding) % 4 != 0;
}

std::optional<std::string> undo_transfer(std::string_view body, std::string_view encoding) {
    const std::string name = transfer_name(encoding);
    if (name == "quoted-printable") return undo_quoted_printable(body);
    if (name == "base64") return undo_base64(body);
    if (name.empty() || name == "7bit" || name == "8bit" || name == "binary") return std::string(body);
    return std::nullopt;
}

std::string decode_words(std::string_view text) {
    std::string out;
    std::string plain;
    std::string bytes;  // of neighbouring encoded words in one encoding: a character may be cut between them
    std::string charset;
    const auto flush = [&] {
        out += to_utf8(plain, "");
        out += to_utf8(bytes, charset);
        plain.clear();
        bytes.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        EncodedWord word = encoded_word(text, at);
        if (word.end == 0) {
            if (!bytes.empty()) flush();
            plain += text[at++];
            continue;
        }
        if (!plain.empty() || charset != word.charset) flush();
        charset = std::move(word.charset);
        bytes += word.bytes;
        at = word.end;
        std::size_t next = at;
        while (next < text.size() && is_ascii_blank(text[next])) ++next;
        if (encoded_word(text, next).end > 0) at = next;
    }
    flush();
    return out;
}

std::string unreadable_charset(std::string_view text) {
    for (std::size_t at = text.find("=?"); at != std::string_view::npos; at = text.find("=?", at + 2)) {
        EncodedWord word = encoded_word(text, at);
        if (word.end > 0 && !decode_as(word.bytes, word.charset) && names_encoding(word.charset)) return std::move(word.charset);
    }
    return {};
}

}  // namespace kith
