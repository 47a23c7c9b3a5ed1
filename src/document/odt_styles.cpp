// SPDX-License-Identifier: Apache-2.0
#include "document/odt_styles.hpp"

namespace kith {
namespace {

constexpr int longest_chain = 12;  // of styles based on styles

// "Text_20_body" stands for "Text body".
std::string plain_name(std::string_view name) {
    std::string plain;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (name.substr(at, 4) == "_20_") {
            plain += ' ';
            at += 3;
        } else {
            plain += name[at];
        }
    }
    return plain;
}

// Styles of different families may bear the same name.
std::string key(std::string_view family, std::string_view name) {
    return std::string(family) + '/' + std::string(name);
}

void add(OdtStyle& style, const OdtStyle& more) {
    if (style.heading == 0) style.heading = more.heading;
    style.quote |= more.quote;
    style.list |= more.list;
    style.hidden |= more.hidden;
}

}  // namespace

void OdtStyles::take(OdtRole role, const XmlElement& element) {
    if (role == OdtRole::style) {
        const std::string_view name = element.attribute("name").value_or("");
        now_ = &definitions_[key(element.attribute("family").value_or(""), name)];
        *now_ = {};
        static_cast<ParagraphStyle&>(now_->own) = style_named(plain_name(name));
        now_->own.begins_page = !element.attribute("master-page-name").value_or("").empty();
        now_->based_on = element.attribute("parent-style-name").value_or("");
    }
    if (now_ == nullptr) return;
    if (role == OdtRole::paragraph_properties && element.attribute("break-before").value_or("") == "page")
        now_->own.begins_page = true;
    if (role == OdtRole::text_properties && element.attribute("display").value_or("") == "none")
        now_->own.hidden = true;
}

OdtStyle OdtStyles::find(std::string_view family, std::string_view name) const {
    OdtStyle style;
    std::string at(name);
    for (int step = 0; step < longest_chain && !at.empty() && style.heading == 0 && !style.quote; ++step) {
        const auto found = definitions_.find(key(family, at));
        if (found == definitions_.end()) {
            static_cast<ParagraphStyle&>(style) = style_named(plain_name(at));
            break;
        }
        if (step == 0) style.begins_page = found->second.own.begins_page;
        add(style, found->second.own);
        at = found->second.based_on;
    }
    return style;
}

}  // namespace kith
