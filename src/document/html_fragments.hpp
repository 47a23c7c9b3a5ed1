// SPDX-License-Identifier: Apache-2.0
// Raw HTML within Markdown, read as a web page is (html.hpp), block by block: what one block leaves open ends with it, but for a quotation
// (<blockquote>), which the Markdown behind it may stand in; and what stands in <pre> is code. Its segments are of Syntax::html. Memory:
// the length of the text, once, where a block stands in a quotation of Markdown; linear in time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/comment_places.hpp"
#include "document/document.hpp"
#include "document/html_languages.hpp"
#include "document/html_surroundings.hpp"
#include "text/span.hpp"

namespace kith {

class HtmlFragments {
public:
    // All outlive this.
    HtmlFragments(Document& document, CommentPlaces& places, PlaceCounts& counts)
        : document_(document), places_(places), counts_(counts), languages_(document.text) {}
    HtmlFragments(const HtmlFragments&) = delete;
    HtmlFragments& operator=(const HtmlFragments&) = delete;
    HtmlFragments(HtmlFragments&&) = delete;
    HtmlFragments& operator=(HtmlFragments&&) = delete;
    ~HtmlFragments() = default;

    struct Around {
        bool is_quoted = false;  // by Markdown
        int quotations = 0;      // of HTML that are open
        bool is_item = false;
    };
    // A block: its lines in the source, ascending, at least one, without what a quotation puts before them. Blocks come in order. The
    // answer is how many quotations of HTML are open behind it.
    int read(const std::vector<SourceSpan>& lines, const Around& around);
    // Once all segments of the document are read.
    void finish() { languages_.leave_alone(document_); }

private:
    Document& document_;
    CommentPlaces& places_;
    PlaceCounts& counts_;
    // What the tags of a block are read from.
    [[nodiscard]] std::string_view text_of(const std::vector<SourceSpan>& lines);

    std::string blanked_;  // the text of the document, blank where a quotation's signs stand before the lines of a block; empty until there is one
    HtmlLanguages languages_;
};

}  // namespace kith
