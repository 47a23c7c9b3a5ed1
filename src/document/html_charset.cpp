// SPDX-License-Identifier: Apache-2.0
#include "document/html_charset.hpp"

#include <optional>

#include "document/html_tokens.hpp"

namespace kith {

std::string_view charset_named(std::string_view bytes) {
    bytes = bytes.substr(0, 1024);
    HtmlTokens tokens(bytes);
    for (HtmlToken token; tokens.next(token);) {
        if (token.kind != HtmlToken::Kind::start_tag || token.name != "meta") continue;
        if (const auto charset = attribute_of(bytes, token, "charset"))
            return bytes.substr(charset->begin, charset->size());
        const std::optional<SourceSpan> content = attribute_of(bytes, token, "content");
        if (!content) continue;
        const std::string_view words = bytes.substr(content->begin, content->size());
        const std::size_t at = words.find("charset=");
        if (at != std::string_view::npos) return words.substr(at + 8, words.find_first_of("; \"'", at + 8) - at - 8);
    }
    return {};
}

}  // namespace kith
