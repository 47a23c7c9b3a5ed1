// SPDX-License-Identifier: Apache-2.0
#include "document/odt_looks.hpp"

#include <algorithm>
#include <array>

namespace kith {
namespace {

using namespace std::string_view_literals;

// By which property words have a look, and what takes it away.
struct Property {
    std::string_view name;
    Looks looks;
    std::string_view unset;
};

constexpr std::array properties = {
    Property{"text-line-through-style", looks::struck_out, "none"}, Property{"text-line-through-type", looks::struck_out, "none"}, Property{"background-color", looks::marked, "transparent"},
    Property{"font-weight", looks::bold, "normal"},                 Property{"font-style", looks::italic, "normal"},               Property{"text-underline-style", looks::underlined, "none"},
    Property{"color", looks::coloured, "#000000"},                  Property{"text-transform", looks::capitals, "none"},           Property{"font-variant", looks::capitals, "normal"}};

// "super 58%", "-33% 58%"
Looks position_in(std::string_view value) {
    if (value.empty() || value.starts_with("0%")) return 0;
    return value.starts_with("sub") || value.starts_with('-') ? looks::lowered : looks::raised;
}

}  // namespace

void OdtLooks::open(const XmlElement& element, std::string_view around) {
    const std::string_view local = element.name().local;
    if (local == "style") style_ = std::string(element.attribute("family").value_or("")) + ' ' + std::string(element.attribute("name").value_or(""));
    if (local != "text-properties" || around != "style") return;
    Style& style = styles_[style_];
    for (const Property& one : properties) {
        const auto value = element.attribute(one.name);
        if (value) (*value == one.unset ? style.taken : style.given) |= one.looks;
    }
    take_colour(style, element.attribute("color"), looks::colour_at);
    take_colour(style, element.attribute("background-color"), looks::colour_behind_at);
    if (const auto display = element.attribute("display")) (*display == "none" ? style.given : style.taken) |= looks::hidden;
    if (const auto position = element.attribute("text-position")) {
        style.taken |= looks::raised | looks::lowered;
        style.given |= position_in(*position);
    }
}

void OdtLooks::take_colour(Style& style, const std::optional<std::string_view>& value, unsigned at) {
    if (!value) return;
    style.taken |= looks::any_colour << at;
    style.given |= looks::colour_of(*value) << at;
}

Looks OdtLooks::of(const XmlElement& element, Looks around) const {
    const auto name = styles_.empty() ? std::nullopt : element.attribute("style-name");
    const auto found = name ? styles_.find((element.name().local == "span" ? "text " : "paragraph ") + std::string(*name)) : styles_.end();
    return found == styles_.end() ? around : (around & ~found->second.taken) | found->second.given;
}

bool is_odt_shape(const XmlElement& element) {
    static constexpr std::array shapes = {"caption"sv, "circle"sv, "connector"sv, "custom-shape"sv, "ellipse"sv, "line"sv, "measure"sv, "path"sv, "polygon"sv, "polyline"sv, "rect"sv, "regular-polygon"sv};
    return element.name().space.find(":drawing:") != std::string_view::npos && std::binary_search(shapes.begin(), shapes.end(), element.name().local);
}

}  // namespace kith
