// SPDX-License-Identifier: Apache-2.0
// The order of questions: byte order mark, a signature of something that is no text, UTF-8, Windows-1252.
// The table of Windows-1252 is the one of the WHATWG Encoding Standard, without its five made-up controls.
#include "text/encoding.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/columns.hpp"
#include "text/count_bytes.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes;
    std::string_view name;
    std::string_view advice;
};

constexpr std::string_view give_text = "save what it says as text, or as .docx, and check that";

constexpr std::array<Signature, 12> signatures = {{
    {"\x89PNG\r\n"sv, "a PNG picture", give_text},
    {"\xFF\xD8\xFF"sv, "a JPEG picture", give_text},
    {"GIF8"sv, "a GIF picture", give_text},
    {"%PDF-"sv, "a PDF document", "give it a name that ends in .pdf"},
    {"PK\x03\x04"sv, "a ZIP archive or a Word document",
     "give a Word document a name that ends in .docx, or unpack the archive"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old or an encrypted Office document",
     "open it in a word processor and save it as .docx without a password"},
    {"\x7F"
     "ELF"sv,
     "a program", "leave it out"},
    {"\x1F\x8B"sv, "a gzip archive", "unpack it first"},
    {"BZh"sv, "a bzip2 archive", "unpack it first"},
    {"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive", "unpack it first"},
    {"\xFD"
     "7zXZ"sv,
     "an xz archive", "unpack it first"},
    {"Rar!\x1A\x07"sv, "a RAR archive", "unpack it first"},
}};

constexpr std::array<char32_t, 32> windows_1252_high = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                        0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr std::string_view save_as_utf8 = "save it as UTF-8 text and check it again";

unsigned char as_byte(char c) { return static_cast<unsigned char>(c); }
bool is_ascii(char c) { return as_byte(c) < 0x80; }
bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

Problem refusal(const std::string& file, std::string code, std::string message, std::string_view advice) {
    Problem problem;
    problem.code = std::move(code);
    problem.message = std::move(message);
    problem.file = file;
    problem.expected = advice;
    return problem;
}

Problem binary(const std::string& file, std::string_view looks_like, std::string_view advice) {
    return refusal(file, "binary", "this is not text, it looks like " + std::string(looks_like), advice);
}

// The place is told by line, column and byte. The line itself is not shown: it is somebody's letter.
Problem bad_encoding(const std::string& file, std::string_view bytes, std::size_t at, const std::string& what) {
    Problem problem = refusal(file, "bad-encoding", what + " (byte " + std::to_string(at) + ")", save_as_utf8);
    const std::string_view before = bytes.substr(0, at);
    problem.line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    problem.column = static_cast<int>(count_columns(before.substr(before.rfind('\n') + 1))) + 1;  // npos + 1 is 0
    return problem;
}

bool is_control(char c) { return (as_byte(c) < 0x20 && (c < '\t' || c > '\r')) || c == 0x7F; }

// A NUL, or one control character in twenty. Text has hardly any but tabs and line ends.
bool has_binary_bytes(std::string_view text) {
    return text.find('\0') != std::string_view::npos || count_bytes(text, is_control) * 20 > text.size();
}

// Western text in UTF-16 shows as a NUL in every second byte.
bool looks_like_utf16(std::string_view bytes) {
    if (bytes.find('\0') == std::string_view::npos) return false;
    std::array<std::size_t, 2> nuls = {0, 0};
    for (std::size_t i = 0; i < bytes.size(); ++i) nuls.at(i % 2) += bytes[i] == '\0' ? 1U : 0U;
    return std::max(nuls[0], nuls[1]) * 3 > bytes.size() && std::min(nuls[0], nuls[1]) * 20 < bytes.size();
}

Decoded from_utf8(std::string_view bytes) {
    const std::size_t mark = starts_with(bytes, "\xEF\xBB\xBF"sv) ? 3 : 0;
    Decoded decoded;
    decoded.text = bytes.substr(mark);
    decoded.encoding = mark > 0 ? Encoding::utf8_bom : Encoding::utf8;
    if (mark > 0) decoded.map.copy(mark, decoded.text.size());
    return decoded;
}

class Utf16Reader {
public:
    Utf16Reader(std::string_view bytes, bool is_big_endian) : bytes_(bytes), high_(is_big_endian ? 0 : 1) {}

    // The place of what is no UTF-16, npos where all was well.
    std::size_t read(Decoded& decoded) const {
        for (std::size_t at = 2; at < bytes_.size();) {
            if (at + 2 > bytes_.size()) return at;
            char32_t value = unit(at);
            std::size_t size = 2;
            if (value >= 0xD800 && value < 0xE000) {
                if (!is_pair(at)) return at;
                value = 0x10000 + ((value - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
                size = 4;
            }
            const std::size_t before = decoded.text.size();
            append_utf8(decoded.text, value);
            decoded.map.replace_unit(at, static_cast<std::uint8_t>(size),
                                     static_cast<std::uint8_t>(decoded.text.size() - before));
            at += size;
        }
        return std::string_view::npos;
    }

private:
    [[nodiscard]] char32_t unit(std::size_t at) const {
        return (static_cast<char32_t>(as_byte(bytes_[at + high_])) << 8U) | as_byte(bytes_[at + 1 - high_]);
    }
    [[nodiscard]] bool is_pair(std::size_t at) const {
        return unit(at) < 0xDC00 && at + 4 <= bytes_.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000;
    }

    std::string_view bytes_;
    std::size_t high_;  // which byte of a unit is the high one
};

Result<Decoded> decode_utf16(std::string_view bytes, bool is_big_endian, const std::string& file) {
    Decoded decoded;
    decoded.encoding = is_big_endian ? Encoding::utf16_be : Encoding::utf16_le;
    const std::size_t bad = Utf16Reader(bytes, is_big_endian).read(decoded);
    if (bad != std::string_view::npos) {
        const std::string message =
            "this file begins as UTF-16, but a character in it is cut off (byte " + std::to_string(bad) + ")";
        return refusal(file, "bad-encoding", message, save_as_utf8);
    }
    if (has_binary_bytes(decoded.text)) return binary(file, "data with control characters", give_text);
    return decoded;
}

struct Census {
    std::size_t first_bad = std::string_view::npos;
    std::size_t bad = 0;                             // bytes that are no UTF-8
    std::size_t multibyte = 0;                       // well-formed sequences of two bytes and more
    std::size_t high = 0;                            // bytes above ASCII
    std::size_t letters = 0;                         // ASCII letters
    std::size_t undefined = std::string_view::npos;  // the first byte Windows-1252 does not know
};

Census take_census(std::string_view bytes) {
    Census census;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = utf8_length(bytes, at);
        if (length == 0 && census.bad++ == 0) census.first_bad = at;
        if (length > 1) ++census.multibyte;
        at += std::max<std::size_t>(1, length);
    }
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const unsigned char byte = as_byte(bytes[at]);
        const unsigned char lower = byte | 0x20U;
        census.letters += lower >= 'a' && lower <= 'z' ? 1U : 0U;
        census.high += byte >= 0x80 ? 1U : 0U;
        const bool unknown = byte >= 0x80 && byte < 0xA0 && windows_1252_high.at(byte - 0x80U) == 0;
        if (unknown && census.undefined == std::string_view::npos) census.undefined = at;
    }
    return census;
}

Decoded from_windows_1252(std::string_view bytes) {
    Decoded decoded;
    decoded.encoding = Encoding::windows_1252;
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t end = at;
        while (end < bytes.size() && is_ascii(bytes[end])) ++end;
        decoded.text += bytes.substr(at, end - at);
        decoded.map.copy(at, end - at);
        for (at = end; at < bytes.size() && !is_ascii(bytes[at]); ++at) {
            const unsigned char byte = as_byte(bytes[at]);
            const std::size_t before = decoded.text.size();
            append_utf8(decoded.text, byte < 0xA0 ? windows_1252_high.at(byte - 0x80U) : byte);
            decoded.map.replace(at, 1, decoded.text.size() - before);
        }
    }
    return decoded;
}

// No valid UTF-8. With a mark, or more well-formed characters than bad bytes, it is a damaged UTF-8 file and not
// another encoding: in Windows-1252 two neighbouring letters hardly ever look like one of UTF-8.
Result<Decoded> decode_western(std::string_view bytes, const std::string& file) {
    const Census census = take_census(bytes);
    const bool is_damaged = starts_with(bytes, "\xEF\xBB\xBF"sv) || census.multibyte > census.bad;
    if (is_damaged) return bad_encoding(file, bytes, census.first_bad, "this UTF-8 text has a damaged character");
    const bool is_western = census.undefined == std::string_view::npos && census.letters >= 2 * census.high;
    if (!is_western) {
        const std::size_t at = std::min(census.undefined, census.first_bad);
        return bad_encoding(file, bytes, at, "this is neither UTF-8 nor Windows-1252 text");
    }
    return from_windows_1252(bytes);
}

void append_utf16(std::string& out, char32_t value, bool big_end_first) {
    const auto append_unit = [&](char32_t unit) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        out += big_end_first ? high : low;
        out += big_end_first ? low : high;
    };
    if (value >= 0x10000) append_unit(0xD800 + ((value - 0x10000) >> 10U));
    append_unit(value >= 0x10000 ? 0xDC00 + ((value - 0x10000) & 0x3FFU) : value);
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8:
            return "UTF-8";
        case Encoding::utf8_bom:
            return "UTF-8 with byte order mark";
        case Encoding::utf16_le:
            return "UTF-16LE";
        case Encoding::utf16_be:
            return "UTF-16BE";
        case Encoding::windows_1252:
            return "Windows-1252";
        case Encoding::named:
            return "as it says itself";
    }
    return {};
}

Result<Decoded> decode(std::string_view bytes, const std::string& file) {
    if (starts_with(bytes, "\xFF\xFE\0\0"sv) || starts_with(bytes, "\0\0\xFE\xFF"sv)) {
        return refusal(file, "bad-encoding", "this is UTF-32 text, which kith does not read", save_as_utf8);
    }
    if (starts_with(bytes, "\xFF\xFE"sv)) return decode_utf16(bytes, false, file);
    if (starts_with(bytes, "\xFE\xFF"sv)) return decode_utf16(bytes, true, file);
    for (const Signature& signature : signatures) {
        if (starts_with(bytes, signature.bytes)) return binary(file, signature.name, signature.advice);
    }
    if (looks_like_utf16(bytes)) {
        return refusal(file, "bad-encoding", "this looks like UTF-16 text without a byte order mark", save_as_utf8);
    }
    if (has_binary_bytes(bytes)) return binary(file, "data with control characters", give_text);
    if (is_valid_utf8(bytes)) return from_utf8(bytes);
    return decode_western(bytes, file);
}

std::optional<std::string> encode(std::string_view text, Encoding encoding) {
    if (encoding == Encoding::utf8 || encoding == Encoding::utf8_bom) return std::string(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.size;
        if (encoding == Encoding::utf16_le || encoding == Encoding::utf16_be) {
            append_utf16(out, c.value, encoding == Encoding::utf16_be);
            continue;
        }
        const auto* const high = std::find(windows_1252_high.begin(), windows_1252_high.end(), c.value);
        const bool is_windows = encoding == Encoding::windows_1252;
        if (c.value < 0x80 || (is_windows && c.value >= 0xA0 && c.value <= 0xFF)) {
            out += static_cast<char>(c.value);
        } else if (is_windows && high != windows_1252_high.end()) {
            out += static_cast<char>(0x80 + (high - windows_1252_high.begin()));
        } else {
            return std::nullopt;
        }
    }
    return out;
}

}  // namespace kith
