// SPDX-License-Identifier: Apache-2.0
#include "document/rtf_tables.hpp"

#include <algorithm>

#include "document/rtf_words.hpp"

namespace kith {

namespace {

constexpr std::size_t most_named = 10000;  // fonts and styles, each
constexpr std::size_t longest_name = 100;

}  // namespace

void RtfTables::take_code_page(const RtfToken& token) {
    if (token.name == "ansicpg") code_page_ = "windows-" + std::to_string(token.number);
    if (token.name == "mac") code_page_ = "macintosh";
    if (token.name == "pc") code_page_ = "ibm-437";
    if (token.name == "pca") code_page_ = "ibm-850";
}

void RtfTables::take_font(int font, int charset) {
    if (font_charsets_.size() < most_named) font_charsets_[font] = rtf_charset(charset);
}

// The names of styles end with a semicolon.
void RtfTables::take_style(std::string_view words, int style, std::uint8_t heading) {
    style = std::max(style, 0);
    for (const char c : words) {
        if (c != ';') {
            if (style_name_.size() < longest_name) style_name_ += c;
            continue;
        }
        if (styles_.size() < most_named) styles_[style] = style_named(style_name_);
        if (heading > 0) styles_[style].heading = heading;
        style_name_.clear();
    }
}

std::string_view RtfTables::charset(int font) const {
    const auto found = font_charsets_.find(font);
    return found == font_charsets_.end() || found->second.empty() ? std::string_view(code_page_) : found->second;
}

const ParagraphStyle* RtfTables::style(int style) const {
    const auto found = styles_.find(std::max(style, 0));
    return found == styles_.end() ? nullptr : &found->second;
}

}  // namespace kith
