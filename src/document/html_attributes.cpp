// SPDX-License-Identifier: Apache-2.0
#include "document/html_attributes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

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

std::vector<FieldWords> words_of_field(std::string_view text, const HtmlToken& tag) {
    std::vector<FieldWords> words;
    if (tag.inside.empty()) return words;
    const std::optional<SourceSpan> type = attribute_of(text, tag, "type");
    if (type && !holds_words(small(text.substr(type->begin, type->size())))) return words;
    for (const std::string_view name : {"value", "placeholder"}) {
        const bool is_shown = name != "value" || tag.name == "input";
        const std::optional<SourceSpan> value = is_shown ? attribute_of(text, tag, name) : std::nullopt;
        if (value && !value->empty()) words.push_back({*value, name == "value"});
    }
    return words;
}

}  // namespace kith
