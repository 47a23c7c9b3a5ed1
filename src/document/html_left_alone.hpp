// SPDX-License-Identifier: Apache-2.0
// Words of a web page that are no prose in English: those in another language (html_languages.hpp), and what a link is called that leads
// to how to reach somebody (reach_link.hpp). They stay in their segment and are listed in Segment::code. Belongs to one page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "document/document.hpp"
#include "document/html_languages.hpp"
#include "document/html_tokens.hpp"
#include "document/html_words.hpp"
#include "document/reach_link.hpp"
#include "document/segment_writer.hpp"

namespace kith {

class HtmlLeftAlone {
public:
    // All outlive this. `text`: what the tags are read from. Once all segments are read, the languages know what of them to leave alone.
    HtmlLeftAlone(Document& document, std::string_view text, SegmentWriter& writer, HtmlWords& words, HtmlLanguages& languages)
        : document_(document), text_(text), writer_(writer), words_(words), languages_(languages) {}

    // Of every tag that is not left out.
    void start(const HtmlToken& tag);
    void end(const HtmlToken& tag);
    // Before any words. Precondition: a segment is open.
    void begin_words();
    // While it is open still.
    void end_segment();
    // What is open here, for words that are written later.
    struct Here {
        std::string language;
        ReachLink link = ReachLink::none;
    };
    [[nodiscard]] Here here() const { return {std::string(languages_.foreign()), link_}; }
    // Instead of both, of a segment that only says what the element is which it stood in: what that holds has its own.
    void end_label(const Here& here);

private:
    void begin_link(const HtmlToken& tag);
    void end_link();
    void leave_name_alone(ReachLink link, std::size_t begin);
    void end_language();

    Document& document_;
    std::string_view text_;
    SegmentWriter& writer_;
    HtmlWords& words_;
    HtmlLanguages& languages_;
    std::string language_;  // of what is being read, where it is another than English
    std::size_t language_begin_ = 0;
    ReachLink link_ = ReachLink::none;
    std::size_t link_begin_ = 0;
};

}  // namespace kith
