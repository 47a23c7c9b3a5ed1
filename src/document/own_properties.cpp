// SPDX-License-Identifier: Apache-2.0
#include "document/own_properties.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "text/blank.hpp"

namespace kith {
namespace {

using namespace std::string_view_literals;

class PropertyReader : public XmlHandler {
public:
    void open(const XmlElement& element) override {
        constexpr std::array names = {"category"sv, "description"sv, "keyword"sv, "keywords"sv, "subject"sv, "title"sv};
        const std::string_view local = element.name().local;
        const bool is_own = std::find(names.begin(), names.end(), local) != names.end();
        property_ = is_own ? &properties[std::string(local)] : nullptr;
    }
    void close() override { property_ = nullptr; }
    void text(std::string_view text, SourceSpan /*source*/) override {
        if (property_ != nullptr) *property_ += text;
    }

    std::map<std::string, std::string> properties;  // programs write them in any order

private:
    std::string* property_ = nullptr;
};

}  // namespace

EssenceFlow own_properties(const XmlInput& properties) {
    PropertyReader reader;
    EssenceFlow flow;
    if (read_xml(properties, reader)) return flow;
    for (const auto& [name, text] : reader.properties) {
        if (is_blank(text)) continue;
        flow.add(name + ": " + text, {});
        flow.end_paragraph();
    }
    return flow;
}

}  // namespace kith
