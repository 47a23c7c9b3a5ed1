// SPDX-License-Identifier: Apache-2.0
// The readers of documents: whatever the bytes are, a Document keeps its promises or a Problem says why there is none.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/fixer.hpp"
#include "document/document.hpp"
#include "document/formats.hpp"
#include "document/text_replace.hpp"
#include "fuzz/targets.hpp"
#include "text/utf8.hpp"

namespace kith::fuzz {

namespace {

// Small enough that a bomb is met, and met fast.
constexpr Limits small_limits{std::size_t{1} << 20U, {std::size_t{4} << 20U, 250, 1000}, {64, 64}, {}};

void check_position(const Document& document, PositionFinder& finder, const Segment& segment) {
    const auto [begin, end] = finder.locate(segment, {0, segment.text.size()});
    promise(begin.byte <= end.byte && begin.line <= end.line, "a segment begins before it ends");
    promise(begin.line >= 1 && begin.column >= 1, "lines and columns count from 1");
    if (document.positions_in_segments) return;
    const SourceSpan source = segment.to_source({0, segment.text.size()});
    promise(source.begin <= source.end && source.end <= document.text.size(), "a segment stands in the text");
}

void read_as(std::string_view name, std::string_view bytes) {
    const Format* format = format_named(name);
    promise(format != nullptr, "the format is in the table");
    const Result<Document> document = format->read(bytes, "input", ReadOptions{small_limits, {}});
    if (!document) {
        promise(!document.error().front().code.empty(), "a problem has a code");
        return;
    }
    promise(is_valid_utf8(document->text), "the text of a document is valid UTF-8");
    PositionFinder finder(*document);
    for (const Segment& segment : document->segments) {
        promise(is_valid_utf8(segment.text), "the text of a segment is valid UTF-8");
        promise(segment.map.is_identity() || segment.map.target_size() == segment.text.size(),
                "a map covers its segment");
        check_position(*document, finder, segment);
    }
}

}  // namespace

// Edits of every word, of which those are made that leave the document what it was: a few letters more can make a file look like none.
void text_edits(std::string_view bytes) {
    const Format& format = *format_named("markdown");
    const Result<Document> document = format.read(bytes, "input", ReadOptions{small_limits, {}});
    if (!document) return;
    std::vector<Edit> edits;
    for (const Segment& segment : document->segments) {
        for (std::size_t at = 0; at < segment.text.size();) {
            const std::size_t end = std::min(segment.text.find_first_of(" \n", at), segment.text.size());
            if (auto edit = edit_for(*document, segment, {at, end}, "warm")) edits.push_back(*std::move(edit));
            at = end + 1;
        }
    }
    for (const Edit& edit : edits) {
        promise(edit.span.begin <= edit.span.end && edit.span.end <= bytes.size(), "an edit lies within the input");
    }
    const std::string input(bytes);
    const std::vector<Edit> kept = keeping_markup(input, edits, *document, "input", format, small_limits).kept;
    promise(kept.empty() || keeps_markup(apply_edits(input, kept), *document, "input", format, small_limits), "what was fixed can be read, and is what it was");
}

void plain_text(std::string_view bytes) { read_as("text", bytes); }
void markdown(std::string_view bytes) { read_as("markdown", bytes); }
void html(std::string_view bytes) { read_as("html", bytes); }
void eml(std::string_view bytes) { read_as("eml", bytes); }
void rtf(std::string_view bytes) { read_as("rtf", bytes); }
void odt(std::string_view bytes) { read_as("odt", bytes); }
void docx(std::string_view bytes) { read_as("docx", bytes); }

}  // namespace kith::fuzz
