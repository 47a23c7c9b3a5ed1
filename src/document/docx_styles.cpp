// SPDX-License-Identifier: Apache-2.0
#include "document/docx_styles.hpp"

#include <utility>
#include <vector>

#include "document/docx_roles.hpp"

namespace kith {
namespace {

constexpr int longest_chain = 12;  // of styles based on styles

}  // namespace

class DocxStyleReader : public XmlHandler {
public:
    explicit DocxStyleReader(DocxStyles& styles) : styles_(styles) {}

    void open(const XmlElement& element) override {
        const DocxRole role = docx_role(element.name());
        const DocxRole parent = open_.empty() ? DocxRole::plain : open_.back();
        open_.push_back(parent == DocxRole::skipped ? DocxRole::skipped : role);
        if (role == DocxRole::style) {
            id_ = element.attribute("styleId").value_or("");
            now_ = {};
        }
        if (open_.back() != DocxRole::skipped) take(role, parent, element);
    }

    void close() override {
        if (open_.back() == DocxRole::style && !id_.empty()) styles_.definitions_.emplace(id_, std::move(now_));
        open_.pop_back();
    }

    void text(std::string_view /*text*/, SourceSpan /*source*/) override {}

private:
    void take(DocxRole role, DocxRole parent, const XmlElement& element) {
        const std::string_view value = element.attribute("val").value_or("");
        if (role == DocxRole::style_name && parent == DocxRole::style) {
            const ParagraphStyle named = style_named(value);
            if (now_.own.heading == 0) now_.own.heading = named.heading;
            now_.own.quote |= named.quote;
            now_.own.list |= named.list;
        }
        if (role == DocxRole::based_on && parent == DocxRole::style) now_.based_on = value;
        if (role == DocxRole::outline_level && parent == DocxRole::paragraph_properties)
            if (now_.own.heading == 0) now_.own.heading = heading_at_outline(value);
        if (role == DocxRole::numbering_id && parent == DocxRole::numbering) now_.own.list |= value != "0";
        if (role == DocxRole::vanish && parent == DocxRole::run_properties) now_.own.hidden |= is_on(element);
    }

    DocxStyles& styles_;
    std::vector<DocxRole> open_;
    std::string id_;
    DocxStyles::Definition now_;
};

std::optional<Problem> DocxStyles::read(const XmlInput& styles_part, DocxStyles& into) {
    DocxStyleReader reader(into);
    return read_xml(styles_part, reader);
}

ParagraphStyle DocxStyles::find(std::string_view id) const {
    if (id.empty()) return {};
    auto found = definitions_.find(std::string(id));
    if (found == definitions_.end()) return style_named(id);
    ParagraphStyle style = found->second.own;
    for (int step = 0; step < longest_chain && style.heading == 0 && !style.quote; ++step) {
        const std::string& base = found->second.based_on;
        found = definitions_.find(base);
        if (found == definitions_.end()) break;
        const ParagraphStyle& inherited = found->second.own;
        style.heading = inherited.heading;
        style.quote |= inherited.quote;
        style.list |= inherited.list;
        style.hidden |= inherited.hidden;
    }
    return style;
}

}  // namespace kith
