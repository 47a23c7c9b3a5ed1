// SPDX-License-Identifier: Apache-2.0
#include "document/reach_link.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.hpp"

namespace kith {

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
    return spaces < (link == ReachLink::address ? 4 : 2);
}

}  // namespace kith
