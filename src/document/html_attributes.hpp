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

struct FieldWords {
    SourceSpan span;
    bool are_sent = false;  // with the form; other words would be other data
};

// Of an input or a text area: the words that stand in it before anybody writes there, and the hint that stands there else.
[[nodiscard]] std::vector<FieldWords> words_of_field(std::string_view text, const HtmlToken& tag);

}  // namespace kith
