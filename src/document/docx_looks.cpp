// SPDX-License-Identifier: Apache-2.0
#include "document/docx_looks.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kith {
namespace {

using namespace std::string_view_literals;

bool is_one_of(std::string_view value, const auto& names) { return std::find(names.begin(), names.end(), value) != names.end(); }

std::string_view without_blanks_before(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text;
}

bool is_hyperlink(std::string_view name) {
    constexpr std::string_view wanted = "HYPERLINK";
    return name.size() == wanted.size() && std::equal(name.begin(), name.end(), wanted.begin(), [](char a, char b) { return (a >= 'a' && a <= 'z' ? static_cast<char>(a - 'a' + 'A') : a) == b; });
}

std::string argument_of(std::string_view code) {
    const bool is_quoted = code.starts_with('"');
    if (is_quoted) code.remove_prefix(1);
    return std::string(code.substr(0, code.find_first_of(is_quoted ? "\"" : " \t\r\n")));
}

// As programs show those that have a name; they may write one as the other.
std::string_view colour_named(std::string_view name) {
    static constexpr std::array colours = {std::pair("blue"sv, "0000FF"sv),        std::pair("cyan"sv, "00FFFF"sv),      std::pair("darkBlue"sv, "000080"sv),   std::pair("darkCyan"sv, "008080"sv), std::pair("darkGray"sv, "808080"sv),
                                           std::pair("darkGreen"sv, "008000"sv),   std::pair("darkMagenta"sv, "800080"sv), std::pair("darkRed"sv, "800000"sv),  std::pair("darkYellow"sv, "808000"sv), std::pair("green"sv, "00FF00"sv),
                                           std::pair("lightGray"sv, "C0C0C0"sv),   std::pair("magenta"sv, "FF00FF"sv),   std::pair("red"sv, "FF0000"sv),        std::pair("white"sv, "FFFFFF"sv),    std::pair("yellow"sv, "FFFF00"sv)};
    const auto* const found = std::find_if(colours.begin(), colours.end(), [name](const auto& one) { return one.first == name; });
    return found == colours.end() ? std::string_view() : found->second;
}

// Of two that mark the same words, a highlight is the one that shows; a pattern (pct15) has no one colour.
Looks colour_in(const XmlElement& property, std::string_view value) {
    const std::string_view local = property.name().local;
    if (local == "color") return looks::colour_of(value) << looks::colour_at;
    if (local == "highlight") return looks::colour_of(colour_named(value)) << looks::colour_behind_at;
    const bool is_plain = local == "shd" && property.attribute("val").value_or("clear") == "clear";
    return is_plain ? looks::colour_of(value) << looks::colour_behind_at : 0;
}

}  // namespace

Looks docx_look(const XmlElement& property) {
    static constexpr std::array properties = {std::pair("strike"sv, looks::struck_out), std::pair("dstrike"sv, looks::struck_out), std::pair("vanish"sv, looks::hidden), std::pair("highlight"sv, looks::marked), std::pair("b"sv, looks::bold),
                                         std::pair("i"sv, looks::italic),          std::pair("caps"sv, looks::capitals),      std::pair("smallCaps"sv, looks::capitals)};
    const std::string_view local = property.name().local;
    const std::string_view value = property.attribute(local == "shd" ? "fill" : "val").value_or("");
    if (is_one_of(value, std::array{"0"sv, "false"sv, "off"sv, "none"sv})) return 0;
    const auto* const found = std::find_if(properties.begin(), properties.end(), [local](const auto& one) { return one.first == local; });
    if (found != properties.end()) return found->second | colour_in(property, value);
    if (local == "u") return value.empty() ? 0 : looks::underlined;
    if (local == "vertAlign") return value == "superscript" ? looks::raised : value == "subscript" ? looks::lowered : 0;
    if (local == "color") return is_one_of(value, std::array{""sv, "auto"sv, "000000"sv}) ? 0 : looks::coloured | colour_in(property, value);
    return local != "shd" || is_one_of(value, std::array{""sv, "auto"sv, "FFFFFF"sv, "ffffff"sv}) ? 0 : looks::marked | colour_in(property, value);
}

bool is_docx_shape(const XmlElement& element) {
    const XmlName name = element.name();
    if (name.local == "wsp" || name.local == "contentPart") return true;
    return name.space == "urn:schemas-microsoft-com:vml" &&
           is_one_of(name.local, std::array{"arc"sv, "curve"sv, "image"sv, "line"sv, "oval"sv, "polyline"sv, "rect"sv, "roundrect"sv, "shape"sv});
}

std::string hyperlink_in(std::string_view code) {
    code = without_blanks_before(code);
    const std::size_t named = std::min(code.find_first_of(" \t\r\n\"\\"), code.size());
    if (!is_hyperlink(code.substr(0, named))) return {};
    code = without_blanks_before(code.substr(named));
    const std::string address = code.starts_with('\\') ? std::string() : argument_of(code);
    const std::size_t place = code.find("\\l ");
    return place == std::string_view::npos ? address : address + '#' + argument_of(without_blanks_before(code.substr(place + 3)));
}

}  // namespace kith
