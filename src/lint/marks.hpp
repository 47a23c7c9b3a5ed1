// SPDX-License-Identifier: Apache-2.0
// The marks in the comments of a text, Markdown or HTML document that keep words (see keep_marks.hpp): what they say, and for which block.
// In Markdown and HTML the reader knows where a comment stands (document/comment_places.hpp). In plain text a mark with words beside it
// is about these (a list item, else its lines up to a blank one), one without about what follows up to a blank line. Linear; pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/document.hpp"

namespace kith {

struct Mark {
    SourceSpan at;  // of the whole comment
    std::size_t line = 1;
    std::string verb;  // in lower case: "keep", "keep-one", "keep-begin", "keep-end", or a slip of those
    std::vector<std::string> entries;
    std::string until;  // empty: for good
    std::string reason;
    std::size_t first = 0;  // of its block, the segments [first, last); none where they are the same
    std::size_t last = 0;
    enum class End { closed, missing, hides_rest };  // the last two: there is no -->, and then what comes behind may be no words
    End end = End::closed;
    bool is_beside_unread = false;  // beside words that kith does not read
};

// In order.
[[nodiscard]] std::vector<Mark> marks_of(const Document& document);

}  // namespace kith
