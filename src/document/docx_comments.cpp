// SPDX-License-Identifier: Apache-2.0
#include "document/docx_comments.hpp"

#include <algorithm>
#include <utility>

#include "document/docx_scan.hpp"
#include "document/docx_tags.hpp"
#include "document/markup.hpp"
#include "document/package/relationships.hpp"

namespace kith {
namespace {

const std::string content_types = "[Content_Types].xml";
const std::string comments_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const std::string declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const std::string package_space = "http://schemas.openxmlformats.org/package/2006/";

bool is_strict(const std::string& space) { return space == "http://purl.oclc.org/ooxml/wordprocessingml/main"; }

// "word/comments.xml" beside "word/document.xml"; with a number where another part has that name.
std::string free_name(const Zip& zip, std::string_view main) {
    const std::string folder(main.substr(0, main.rfind('/') == std::string_view::npos ? 0 : main.rfind('/') + 1));
    std::string name = folder + "comments.xml";
    for (int number = 1; zip.has(name); ++number) name = folder + "comments" + std::to_string(number) + ".xml";
    return name;
}

}  // namespace

Result<DocxComments> DocxComments::open(Zip& zip, const XmlInput& main, const std::string& space) {
    DocxComments comments;
    Problems problems = comments.find_part(zip, main, space);
    if (!problems.empty()) return problems;
    const XmlInput input{comments.bytes_, main.file, comments.name_, main.limits};
    Result<XmlRoot> root = find_root(input);
    if (!root) return std::move(root).error();
    comments.root_ = *std::move(root);
    DocxScan scan({});
    if (auto problem = read_xml(input, scan)) return *std::move(problem);
    comments.ids_ = std::move(scan.ids);
    return comments;
}

Problems DocxComments::find_part(Zip& zip, const XmlInput& main, const std::string& space) {
    const Result<std::vector<Relationship>> known = read_relationships(zip, main.part, main.file);
    if (!known) return known.error();
    const auto found = std::find_if(known->begin(), known->end(), [&zip](const Relationship& one) {
        return one.type == "comments" && zip.has(one.target);
    });
    if (found != known->end()) {
        name_ = found->target;
        Result<std::string> bytes = zip.read(name_);
        if (!bytes) return std::move(bytes).error();
        bytes_ = *std::move(bytes);
        return {};
    }
    name_ = free_name(zip, main.part);
    bytes_ = declaration + "<w:comments xmlns:w=\"" + space + "\"></w:comments>";
    return register_part(zip, main, space);
}

Problems DocxComments::register_part(Zip& zip, const XmlInput& main, const std::string& space) {
    const std::string type =
        (is_strict(space) ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                          : "http://schemas.openxmlformats.org/officeDocument/2006/relationships") +
        std::string("/comments");
    const std::string target = " Target=\"" + xml_escaped(name_.substr(name_.rfind('/') + 1)) + "\"";
    Problems problems = grow(zip, main, relationships_of(main.part),
                             "<Relationships xmlns=\"" + package_space + "relationships\"></Relationships>",
                             "Relationship Id=\"kithComments\" Type=\"" + type + "\"" + target);
    if (!problems.empty()) return problems;
    return grow(zip, main, content_types, "<Types xmlns=\"" + package_space + "content-types\"></Types>",
                "Override PartName=\"/" + xml_escaped(name_) + "\" ContentType=\"" + comments_type + "\"");
}

// Puts an element behind all that a part holds; the part is begun as `otherwise` where there is none.
Problems DocxComments::grow(Zip& zip, const XmlInput& main, const std::string& name, const std::string& otherwise,
                            const std::string& element) {
    Result<std::string> bytes = zip.has(name) ? zip.read(name) : Result<std::string>(declaration + otherwise);
    if (!bytes) return std::move(bytes).error();
    const Result<XmlRoot> root = find_root({*bytes, main.file, name, main.limits});
    if (!root) return root.error();
    const std::string_view prefix = prefix_of(std::string_view(*bytes).substr(root->start_tag.begin));
    const std::string xml = "<" + (prefix.empty() ? "" : std::string(prefix) + ":") + element + "/>";
    others_.push_back({name, apply_edits(*bytes, {append_to_root(*bytes, *root, xml)})});
    return {};
}

void DocxComments::add(const std::string& id, const std::string& date, const std::vector<std::string>& paragraphs) {
    const DocxTags tags(std::string_view(bytes_).substr(root_.start_tag.begin), root_.space, DocxTags::Where::inside);
    added_ += tags.open("comment") + tags.attribute("id", id) + tags.attribute("author", remark_author) +
              tags.attribute("date", date) + tags.attribute("initials", remark_author.substr(0, 1)) + ">";
    for (const std::string& paragraph : paragraphs) {
        added_ += tags.open("p") + ">" + tags.open("r") + ">" + tags.open("t") + " xml:space=\"preserve\">" +
                  xml_escaped(paragraph) + tags.close("t") + tags.close("r") + tags.close("p");
    }
    added_ += tags.close("comment");
}

std::vector<ZipEntry> DocxComments::entries() const {
    if (added_.empty()) return {};
    std::vector<ZipEntry> entries = others_;
    entries.push_back({name_, apply_edits(bytes_, {append_to_root(bytes_, root_, added_)})});
    return entries;
}

}  // namespace kith
