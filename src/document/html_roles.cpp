// SPDX-License-Identifier: Apache-2.0
#include "document/html_roles.hpp"

#include <algorithm>
#include <array>

namespace kith {
namespace {

struct Row {
    std::string_view name;
    HtmlRole role;
};

// Sorted by name.
constexpr std::array<Row, 86> table = {{
    {"address", HtmlRole::block},
    {"article", HtmlRole::block},
    {"aside", HtmlRole::block},
    {"audio", HtmlRole::sound},
    {"blockquote", HtmlRole::quotation},
    {"body", HtmlRole::block},
    {"br", HtmlRole::line_end},
    {"button", HtmlRole::block},
    {"canvas", HtmlRole::drawing},
    {"caption", HtmlRole::block},
    {"center", HtmlRole::block},
    {"code", HtmlRole::code},
    {"datalist", HtmlRole::offer},
    {"dd", HtmlRole::item},
    {"details", HtmlRole::block},
    {"dialog", HtmlRole::block},
    {"dir", HtmlRole::list},
    {"div", HtmlRole::block},
    {"dl", HtmlRole::list},
    {"dt", HtmlRole::item},
    {"embed", HtmlRole::object},
    {"fieldset", HtmlRole::block},
    {"figcaption", HtmlRole::block},
    {"figure", HtmlRole::block},
    {"footer", HtmlRole::block},
    {"form", HtmlRole::block},
    {"frame", HtmlRole::page},
    {"h1", HtmlRole::heading},
    {"h2", HtmlRole::heading},
    {"h3", HtmlRole::heading},
    {"h4", HtmlRole::heading},
    {"h5", HtmlRole::heading},
    {"h6", HtmlRole::heading},
    {"head", HtmlRole::block},
    {"header", HtmlRole::block},
    {"hgroup", HtmlRole::block},
    {"hr", HtmlRole::block},
    {"html", HtmlRole::block},
    {"iframe", HtmlRole::page},
    {"img", HtmlRole::image},
    {"input", HtmlRole::field},
    {"kbd", HtmlRole::code},
    {"legend", HtmlRole::block},
    {"li", HtmlRole::item},
    {"listing", HtmlRole::preformatted},
    {"main", HtmlRole::block},
    {"math", HtmlRole::equation},
    {"menu", HtmlRole::list},
    {"meta", HtmlRole::about_page},
    {"nav", HtmlRole::block},
    {"noembed", HtmlRole::skipped},
    {"noframes", HtmlRole::skipped},
    {"noscript", HtmlRole::skipped},
    {"object", HtmlRole::object},
    {"ol", HtmlRole::list},
    {"optgroup", HtmlRole::block},
    {"option", HtmlRole::choice},
    {"p", HtmlRole::block},
    {"pre", HtmlRole::preformatted},
    {"q", HtmlRole::quoted},
    {"rp", HtmlRole::skipped},
    {"rt", HtmlRole::skipped},
    {"samp", HtmlRole::code},
    {"script", HtmlRole::skipped},
    {"search", HtmlRole::block},
    {"section", HtmlRole::block},
    {"select", HtmlRole::block},
    {"style", HtmlRole::skipped},
    {"summary", HtmlRole::block},
    {"svg", HtmlRole::drawing},
    {"table", HtmlRole::table},
    {"tbody", HtmlRole::row},
    {"td", HtmlRole::cell},
    {"template", HtmlRole::skipped},
    {"textarea", HtmlRole::field},
    {"tfoot", HtmlRole::row},
    {"th", HtmlRole::cell},
    {"thead", HtmlRole::row},
    {"title", HtmlRole::title},
    {"tr", HtmlRole::row},
    {"tt", HtmlRole::code},
    {"ul", HtmlRole::list},
    {"var", HtmlRole::code},
    {"video", HtmlRole::film},
    {"xml", HtmlRole::skipped},
    {"xmp", HtmlRole::skipped},
}};
static_assert(std::is_sorted(table.begin(), table.end(), [](const Row& a, const Row& b) { return a.name < b.name; }));

constexpr std::array<std::string_view, 15> voids = {"area",  "base", "br",   "col",   "embed",  "frame", "hr", "img",
                                                    "input", "link", "meta", "param", "source", "track", "wbr"};

}  // namespace

HtmlRole html_role(std::string_view name) {
    const auto* found = std::lower_bound(table.begin(), table.end(), name,
                                         [](const Row& row, std::string_view wanted) { return row.name < wanted; });
    return found != table.end() && found->name == name ? found->role : HtmlRole::plain;
}

bool begins_block(HtmlRole role) {
    switch (role) {
        case HtmlRole::plain:
        case HtmlRole::code:
        case HtmlRole::quoted:
        case HtmlRole::line_end:
        case HtmlRole::image:
        case HtmlRole::about_page:
        case HtmlRole::skipped:
        case HtmlRole::drawing:
        case HtmlRole::equation:
            return false;
        default:
            return true;
    }
}

bool is_void_element(std::string_view name) { return std::find(voids.begin(), voids.end(), name) != voids.end(); }

bool ends_by_itself(HtmlRole role, std::string_view name) {
    return role == HtmlRole::item || role == HtmlRole::row || role == HtmlRole::cell || name == "p" ||
           name == "option" || name == "rt" || name == "rp";
}

std::string_view unread_name(HtmlRole role) {
    switch (role) {
        case HtmlRole::sound:
            return "sound";
        case HtmlRole::film:
            return "film";
        case HtmlRole::object:
            return "embedded object";
        case HtmlRole::page:
            return "embedded page";
        case HtmlRole::equation:
            return "equation";
        default:
            return "image";
    }
}

}  // namespace kith
