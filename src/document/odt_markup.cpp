// SPDX-License-Identifier: Apache-2.0
#include "document/odt_markup.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "document/odt_marks.hpp"
#include "document/odt_scan.hpp"
#include "document/odt_threads.hpp"
#include "document/package/stretches.hpp"
#include "document/package/zip.hpp"
#include "document/package/zip_copy.hpp"
#include "document/problems.hpp"

namespace kith {
namespace {

struct Part {
    std::string bytes;
    std::vector<SourceSpan> wanted;
    std::optional<OdtScan> scan;
    std::optional<OdtMarks> marks;
};

class OdtMarkup {
public:
    OdtMarkup(Zip zip, const std::string& file, const Document& document, const Limits& limits, const Markup& markup)
        : zip_(std::move(zip)), file_(file), document_(document), xml_(limits.xml), markup_(markup), main_(odt_main_part(document)) {}

    Result<Marked> write(std::string_view bytes) {
        if (is_signed_odt(zip_)) return signed_document(file_);
        collect();
        if (auto problem = read_parts()) return Problems{*std::move(problem)};
        if (!markup_.opening.empty()) on_block(0, markup_.opening);
        for (const Remark& remark : markup_.remarks) put(remark);
        for (const Replacement& replacement : markup_.replacements) put(replacement);
        if (is_lost_) return without_paragraph(file_);
        std::vector<ZipEntry> entries;
        for (auto& [index, part] : parts_) {
            const std::vector<Edit> edits = part.marks->take();
            if (!edits.empty()) entries.push_back({document_.parts[index], apply_edits(part.bytes, edits)});
        }
        Result<std::string> copy = copy_zip(bytes, file_, entries);
        if (!copy) return std::move(copy).error();
        return Marked{*std::move(copy), replaced_};
    }

private:
    // Which words of which parts the marks will stand on.
    void collect() {
        parts_[main_];
        for (const Remark& remark : markup_.remarks) want(remark.segment, remark.span);
        for (const Replacement& replacement : markup_.replacements) want(replacement.segment, replacement.span);
    }

    void want(std::size_t index, TextSpan span) {
        const Segment& segment = document_.segments[index];
        Part& part = parts_[segment.source_part];
        for (const SourceSpan& words : sources_of(segment, span)) part.wanted.push_back(words);
    }

    std::optional<Problem> read_parts() {
        std::vector<std::string> names;
        for (auto& [index, part] : parts_) {
            const std::string& name = document_.parts[index];
            Result<std::string> bytes = zip_.read(name);
            if (!bytes) return bytes.error().front();
            part.bytes = *std::move(bytes);
            const XmlInput input{part.bytes, file_, name, xml_};
            if (auto problem = unusual_encoding(input)) return problem;
            part.scan.emplace(std::move(part.wanted));
            if (auto problem = read_xml(input, *part.scan)) return problem;
            names.insert(names.end(), part.scan->names.begin(), part.scan->names.end());
        }
        names_.emplace(names);
        for (auto& [index, part] : parts_) part.marks.emplace(part.bytes, *part.scan, markup_.date, *names_);
        return std::nullopt;
    }

    void put(const Remark& remark) {
        const Segment& segment = document_.segments[remark.segment];
        const SourceSpan words = extent_of(sources_of(segment, remark.span));
        if (odt_remarks_on_words(segment) && parts_[main_].marks->comment(words, remark.paragraphs)) return;
        on_block(segment.source_part == main_ ? block_around(words.begin) : 0, remark.paragraphs);
    }

    void put(const Replacement& replacement) {
        const Segment& segment = document_.segments[replacement.segment];
        if (segment.place.part == "comment") return;  // somebody's remark, which nobody else changes
        if (parts_[segment.source_part].marks->replace(sources_of(segment, replacement.span), replacement.text)) ++replaced_;
    }

    [[nodiscard]] std::size_t block_around(std::size_t at) {
        const std::vector<OdtBlock>& blocks = parts_[main_].scan->blocks;
        const auto after = std::partition_point(blocks.begin(), blocks.end(), [at](const OdtBlock& block) { return block.source.begin <= at; });
        return static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, after - blocks.begin()) - 1);
    }

    // The first paragraph from `block` on that has an inside, else the last one before it.
    void on_block(std::size_t block, const std::vector<std::string>& paragraphs) {
        const std::vector<OdtBlock>& blocks = parts_[main_].scan->blocks;
        for (std::size_t step = 0; step < blocks.size(); ++step) {
            const std::size_t at = block + step < blocks.size() ? block + step : blocks.size() - 1 - step;
            if (parts_[main_].marks->comment_on(blocks[at], paragraphs)) return;
        }
        is_lost_ = true;
    }

    Zip zip_;
    const std::string& file_;
    const Document& document_;
    XmlLimits xml_;
    const Markup& markup_;
    std::size_t main_;                   // of Document::parts
    std::map<std::size_t, Part> parts_;  // by their place in Document::parts
    std::optional<OdtNames> names_;
    std::size_t replaced_ = 0;
    bool is_lost_ = false;
};

}  // namespace

bool odt_remarks_on_words(const Segment& segment) { return segment.place.part == "body" || segment.place.part == "table"; }

Result<Marked> mark_odt(std::string_view bytes, const std::string& file, const Document& document, const Limits& limits, const Markup& markup) {
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return std::move(zip).error();
    return OdtMarkup(*std::move(zip), file, document, limits, markup).write(bytes);
}

}  // namespace kith
