// SPDX-License-Identifier: Apache-2.0
// Raw HTML that comes line by line, as within Markdown: comments (<!-- such as this, over several lines -->) and what is between them.
// Linear in time.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "text/span.hpp"

namespace kith {

class HtmlPieces {
public:
    explicit HtmlPieces(std::string_view text) : text_(text) {}

    using OnComment = std::function<void(SourceSpan inside, SourceSpan whole)>;
    using OnRest = std::function<void(SourceSpan)>;  // never empty

    // The next piece of the text; a comment is told once it has ended.
    void add(SourceSpan piece, const OnComment& on_comment, const OnRest& on_rest);
    // What was begun has no end.
    void forget() { begun_.reset(); }

private:
    std::string_view text_;
    std::optional<std::size_t> begun_;  // where a comment began
};

}  // namespace kith
