// SPDX-License-Identifier: Apache-2.0
#include "document/docx_tags.hpp"

#include <algorithm>

#include "document/package/xml_root.hpp"

namespace kith {

DocxTags::DocxTags(std::string_view start_tag, std::string_view space, Where where) : prefix_(prefix_of(start_tag)) {
    const std::string_view tag = start_tag.substr(0, start_tag.find('>'));
    const bool is_declared_in_tag = tag.find("xmlns:" + prefix_) != std::string_view::npos;
    const bool is_known = !prefix_.empty() && (where == Where::inside || !is_declared_in_tag);
    if (is_known) return;
    if (prefix_.empty()) prefix_ = "w";
    declared_ = " xmlns:" + prefix_ + "=\"" + xml_escaped(space) + "\"";
}

std::string DocxTags::attribute(std::string_view name, std::string_view value) const {
    return " " + prefix_ + ":" + std::string(name) + "=\"" + xml_escaped(value) + "\"";
}

DocxIds::DocxIds(std::vector<std::uint32_t> used) : used_(std::move(used)) {
    constexpr std::uint32_t room = 1U << 30U;
    std::sort(used_.begin(), used_.end());
    if (!used_.empty() && used_.back() < room) next_ = used_.back() + 1;
}

std::string DocxIds::next() {
    while (std::binary_search(used_.begin(), used_.end(), next_)) ++next_;
    return std::to_string(next_++);
}

}  // namespace kith
