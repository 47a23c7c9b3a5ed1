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

}  // namespace

Looks docx_look(const XmlElement& property) {
    static constexpr std::array properties = {std::pair("strike"sv, looks::struck_out), std::pair("dstrike"sv, looks::struck_out), std::pair("vanish"sv, looks::hidden), std::pair("highlight"sv, looks::marked), std::pair("b"sv, looks::bold),
                                         std::pair("i"sv, looks::italic),          std::pair("caps"sv, looks::capitals),      std::pair("smallCaps"sv, looks::capitals)};
    const std::string_view local = property.name().local;
    const std::string_view value = property.attribute(local == "shd" ? "fill" : "val").value_or("");
    if (is_one_of(value, std::array{"0"sv, "false"sv, "off"sv, "none"sv})) return 0;
    const auto* const found = std::find_if(properties.begin(), properties.end(), [local](const auto& one) { return one.first == local; });
    if (found != properties.end()) return found->second;
    if (local == "u") return value.empty() ? 0 : looks::underlined;
    if (local == "vertAlign") return value == "superscript" ? looks::raised : value == "subscript" ? looks::lowered : 0;
    if (local == "color") return is_one_of(value, std::array{""sv, "auto"sv, "000000"sv}) ? 0 : looks::coloured;
    return local != "shd" || is_one_of(value, std::array{""sv, "auto"sv, "FFFFFF"sv, "ffffff"sv}) ? 0 : looks::marked;
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
