// SPDX-License-Identifier: Apache-2.0
// What the attributes of a tag say to a reader of words: is it shown, how many columns does it take, which words stand in a form.
// Facts: the HTML standard, sections 4.10.5 (input), 6.1 (hidden) and 15.3. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/html_tokens.hpp"

namespace kith {

// All below: `text` is what the tag was read from.
[[nodiscard]] bool is_hidden(std::string_view text, const HtmlToken& tag);

// "<path/>", as in a drawing.
[[nodiscard]] bool closes_itself(std::string_view text, const HtmlToken& tag);

// Follows, tag by tag, an element within a drawing that is not shown.
class HiddenElement {
public:
    // Is the next token within such an element, or the tag that begins it?
    bool holds(std::string_view text, const HtmlToken& token);

private:
    std::string name_;
    std::size_t depth_ = 0;
};

// 1 where the tag says nothing, or nothing of sense.
[[nodiscard]] int number_in(std::string_view text, const HtmlToken& tag, std::string_view attribute);

// Words in an attribute, and what they are as Place::part.
struct AttributeWords {
    SourceSpan span;
    std::string_view part;  // "body", and form_part where they are sent; else those below

    // Do they stand beside the words of the page, as a part of their own?
    [[nodiscard]] bool is_label() const;
};

// All that follow: as they stand in the tag, one behind the other.
// Of an input, a text area or a choice for one: the words that stand there before anybody writes, the hint that stands there else, and its labels.
[[nodiscard]] std::vector<AttributeWords> words_of_field(std::string_view text, const HtmlToken& tag);

// What a page shows where somebody points at an element ("tooltip"), calls a choice ("label"), or says of it aloud ("label", "description").
[[nodiscard]] std::vector<AttributeWords> labels_of(std::string_view text, const HtmlToken& tag);

// What a <meta> says of the page to whoever finds or shares it ("description", "title").
[[nodiscard]] std::vector<AttributeWords> words_about_page(std::string_view text, const HtmlToken& tag);

}  // namespace kith
