// SPDX-License-Identifier: Apache-2.0
// Builds a page of prose for a terminal: titles, paragraphs and lists, wrapped to its width. Not thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

class Page {
public:
    Page(std::size_t width, bool color) : width_(width), color_(color) {}

    void title(std::string_view text);       // bold with colour
    void section(std::string_view heading);  // a blank line, then the heading
    void line(std::string_view text);        // indented
    void item(std::string_view text);        // indented, its further lines more so
    void paragraph(std::string_view text);   // from the margin
    void blank() { text_ += '\n'; }
    // A section with its items; nothing where there are none.
    void list(std::string_view heading, const std::vector<std::string>& items);

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::size_t width_;
    bool color_;
    std::string text_;
};

}  // namespace kith
