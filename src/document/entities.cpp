// SPDX-License-Identifier: Apache-2.0
#include "document/entities.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "text/utf8.hpp"

namespace kith {
namespace {

// U+00A0 to U+00FF, in order.
constexpr std::array<std::string_view, 96> latin = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",
    "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",
    "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",
    "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",
    "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute",
    "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave",
    "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide",
    "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

struct Named {
    std::string_view name;
    char32_t value;
};

constexpr std::array<Named, 71> named = {{
    {"AMP", U'&'},      {"LT", U'<'},       {"GT", U'>'},       {"QUOT", U'"'},     {"Tab", U'\t'},
    {"NewLine", U'\n'}, {"excl", U'!'},     {"num", U'#'},      {"dollar", U'$'},   {"percnt", U'%'},
    {"lpar", U'('},     {"rpar", U')'},     {"ast", U'*'},      {"plus", U'+'},     {"comma", U','},
    {"period", U'.'},   {"sol", U'/'},      {"colon", U':'},    {"semi", U';'},     {"equals", U'='},
    {"quest", U'?'},    {"commat", U'@'},   {"lsqb", U'['},     {"rsqb", U']'},     {"lowbar", U'_'},
    {"grave", U'`'},    {"vert", U'|'},     {"hairsp", 0x200A}, {"horbar", 0x2015}, {"lsquor", 0x201A},
    {"ldquor", 0x201E}, {"fflig", 0xFB00},  {"filig", 0xFB01},  {"fllig", 0xFB02},  {"amp", U'&'},
    {"lt", U'<'},       {"gt", U'>'},       {"quot", U'"'},     {"apos", U'\''},    {"ensp", 0x2002},
    {"emsp", 0x2003},   {"thinsp", 0x2009}, {"zwnj", 0x200C},   {"zwj", 0x200D},    {"hyphen", 0x2010},
    {"dash", 0x2010},   {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018},  {"rsquo", 0x2019},
    {"sbquo", 0x201A},  {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"bdquo", 0x201E},  {"dagger", 0x2020},
    {"Dagger", 0x2021}, {"bull", 0x2022},   {"hellip", 0x2026}, {"prime", 0x2032},  {"Prime", 0x2033},
    {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"euro", 0x20AC},   {"trade", 0x2122},  {"larr", 0x2190},
    {"rarr", 0x2192},   {"minus", 0x2212},  {"OElig", 0x0152},  {"oelig", 0x0153},  {"Scaron", 0x0160},
    {"scaron", 0x0161},
}};

// What the numbers 0x80 to 0x9F mean in pages, as in Windows-1252.
constexpr std::array<char32_t, 32> windows_1252_controls = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string encoded(std::uint32_t value) {
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value == 0 || value > 0x10FFFF || surrogate) return {};
    std::string out;
    append_utf8(out, static_cast<char32_t>(value));
    return out;
}

constexpr std::size_t longest_reference = 32;

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool may_lack_semicolon(std::string_view name) {
    static constexpr std::array<std::string_view, 8> others = {"amp", "lt", "gt", "quot", "AMP", "LT", "GT", "QUOT"};
    return std::find(latin.begin(), latin.end(), name) != latin.end() ||
           std::find(others.begin(), others.end(), name) != others.end();
}

// "&#233;", "&#xE9" at the start of `rest`.
Reference numeric_reference(std::string_view rest) {
    const bool hex = rest.size() > 2 && (rest[2] == 'x' || rest[2] == 'X');
    const std::size_t digits = hex ? 3 : 2;
    std::uint32_t value = 0;
    const char* const first = rest.data() + std::min(digits, rest.size());
    const auto [end, failure] = std::from_chars(first, rest.data() + rest.size(), value, hex ? 16 : 10);
    if (end == first) return {};
    std::size_t length = static_cast<std::size_t>(end - rest.data());
    if (length < rest.size() && rest[length] == ';') ++length;
    if (failure != std::errc()) value = 0;
    if (value >= 0x80 && value < 0xA0) value = static_cast<std::uint32_t>(windows_1252_controls.at(value - 0x80));
    std::string text = encoded(value);
    return {text.empty() ? "\uFFFD" : text, length};
}

}  // namespace

std::string decode_entity(std::string_view reference) {
    if (reference.size() < 3 || reference.front() != '&' || reference.back() != ';') return {};
    std::string_view name = reference.substr(1, reference.size() - 2);
    if (name.front() == '#') {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        name.remove_prefix(hex ? 2 : 1);
        std::uint32_t value = 0;
        const auto [end, failure] = std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
        return failure == std::errc() && end == name.data() + name.size() ? encoded(value) : std::string();
    }
    const auto* in_latin = std::find(latin.begin(), latin.end(), name);
    if (in_latin != latin.end()) return encoded(0xA0U + static_cast<std::uint32_t>(in_latin - latin.begin()));
    const auto* found = std::find_if(named.begin(), named.end(), [&](const Named& row) { return row.name == name; });
    return found == named.end() ? std::string() : encoded(static_cast<std::uint32_t>(found->value));
}

Reference reference_at(std::string_view text, std::size_t at) {
    if (text[at] != '&') return {};
    const std::string_view rest = text.substr(at, longest_reference);
    if (rest.substr(1, 1) == "#") return numeric_reference(rest);
    std::size_t end = 1;
    while (end < rest.size() && is_alphanumeric(rest[end])) ++end;
    if (end < rest.size() && rest[end] == ';') {
        if (std::string whole = decode_entity(rest.substr(0, end + 1)); !whole.empty()) return {whole, end + 1};
    }
    for (end = std::min<std::size_t>(end, 7); end > 2; --end) {
        const std::string_view name = rest.substr(1, end - 1);
        if (!may_lack_semicolon(name)) continue;
        return {decode_entity("&" + std::string(name) + ";"), end};
    }
    return {};
}

}  // namespace kith
