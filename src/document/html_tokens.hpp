// SPDX-License-Identifier: Apache-2.0
// HTML as a stream of tags, text and comments with their places, in the way of the tokeniser of the HTML standard: nothing
// is ever a failure. Scripts, styles and the like are one token of raw text. Entities stay as they are. Linear in time, no
// memory but for the name of a tag. (A parser that builds the tree, such as gumbo, takes some 150 bytes for a tag of three
// and goes through all open elements at each: a few megabytes of made-up tags cost gigabytes and minutes.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/span.hpp"

namespace kith {

struct HtmlToken {
    enum class Kind : std::uint8_t { text, start_tag, end_tag, comment, raw_text };
    Kind kind = Kind::text;
    SourceSpan span;       // of all of it
    SourceSpan inside;     // of a comment: its words; of a tag: what stands behind its name
    std::string name;      // of a tag, in lower case; cut off behind 32 bytes
    bool is_prose = true;  // text in which nothing is a tag: that of a title or a form, not of a script
};

class HtmlTokens {
public:
    // Those that begin at `begin` or behind it.
    explicit HtmlTokens(std::string_view text, std::size_t begin = 0) : text_(text), at_(begin) {}
    // The next one; false at the end.
    bool next(HtmlToken& token);

private:
    void markup(HtmlToken& token);
    void tag(HtmlToken& token, std::size_t name);
    void comment(HtmlToken& token);
    void raw_text(HtmlToken& token);
    [[nodiscard]] bool begins_markup(std::size_t at) const;

    std::string_view text_;
    std::size_t at_;
    std::string raw_;  // the element whose raw text comes next
};

// The value of an attribute of a start tag, as written, entities and all; empty span where it has none.
[[nodiscard]] std::optional<SourceSpan> attribute_of(std::string_view text, const HtmlToken& tag,
                                                     std::string_view name);

}  // namespace kith
