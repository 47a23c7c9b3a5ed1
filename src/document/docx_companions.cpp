// SPDX-License-Identifier: Apache-2.0
#include "document/docx_companions.hpp"

#include <string_view>
#include <utility>

#include "document/package/xml_root.hpp"

namespace kith {
namespace {

// Elements about the paragraphs of comments that go, in the parts that keep more about comments, and about answers to these.
class CompanionReader : public XmlHandler {
public:
    CompanionReader(std::string_view raw, const DocxLeaving& leaving, DocxNames& lasting) : raw_(raw), leaving_(leaving), lasting_(lasting) {}

    void open(const XmlElement& element) override {
        const std::string_view id = element.attribute("paraId").value_or("");
        const bool goes = leaving_.paragraphs.count(id) != 0 || lasting_.count(element.attribute("durableId").value_or("")) != 0;
        if (goes) lasting_.emplace(element.attribute("durableId").value_or("-"));
        const bool is_left = !goes && leaving_.paragraphs.count(element.attribute("paraIdParent").value_or("")) != 0;
        if (is_left) answer_another(element.source(), id);
        open_.emplace_back(element.source().begin, goes);
    }
    void end_tag(SourceSpan source) override {
        if (open_.back().second) edits.push_back({{open_.back().first, source.end}, {}});
        open_.pop_back();
    }
    void close() override {}
    void text(std::string_view /*text*/, SourceSpan /*source*/) override {}

    std::vector<Edit> edits;

private:
    // The first answer that stays begins the conversation; the others answer it.
    void answer_another(SourceSpan tag, std::string_view id) {
        const SourceSpan attribute = attribute_in(raw_.substr(tag.begin, tag.size()), "paraIdParent");
        const auto first = leaving_.firsts.find(id);
        const bool is_first = first == leaving_.firsts.end() || first->second.empty();
        const SourceSpan place{tag.begin + attribute.begin, tag.begin + attribute.end};
        const std::string_view old = raw_.substr(place.begin, place.size());
        edits.push_back({place, is_first ? std::string() : std::string(old.substr(0, old.find('=') + 1)) + '"' + xml_escaped(first->second) + '"'});
    }

    std::string_view raw_;
    const DocxLeaving& leaving_;
    DocxNames& lasting_;  // the lasting numbers of the same comments
    std::vector<std::pair<std::size_t, bool>> open_;
};

}  // namespace

Result<std::vector<Edit>> without_leaving(const XmlInput& companion, const DocxLeaving& leaving, DocxNames& lasting) {
    CompanionReader reader(companion.bytes, leaving, lasting);
    if (auto problem = read_xml(companion, reader)) return *std::move(problem);
    return std::move(reader.edits);
}

}  // namespace kith
