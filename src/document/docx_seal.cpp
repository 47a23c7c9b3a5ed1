// SPDX-License-Identifier: Apache-2.0
#include "document/docx_seal.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "document/docx_markup.hpp"
#include "document/docx_parts.hpp"
#include "document/package/relationships.hpp"
#include "document/package/xml_find.hpp"
#include "document/package/xml_root.hpp"
#include "document/package/zip.hpp"
#include "document/package/zip_copy.hpp"
#include "document/seal.hpp"

namespace kith {
namespace {

// Where the properties of a document's own are kept.
struct Properties {
    std::string part;
    std::string id;
    std::string bytes;
};

Result<std::optional<Properties>> find_properties(Zip& zip, const std::string& file) {
    const Result<std::vector<Relationship>> known = read_relationships(zip, {}, file);
    if (!known) return known.error();
    const auto found = std::find_if(known->begin(), known->end(), [&zip](const Relationship& one) {
        return (one.type == "custom-properties" || one.type == "customProperties") && zip.has(one.target);
    });
    if (found == known->end()) return std::optional<Properties>();
    Result<std::string> bytes = zip.read(found->target);
    if (!bytes) return std::move(bytes).error();
    return std::optional<Properties>({found->target, found->id, *std::move(bytes)});
}

// Numbers begin with 2.
class NumberReader : public XmlHandler {
public:
    void open(const XmlElement& element) override {
        const std::string_view digits = element.attribute("pid").value_or("");
        int number = 0;
        const auto [stop, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (failure == std::errc()) highest = std::max(highest, number);
    }
    void close() override {}
    void text(std::string_view /*text*/, SourceSpan /*source*/) override {}

    int highest = 1;
};

// The addresses of a file that is of the strict kind are others.
struct Spaces {
    std::string properties = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    std::string values = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    std::string link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
};

Spaces spaces_of(Zip& zip) {
    const std::string strict = "http://purl.oclc.org/ooxml/officeDocument/";
    const Result<std::string> links = zip.read(relationships_of({}));
    if (!links || links->find(strict) == std::string::npos) return {};
    return {strict + "customProperties", strict + "docPropsVTypes", strict + "relationships/customProperties"};
}

std::string properties_xml(const std::string& prefix, const Spaces& spaces, int number, const std::string& seal) {
    std::string xml;
    const std::vector<std::string> pieces = seal_pieces(seal);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        xml += "<" + prefix + "property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" + std::to_string(number++) + "\" name=\"" + seal_piece_name(i) + "\"><vt:lpwstr xmlns:vt=\"" + spaces.values + "\">" + pieces[i] +
               "</vt:lpwstr></" + prefix + "property>";
    }
    return xml;
}

// What of the package changes, where no document property was ever made.
Result<std::vector<ZipEntry>> begun(Zip& zip, const std::string& file, const XmlLimits& xml, const std::string& seal) {
    const Spaces spaces = spaces_of(zip);
    const std::string name = free_name(zip, "docProps/", "custom");
    Result<std::vector<ZipEntry>> entries =
        registered(zip, file, xml, {name, {}, std::string(own_properties_id), spaces.link, name, "application/vnd.openxmlformats-officedocument.custom-properties+xml"});
    if (!entries) return entries;
    entries->push_back({name, std::string(xml_declaration) + "<Properties xmlns=\"" + spaces.properties + "\">" + properties_xml({}, spaces, 2, seal) + "</Properties>"});
    return entries;
}

Result<std::vector<ZipEntry>> extended(Zip& zip, const Properties& properties, const std::string& file, const XmlLimits& xml, const std::string& seal) {
    const XmlInput input{properties.bytes, file, properties.part, xml};
    const Result<XmlRoot> root = find_root(input);
    if (!root) return root.error();
    NumberReader numbers;
    if (auto problem = read_xml(input, numbers)) return *std::move(problem);
    const std::string_view raw = properties.bytes;
    const std::string_view prefix = prefix_of(raw.substr(root->start_tag.begin));
    const std::string xml_text = properties_xml(prefix.empty() ? std::string() : std::string(prefix) + ":", spaces_of(zip), numbers.highest + 1, seal);
    return std::vector<ZipEntry>{{properties.part, apply_edits(raw, {append_to_root(raw, *root, xml_text)})}};
}

// Without them. A list that held nothing else is written as the empty one that it was.
Result<std::string> without_pieces(const Properties& properties, const XmlInput& input, const std::vector<XmlFound>& pieces, bool is_all) {
    const Result<XmlRoot> root = find_root(input);
    if (!root) return root.error();
    std::vector<Edit> edits;
    for (const XmlFound& one : pieces) edits.push_back({one.source, {}});
    const bool is_whole = is_all && pieces.front().source.begin == root->start_tag.end && pieces.back().source.end == root->end_tag.begin;
    if (is_whole) edits = {{{root->start_tag.end - 1, root->end_tag.end}, "/>"}};
    return apply_edits(properties.bytes, std::move(edits));
}

std::vector<XmlFound> pieces_in(const Properties& properties, const std::string& file, const XmlLimits& xml) {
    return seal_pieces_in({properties.bytes, file, properties.part, xml}, {"property", "name", {}});
}

}  // namespace

std::string docx_seal(std::string_view bytes, const std::string& file, const Limits& limits) {
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return {};
    const auto properties = find_properties(*zip, file);
    if (!properties || !*properties) return {};
    return joined_seal(pieces_in(**properties, file, limits.xml));
}

Result<std::string> sealed_docx(std::string_view bytes, const std::string& file, const Limits& limits, const std::string& seal) {
    const Result<std::string> bare = unsealed_docx(bytes, file, limits);
    if (!bare) return bare.error();
    Result<Zip> zip = Zip::open(*bare, file, limits.zip);
    if (!zip) return std::move(zip).error();
    if (is_signed_docx(*zip)) return *bare;
    const auto properties = find_properties(*zip, file);
    if (!properties) return properties.error();
    const auto entries = *properties ? extended(*zip, **properties, file, limits.xml, seal) : begun(*zip, file, limits.xml, seal);
    if (!entries) return entries.error();
    return copy_zip(*bare, file, *entries);
}

Result<std::string> unsealed_docx(std::string_view bytes, const std::string& file, const Limits& limits) {
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return std::move(zip).error();
    const auto properties = find_properties(*zip, file);
    if (!properties || !*properties) return std::string(bytes);
    const Properties& found = **properties;
    const std::vector<XmlFound> pieces = pieces_in(found, file, limits.xml);
    if (pieces.empty()) return std::string(bytes);
    const XmlInput input{found.bytes, file, found.part, limits.xml};
    const auto all = find_elements(input, {"property", {}, {}});
    const bool is_all = all && all->size() == pieces.size();
    if (is_all && found.id == own_properties_id) {
        const auto lists = unregistered(*zip, file, limits.xml, {found.part, {}, found.id, {}, {}, {}});
        if (!lists) return lists.error();
        return copy_zip(bytes, file, *lists, {found.part});
    }
    const Result<std::string> left = without_pieces(found, input, pieces, is_all);
    if (!left) return left.error();
    return copy_zip(bytes, file, {{found.part, *left}});
}

}  // namespace kith
