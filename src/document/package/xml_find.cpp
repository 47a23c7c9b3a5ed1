// SPDX-License-Identifier: Apache-2.0
#include "document/package/xml_find.hpp"

namespace kith {
namespace {

class Finder : public XmlHandler {
public:
    explicit Finder(const XmlWanted& wanted) : wanted_(wanted) {}

    void open(const XmlElement& element) override {
        if (inside_ > 0 || is_meant(element)) ++inside_;
        if (inside_ == 1) found.push_back({element.source(), {}, {}, std::string(element.attribute(wanted_.attribute).value_or(""))});
    }
    void end_tag(SourceSpan source) override {
        if (inside_ != 1) return;
        found.back().source.end = source.end;
        found.back().end_tag = source;
    }
    void close() override {
        if (inside_ > 0) --inside_;
    }
    void text(std::string_view text, SourceSpan /*source*/) override {
        if (inside_ > 0) found.back().text += text;
    }

    std::vector<XmlFound> found;

private:
    [[nodiscard]] bool is_meant(const XmlElement& element) const {
        if (element.name().local != wanted_.local || wanted_.attribute.empty()) return element.name().local == wanted_.local;
        const auto said = element.attribute(wanted_.attribute);
        return said && (wanted_.value.empty() || *said == wanted_.value);
    }

    const XmlWanted& wanted_;
    std::size_t inside_ = 0;  // depth, the element itself counted
};

}  // namespace

Result<std::vector<XmlFound>> find_elements(const XmlInput& input, const XmlWanted& wanted) {
    Finder finder(wanted);
    if (auto problem = read_xml(input, finder)) return *std::move(problem);
    return std::move(finder.found);
}

}  // namespace kith
