// SPDX-License-Identifier: Apache-2.0
#include "document/docx_parts.hpp"

#include <iterator>
#include <utility>

#include "document/package/relationships.hpp"
#include "document/package/xml_find.hpp"
#include "document/package/xml_root.hpp"

namespace kith {
namespace {

const std::string package_space = "http://schemas.openxmlformats.org/package/2006/";

std::string bare_list() { return "<Relationships xmlns=\"" + package_space + "relationships\"></Relationships>"; }

// Puts an element behind all that a list holds; the list is begun as `otherwise` where there is none.
Result<ZipEntry> grown(Zip& zip, const XmlInput& list, const std::string& otherwise, const std::string& element) {
    const std::string name(list.part);
    const Result<std::string> bytes = zip.has(name) ? zip.read(name) : Result<std::string>(std::string(xml_declaration) + otherwise);
    if (!bytes) return bytes.error();
    const Result<XmlRoot> root = find_root({*bytes, list.file, name, list.limits});
    if (!root) return root.error();
    const std::string_view prefix = prefix_of(std::string_view(*bytes).substr(root->start_tag.begin));
    const std::string xml = "<" + (prefix.empty() ? "" : std::string(prefix) + ":") + element + "/>";
    return ZipEntry{name, apply_edits(*bytes, {append_to_root(*bytes, *root, xml)})};
}

Result<ZipEntry> without(Zip& zip, const XmlInput& list, const XmlWanted& element) {
    const Result<std::string> bytes = zip.read(list.part);
    if (!bytes) return bytes.error();
    const auto found = find_elements({*bytes, list.file, list.part, list.limits}, element);
    if (!found) return found.error();
    std::vector<Edit> edits;
    for (const XmlFound& one : *found) edits.push_back({one.source, {}});
    return ZipEntry{std::string(list.part), apply_edits(*bytes, std::move(edits))};
}

Result<std::vector<ZipEntry>> both(Result<ZipEntry> links, Result<ZipEntry> types) {
    if (!links) return std::move(links).error();
    if (!types) return std::move(types).error();
    return std::vector<ZipEntry>{*std::move(links), *std::move(types)};
}

}  // namespace

std::string free_name(const Zip& zip, const std::string& folder, const std::string& base) {
    std::string name = folder + base + ".xml";
    for (int number = 1; zip.has(name); ++number) name = folder + base + std::to_string(number) + ".xml";
    return name;
}

Result<std::vector<ZipEntry>> registered(Zip& zip, const std::string& file, const XmlLimits& xml, const NewPart& part) {
    const std::string links = relationships_of(part.owner);
    return both(grown(zip, {{}, file, links, xml}, bare_list(),
                      "Relationship Id=\"" + part.id + "\" Type=\"" + part.type + "\" Target=\"" + xml_escaped(part.target) + "\""),
                grown(zip, {{}, file, content_types_part, xml}, "<Types xmlns=\"" + package_space + "content-types\"></Types>",
                      "Override PartName=\"/" + xml_escaped(part.name) + "\" ContentType=\"" + part.content_type + "\""));
}

Result<std::vector<ZipEntry>> unregistered(Zip& zip, const std::string& file, const XmlLimits& xml, const NewPart& part) {
    const std::string links = relationships_of(part.owner);
    const std::string name = "/" + part.name;
    return both(without(zip, {{}, file, links, xml}, {"Relationship", "Id", part.id}), without(zip, {{}, file, content_types_part, xml}, {"Override", "PartName", name}));
}

bool is_own_list(const ZipEntry& links) { return links.bytes == std::string(xml_declaration) + bare_list(); }

}  // namespace kith
