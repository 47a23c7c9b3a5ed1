// SPDX-License-Identifier: Apache-2.0
// XML as the body of a Word file and of an OpenDocument text, and whole packages given as texts, which may hold any part.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/checker.hpp"
#include "app/margin.hpp"
#include "app/settled.hpp"
#include "document/document.hpp"
#include "document/formats.hpp"
#include "document/markers.hpp"
#include "document/seal.hpp"
#include "document/threads.hpp"
#include "fuzz/built_in.hpp"
#include "fuzz/made_package.hpp"
#include "fuzz/targets.hpp"
#include "text/utf8.hpp"

namespace kith::fuzz {

namespace {

std::string word_file(std::string_view xml) {
    constexpr std::string_view links =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" )"
        R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" )"
        R"(Target="word/document.xml"/></Relationships>)";
    return made_package({{"word/document.xml", xml}, {"_rels/.rels", links}});
}

// Copied runs are equal to the XML, unless the XML is in another encoding.
void check_copies(const Segment& segment, std::string_view xml) {
    for (const OffsetMap::Run& run : segment.map.runs()) {
        promise(run.source + run.source_length <= xml.size(), "a run ends within its part");
        if (!run.copied) continue;
        promise(segment.text.compare(run.target, run.target_length, xml.substr(run.source, run.source_length)) == 0,
                "a copied run is equal to its XML");
    }
}

void check_xml(const Format& format, const std::string& file, std::string_view bytes) {
    const Result<Document> document = format.read(file, "input", {});
    if (!document || !is_valid_utf8(bytes) || bytes.find("encoding") != std::string_view::npos) return;
    for (const Segment& segment : document->segments) {
        promise(is_valid_utf8(segment.text), "the text of a segment is valid UTF-8");
        check_copies(segment, bytes);
    }
}

// A remark on every word that is long enough, and another word in place of every second.
Markup marks_for(const Document& document, bool with_replacements) {
    Markup markup;
    markup.date = "2026-01-02T03:04:05Z";
    markup.opening = {"Not for sending."};
    for (std::size_t segment = 0; segment < document.segments.size(); ++segment) {
        const std::string& text = document.segments[segment].text;
        for (std::size_t at = 0; at < text.size(); at = text.find(' ', at) == std::string::npos ? text.size() : text.find(' ', at) + 1) {
            const TextSpan span{at, std::min(text.find(' ', at), text.size())};
            if (span.empty()) continue;
            markup.remarks.push_back({segment, span, {"<Why?>", "kith explain why"}});
            if (with_replacements && markup.remarks.size() % 2 == 0) markup.replacements.push_back({segment, span, "a & b"});
        }
    }
    return markup;
}

// What is said to kith alone: once its remarks are there it is an answer to one, and none of the document's words.
bool is_said_to_kith(const Segment& segment) {
    return segment.place.part == "comment" && (is_bare_keep({segment.text}) || reads_as_answer({segment.text}));
}

// What the document says, with the comments of others.
std::string words_of(const Format& format, const std::string& file) {
    const Result<Document> document = format.read(file, "input", {});
    promise(document.has_value(), "what kith wrote, kith reads");
    std::string words;
    for (const Segment& segment : document->segments) {
        if (!is_said_to_kith(segment)) words += segment.text + '\n';
    }
    return words;
}

// What is written into a file can be read, leaves its words alone, and comes out again.
void check_marks(std::string_view name, const std::string& file, bool claims_to_be_ours) {
    const Format& format = *format_named(name);
    const Marker& marker = *marker_for(name);
    const Result<Document> document = format.read(file, "input", {});
    if (!document) return;
    for (const bool with_replacements : {false, true}) {
        const Result<Marked> copy = marker.mark(file, "input", *document, {}, marks_for(*document, with_replacements));
        if (!copy) return;
        const std::string words = words_of(format, copy->bytes);
        promise(with_replacements || words == words_of(format, file), "remarks change no word");
        const Result<Document> written = format.read(copy->bytes, "input", {});
        const Result<Cleared> cleared = marker.clear(copy->bytes, "input", *written, {}, false);
        promise(cleared.has_value(), "what kith wrote can be taken out");
        // What claims to be kith's from the start goes as well.
        promise(claims_to_be_ours || words_of(format, cleared->bytes) == words_of(format, file), "cleared, the words are as they were");
    }
}

// Comments of others; sorted.
std::vector<std::string> said_by_others(const Document& document) {
    std::vector<std::string> said;
    for (const Segment& segment : document.segments) {
        if (segment.place.part == "comment" && !is_said_to_kith(segment)) said.push_back(segment.text);
    }
    std::sort(said.begin(), said.end());
    return said;
}

// What was an answer to kith may be a comment like any other now.
bool says_all_of(const Document& now, const Document& before) {
    const std::vector<std::string> said = said_by_others(now);
    const std::vector<std::string> all = said_by_others(before);
    return std::includes(said.begin(), said.end(), all.begin(), all.end());
}

// A copy keeps its words under a seal, which proves that nobody worked in it and goes without a trace.
void check_seal(const Marker& marker, const std::string& file, const Document& document, const std::string& copy) {
    const Result<Essence> essence = marker.essence(copy, "input", document, {});
    if (!essence) return;
    const std::string text = seal_text({seal_origin("input", marker.seal(file, "input", {})), *essence, {}});
    const Result<std::string> sealed = marker.sealed(copy, "input", {}, text);
    if (!sealed || marker.seal(*sealed, "input", {}).empty()) return;
    promise(marker.seal(*sealed, "input", {}) == text, "a seal is read as it was written");
    const Result<Document> written = format_named(marker.format)->read(*sealed, "input", {});
    promise(written.has_value(), "what was sealed can be read");
    const Result<Essence> now = marker.essence(*sealed, "input", *written, {});
    promise(now.has_value() && *now == *essence, "a seal is no work");
    const Result<Cleared> cleared = marker.clear(*sealed, "input", *written, {}, false);
    promise(cleared.has_value() && marker.seal(cleared->bytes, "input", {}).empty(), "a seal goes with the rest of kith's");
}

// As `kith annotate --as both` does it: with what kith finds there, answered or not before, and opened again.
void check_given_back(std::string_view name, const std::string& file) {
    const Format& format = *format_named(name);
    const Marker& marker = *marker_for(name);
    const Checker checker(linter(), {});
    const Checked checked = checker.check(file, "input", format);
    if (checked.has_problem) return;
    const Result<std::vector<Answered>> answers = marker.answers(file, "input", checked.document, {});
    Margin margin{true, {}, answers ? *answers : std::vector<Answered>()};
    margin.replacements = settled_replacements(checker, checked, margin.answered);
    const Markup markup = markup_of(checked, marker, builtin(), margin, "2026-01-02T03:04:05Z");
    const Result<Marked> copy = marker.mark(file, "input", checked.document, {}, markup);
    if (!copy) return promise(!copy.error().front().code.empty(), "a problem has a code");
    promise(copy->replaced <= markup.replacements.size(), "no more is replaced than was asked for");
    check_seal(marker, file, checked.document, copy->bytes);
    const Checked again = checker.check(copy->bytes, "input", format);
    promise(!again.has_problem, "what kith gave back, kith checks");
    promise(marker.clear(copy->bytes, "input", again.document, {}, true).has_value(), "what was not answered can be taken out");
    const Result<Cleared> cleared = marker.clear(copy->bytes, "input", again.document, {}, false);
    promise(cleared.has_value(), "all of kith's can be taken out");
    const Result<Document> left = format.read(cleared->bytes, "input", {});
    promise(left.has_value() && says_all_of(*left, checked.document), "what others said stays");
}

std::string package_in(std::string_view bytes) { return made_package(parts_in(bytes)); }

bool claims_to_be_ours(std::string_view xml) { return xml.find("kith") != std::string_view::npos; }

}  // namespace

void word_marks(std::string_view bytes) { check_marks("docx", word_file(bytes), claims_to_be_ours(bytes)); }
void odt_marks(std::string_view bytes) { check_marks("odt", made_package({{"content.xml", bytes}}), claims_to_be_ours(bytes)); }
void word_xml(std::string_view bytes) { check_xml(*format_named("docx"), word_file(bytes), bytes); }
void odt_xml(std::string_view bytes) { check_xml(*format_named("odt"), made_package({{"content.xml", bytes}}), bytes); }

void word_package(std::string_view bytes) {
    const std::string file = package_in(bytes);
    check_marks("docx", file, claims_to_be_ours(bytes));
    check_given_back("docx", file);
}

void odt_package(std::string_view bytes) {
    const std::string file = package_in(bytes);
    check_marks("odt", file, claims_to_be_ours(bytes));
    check_given_back("odt", file);
}

}  // namespace kith::fuzz
