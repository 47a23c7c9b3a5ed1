// SPDX-License-Identifier: Apache-2.0
#include "document/pdf.hpp"

#include <doctest/doctest.h>

#include "document/doc.hpp"
#include "document/problems.hpp"
#include "unit/document/outline.hpp"

namespace {

using namespace kith;

struct Line {
    int page;
    int block;
    int left;
    int top;
    std::string text;
    int right = 0;  // where there is one, the words stand evenly between the edges, five points a byte; else all in one place
};

// As pdftotext -tsv tells lines of twelve points on pages of 800.
std::string tsv(const std::vector<Line>& lines, int pages) {
    std::string out = "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";
    const auto row = [&](const std::string& head, int left, int top, int width, int height, const std::string& text) {
        out += head + "\t0\t0\t" + std::to_string(left) + "\t" + std::to_string(top) + "\t" + std::to_string(width) +
               "\t" + std::to_string(height) + "\t100\t" + text + "\n";
    };
    for (int page = 1; page <= pages; ++page) {
        row("1\t" + std::to_string(page) + "\t0\t0", 0, 0, 600, 800, "###PAGE###");
        for (const Line& line : lines) {
            if (line.page != page) continue;
            const std::string place = "\t" + std::to_string(page) + "\t" + std::to_string(line.block) + "\t0";
            row("4" + place, line.left, line.top, line.right > 0 ? line.right - line.left : 200, 12, "###LINE###");
            const std::vector<std::string> words = split(line.text, ' ');
            const int spaces = std::max(1, static_cast<int>(words.size()) - 1);
            const int inked = 5 * (static_cast<int>(line.text.size()) - spaces);
            int at = line.left;
            for (const std::string& word : words) {
                const int width = line.right > 0 ? 5 * static_cast<int>(word.size()) : 20;
                row("5" + place, at, line.top, width, 12, word);
                if (line.right > 0) at += width + (line.right - line.left - inked) / spaces;
            }
        }
    }
    return out;
}

Document read(const std::vector<Line>& lines, int pages) {
    ReadOptions options;
    options.convert = [&](std::string_view format, std::string_view, const std::string&) -> Result<Converted> {
        CHECK(format == "pdf");
        return Converted{"tsv", tsv(lines, pages)};
    };
    auto document = read_pdf("%PDF-1.7", "a.pdf", options);
    REQUIRE(document);
    return std::move(*document);
}

}  // namespace

TEST_CASE("a locked Word file is told as locked, and no program is asked to open it") {
    std::string file(2048, '\0');
    file.replace(0, 4, "\xD0\xCF\x11\xE0");
    file.replace(1024, 4, std::string("\xEC\xA5\xC1\0", 4));
    ReadOptions options;
    options.convert = [](std::string_view, std::string_view, const std::string&) -> Result<Converted> { return Converted{"text", "His words."}; };
    CHECK(read_doc(file, "a.doc", options));
    file[1024 + 11] = '\x01';
    const Result<Document> locked = read_doc(file, "a.doc", options);
    REQUIRE(!locked);
    CHECK(codes(locked.error()) == "encrypted");
    CHECK(read_doc(file.substr(0, 1030), "a.doc", options));
}

TEST_CASE("the pictures of a PDF are told by their pages, but for a page that is one") {
    std::string list = "page num type\n----\n";
    for (const char* const page : {"1", "2", "3"}) list += std::string(page) + " 0 image 200 100 rgb 3 8 image no " + (std::string(page) == "3" ? "9" : page) + " 0 1 1 1B 1%\n";
    for (int tile = 100; tile < 1100; ++tile) list += "3 0 image 64 64 rgb 3 8 image no " + std::to_string(tile) + " 0 1 1 1B 1%\n";
    bool is_listed = true;
    ReadOptions options;
    options.convert = [&](std::string_view format, std::string_view, const std::string& file) -> Result<Converted> {
        if (format == "pdf-images" && !is_listed) return document_problem(file, "damaged", "it is", "");
        return format == "pdf" ? Converted{"tsv", tsv({{1, 0, 50, 100, "He had tea."}, {3, 0, 50, 100, "She had tea."}}, 3)} : Converted{"list", list};
    };
    const auto told = [&](const std::string& bytes) {
        const Result<Document> document = read_pdf(bytes, "a.pdf", options);
        REQUIRE(document);
        std::string all;
        for (const Unread& one : document->unread) all += std::to_string(one.place.page) + " " + one.what + "\n";
        return all;
    };
    const std::string with_image = "%PDF-1.7 << /Subtype /Image >>";
    CHECK(told(with_image) == "1 image\n2 page without words (a scan, or empty)\n3 page with 1001 images\n");
    CHECK(told("%PDF-1.7") == "2 page without words (a scan, or empty)\n");
    is_listed = false;
    CHECK(told(with_image) == "2 page without words (a scan, or empty)\n0 image\n");
}

TEST_CASE("lines of a PDF become paragraphs again") {
    const Document document =
        read({{1, 0, 50, 100, "The visits went well and Jay was glad to be at home in the evening"},
              {1, 0, 50, 114, "with his mum."},
              {1, 0, 50, 150, "He had tea."}},
             1);
    CHECK(outline(document) ==
          "paragraph|body|1|The visits went well and Jay was glad to be at home in the evening\\nwith his mum.\n"
          "paragraph|body|2|He had tea.\n");
    CHECK(document.segments[1].place.page == 1);
    CHECK(document.segments[1].place.line == 3);
}

TEST_CASE("words divided at the end of a line are whole again") {
    const Document document = read({{1, 0, 50, 100, "They made a plan for non-compliant con-"},
                                    {1, 0, 50, 114, "tact and for all the self-"},
                                    {1, 0, 50, 128, "care that they needed, and non-"},
                                    {1, 0, 50, 142, "compliant it was not."}},
                                   1);
    CHECK(outline(document) ==
          "paragraph|body|1|They made a plan for non-compliant contact\\nand for all the self-care\\nthat they needed, "
          "and "
          "non-compliant\\nit was not.\n");
}

TEST_CASE("sentences go on over columns and pages, and not into what runs along them") {
    const Document document = read({{1, 0, 50, 20, "Notes about Jay"},
                                    {1, 1, 50, 700, "He went to see his gran and they"},
                                    {1, 2, 50, 780, "Page 1"},
                                    {2, 0, 50, 20, "Notes about Jay"},
                                    {2, 1, 50, 100, "made a cake."},
                                    {2, 2, 50, 780, "Page 2"}},
                                   3);
    CHECK(outline(document) ==
          "paragraph|body|1|He went to see his gran and they\\nmade a cake.\nparagraph|header|1|Notes about Jay\n"
          "paragraph|footer|1|Page 1\nparagraph|footer|2|Page 2\n");
    REQUIRE(document.unread.size() == 1);
    CHECK(document.unread[0].place.page == 3);
}

TEST_CASE("a place in a paragraph knows its own line and page") {
    const Document document = read({{1, 0, 50, 100, "They made a plan for con-"},
                                    {1, 0, 50, 114, "tact and they"},
                                    {2, 0, 50, 100, "wrote it down."}},
                                   2);
    REQUIRE(document.segments.size() == 1);
    const Segment& segment = document.segments[0];
    const auto place = [&segment](const std::string& word) {
        const Place at = place_at(segment, segment.text.find(word));
        return std::to_string(at.page) + ':' + std::to_string(at.line);
    };
    CHECK(place("They") == "1:1");
    CHECK(place("contact") == "1:1");
    CHECK(place("tact") == "1:2");
    CHECK(place("and they") == "1:2");
    CHECK(place("wrote") == "2:1");
}

TEST_CASE("a PDF without a word is told of, with what can be done") {
    const Document scan = read({}, 2);
    REQUIRE(scan.notes.size() == 1);
    CHECK(codes(scan.notes) == "no-words");
    CHECK(scan.notes[0].warning);
    CHECK(scan.unread.size() == 2);
    CHECK(read({{1, 0, 50, 100, "Day"}}, 2).notes.empty());
}

TEST_CASE("a justified line of few words is one line") {
    const Document document = read({{1, 0, 50, 100, "We wrote that mum failed", 190},
                                    {1, 0, 50, 114, "to", 60},
                                    {1, 0, 160, 114, "engage", 190},
                                    {1, 0, 50, 128, "with", 70},
                                    {1, 0, 117, 128, "us", 127},
                                    {1, 0, 175, 128, "all", 190},
                                    {1, 0, 50, 142, "long.", 75}},
                                   1);
    CHECK(outline(document) == "paragraph|body|1|We wrote that mum failed\\nto engage\\nwith us all\\nlong.\n");
    CHECK(document.segments[0].lines.back().line == 4);
}

TEST_CASE("the cells of a table are no justified line") {
    const std::string table = "heading|body|1|The visits of last week\nheading|body|2|Day\nheading|body|3|Who\nheading|body|4|Monday\nparagraph|body|5|Tom\n";
    CHECK(outline(read({{1, 0, 50, 100, "The visits of last week", 190},
                        {1, 0, 50, 130, "Day", 65},
                        {1, 0, 175, 130, "Who", 190},
                        {1, 0, 50, 160, "Monday", 80},
                        {1, 0, 175, 160, "Tom", 190}},
                       1)) == table);
    // One that begins at the edge and ends at no other, and one with uneven spaces.
    CHECK(read({{1, 0, 50, 100, "The visits of last week", 190}, {1, 0, 50, 130, "day", 65}, {1, 0, 150, 130, "who", 165}}, 1).segments.size() == 3);
    CHECK(read({{1, 0, 50, 100, "The visits of last week", 190}, {1, 0, 50, 130, "day", 65}, {1, 0, 80, 130, "who", 95}, {1, 0, 175, 130, "how", 190}}, 1)
              .segments.size() == 4);
}

TEST_CASE("a line that says the same at the top of the pages is a header, also below the margin, where it stands apart") {
    const std::vector<Line> pages = {{1, 0, 50, 100, "Review report"}, {1, 1, 50, 130, "His mother"},     {1, 2, 50, 600, "Team East 1"},
                                     {2, 0, 50, 100, "Review report"}, {2, 1, 50, 130, "is kind to him."}, {2, 2, 50, 600, "Team East 2"}};
    CHECK(outline(read(pages, 2)) ==
          "paragraph|body|1|His mother\\nis kind to him.\nparagraph|header|1|Review report\nparagraph|footer|1|Team East 1\nparagraph|footer|2|Team East 2\n");
    std::vector<Line> close = pages;  // the first line of the text
    for (Line& line : close) line.top -= line.top == 130 ? 16 : 0;
    CHECK(read(close, 2).segments.front().text == "Review report");
    std::vector<Line> moved = pages;  // another height on each page
    moved[3].top = 110;
    CHECK(read(moved, 2).segments.front().text == "Review report");
    for (const auto& [first, second] : {std::pair("Dear Amira,", "Dear Amira,"), std::pair("The child saw mum.", "The child saw mum."),
                                        std::pair("Visit on 3 May", "Visit on 9 May")}) {
        std::vector<Line> letters = pages;  // what people write at the head of each
        letters[0].text = first;
        letters[3].text = second;
        CHECK(read(letters, 2).segments.front().text == first);
    }
}

TEST_CASE("cells side by side stay apart") {
    const Document document = read({{1, 0, 50, 100, "Day"}, {1, 0, 300, 100, "Who"}}, 1);
    CHECK(document.segments.size() == 2);
    CHECK(document.segments[1].place.line == 1);
}

TEST_CASE("formats that need another program say so where there is none") {
    CHECK(codes(read_pdf("%PDF-1.7", "a.pdf", {}).error()) == "needs-program");
    CHECK(codes(read_doc("x", "a.doc", {}).error()) == "needs-program");
}
