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

constexpr std::array<Named, 37> named = {{
    {"amp", U'&'},      {"lt", U'<'},       {"gt", U'>'},       {"quot", U'"'},     {"apos", U'\''},
    {"ensp", 0x2002},   {"emsp", 0x2003},   {"thinsp", 0x2009}, {"zwnj", 0x200C},   {"zwj", 0x200D},
    {"hyphen", 0x2010}, {"dash", 0x2010},   {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018},
    {"rsquo", 0x2019},  {"sbquo", 0x201A},  {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"bdquo", 0x201E},
    {"dagger", 0x2020}, {"Dagger", 0x2021}, {"bull", 0x2022},   {"hellip", 0x2026}, {"prime", 0x2032},
    {"Prime", 0x2033},  {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"euro", 0x20AC},   {"trade", 0x2122},
    {"larr", 0x2190},   {"rarr", 0x2192},   {"minus", 0x2212},  {"OElig", 0x0152},  {"oelig", 0x0153},
    {"Scaron", 0x0160}, {"scaron", 0x0161},
}};

std::string encoded(std::uint32_t value) {
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value == 0 || value > 0x10FFFF || surrogate) return {};
    std::string out;
    append_utf8(out, static_cast<char32_t>(value));
    return out;
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

}  // namespace kith
