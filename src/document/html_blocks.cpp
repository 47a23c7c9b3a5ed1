// SPDX-License-Identifier: Apache-2.0
#include "document/html_blocks.hpp"

#include <cstddef>

namespace kith {
namespace {

constexpr std::size_t deepest = 128;  // so that looking back stays cheap, whatever the page

bool is_of_blocks(HtmlRole role) {
    return role == HtmlRole::list || role == HtmlRole::item || role == HtmlRole::table || role == HtmlRole::cell || role == HtmlRole::quotation;
}

// What an end tag within it does not reach beyond: an item ends in its own list, and all but a cell or table in its own cell.
bool holds_in(HtmlRole open, HtmlRole ending) {
    if (open == HtmlRole::table) return true;
    if (ending == HtmlRole::cell || ending == HtmlRole::table) return false;
    return open == HtmlRole::cell || (ending == HtmlRole::item && open == HtmlRole::list);
}

}  // namespace

void HtmlBlocks::start(HtmlRole role) {
    if (role == HtmlRole::row) return end(HtmlRole::cell);
    if (role == HtmlRole::item || role == HtmlRole::cell) end(role);
    if (!is_of_blocks(role) || open_.size() == deepest) return;
    open_.push_back(role);
    places_.enter(role == HtmlRole::item || role == HtmlRole::cell || role == HtmlRole::quotation);
}

void HtmlBlocks::end(HtmlRole role) {
    if (role == HtmlRole::row) role = HtmlRole::cell;
    if (!is_of_blocks(role)) return;
    std::size_t at = open_.size();
    while (at > 0 && open_[at - 1] != role && !holds_in(open_[at - 1], role)) --at;
    if (at == 0 || open_[at - 1] != role) return;
    for (; open_.size() >= at; open_.pop_back()) places_.leave();
}

void HtmlBlocks::finish() {
    for (; !open_.empty(); open_.pop_back()) places_.leave();
}

}  // namespace kith
