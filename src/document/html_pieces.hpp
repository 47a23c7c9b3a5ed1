// SPDX-License-Identifier: Apache-2.0
// Raw HTML that comes line by line, as within Markdown: comments (<!-- such as this, over several lines -->) and what is between them.
// Linear in time.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
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
    // A comment that was begun and has no end is told up to here: nothing is between its words and its end.
    void end(const OnComment& on_comment);

private:
    std::string_view text_;
    std::optional<std::size_t> begun_;  // where a comment began
    std::size_t end_ = 0;               // of the last piece
};

// Whether there are words between the tags of raw HTML, which may go on from piece to piece. Those of scripts and styles are none.
class HtmlWordsSeen {
public:
    void add(std::string_view piece);
    [[nodiscard]] bool are_there() const { return are_there_; }

private:
    std::string tag_;        // its first letters, while it is open
    bool is_in_tag_ = false;
    bool is_in_code_ = false;  // of a script or style
    bool are_there_ = false;
};

}  // namespace kith
