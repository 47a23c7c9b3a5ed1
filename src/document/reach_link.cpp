// SPDX-License-Identifier: Apache-2.0
#include "document/reach_link.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.hpp"

namespace kith {
namespace {

// "Contact", "Contact us", "Contact Bea"; not "contact visits".
bool is_called_contact(std::string_view words) {
    constexpr std::string_view name = "contact";
    constexpr std::array<std::string_view, 6> behind = {"", "us", "me", "details", "form", "page"};
    if (to_lower(words.substr(0, name.size())) != name) return false;
    const std::string_view rest = words.substr(name.size());
    if (!rest.empty() && rest.front() != ' ') return false;
    const std::string_view word = rest.substr(std::min<std::size_t>(1, rest.size()));
    const bool is_name = !word.empty() && word.find(' ') == std::string_view::npos && is_upper(code_point_at(word, 0).value);
    return is_name || std::find(behind.begin(), behind.end(), word) != behind.end();
}

}  // namespace

ReachLink reach_of(std::string_view address) {
    constexpr std::array<std::string_view, 5> pages = {"contact", "contacts", "contactus", "contactdetails", "getintouch"};
    const std::string all = to_lower(address.substr(0, address.find_first_of("?#")));
    if (all.starts_with("mailto:") || all.starts_with("tel:")) return ReachLink::address;
    std::string page = all;
    while (page.ends_with('/')) page.pop_back();
    page.erase(0, page.find_last_of('/') + 1);
    page.erase(std::min(page.find('.'), page.size()));
    page.erase(std::remove_if(page.begin(), page.end(), [](char c) { return c == '-' || c == '_'; }), page.end());
    return std::find(pages.begin(), pages.end(), page) != pages.end() ? ReachLink::page : ReachLink::none;
}

bool is_name_of_link(ReachLink link, std::string_view words) {
    if (link == ReachLink::none) return false;
    const auto spaces = std::count(words.begin(), words.end(), ' ');
    if (link == ReachLink::page) return spaces < 2;
    const bool is_address = spaces == 0 && words.find('@') != std::string_view::npos;
    return is_address || is_called_contact(words);
}

}  // namespace kith
