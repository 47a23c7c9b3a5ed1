// SPDX-License-Identifier: Apache-2.0
// What stands around the words of a web page: headings, quotations, lists, tables, forms. From it follow the kind of a segment and its
// Place; place.paragraph counts the segments of each part, from 1. Belongs to one page; linear in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/html_roles.hpp"
#include "document/html_tokens.hpp"
#include "document/table_counter.hpp"

namespace kith {

// What was counted so far, which raw HTML shares with the document that it stands in.
struct PlaceCounts {
    std::map<std::string, int, std::less<>> segments;  // by part
    TableCounter tables;
    std::size_t counted = 0;  // up to here the lines are
    int line = 1;
};

class HtmlSurroundings {
public:
    // Both outlive this; `text` is what the tags are read from.
    HtmlSurroundings(std::string_view text, PlaceCounts& counts) : text_(text), counts_(counts) {}

    // Of raw HTML: what it stands in, and how many quotations of HTML are open. Precondition: nothing was read.
    void stand_in(bool is_quoted, int quotations, bool is_item);
    // How many quotations of HTML are open.
    [[nodiscard]] int quotations() const { return quotations_; }

    // Of every tag that is not left out. Precondition, where the role begins a block: the segment before it has ended.
    void start(HtmlRole role, const HtmlToken& tag);
    void end(HtmlRole role);
    void end_segment();

    // Are the words that come next sent with a form?
    void send(bool are_sent) { sends_ = are_sent; }
    // Is what comes next one of the choices for a field?
    [[nodiscard]] bool offers() const { return offers_; }

    [[nodiscard]] SegmentKind kind() const;
    // Of a heading, from 1 on; 0 outside.
    [[nodiscard]] std::uint8_t heading_level() const { return title_ ? 1 : heading_; }
    // Of a segment that begins here.
    [[nodiscard]] Place next();
    // Of one that is a part by itself, whatever stands around it.
    [[nodiscard]] Place next_of(std::string part);
    // Of what is no words, at this byte of the text: the segment that it is in or comes behind. Precondition: bytes ascend.
    [[nodiscard]] Place at(std::size_t byte);
    // What is open still ends here.
    void finish();

private:
    // What a table puts aside for its cells, and gives back at its end.
    struct Nest {
        int lists = 0;
        bool in_cell = false;
    };
    void begin_table();
    void end_table();

    std::string_view text_;
    PlaceCounts& counts_;
    std::vector<Nest> tables_;
    Nest now_;
    int quotations_ = 0;  // how many are open
    bool is_quoted_ = false;  // whatever is open
    std::uint8_t heading_ = 0;  // its level; 0: none
    bool title_ = false;
    bool sends_ = false;
    bool offers_ = false;
};

}  // namespace kith
