// SPDX-License-Identifier: Apache-2.0
// What giving a document back does not touch: every entry of the package that needs no change, byte for byte, and in a changed
// part every byte outside the runs that hold the words. The runs are found here by plain search, not by the code under test.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "document/docx.hpp"
#include "document/markers.hpp"
#include "document/odt.hpp"
#include "document/package/relationships.hpp"
#include "unit/document/opened.hpp"
#include "unit/document/outline.hpp"
#include "unit/document/package/packages.hpp"

namespace {

using namespace kith;

// The entries of a zip by its central directory: name and packed bytes.
std::vector<std::pair<std::string, std::string>> entries_of(const std::string& zip) {
    const auto number = [&zip](std::size_t at, std::size_t size) {
        std::size_t value = 0;
        for (std::size_t i = size; i-- > 0;) value = value << 8U | static_cast<unsigned char>(zip[at + i]);
        return value;
    };
    std::vector<std::pair<std::string, std::string>> entries;
    const std::size_t end = zip.rfind("PK\x05\x06");
    REQUIRE(end != std::string::npos);
    std::size_t at = number(end + 16, 4);
    for (std::size_t left = number(end + 10, 2); left > 0; --left) {
        const std::size_t local = number(at + 42, 4);
        const std::size_t data = local + 30 + number(local + 26, 2) + number(local + 28, 2);
        entries.emplace_back(zip.substr(at + 46, number(at + 28, 2)), zip.substr(data, number(at + 20, 4)));
        at += 46 + number(at + 28, 2) + number(at + 30, 2) + number(at + 32, 2);
    }
    return entries;
}

// From the start tag of the run that a byte stands in, to behind its end tag.
SourceSpan run_around(const std::string& raw, std::size_t at) {
    const std::size_t begin = std::max(raw.rfind("<w:r>", at) + 1, raw.rfind("<w:r ", at) + 1) - 1;
    return {begin, raw.find("</w:r>", at) + 6};
}

// Without the places of remarks that were not there before: in a field or a smart tag they stand around all of it, and remarks in content controls are called elsewhere.
std::string without_new_places(const std::string& raw, std::string copy) {
    for (const std::string begin : {"<w:commentRangeStart w:id=\"", "<w:commentRangeEnd w:id=\""}) {
        for (std::size_t at = copy.find(begin); at != std::string::npos; at = copy.find(begin, at)) {
            const std::string place = copy.substr(at, copy.find("/>", at) + 2 - at);
            const std::string call = "<w:r><w:commentReference " + place.substr(place.find("w:id"), std::string::npos) + "</w:r>";
            if (raw.find(place) != std::string::npos) {
                at += begin.size();
                continue;
            }
            copy.erase(at, place.size());
            const std::size_t called = copy.find(call);
            if (called == std::string::npos) continue;
            copy.erase(called, call.size());
            if (called < at) at -= call.size();
        }
    }
    return copy;
}

// Do the stretches of `raw` outside of the spans stand in `copy`, in order, the first at its front and the last at its end?
bool is_untouched_outside(const std::string& raw, const std::string& copy, const std::set<SourceSpan>& touched) {
    std::size_t from = 0;
    std::size_t found = 0;
    for (const SourceSpan& span : touched) {
        if (span.begin < from) continue;
        const std::string piece = raw.substr(from, span.begin - from);
        const std::size_t at = copy.find(piece, found);
        if (at == std::string::npos || (from == 0 && at != 0)) return false;
        found = at + piece.size();
        from = span.end;
    }
    const std::string last = raw.substr(from);
    return copy.size() >= found + last.size() && copy.compare(copy.size() - last.size(), last.size(), last) == 0;
}

struct Given {
    Markup markup;
    std::set<SourceSpan> touched;  // of the main part
};

// A remark on each third word of the body and a replacement of each fifth.
Given some_words(const Document& document, const std::string& raw) {
    Given given;
    given.markup.date = "D";
    std::size_t number = 0;
    for (std::size_t index = 0; index < document.segments.size(); ++index) {
        const Segment& segment = document.segments[index];
        if (segment.source_part != 0 || (segment.place.part != "body" && segment.place.part != "table")) continue;
        for (std::size_t at = 0; at < segment.text.size();) {
            const std::size_t begin = segment.text.find_first_not_of(" \t\n", at);
            if (begin == std::string::npos) break;
            at = std::min(segment.text.find_first_of(" \t\n", begin), segment.text.size());
            ++number;
            if (number % 3 == 0) given.markup.remarks.push_back({index, {begin, at}, {"R"}});
            if (number % 5 == 0) given.markup.replacements.push_back({index, {begin, at}, "N"});
            if (number % 3 != 0 && number % 5 != 0) continue;
            for (std::size_t byte = begin; byte < at; ++byte) {
                const SourceSpan source = segment.to_source({byte, byte + 1});
                if (!source.empty()) given.touched.insert(run_around(raw, source.begin));
            }
        }
    }
    return given;
}

void check_entries(const std::string& original, const std::string& copy, const std::vector<std::string>& changed) {
    const auto before = entries_of(original);
    const auto after = entries_of(copy);
    REQUIRE(after.size() >= before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        CAPTURE(before[i].first);
        CHECK(after[i].first == before[i].first);
        const bool may_change = std::find(changed.begin(), changed.end(), before[i].first) != changed.end();
        if (!may_change) CHECK(after[i].second == before[i].second);
    }
    for (std::size_t i = before.size(); i < after.size(); ++i) {
        CHECK_MESSAGE(std::find(changed.begin(), changed.end(), after[i].first) != changed.end(), after[i].first);
    }
}

void check_word_file(const std::string& bytes) {
    const auto document = read_docx(bytes, "letter.docx", {});
    REQUIRE(document);
    const std::string& main = document->parts.front();
    const std::string raw = test::part_in(bytes, main);
    if (raw.find("<w:") == std::string::npos) return;  // another prefix: the search here is too plain for it
    const Given given = some_words(*document, raw);
    const auto copy = marker_for("docx")->mark(bytes, "letter.docx", *document, {}, given.markup);
    if (!copy) return;
    const std::string folder = main.substr(0, main.rfind('/') + 1);
    check_entries(bytes, copy->bytes, {main, folder + "comments.xml", "[Content_Types].xml", relationships_of(main)});
    CHECK(is_untouched_outside(raw, without_new_places(raw, test::part_in(copy->bytes, main)), given.touched));
    CHECK(copy->replaced <= given.markup.replacements.size());
}

// All that Word likes to put between the letters of a word, and around words.
const std::string habits =
    "<w:p w:rsidR=\"00A1\" w:rsidRDefault=\"00B2\"><w:pPr><w:pStyle w:val=\"Normal\"/><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr></w:pPr><w:r w:rsidR=\"00A1\"><w:t xml:space=\"preserve\">Jay has "
    "con</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r w:rsidR=\"00C3\"><w:rPr><w:b/></w:rPr><w:t>ta</w:t></w:r><w:proofErr w:type=\"spellEnd\"/><w:r><w:t xml:space=\"preserve\">ct with his mum and "
    "his dad </w:t></w:r><w:bookmarkStart w:id=\"3\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"3\"/><w:smartTag w:uri=\"urn:x\" w:element=\"place\"><w:smartTagPr/><w:r><w:t>Larkmoor</w:t></w:r></w:smartTag>"
    "<w:r><w:lastRenderedPageBreak/><w:t xml:space=\"preserve\"> on Saturday </w:t></w:r><w:hyperlink r:id=\"rId9\" w:history=\"1\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr><w:t>see the plan "
    "here</w:t></w:r></w:hyperlink></w:p><w:sdt><w:sdtPr><w:alias w:val=\"Name\"/><w:id w:val=\"77\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>one two three four five six</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>in the box one two</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>"
    "<w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>in the box one two</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>beside the box there are words</w:t></w:r></w:p>"
    "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tr w:rsidR=\"00D4\"><w:tc><w:tcPr><w:tcW w:w=\"100\"/></w:tcPr><w:p><w:r><w:t>cell one two three four</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:t>a note</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t xml:space=\"preserve\"> and more of it now</w:t></w:r></w:p>"
    "<w:sectPr w:rsidR=\"00A1\"><w:headerReference w:type=\"default\" r:id=\"rId8\"/></w:sectPr>";

}  // namespace

TEST_CASE("nothing is touched outside the runs, whatever Word put around them") {
    check_word_file(make_word(habits, {{"header header1.xml", root("w:hdr", "<w:p><w:r><w:t>a header of words</w:t></w:r></w:p>")},
                                       {"footnotes footnotes.xml", root("w:footnotes", "<w:footnote w:id=\"2\"><w:p><w:r><w:t>the note itself</w:t></w:r></w:p></w:footnote>")}}));
}

TEST_CASE("nothing is touched outside the runs in any Word file of the tests") {
    for (const std::string& name : test_files("word", ".docx")) {
        CAPTURE(name);
        check_word_file(test_file(name));
    }
    check_word_file(test_file("saved/letter.docx"));
}

TEST_CASE("of an OpenDocument text only the part with the words changes, and the mimetype stays in front") {
    const std::string bytes = test_file("saved/letter.odt");
    const auto document = read_odt(bytes, "letter.odt", {});
    REQUIRE(document);
    Markup markup;
    markup.date = "D";
    for (std::size_t i = 0; i < document->segments.size(); ++i) {
        if (document->segments[i].place.part == "body") markup.replacements.push_back({i, {0, 1}, "N"});
    }
    const auto copy = marker_for("odt")->mark(bytes, "letter.odt", *document, {}, markup);
    REQUIRE(copy);
    CHECK(copy->replaced > 3);
    CHECK(entries_of(copy->bytes).front().first == "mimetype");
    check_entries(bytes, copy->bytes, {"content.xml"});
}
