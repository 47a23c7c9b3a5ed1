// SPDX-License-Identifier: Apache-2.0
#include "document/rtf_words.hpp"

#include <algorithm>
#include <array>

namespace kith {
namespace {

struct Row {
    std::string_view word;
    RtfRole role;
};

constexpr std::array<Row, 143> table = {{
    {"aftncn", RtfRole::skipped},
    {"aftnsep", RtfRole::skipped},
    {"aftnsepc", RtfRole::skipped},
    {"annotation", RtfRole::comment},
    {"ansicpg", RtfRole::code_page},
    {"atnauthor", RtfRole::skipped},
    {"atndate", RtfRole::skipped},
    {"atnicn", RtfRole::skipped},
    {"atnid", RtfRole::skipped},
    {"atnparent", RtfRole::skipped},
    {"atnref", RtfRole::skipped},
    {"atntime", RtfRole::skipped},
    {"atrfend", RtfRole::skipped},
    {"atrfstart", RtfRole::skipped},
    {"author", RtfRole::skipped},
    {"bkmkend", RtfRole::skipped},
    {"bkmkstart", RtfRole::skipped},
    {"bullet", RtfRole::character},
    {"cell", RtfRole::cell_end},
    {"colorschememapping", RtfRole::skipped},
    {"colortbl", RtfRole::skipped},
    {"company", RtfRole::skipped},
    {"datafield", RtfRole::skipped},
    {"datastore", RtfRole::skipped},
    {"defchp", RtfRole::skipped},
    {"defpap", RtfRole::skipped},
    {"deleted", RtfRole::deleted},
    {"doccomm", RtfRole::skipped},
    {"docvar", RtfRole::skipped},
    {"dptxbxtext", RtfRole::box},
    {"emdash", RtfRole::character},
    {"emspace", RtfRole::character},
    {"endash", RtfRole::character},
    {"enspace", RtfRole::character},
    {"f", RtfRole::font},
    {"falt", RtfRole::skipped},
    {"fcharset", RtfRole::font_charset},
    {"ffdeftext", RtfRole::skipped},
    {"ffl", RtfRole::skipped},
    {"ffname", RtfRole::skipped},
    {"field", RtfRole::looked_through},
    {"filetbl", RtfRole::skipped},
    {"fldinst", RtfRole::skipped},
    {"fldrslt", RtfRole::looked_through},
    {"fontemb", RtfRole::skipped},
    {"fontfile", RtfRole::skipped},
    {"fonttbl", RtfRole::fonts},
    {"footer", RtfRole::footer},
    {"footerf", RtfRole::footer},
    {"footerl", RtfRole::footer},
    {"footerr", RtfRole::footer},
    {"footnote", RtfRole::note},
    {"formfield", RtfRole::skipped},
    {"ftnalt", RtfRole::end_notes},
    {"ftncn", RtfRole::skipped},
    {"ftnsep", RtfRole::skipped},
    {"ftnsepc", RtfRole::skipped},
    {"generator", RtfRole::skipped},
    {"header", RtfRole::header},
    {"headerf", RtfRole::header},
    {"headerl", RtfRole::header},
    {"headerr", RtfRole::header},
    {"hlinkbase", RtfRole::skipped},
    {"info", RtfRole::skipped},
    {"intbl", RtfRole::in_table},
    {"itap", RtfRole::in_table},
    {"keywords", RtfRole::skipped},
    {"latentstyles", RtfRole::skipped},
    {"lbr", RtfRole::line_end},
    {"ldblquote", RtfRole::character},
    {"line", RtfRole::line_end},
    {"listoverridetable", RtfRole::skipped},
    {"listtable", RtfRole::skipped},
    {"listtext", RtfRole::list_mark},
    {"lquote", RtfRole::character},
    {"ls", RtfRole::list},
    {"mac", RtfRole::code_page},
    {"mmathPr", RtfRole::skipped},
    {"nestcell", RtfRole::cell_end},
    {"nestrow", RtfRole::cell_end},
    {"nonshppict", RtfRole::skipped},
    {"objclass", RtfRole::skipped},
    {"objdata", RtfRole::skipped},
    {"object", RtfRole::object},
    {"objname", RtfRole::skipped},
    {"operator", RtfRole::skipped},
    {"outlinelevel", RtfRole::outline_level},
    {"page", RtfRole::paragraph_end},
    {"panose", RtfRole::skipped},
    {"par", RtfRole::paragraph_end},
    {"pard", RtfRole::paragraph_reset},
    {"passwordhash", RtfRole::skipped},
    {"pc", RtfRole::code_page},
    {"pca", RtfRole::code_page},
    {"pgptbl", RtfRole::skipped},
    {"pict", RtfRole::picture},
    {"plain", RtfRole::character_reset},
    {"pn", RtfRole::skipped},
    {"pnseclvl", RtfRole::skipped},
    {"pntext", RtfRole::list_mark},
    {"pntxta", RtfRole::list_mark},
    {"pntxtb", RtfRole::list_mark},
    {"private", RtfRole::skipped},
    {"protusertbl", RtfRole::skipped},
    {"qmspace", RtfRole::character},
    {"rdblquote", RtfRole::character},
    {"result", RtfRole::looked_through},
    {"revtbl", RtfRole::skipped},
    {"row", RtfRole::cell_end},
    {"rquote", RtfRole::character},
    {"rsidtbl", RtfRole::skipped},
    {"s", RtfRole::style},
    {"sect", RtfRole::paragraph_end},
    {"shp", RtfRole::looked_through},
    {"shpgrp", RtfRole::looked_through},
    {"shpinst", RtfRole::looked_through},
    {"shppict", RtfRole::looked_through},
    {"shprslt", RtfRole::skipped},
    {"shptxt", RtfRole::box},
    {"sn", RtfRole::skipped},
    {"softline", RtfRole::line_end},
    {"sp", RtfRole::looked_through},
    {"stylesheet", RtfRole::styles},
    {"subject", RtfRole::skipped},
    {"sv", RtfRole::shape_value},
    {"tab", RtfRole::tab},
    {"tc", RtfRole::skipped},
    {"tcn", RtfRole::skipped},
    {"template", RtfRole::skipped},
    {"themedata", RtfRole::skipped},
    {"title", RtfRole::skipped},
    {"u", RtfRole::unicode},
    {"uc", RtfRole::unicode_skip},
    {"ud", RtfRole::skipped},
    {"upr", RtfRole::looked_through},
    {"userprops", RtfRole::skipped},
    {"v", RtfRole::hidden},
    {"webhidden", RtfRole::hidden},
    {"wgrffmtfilter", RtfRole::skipped},
    {"xe", RtfRole::skipped},
    {"xmlnstbl", RtfRole::skipped},
    {"zwj", RtfRole::character},
    {"zwnj", RtfRole::character},
}};
static_assert(std::is_sorted(table.begin(), table.end(), [](const Row& a, const Row& b) { return a.word < b.word; }));

struct Named {
    std::string_view word;
    std::string_view character;
};

constexpr std::array<Named, 12> named = {{
    {"bullet", "\u2022"},
    {"emdash", "\u2014"},
    {"emspace", "\u2003"},
    {"endash", "\u2013"},
    {"enspace", "\u2002"},
    {"ldblquote", "\u201C"},
    {"lquote", "\u2018"},
    {"qmspace", "\u2005"},
    {"rdblquote", "\u201D"},
    {"rquote", "\u2019"},
    {"zwj", "\u200D"},
    {"zwnj", "\u200C"},
}};

struct Charset {
    int number;
    std::string_view name;
};

constexpr std::array<Charset, 15> charsets = {{
    {0, "windows-1252"},
    {77, "macintosh"},
    {128, "windows-932"},
    {129, "windows-949"},
    {134, "windows-936"},
    {136, "windows-950"},
    {161, "windows-1253"},
    {162, "windows-1254"},
    {163, "windows-1258"},
    {177, "windows-1255"},
    {178, "windows-1256"},
    {186, "windows-1257"},
    {204, "windows-1251"},
    {222, "windows-874"},
    {238, "windows-1250"},
}};

}  // namespace

RtfRole rtf_role(std::string_view word) {
    const auto* found = std::lower_bound(table.begin(), table.end(), word,
                                         [](const Row& row, std::string_view wanted) { return row.word < wanted; });
    return found != table.end() && found->word == word ? found->role : RtfRole::unknown;
}

std::string_view rtf_character(std::string_view word) {
    const auto* found = std::find_if(named.begin(), named.end(), [&](const Named& row) { return row.word == word; });
    return found == named.end() ? std::string_view() : found->character;
}

std::string_view rtf_charset(int number) {
    const auto* found =
        std::find_if(charsets.begin(), charsets.end(), [&](const Charset& row) { return row.number == number; });
    return found == charsets.end() ? std::string_view() : found->name;
}

}  // namespace kith
