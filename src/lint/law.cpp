// SPDX-License-Identifier: Apache-2.0
#include "lint/law.hpp"

#include <string_view>

namespace kith {

namespace {

bool begins_with_digit(std::string_view key) { return !key.empty() && key.front() >= '0' && key.front() <= '9'; }

// "1989" behind "Act"; a short number there is no year.
bool is_year(std::string_view key) { return key.size() == 4 && begins_with_digit(key); }

}  // namespace

bool cites_law(const Analysis& analysis, const ListIndex& lists, const Sentence& sentence) {
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
        const std::string_view key = analysis.key(i);
        std::size_t next = i + 1;
        if (next < sentence.last && analysis.key(next) == ".") ++next;  // "s. 34"
        if (next >= sentence.last) return false;
        if (begins_with_digit(analysis.key(next)) && lists.contains("law-cite", key)) return true;
        if (key == "act" && analysis.tokens[i].capitalised && is_year(analysis.key(next))) return true;
    }
    return false;
}

}  // namespace kith
