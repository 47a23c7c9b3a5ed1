// SPDX-License-Identifier: Apache-2.0
#include "document/bare_addresses.hpp"

#include <algorithm>

#include "text/count_bytes.hpp"

namespace kith {

std::size_t bare_addresses_at_most(std::string_view text) {
    std::size_t count = count_bytes(text, [](char c) { return c == '@' || c == ':'; });
    for (std::size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.', dot + 1)) {
        count += dot >= 3 && (text[dot - 3] | 0x20) == 'w' ? 1U : 0U;
    }
    return count;
}

std::size_t bare_addresses(std::string_view text) {
    std::size_t most = 0;
    std::size_t count = 0;
    bool is_blank = true;  // nothing but spaces since the line began
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n' && is_blank) count = 0;
        if (c == '\n') is_blank = true;
        if (c != '\n' && c != '\r' && c != ' ' && c != '\t') is_blank = false;
        const bool may_begin = c == '@' || (c == ':' && text.substr(at, 3) == "://") ||
                               ((c | 0x20) == 'w' && at + 3 < text.size() && text[at + 3] == '.');
        if (may_begin) most = std::max(most, ++count);
    }
    return most;
}

}  // namespace kith
