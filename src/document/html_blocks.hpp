// SPDX-License-Identifier: Apache-2.0
// Which lists, items, tables, cells and quotations of a web page are open, as far as it matters for what a comment stands beside
// (see comment_places.hpp). End tags that are left out are known by what comes next. Linear in time, bounded memory.
#pragma once

#include <cstddef>
#include <vector>

#include "document/comment_places.hpp"
#include "document/html_roles.hpp"
#include "document/html_tokens.hpp"

namespace kith {

class HtmlBlocks {
public:
    // `places` outlives this.
    explicit HtmlBlocks(CommentPlaces& places) : places_(places) {}

    // Precondition, where the role begins a block: no words are open.
    void start(HtmlRole role);
    void end(HtmlRole role);
    void begin_words() { places_.begin_words(CommentPlaces::Words::other); }
    void end_words() { places_.end_words(); }
    void found_label(std::size_t segment) { places_.found_label(segment); }
    void comment(const HtmlToken& token) { places_.found(token.inside, token.span); }
    // What is open still ends here.
    void finish();

private:
    CommentPlaces& places_;
    std::vector<HtmlRole> open_;
};

}  // namespace kith
