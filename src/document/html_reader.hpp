// SPDX-License-Identifier: Apache-2.0
// Reads the tags, text and comments of HTML, of a whole page (html.hpp) or of a piece within Markdown (html_fragments.hpp), and adds its
// segments, its comments and what it could not read to a Document. Knows which words are read, and which of them are a segment of their own;
// what they stand in, and what is left alone of them, it asks of those it holds. Belongs to one page or piece; linear in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/comment_places.hpp"
#include "document/document.hpp"
#include "document/html_attributes.hpp"
#include "document/html_blocks.hpp"
#include "document/html_languages.hpp"
#include "document/html_left_alone.hpp"
#include "document/html_roles.hpp"
#include "document/html_surroundings.hpp"
#include "document/html_tokens.hpp"
#include "document/html_words.hpp"
#include "document/segment_writer.hpp"

namespace kith {

// What a page, or all raw HTML of a document, has one of.
struct HtmlShared {
    CommentPlaces& places;
    PlaceCounts& counts;
    HtmlLanguages& languages;
};

class HtmlReader {
public:
    // All outlive this; `text`: what the tags are read from, byte for byte where Document::text has them.
    HtmlReader(Document& document, std::string_view text, const HtmlShared& shared);

    // Of raw HTML within Markdown: what it stands in, and how many quotations of HTML are open. Precondition: nothing was read.
    void stand_in(bool is_quoted, int quotations, bool is_item);
    // How many quotations of HTML are open.
    [[nodiscard]] int quotations() const { return around_.quotations(); }

    // All from this byte of the text on. What is open at its end ends there, but for quotations. To be called once.
    void read(std::size_t begin = 0);

private:
    struct Skipping {
        std::string name;
        std::size_t depth = 0;
        bool ends_by_itself = false;
        bool is_hidden = false;
        HiddenElement hidden = {};  // within a drawing
    };
    struct Label {
        AttributeWords words;
        bool is_quoted = false;
        HtmlLeftAlone::Here here;
    };

    void comment(const HtmlToken& token);
    void skip(const HtmlToken& token);
    void drawing(const HtmlToken& token);
    void open(const HtmlToken& token, HtmlRole role);
    void start_tag(const HtmlToken& token);
    void end_tag(const HtmlToken& token);
    void leave_out(const HtmlToken& token, HtmlRole role, bool is_hidden = false);
    void image(const HtmlToken& token);
    void field(const HtmlToken& token);
    void labels(const HtmlToken& token);
    void label(const AttributeWords& words);
    void write(const Label& label);
    void prose(SourceSpan span);
    void sign(SourceSpan span, std::string_view mark);
    void line_end(SourceSpan span);
    void begin_segment();
    void end_segment();
    void begin_code();
    void end_code();
    void cannot_read(std::string what, std::size_t at);

    Document& document_;
    std::string_view text_;
    SegmentWriter writer_;
    HtmlWords words_;
    HtmlLeftAlone aside_;
    HtmlBlocks blocks_;
    Skipping skipping_;
    HtmlSurroundings around_;
    std::vector<Label> waiting_;  // for the end of their sentence
    std::size_t code_begin_ = 0;
    int codes_ = 0;  // how many are open, as with those below
    int preformatted_ = 0;
    bool draws_words_ = false;
    bool is_fragment_ = false;
};

}  // namespace kith
