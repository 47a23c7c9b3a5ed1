// SPDX-License-Identifier: Apache-2.0
#include "text/blank.hpp"

#include <unicode/uchar.h>

#include <string>

#include "text/utf8.hpp"

namespace kith {

bool is_blank(std::string_view text) {
    const std::string valid = valid_utf8(text);
    for (std::size_t at = 0; at < valid.size();) {
        const CodePoint c = code_point_at(valid, at);
        const bool is_unseen = u_hasBinaryProperty(static_cast<UChar32>(c.value), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
        if (!is_space(c.value) && !is_unseen) return false;
        at += c.size;
    }
    return true;
}

}  // namespace kith
