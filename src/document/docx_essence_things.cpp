// SPDX-License-Identifier: Apache-2.0
#include "document/docx_essence_things.hpp"

#include <array>
#include <utility>

#include "document/docx_roles.hpp"

namespace kith {
namespace {

using namespace std::string_view_literals;

bool is_form_field(std::string_view local) { return local == "checkBox" || local == "ddList"; }

}  // namespace

bool DocxEssenceThings::open(const XmlElement& element, std::string_view around, std::size_t paragraph) {
    const std::string_view local = element.name().local;
    is_thing_ = false;
    if (local == "footnoteReference" || local == "endnoteReference") {
        add(local);
        flow_.add_place(flow_.place());
    }
    see_picture(element, local, paragraph);
    see_form(element, local, around);
    see_links(element, local);
    return is_thing_;
}

bool DocxEssenceThings::close(std::string_view local) {
    is_thing_ = false;
    if (is_form_field(local)) add("state " + std::exchange(state_, "0"));
    if (local == "hyperlink") flow_.end_link();
    return is_thing_;
}

// By its place, and what it is said to show; letters that are drawn by what they say.
void DocxEssenceThings::see_picture(const XmlElement& element, std::string_view local, std::size_t paragraph) {
    if (local == "inline" || local == "anchor") is_free_ = local == "anchor";
    if (local == "shape") is_free_ = element.attribute("style").value_or("").find("position:absolute") != std::string_view::npos;
    if (local == "blip" || local == "imagedata") flow_.add_place(is_free_ ? paragraph : flow_.place());
    if (local != "docPr" && local != "textpath") return;
    for (const std::string_view name : {"descr"sv, "title"sv, "string"sv}) {
        const std::string_view words = element.attribute(name).value_or("");
        if (!words.empty()) add("described as " + std::string(words));
    }
}

// A box or a list by what was chosen, or is so from the beginning.
void DocxEssenceThings::see_form(const XmlElement& element, std::string_view local, std::string_view around) {
    if (is_form_field(local)) state_ = "0";
    const bool is_in_field = is_form_field(around);
    if (!is_in_field && local == "checked") add(is_on(element) ? "checked" : "open");
    if (!is_in_field || (local != "checked" && local != "result" && (local != "default" || state_ != "0"))) return;
    state_ = is_on(element) ? element.attribute("val").value_or("1") : "0";
    if (state_ == "true" || state_ == "on") state_ = "1";
}

void DocxEssenceThings::see_links(const XmlElement& element, std::string_view local) {
    if (local == "hyperlink") return begin_link(element);
    for (const std::string_view name : {"embed"sv, "link"sv, "id"sv, "dm"sv}) {
        const auto found = links_.find(element.attribute(name).value_or(""));
        if (found == links_.end()) continue;
        const Link& link = found->second;
        if (link.to.type == "header" || link.to.type == "footer") continue;  // parts with words of their own
        if (link.to.type == "printerSettings") continue;                     // nobody's work
        if (link.is_outside) add_link(link.to.target);
        else add(link.to.type + " " + zip_.checksum(link.to.target));
    }
}

void DocxEssenceThings::add(std::string_view thing) {
    is_thing_ = true;
    flow_.add_thing(thing);
}

void DocxEssenceThings::add_link(std::string_view address) {
    is_thing_ = true;
    flow_.add_link(address);
}

void DocxEssenceThings::begin_link(const XmlElement& element) {
    const auto found = links_.find(element.attribute("id").value_or(""));
    const std::string_view place = element.attribute("anchor").value_or("");
    const std::string address = found == links_.end() ? std::string() : found->second.to.target;
    is_thing_ = true;
    flow_.begin_link(place.empty() ? address : address + '#' + std::string(place));
}

}  // namespace kith
