// SPDX-License-Identifier: Apache-2.0
#include "document/docx_markup.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "document/docx_comments.hpp"
#include "document/docx_marks.hpp"
#include "document/docx_scan.hpp"
#include "document/package/stretches.hpp"
#include "document/package/xml_root.hpp"
#include "document/package/zip.hpp"
#include "document/package/zip_copy.hpp"
#include "document/problems.hpp"

namespace kith {
namespace {

constexpr std::size_t main_part = 0;  // of Document::parts

// Somebody's remark, which nobody else changes.
bool is_comment(const Segment& segment) { return segment.place.part == "comment"; }

struct Part {
    std::string bytes;
    std::vector<SourceSpan> wanted;
    std::optional<DocxScan> scan;
    std::optional<DocxMarks> marks;
};

class DocxMarkup {
public:
    DocxMarkup(Zip zip, const std::string& file, const Document& document, const Limits& limits, const Markup& markup)
        : zip_(std::move(zip)), file_(file), document_(document), limits_(limits), markup_(markup) {}

    Result<Marked> write(std::string_view bytes) {
        if (is_signed_docx(zip_)) return signed_document(file_);
        collect();
        if (auto problem = read_parts()) return Problems{*std::move(problem)};
        const XmlInput main{parts_[main_part].bytes, file_, document_.parts[main_part], limits_.xml};
        auto comments = DocxComments::open(zip_, main, space_);
        if (!comments) return std::move(comments).error();
        number(*comments);
        remark(*comments);
        replace();
        if (is_lost_) return without_paragraph(file_);
        std::vector<ZipEntry> entries;
        for (auto& [index, part] : parts_) {
            const std::vector<Edit> edits = part.marks->take();
            if (!edits.empty()) entries.push_back({document_.parts[index], apply_edits(part.bytes, edits)});
        }
        for (ZipEntry& entry : comments->entries()) entries.push_back(std::move(entry));
        Result<std::string> copy = copy_zip(bytes, file_, entries);
        if (!copy) return std::move(copy).error();
        return Marked{*std::move(copy), replaced_};
    }

private:
    // Which words of which parts the marks will stand on.
    void collect() {
        parts_[main_part];
        for (const Remark& remark : markup_.remarks) {
            const Segment& segment = document_.segments[remark.segment];
            const SourceSpan words = extent_of(sources_of(segment, remark.span));
            Part& part = parts_[segment.source_part];
            if (!docx_remarks_on_words(segment) || words.empty()) continue;
            part.wanted.push_back({words.begin, words.begin + 1});
            part.wanted.push_back({words.end - 1, words.end});
        }
        for (const Replacement& replacement : markup_.replacements) {
            const Segment& segment = document_.segments[replacement.segment];
            if (is_comment(segment)) continue;
            for (const SourceSpan& words : sources_of(segment, replacement.span)) {
                parts_[segment.source_part].wanted.push_back(words);
            }
        }
    }

    std::optional<Problem> read_parts() {
        for (auto& [index, part] : parts_) {
            const std::string& name = document_.parts[index];
            Result<std::string> bytes = zip_.read(name);
            if (!bytes) return bytes.error().front();
            part.bytes = *std::move(bytes);
            const XmlInput input{part.bytes, file_, name, limits_.xml};
            const Result<XmlRoot> root = find_root_start(input);
            if (!root) return root.error().front();
            if (index == main_part) space_ = root->space;
            part.scan.emplace(std::move(part.wanted));
            if (auto problem = read_xml(input, *part.scan)) return problem;
            part.scan->settle();
        }
        return std::nullopt;
    }

    void number(const DocxComments& comments) {
        std::vector<std::uint32_t> used = comments.ids();
        for (const auto& [index, part] : parts_) used.insert(used.end(), part.scan->ids.begin(), part.scan->ids.end());
        ids_.emplace(std::move(used));
        for (auto& [index, part] : parts_) part.marks.emplace(part.bytes, *part.scan, markup_.date, *ids_);
    }

    void remark(DocxComments& comments) {
        if (!markup_.opening.empty()) {
            const std::string id = ids_->next();
            comments.add(id, markup_.date, markup_.opening);
            on_block(0, id);
        }
        for (const Remark& remark : markup_.remarks) {
            const Segment& segment = document_.segments[remark.segment];
            const SourceSpan words = extent_of(sources_of(segment, remark.span));
            const std::string id = ids_->next();
            comments.add(id, markup_.date, remark.paragraphs);
            if (docx_remarks_on_words(segment) && parts_[main_part].marks->comment(words, id)) continue;
            on_block(block_near(segment, words.begin), id);
        }
    }

    // The first paragraph from `block` on that has an inside, else the last one before it.
    void on_block(std::size_t block, const std::string& id) {
        const std::vector<DocxBlock>& blocks = parts_[main_part].scan->blocks;
        for (std::size_t step = 0; step < blocks.size(); ++step) {
            const bool is_ahead = block + step < blocks.size();
            const std::size_t at = is_ahead ? block + step : blocks.size() - 1 - step;
            if (parts_[main_part].marks->comment_on(blocks[at], id)) return;
        }
        is_lost_ = true;
    }

    // The paragraph of the body that holds the place, or the call of the note it stands in.
    [[nodiscard]] std::size_t block_near(const Segment& segment, std::size_t at) {
        const DocxScan& body = *parts_[main_part].scan;
        if (segment.source_part == main_part) {
            const auto after = std::partition_point(body.blocks.begin(), body.blocks.end(),
                                                    [at](const DocxBlock& block) { return block.source.begin <= at; });
            return static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, after - body.blocks.begin()) - 1);
        }
        const std::vector<DocxOwner>& owners = parts_[segment.source_part].scan->owners;
        const auto owner = std::find_if(owners.begin(), owners.end(), [at](const DocxOwner& one) {
            return one.source.begin <= at && at < one.source.end;
        });
        if (owner == owners.end()) return 0;
        const auto call = std::find_if(body.calls.begin(), body.calls.end(), [&](const DocxCall& one) {
            return one.id == owner->id && one.kind == segment.place.part;
        });
        return call == body.calls.end() ? 0 : call->block;
    }

    void replace() {
        for (const Replacement& replacement : markup_.replacements) {
            const Segment& segment = document_.segments[replacement.segment];
            if (is_comment(segment)) continue;
            const std::vector<SourceSpan> words = sources_of(segment, replacement.span);
            if (parts_[segment.source_part].marks->replace(words, replacement.text)) ++replaced_;
        }
    }

    Zip zip_;
    const std::string& file_;
    const Document& document_;
    const Limits& limits_;
    const Markup& markup_;
    std::map<std::size_t, Part> parts_;  // by their place in Document::parts
    std::string space_;                  // that the main part is written in
    std::optional<DocxIds> ids_;
    std::size_t replaced_ = 0;
    bool is_lost_ = false;
};

}  // namespace

bool is_signed_docx(const Zip& zip) { return zip.has("_xmlsignatures/origin.sigs"); }

bool docx_remarks_on_words(const Segment& segment) {
    return segment.source_part == main_part && (segment.place.part == "body" || segment.place.part == "table");
}

Result<Marked> mark_docx(std::string_view bytes, const std::string& file, const Document& document,
                         const Limits& limits, const Markup& markup) {
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return std::move(zip).error();
    return DocxMarkup(*std::move(zip), file, document, limits, markup).write(bytes);
}

}  // namespace kith
