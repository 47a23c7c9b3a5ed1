// SPDX-License-Identifier: Apache-2.0
// What stands in a Word file and is no words, as far as its essence (see essence.hpp) goes: pictures with what they are said to show, notes, links, what was
// chosen in a form. Belongs to one part.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "document/essence.hpp"
#include "document/package/relationships.hpp"
#include "document/package/xml.hpp"
#include "document/package/zip.hpp"

namespace kith {

class DocxEssenceThings {
public:
    using Links = std::map<std::string, Link, std::less<>>;

    DocxEssenceThings(EssenceFlow& flow, const Zip& zip, const Links& links) : flow_(flow), zip_(zip), links_(links) {}  // which outlive this

    // An element begins in one of the local name `around`, in a paragraph that begins at a place() of the flow. Is it, and at its end is it, such a thing?
    bool open(const XmlElement& element, std::string_view around, std::size_t paragraph);
    bool close(std::string_view local);

private:
    void see_picture(const XmlElement& element, std::string_view local, std::size_t paragraph);
    void see_form(const XmlElement& element, std::string_view local, std::string_view around);
    void see_links(const XmlElement& element, std::string_view local);
    void add(std::string_view thing);
    void add_link(std::string_view address);
    void begin_link(const XmlElement& element);

    EssenceFlow& flow_;
    const Zip& zip_;
    const Links& links_;
    bool is_thing_ = false;  // what was begun or ended last
    bool is_free_ = false;   // does the last drawing stand anywhere in its paragraph, as LibreOffice saves it?
    std::string state_;      // of the form field that is open
};

}  // namespace kith
