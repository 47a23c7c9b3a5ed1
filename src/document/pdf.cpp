// SPDX-License-Identifier: Apache-2.0
#include "document/pdf.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "document/pdf_images.hpp"
#include "document/pdf_lines.hpp"
#include "document/problems.hpp"
#include "document/text.hpp"
#include "text/divided_words.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

bool ends_sentence(std::string_view text) {
    return text.empty() || std::string_view(".!?:;").find(text.back()) != std::string_view::npos;
}

bool begins_small(std::string_view text) { return !text.empty() && is_lower(code_point_at(text, 0).value); }

// Does `next` go on in the paragraph of `last`?
bool goes_on(const PdfLine& last, const PdfLine& next) {
    const double height = last.bottom - last.top;
    const bool is_jump = last.page != next.page || last.block != next.block || next.top < last.top;
    if (is_jump) return !ends_sentence(last.text) && begins_small(next.text);
    const bool is_beside = next.top < last.bottom - height / 2;  // a cell of the same row
    return !is_beside && next.top - last.bottom < height * 0.6;
}

// The body as plain text, an empty line between paragraphs, and which line of which page stands where in it.
struct BodyText {
    std::string text;
    std::vector<std::pair<std::size_t, const PdfLine*>> begins;
};

BodyText body_of(const std::vector<PdfLine>& lines) {
    BodyText body;
    const PdfLine* last = nullptr;
    for (const PdfLine& line : lines) {
        if (line.running != PdfLine::Running::no) continue;
        if (last != nullptr) body.text += goes_on(*last, line) ? "\n" : "\n\n";
        body.begins.emplace_back(body.text.size(), &line);
        body.text += line.text;
        last = &line;
    }
    return body;
}

// Rebuilds a segment from plain text with its divided words made whole.
class Joiner {
public:
    explicit Joiner(std::string_view body) { words_.add(body); }

    [[nodiscard]] Segment join(const Segment& from) const {
        Segment to;
        to.kind = from.kind;
        bool line_end_due = false;
        for (std::size_t at = 0; at < from.text.size(); ++at) {
            const SourceSpan source = from.to_source({at, at + 1});
            const std::size_t division = DividedWords::division_at(from.text, at);
            if (division > 0) {
                line_end_due = true;
                if (words_.keeps_hyphen(from.text, at)) add(to, "-", source, true);
                at += division - 1;
            } else if (line_end_due && (from.text[at] == ' ' || from.text[at] == '\n')) {
                add(to, "\n", source, false);
                line_end_due = false;
            } else {
                add(to, std::string_view(from.text).substr(at, 1), source, true);
            }
        }
        return to;
    }

private:
    static void add(Segment& to, std::string_view text, SourceSpan source, bool is_same) {
        to.text += text;
        if (is_same) {
            to.map.copy(source.begin, text.size());
        } else {
            to.map.replace(source.begin, source.size(), text.size());
        }
    }

    DividedWords words_;  // of the whole document
};

// Where the lines of the body begin in a segment made of it, but for its first line.
std::vector<LineStart> line_starts(const Segment& segment, const BodyText& body) {
    const std::vector<OffsetMap::Run>& runs = segment.map.runs();
    const auto is_before = [](std::size_t at, const auto& line) { return at < line.first; };
    auto line = std::upper_bound(body.begins.begin(), body.begins.end(), runs.front().source, is_before);
    std::vector<LineStart> starts;
    for (const OffsetMap::Run& run : runs) {
        for (; line != body.begins.end() && line->first < run.source + run.source_length; ++line) {
            const std::size_t inside = line->first > run.source && run.copied ? line->first - run.source : 0;
            starts.push_back({run.target + inside, line->second->page, line->second->number});
        }
    }
    return starts;
}

// Headers and footers that say the same on every page are read once.
void add_running(Document& document, const std::vector<PdfLine>& lines) {
    std::set<std::string> read;
    for (const auto where : {PdfLine::Running::header, PdfLine::Running::footer}) {
        int paragraph = 0;
        for (const PdfLine& line : lines) {
            if (line.running != where || !read.insert(line.text).second) continue;
            Segment segment;
            segment.text = line.text;
            segment.place.part = where == PdfLine::Running::header ? "header" : "footer";
            segment.place.paragraph = ++paragraph;
            segment.place.page = line.page;
            segment.place.line = line.number;
            document.segments.push_back(std::move(segment));
        }
    }
}

Problem without_words(const std::string& file) {
    Problem note = document_problem(file, "no-words",
                                    "no page of this PDF holds words that kith could read: it is most likely a scan, which is a picture. Check "
                                    "the document it was made from, or have its words recognised first (OCR)",
                                    {});
    note.warning = true;
    return note;
}

void add_unread_on(Document& document, int page, std::string what) {
    Place place;
    place.page = page;
    document.unread.push_back({std::move(what), std::move(place)});
}

// To list the pictures of a PDF takes more than half as long again as its words, so only one with pictures among its objects is asked.
void add_images(Document& document, std::string_view bytes, const std::string& file, const ReadOptions& options) {
    if (!has_images(bytes)) return;
    const Result<Converted> listing = convert("pdf-images", bytes, file, options);
    if (!listing) return add_unread_on(document, 0, "image");
    std::map<int, std::size_t> pictures;  // by page
    for (const int page : pages_of_images(listing->bytes)) ++pictures[page];
    for (const Unread& one : document.unread) pictures.erase(one.place.page);  // a page that is a picture is told as one
    for (const auto& [page, count] : pictures) add_unread_on(document, page, count == 1 ? "image" : "page with " + std::to_string(count) + " images");
    std::stable_sort(document.unread.begin(), document.unread.end(),
                     [](const Unread& a, const Unread& b) { return a.place.page < b.place.page; });
}

Result<Document> document_of(std::string_view tsv, const std::string& file, const Limits& limits) {
    const PdfPages pages = read_pdf_lines(tsv);
    const BodyText body = body_of(pages.lines);
    Document document;
    document.format = "pdf";
    document.positions_in_segments = true;
    document.parts.emplace_back("text");
    Result<Document> plain = body.text.empty() ? Result<Document>(Document{}) : read_text(body.text, file, limits);
    if (!plain) return plain;
    const Joiner joiner(body.text);
    int paragraph = 0;
    for (const Segment& segment : plain->segments) {
        Segment joined = joiner.join(segment);
        const std::size_t begin = segment.to_source({0, 1}).begin;
        const auto line = std::upper_bound(body.begins.begin(), body.begins.end(), begin,
                                           [](std::size_t at, const auto& one) { return at < one.first; });
        joined.place.paragraph = ++paragraph;
        joined.place.page = std::prev(line)->second->page;
        joined.place.line = std::prev(line)->second->number;
        joined.lines = line_starts(joined, body);
        document.segments.push_back(std::move(joined));
    }
    add_running(document, pages.lines);
    for (const int page : pages.empty) add_unread_on(document, page, "page without words (a scan, or empty)");
    if (document.segments.empty() && !pages.empty.empty()) document.notes.push_back(without_words(file));
    return document;
}

}  // namespace

Result<Document> read_pdf(std::string_view bytes, const std::string& file, const ReadOptions& options) {
    if (bytes.size() > options.limits.input_bytes)
        return input_too_large(file, bytes.size(), options.limits.input_bytes);
    const Result<Converted> converted = convert("pdf", bytes, file, options);
    if (!converted) return converted.error();
    Result<Document> document = document_of(converted->bytes, file, options.limits);
    if (document) add_images(*document, bytes, file, options);
    return document;
}

}  // namespace kith
