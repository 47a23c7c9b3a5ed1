// SPDX-License-Identifier: Apache-2.0
#include "document/html_attributes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "document/html.hpp"

namespace kith {
namespace {

std::string small(std::string_view words) {
    std::string out;
    for (const char c : words) {
        if (c != ' ') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

// A password, a number, a day and a tick are no words. A type that is unknown is a line of text.
bool holds_words(std::string_view type) {
    constexpr std::array<std::string_view, 14> wordless = {"hidden", "password", "checkbox", "radio", "file", "image", "color",
                                                           "range", "number", "date", "datetime-local", "month", "week", "time"};
    return std::find(wordless.begin(), wordless.end(), type) == wordless.end();
}

bool is_hidden_field(std::string_view text, const HtmlToken& tag) {
    const std::optional<SourceSpan> type = tag.name == "input" ? attribute_of(text, tag, "type") : std::nullopt;
    return type && small(text.substr(type->begin, type->size())) == "hidden";
}

// Most tags have no labels: their attributes need not be looked at one by one.
bool may_have_labels(std::string_view inside) {
    constexpr std::array<std::string_view, 6> ends = {"itle", "ITLE", "abel", "ABEL", "escription", "ESCRIPTION"};
    return std::any_of(ends.begin(), ends.end(), [inside](std::string_view end) { return inside.find(end) != std::string_view::npos; });
}

// Their title is what a word is short for, or the name by which a browser chooses among style sheets; of a label only choices show one.
bool is_read(std::string_view attribute, std::string_view element) {
    if (attribute == "title") return element != "abbr" && element != "dfn" && element != "link";
    return attribute != "label" || element == "option" || element == "optgroup";
}

void in_order(std::vector<AttributeWords>& words) {
    std::sort(words.begin(), words.end(), [](const AttributeWords& a, const AttributeWords& b) { return a.span < b.span; });
}

}  // namespace

bool is_hidden(std::string_view text, const HtmlToken& tag) {
    if (tag.inside.size() < 6) return false;
    if (attribute_of(text, tag, "hidden")) return true;
    const std::optional<SourceSpan> style = attribute_of(text, tag, "style");
    return style && small(text.substr(style->begin, style->size())).find("display:none") != std::string::npos;
}

bool closes_itself(std::string_view text, const HtmlToken& tag) {
    return text.substr(tag.inside.begin, tag.inside.size()).ends_with('/');
}

bool HiddenElement::holds(std::string_view text, const HtmlToken& token) {
    if (token.name == "svg") return false;  // the drawing itself
    const bool begins = token.kind == HtmlToken::Kind::start_tag && !closes_itself(text, token);
    if (depth_ == 0) {
        if (!begins || !is_hidden(text, token)) return false;
        name_ = token.name;
        depth_ = 1;
    } else if (token.name == name_ && begins) {
        ++depth_;
    } else if (token.name == name_ && token.kind == HtmlToken::Kind::end_tag) {
        --depth_;
    }
    return true;
}

int number_in(std::string_view text, const HtmlToken& tag, std::string_view attribute) {
    const std::optional<SourceSpan> digits = tag.inside.empty() ? std::nullopt : attribute_of(text, tag, attribute);
    int number = 1;
    if (digits) std::from_chars(text.data() + digits->begin, text.data() + digits->end, number);
    return number;
}

bool AttributeWords::is_label() const { return part != "body" && part != form_part; }

std::vector<AttributeWords> words_of_field(std::string_view text, const HtmlToken& tag) {
    if (tag.inside.empty()) return {};
    std::vector<AttributeWords> words = labels_of(text, tag);
    const std::optional<SourceSpan> type = attribute_of(text, tag, "type");
    if (type && !holds_words(small(text.substr(type->begin, type->size())))) return words;
    for (const std::string_view name : {"value", "placeholder"}) {
        const bool is_shown = name != "value" || tag.name == "input" || tag.name == "option";
        const std::optional<SourceSpan> value = is_shown ? attribute_of(text, tag, name) : std::nullopt;
        if (value && !value->empty()) words.push_back({*value, name == "value" ? form_part : "body"});
    }
    in_order(words);
    return words;
}

std::vector<AttributeWords> labels_of(std::string_view text, const HtmlToken& tag) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> labels = {
        {{"title", "tooltip"}, {"aria-label", "label"}, {"label", "label"}, {"aria-description", "description"}}};
    std::vector<AttributeWords> words;
    if (!may_have_labels(text.substr(tag.inside.begin, tag.inside.size())) || is_hidden_field(text, tag)) return words;
    for (const auto& [name, part] : labels) {
        const std::optional<SourceSpan> value = is_read(name, tag.name) ? attribute_of(text, tag, name) : std::nullopt;
        if (value && !value->empty()) words.push_back({*value, part});
    }
    in_order(words);
    return words;
}

std::vector<AttributeWords> words_about_page(std::string_view text, const HtmlToken& tag) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> told = {{{"description", "description"},
                                                                                     {"og:description", "description"},
                                                                                     {"og:title", "title"},
                                                                                     {"twitter:description", "description"},
                                                                                     {"twitter:title", "title"}}};
    const std::optional<SourceSpan> content = tag.inside.empty() ? std::nullopt : attribute_of(text, tag, "content");
    if (!content || content->empty()) return {};
    for (const std::string_view attribute : {"name", "property"}) {
        const std::optional<SourceSpan> name = attribute_of(text, tag, attribute);
        const std::string key = name ? small(text.substr(name->begin, name->size())) : std::string();
        const auto* const found = std::find_if(told.begin(), told.end(), [&key](const auto& one) { return one.first == key; });
        if (found != told.end()) return {AttributeWords{*content, found->second}};
    }
    return {};
}

}  // namespace kith
