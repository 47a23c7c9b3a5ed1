// SPDX-License-Identifier: Apache-2.0
// What a rich text file says ahead of its words: its code page, the character sets of its fonts, and what its styles are named.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "document/package/paragraph.hpp"
#include "document/rtf_tokens.hpp"

namespace kith {

class RtfTables {
public:
    // \ansicpg1252, \mac and their like.
    void take_code_page(const RtfToken& token);
    // \fcharset `charset` of font `font`.
    void take_font(int font, int charset);
    // Words of the table of styles, where style `style` is being named, with outline level `heading` (0: none).
    void take_style(std::string_view words, int style, std::uint8_t heading);

    // The name that decode_as() knows what is written in `font` by; holds until the next take.
    [[nodiscard]] std::string_view charset(int font) const;
    // Nothing where the style has no name; holds until the next take.
    [[nodiscard]] const ParagraphStyle* style(int style) const;

private:
    std::string code_page_ = "windows-1252";
    std::unordered_map<int, std::string_view> font_charsets_;
    std::unordered_map<int, ParagraphStyle> styles_;
    std::string style_name_;
};

}  // namespace kith
