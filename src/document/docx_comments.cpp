// SPDX-License-Identifier: Apache-2.0
#include "document/docx_comments.hpp"

#include <algorithm>
#include <utility>

#include "document/docx_parts.hpp"
#include "document/docx_scan.hpp"
#include "document/docx_tags.hpp"
#include "document/markup.hpp"
#include "document/package/relationships.hpp"

namespace kith {
namespace {

const std::string comments_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

bool is_strict(const std::string& space) { return space == "http://purl.oclc.org/ooxml/wordprocessingml/main"; }

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
    const std::size_t slash = main.part.rfind('/');
    name_ = free_name(zip, std::string(main.part.substr(0, slash == std::string_view::npos ? 0 : slash + 1)), "comments");
    bytes_ = std::string(xml_declaration) + "<w:comments xmlns:w=\"" + space + "\"></w:comments>";
    return register_part(zip, main, space);
}

Problems DocxComments::register_part(Zip& zip, const XmlInput& main, const std::string& space) {
    const std::string type =
        (is_strict(space) ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                          : "http://schemas.openxmlformats.org/officeDocument/2006/relationships") +
        std::string("/comments");
    Result<std::vector<ZipEntry>> lists = registered(zip, main.file, main.limits, {name_, std::string(main.part), std::string(own_comments_id), type, name_.substr(name_.rfind('/') + 1), comments_type});
    if (!lists) return std::move(lists).error();
    others_ = *std::move(lists);
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
