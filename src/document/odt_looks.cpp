// SPDX-License-Identifier: Apache-2.0
#include "document/odt_looks.hpp"

#include <algorithm>
#include <array>

namespace kith {
namespace {

using namespace std::string_view_literals;

bool is_set(const XmlElement& element, std::string_view name, std::string_view unset) {
    const auto value = element.attribute(name);
    return value && *value != unset;
}

}  // namespace

void OdtLooks::open(const XmlElement& element) {
    const std::string_view local = element.name().local;
    if (local == "style") style_ = std::string(element.attribute("family").value_or("")) + ' ' + std::string(element.attribute("name").value_or(""));
    if (local != "text-properties" || style_.empty()) return;
    std::string look;
    if (is_set(element, "text-line-through-style", "none") || is_set(element, "text-line-through-type", "none")) look += " struck out";
    if (element.attribute("display") == "none") look += " hidden";
    if (is_set(element, "background-color", "transparent")) look += " marked";
    if (!look.empty()) looks_[style_] = std::move(look);
}

std::string OdtLooks::of(const XmlElement& element) const {
    const auto style = looks_.empty() ? std::nullopt : element.attribute("style-name");
    if (!style) return {};
    const auto found = looks_.find((element.name().local == "span" ? "text " : "paragraph ") + std::string(*style));
    return found == looks_.end() ? std::string() : found->second;
}

bool is_odt_shape(const XmlElement& element) {
    static constexpr std::array shapes = {"caption"sv, "circle"sv, "connector"sv, "custom-shape"sv, "ellipse"sv, "line"sv, "measure"sv, "path"sv, "polygon"sv, "polyline"sv, "rect"sv, "regular-polygon"sv};
    return element.name().space.find(":drawing:") != std::string_view::npos && std::binary_search(shapes.begin(), shapes.end(), element.name().local);
}

}  // namespace kith
