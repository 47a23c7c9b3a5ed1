// SPDX-License-Identifier: Apache-2.0
#include "document/alert_quotes.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::array<std::string_view, 5> signs = {"[!note]", "[!tip]", "[!important]", "[!warning]", "[!caution]"};

}  // namespace

void AlertQuotes::begin_quote() {
    may_begin_ = is_alert_.empty();
    is_alert_.push_back(false);
    ++quoted_;
}

void AlertQuotes::end_quote() {
    may_begin_ = false;
    if (!is_alert_.back()) --quoted_;
    is_alert_.pop_back();
}

std::size_t AlertQuotes::sign_at(std::string_view text, std::size_t at) {
    if (!may_begin_) return 0;
    may_begin_ = false;
    const std::string_view rest = text.substr(at);
    const auto* const sign = std::find_if(signs.begin(), signs.end(), [rest](std::string_view one) { return to_lower(rest.substr(0, one.size())) == one; });
    if (sign == signs.end()) return 0;
    const std::size_t behind = rest.find_first_not_of(" \t", sign->size());
    if (behind < rest.size() && rest[behind] != '\r' && rest[behind] != '\n') return 0;
    is_alert_.back() = true;
    --quoted_;
    return sign->size();
}

}  // namespace kith
