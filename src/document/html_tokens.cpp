// SPDX-License-Identifier: Apache-2.0
#include "document/html_tokens.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace kith {
namespace {

constexpr std::size_t longest_name = 32;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool same_letters(std::string_view text, std::string_view lower_case) {
    return text.size() == lower_case.size() &&
           std::equal(text.begin(), text.end(), lower_case.begin(), [](char a, char b) { return ascii_lower(a) == b; });
}

// Elements whose content is no markup. Of the first two it is prose.
constexpr std::array<std::string_view, 8> raw_elements = {"title", "textarea", "script",  "style",
                                                          "xmp",   "iframe",   "noembed", "noframes"};

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && is_blank(text[at])) ++at;
    return at;
}

struct Attribute {
    std::string_view name;
    SourceSpan value;
};

// Reads the attribute that begins at or behind `at`, which moves behind it. Nothing at the end of the tag, with `at` on
// its ">" or at the end of the text.
std::optional<Attribute> next_attribute(std::string_view text, std::size_t& at) {
    while (at < text.size() && (is_blank(text[at]) || text[at] == '/')) ++at;
    if (at >= text.size() || text[at] == '>') return std::nullopt;
    const std::size_t begin = at++;
    while (at < text.size() && !is_blank(text[at]) && text[at] != '/' && text[at] != '>' && text[at] != '=') ++at;
    Attribute attribute{text.substr(begin, at - begin), {at, at}};
    const std::size_t equals = skip_blanks(text, at);
    if (equals >= text.size() || text[equals] != '=') return attribute;
    at = skip_blanks(text, equals + 1);
    if (at < text.size() && (text[at] == '"' || text[at] == '\'')) {
        const std::size_t end = std::min(text.find(text[at], at + 1), text.size());
        attribute.value = {at + 1, end};
        at = std::min(end + 1, text.size());
        if (attribute.value.begin > end) attribute.value.begin = end;
    } else {
        const std::size_t value = at;
        while (at < text.size() && !is_blank(text[at]) && text[at] != '>') ++at;
        attribute.value = {value, at};
    }
    return attribute;
}

}  // namespace

bool HtmlTokens::next(HtmlToken& token) {
    token = HtmlToken{};
    if (at_ >= text_.size()) return false;
    if (!raw_.empty()) {
        raw_text(token);
        if (token.span.begin < token.span.end) return true;
    }
    if (at_ < text_.size() && begins_markup(at_)) {
        markup(token);
        return true;
    }
    const std::size_t begin = at_;
    for (++at_; at_ < text_.size() && !begins_markup(at_);) at_ = std::min(text_.find('<', at_ + 1), text_.size());
    token.span = {begin, std::min(at_, text_.size())};
    return begin < text_.size();
}

bool HtmlTokens::begins_markup(std::size_t at) const {
    if (text_[at] != '<' || at + 1 >= text_.size()) return false;
    const char c = text_[at + 1];
    return is_ascii_letter(c) || c == '!' || c == '?' || (c == '/' && at + 2 < text_.size());
}

void HtmlTokens::markup(HtmlToken& token) {
    token.span.begin = at_;
    const bool is_end = text_[at_ + 1] == '/';
    const std::size_t name = at_ + (is_end ? 2 : 1);
    token.kind = is_end ? HtmlToken::Kind::end_tag : HtmlToken::Kind::start_tag;
    if (is_ascii_letter(text_[name])) {
        tag(token, name);
    } else {
        comment(token);
    }
    token.span.end = at_;
}

void HtmlTokens::tag(HtmlToken& token, std::size_t name) {
    std::size_t at = name;
    while (at < text_.size() && !is_blank(text_[at]) && text_[at] != '/' && text_[at] != '>') ++at;
    for (const char c : text_.substr(name, std::min(at - name, longest_name))) token.name += ascii_lower(c);
    token.inside.begin = at;
    while (next_attribute(text_, at)) continue;
    token.inside.end = at;
    at_ = std::min(at + 1, text_.size());
    if (token.kind != HtmlToken::Kind::start_tag) return;
    if (std::find(raw_elements.begin(), raw_elements.end(), token.name) != raw_elements.end()) raw_ = token.name;
}

// From "<!--" to "-->"; "<?php" and "<?=" to "?>", as in the templates that pages are made of; whatever else begins with "<!", "<?" or "</" and is no tag is dropped up to the next ">".
void HtmlTokens::comment(HtmlToken& token) {
    token.kind = HtmlToken::Kind::comment;
    const std::string_view rest = text_.substr(at_);
    if (rest.substr(0, 4) != "<!--") {
        const bool is_php = same_letters(rest.substr(0, 5), "<?php") || rest.substr(0, 3) == "<?=";
        const std::size_t php_end = is_php ? text_.find("?>", at_) : std::string_view::npos;
        const std::size_t end = php_end < text_.size() ? php_end + 1 : std::min(text_.find('>', at_), text_.size());
        token.inside = {end, end};
        at_ = std::min(end + 1, text_.size());
        return;
    }
    const std::size_t begin = at_ + 4;
    for (const std::string_view abrupt : {">", "->"}) {
        if (text_.substr(begin, abrupt.size()) != abrupt) continue;
        token.inside = {begin, begin};
        at_ = begin + abrupt.size();
        return;
    }
    std::size_t end = text_.find("--", begin);
    while (end < text_.size() && text_.substr(end, 3) != "-->" && text_.substr(end, 4) != "--!>") {
        end = text_.find("--", end + 1);
    }
    end = std::min(end, text_.size());
    token.inside = {begin, end};
    const std::size_t close = end < text_.size() && text_[end + 2] == '!' ? 4 : 3;
    at_ = std::min(end + close, text_.size());
}

// Up to the end tag of the element, or to the end of the text.
void HtmlTokens::raw_text(HtmlToken& token) {
    token.kind = HtmlToken::Kind::raw_text;
    token.is_prose = raw_ == "title" || raw_ == "textarea";
    token.span = {at_, text_.size()};
    for (std::size_t at = text_.find("</", at_); at < text_.size(); at = text_.find("</", at + 2)) {
        const std::size_t behind = at + 2 + raw_.size();
        const bool ends_name =
            behind >= text_.size() || is_blank(text_[behind]) || text_[behind] == '/' || text_[behind] == '>';
        if (!ends_name || !same_letters(text_.substr(at + 2, raw_.size()), raw_)) continue;
        token.span.end = at;
        break;
    }
    at_ = token.span.end;
    raw_.clear();
}

std::optional<SourceSpan> attribute_of(std::string_view text, const HtmlToken& tag, std::string_view name) {
    std::size_t at = tag.inside.begin;
    while (at < tag.inside.end) {
        const std::optional<Attribute> attribute = next_attribute(text.substr(0, tag.inside.end), at);
        if (!attribute) break;
        if (same_letters(attribute->name, name)) return attribute->value;
    }
    return std::nullopt;
}

}  // namespace kith
