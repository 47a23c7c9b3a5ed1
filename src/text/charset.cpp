// SPDX-License-Identifier: Apache-2.0
#include "text/charset.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "text/utf8.hpp"

namespace kith {
namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// What the Encoding Standard of the web reads as Windows-1252, because that is what it mostly is.
constexpr std::array<std::string_view, 10> western = {"us-ascii", "ascii",   "iso-8859-1", "iso8859-1", "iso_8859-1",
                                                      "latin1",   "latin-1", "l1",         "cp1252",    "x-cp1252"};

// What it reads by a larger encoding that holds the named one.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> within = {
    {{"gb2312", "gbk"}, {"gb_2312-80", "gbk"}, {"euc-kr", "windows-949"}, {"ks_c_5601-1987", "windows-949"}}};

constexpr char32_t replacement = 0xFFFD;

std::string known_name(std::string_view charset) {
    std::string name;
    for (const char c : charset) name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (std::find(western.begin(), western.end(), name) != western.end()) return "windows-1252";
    for (const auto& [smaller, larger] : within) {
        if (name == smaller) return std::string(larger);
    }
    return name;
}

constexpr std::size_t longest_name = 60;

// How many bytes a unit of this encoding takes, where that is more than one for each letter.
std::size_t wide_unit(std::string_view name) {
    if (name.starts_with("utf-16") || name.starts_with("utf16") || name == "ucs-2" || name == "unicode") return 2;
    return name.starts_with("utf-32") || name.starts_with("utf32") ? 4 : 0;
}

// "utf-16le" for "utf-16": letters of English have their zeros behind them where the small end comes first.
std::string with_order(const std::string& name, std::string_view bytes, std::size_t unit) {
    const std::string plain = unit == 2 ? "utf-16" : "utf-32";
    if (bytes.starts_with("\xFF\xFE")) return plain + "le";
    if (bytes.starts_with("\xFE\xFF") || bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return plain + "be";
    if (name.ends_with("le") || name.ends_with("be")) return name;
    std::size_t in_front = 0;
    std::size_t behind = 0;
    for (std::size_t at = 0; at + unit <= bytes.size(); at += unit) {
        in_front += bytes[at] == '\0' ? 1U : 0U;
        behind += bytes[at + unit - 1] == '\0' ? 1U : 0U;
    }
    return plain + (behind >= in_front ? "le" : "be");
}

Converter converter_for(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name.c_str(), &status));
    return U_FAILURE(status) != 0 ? Converter() : std::move(converter);
}

// Takes characters with the places of their first bytes and writes text and map, one character late: only the next one
// tells where a character ends.
class Writer {
public:
    explicit Writer(std::string_view bytes) : bytes_(bytes) {}

    void add(char32_t value, std::size_t source) {
        constexpr char32_t byte_order_mark = 0xFEFF;
        finish(source);
        if (source == 0 && value == byte_order_mark) return;
        value_ = value;
        source_ = source;
        pending_ = true;
    }

    void finish(std::size_t source_end) {
        if (!pending_) return;
        pending_ = false;
        const std::size_t before = decoded.text.size();
        append_utf8(decoded.text, value_);
        const std::size_t target = decoded.text.size() - before;
        const std::size_t source = source_end > source_ ? source_end - source_ : 0;
        if (source == 1 && target == 1 && bytes_[source_] == decoded.text.back()) {
            decoded.map.copy(source_, 1);
        } else {
            decoded.map.replace(source_, source, target);
        }
    }

    Decoded decoded;

private:
    std::string_view bytes_;
    char32_t value_ = 0;
    std::size_t source_ = 0;
    bool pending_ = false;
};

void convert(UConverter* converter, std::string_view bytes, Writer& writer) {
    constexpr std::size_t room = 4096;
    std::array<UChar, room> units{};
    std::array<std::int32_t, room> offsets{};
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    char32_t lead = 0;
    std::size_t last = 0;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        const auto base = static_cast<std::size_t>(source - bytes.data());
        UChar* target = units.data();
        ucnv_toUnicode(converter, &target, units.data() + room, &source, end, offsets.data(), 1, &status);
        for (std::size_t i = 0; i < static_cast<std::size_t>(target - units.data()); ++i) {
            // A character begun in the last call has the offset -1: it began where that call left off.
            const std::size_t offset = offsets.at(i) < 0 ? 0 : static_cast<std::size_t>(offsets.at(i));
            const char32_t unit = units.at(i);
            if (unit >= 0xD800 && unit < 0xDC00) {
                lead = unit;
                last = std::max(last, base + offset);
                continue;
            }
            const bool is_trail = unit >= 0xDC00 && unit < 0xE000;
            if (lead == 0) last = std::max(last, base + offset);
            const char32_t alone = is_trail ? replacement : unit;
            writer.add(is_trail && lead != 0 ? 0x10000 + ((lead - 0xD800) << 10U) + (unit - 0xDC00) : alone, last);
            lead = 0;
        }
    }
    writer.finish(bytes.size());
}

}  // namespace

std::optional<Decoded> decode_as(std::string_view bytes, std::string_view charset) {
    if (charset.empty() || charset.size() > longest_name) return std::nullopt;
    std::string name = known_name(charset);
    if (const std::size_t unit = wide_unit(name)) name = with_order(name, bytes, unit);
    Converter converter = converter_for(name);
    const bool is_part = !converter && name == "gb18030";
    if (is_part) converter = converter_for("gbk");
    if (!converter) return std::nullopt;
    Writer writer(bytes);
    convert(converter.get(), bytes, writer);
    if (is_part && writer.decoded.text.find("\uFFFD") != std::string::npos) return std::nullopt;
    writer.decoded.encoding = Encoding::named;
    return std::move(writer.decoded);
}

bool is_switched(std::string_view bytes, std::string_view charset) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> switches = {
        {{"iso-2022", "\x1B"}, {"csiso2022", "\x1B"}, {"hz", "~{"}, {"utf-7", "+"}, {"unicode-1-1-utf-7", "+"}}};
    const std::string name = known_name(charset.substr(0, longest_name));
    if (wide_unit(name) > 0) return bytes.find('\0') != std::string_view::npos;
    const auto* const found = std::find_if(switches.begin(), switches.end(), [&name](const auto& one) { return name.starts_with(one.first); });
    if (found == switches.end() || bytes.find(found->second) == std::string_view::npos) return false;
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool names_encoding(std::string_view charset) {
    if (charset.empty() || charset.size() > longest_name) return false;
    UErrorCode status = U_ZERO_ERROR;
    return ucnv_countAliases(known_name(charset).c_str(), &status) > 0 && U_FAILURE(status) == 0;
}

}  // namespace kith
