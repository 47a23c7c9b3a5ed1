// SPDX-License-Identifier: Apache-2.0
#include "document/html_words.hpp"

#include <utility>

#include "document/entities.hpp"

namespace kith {
namespace {

constexpr std::string_view white = " \t\n\r\f";

bool is_blank(char c) { return white.find(c) != std::string_view::npos; }

}  // namespace

bool HtmlWords::has_words(SourceSpan span) const {
    return text_.substr(span.begin, span.size()).find_first_not_of(white) != std::string_view::npos;
}

void HtmlWords::add(SourceSpan span, bool keep_white_space) {
    for (std::size_t at = span.begin; at < span.end;) {
        std::size_t end = at;
        if (is_blank(text_[at])) {
            while (end < span.end && is_blank(text_[end])) ++end;
            blanks({at, end}, keep_white_space);
        } else if (const Reference reference = reference_at(text_.substr(0, span.end), at); reference.length > 0) {
            end = at + reference.length;
            replace({at, end}, reference.text);
        } else {
            for (++end; end < span.end && !is_blank(text_[end]) && text_[end] != '&';) ++end;
            settle();
            writer_.copy({at, end});
        }
        at = end;
    }
}

void HtmlWords::replace(SourceSpan span, std::string_view text) {
    settle();
    writer_.replace(span, text);
}

void HtmlWords::line_end(SourceSpan span) {
    space_.reset();
    if (writer_.size() > 0) writer_.replace(span, "\n");
}

void HtmlWords::space(SourceSpan span) {
    if (!space_) blanks(span, false);
}

void HtmlWords::settle() {
    if (!space_) return;
    const SourceSpan space = *std::exchange(space_, std::nullopt);
    if (text_.substr(space.begin, space.size()) == " ") {
        writer_.copy(space);
    } else {
        writer_.replace(space, " ");
    }
}

void HtmlWords::end() { space_.reset(); }

void HtmlWords::blanks(SourceSpan span, bool keep) {
    if (keep) {
        settle();
        writer_.copy(span);
    } else if (!space_ && writer_.size() > 0 && writer_.text().back() != '\n') {
        space_ = span;
    }
}

}  // namespace kith
