// SPDX-License-Identifier: Apache-2.0
#include "document/pdf.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_set>
#include <utility>
#include <vector>

#include "document/pdf_lines.hpp"
#include "document/problems.hpp"
#include "document/text.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

// Words that keep their hyphen when a line ends behind it.
constexpr std::array<std::string_view, 16> prefixes = {"non",  "self", "well", "co",  "ex",  "half", "long", "short",
                                                       "full", "part", "high", "low", "one", "two",  "step", "multi"};

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

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Rebuilds a segment from plain text with its divided words made whole.
class Joiner {
public:
    explicit Joiner(std::string_view body) {
        std::string word;
        for (const char c : body) {
            if (is_word_byte(c) || c == '-') {
                word += c;
            } else if (!word.empty()) {
                words_.insert(std::exchange(word, {}));
            }
        }
    }

    [[nodiscard]] Segment join(const Segment& from) const {
        Segment to;
        to.kind = from.kind;
        bool line_end_due = false;
        for (std::size_t at = 0; at < from.text.size(); ++at) {
            const SourceSpan source = from.to_source({at, at + 1});
            const std::size_t hyphen = divided_at(from.text, at);
            if (hyphen > 0) {
                line_end_due = true;
                if (keeps_hyphen(from.text, at)) add(to, "-", source, true);
                at += hyphen - 1;
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

    // The length of a hyphen and a line end within a word, at `at`; 0 where there is none.
    static std::size_t divided_at(std::string_view text, std::size_t at) {
        std::size_t hyphen = text[at] == '-' ? 1 : 0;
        for (const std::string_view other : {"\u00AD", "\u2010"}) {
            if (text.substr(at, other.size()) == other) hyphen = other.size();
        }
        if (hyphen == 0 || at == 0 || !is_word_byte(text[at - 1])) return 0;
        const std::size_t next = at + hyphen + 1;
        const bool is_divided = next < text.size() && text[next - 1] == '\n' && begins_small(text.substr(next));
        return is_divided ? hyphen + 1 : 0;
    }

    // As the document writes the word elsewhere; else by its first half.
    [[nodiscard]] bool keeps_hyphen(std::string_view text, std::size_t at) const {
        if (text[at] != '-') return false;
        std::size_t begin = at;
        while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
        std::size_t end = at + 2;
        while (end < text.size() && is_word_byte(text[end])) ++end;
        const std::string first(text.substr(begin, at - begin));
        const std::string second(text.substr(at + 2, end - at - 2));
        if (words_.count(first + second) > 0) return false;
        return std::find(prefixes.begin(), prefixes.end(), to_lower(first)) != prefixes.end() ||
               words_.count(first + "-" + second) > 0;
    }

    std::unordered_set<std::string> words_;  // of the whole document
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
    for (const int page : pages.empty) {
        Place place;
        place.page = page;
        document.unread.push_back({"page without words (a scan, or empty)", std::move(place)});
    }
    if (document.segments.empty() && !pages.empty.empty()) document.notes.push_back(without_words(file));
    return document;
}

}  // namespace

Result<Document> read_pdf(std::string_view bytes, const std::string& file, const ReadOptions& options) {
    if (bytes.size() > options.limits.input_bytes)
        return input_too_large(file, bytes.size(), options.limits.input_bytes);
    const Result<Converted> converted = convert("pdf", bytes, file, options);
    if (!converted) return converted.error();
    return document_of(converted->bytes, file, options.limits);
}

}  // namespace kith
