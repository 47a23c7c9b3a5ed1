// SPDX-License-Identifier: Apache-2.0
// Which parts of a web page are said to be in another language than English (lang and xml:lang; BCP 47). Their words are left alone
// and told of once a language, unless all that is said to be in it plainly reads as English: whole sites carry the wrong one.
// Belongs to one page; linear in it.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/html_tokens.hpp"

namespace kith {

class HtmlLanguages {
public:
    explicit HtmlLanguages(std::string_view text) : text_(text) {}

    void start(const HtmlToken& tag);
    void end(const HtmlToken& tag);
    // Ends all elements that are open still.
    void end_all() { open_.clear(); }
    // "fr": what stands here is said to be in; empty: English, or nothing is said.
    [[nodiscard]] std::string_view foreign() const;
    // Words of a segment that is yet to be kept.
    void found(std::string_view language, std::size_t segment, TextSpan words);
    // Once all segments are read.
    void leave_alone(Document& document) const;

private:
    struct Open {
        std::string name;
        std::size_t depth = 1;  // of elements of that name
        std::string language;
    };
    struct Stretch {
        std::size_t segment = 0;
        TextSpan words;
    };
    void end_blocks(const HtmlToken& tag);

    std::string_view text_;
    std::vector<Open> open_;  // only those that say a language
    std::map<std::string, std::vector<Stretch>, std::less<>> stretches_;
};

}  // namespace kith
