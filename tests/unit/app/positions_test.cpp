// SPDX-License-Identifier: Apache-2.0
// For every finding in every format, the text at its position is its text: in the paragraph the reader made, in every unit, and
// in the bytes of the file itself where the format has lines.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/convert.hpp"
#include "document/formats.hpp"
#include "text/utf8.hpp"
#include "unit/app/program.hpp"
#include "unit/app/programs.hpp"
#include "unit/app/sample_pdf.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;
using Json = nlohmann::json;

namespace {

namespace fs = std::filesystem;

const fs::path source = KITH_SOURCE_DIR;

std::string bytes_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> samples(const test::Scratch& scratch) {
    std::vector<std::string> paths;
    for (const char* folder : {"examples", "tests/data/documents/word", "tests/data/documents/saved", "tests/data/documents/text", "tests/data/documents/markdown"}) {
        for (const auto& file : fs::directory_iterator(source / folder)) {
            const std::string extension = file.path().extension().string();
            if (file.is_regular_file() && extension != ".tsv" && extension != ".doc" && file.path().string().find(".expected.") == std::string::npos) paths.push_back(file.path().string());
        }
    }
    std::sort(paths.begin(), paths.end());
    const std::string words = "Zo\u00EB \U0001F600 said his con\u00ADtact with his mum is weekly.";
    paths.push_back(scratch.write("page.html", "<html><body><h1>Caf&eacute;</h1><p>Zo&euml; &#x1F600; said his <b>con</b>tact with his&nbsp;mum.</p><p>Her sibling &amp; she.</p></body></html>"));
    paths.push_back(scratch.write("mail.eml", "From: a@example.org\nSubject: His contact with his mum\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                                              "Dear Zo=C3=AB, his con=\ntact with his mum is weekly.\n"));
    paths.push_back(scratch.write("note.rtf", "{\\rtf1\\ansi Zo\\'eb said his {\\b con}tact with his mum.\\par Her sibling\\u8217?s room.\\par}"));
    paths.push_back(scratch.write("note.txt", words + "\r\nHer sib-\r\nling came.\r\n"));
    paths.push_back(scratch.write("note.md", "# Contact with mum\n\n" + words + "\n\nHis **con**tact with his *mum*.\n"));
    paths.push_back(scratch.write("page.md", "---\ntitle: \"Zo\u00EB's contact\"\ndescription: His sibling.\n---\n\n> [!NOTE]\n> His contact.\n\n<div title='His sibling'>\n<p>Zo&euml; &amp; his <b>con</b>tact\nwith his&nbsp;mum.</p>\n</div>\n\n"
                                             "> <table><tr><td>His\n> contact</table>\n\nHis sibling.\n"));
    return paths;
}

// What the units of a position say, as a place in the text.
std::string between(const std::string& text, const Json& start, const Json& end, const std::string& unit) {
    if (unit == "byte") return text.substr(start[unit], end[unit].get<std::size_t>() - start[unit].get<std::size_t>());
    std::string out;
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (number >= start[unit].get<std::size_t>() && number < end[unit].get<std::size_t>()) out += text.substr(at, c.size);
        number += unit == "utf16" && c.value > 0xFFFF ? 2U : 1U;
        at += c.size;
    }
    return out;
}

bool is_there(const Document& document, const std::string& bytes, const Json& finding) {
    if (document.positions_in_segments) {
        return std::any_of(document.segments.begin(), document.segments.end(), [&](const Segment& segment) {
            const bool is_here = segment.place.part == finding["where"]["part"] && segment.place.paragraph == finding["where"]["paragraph"];
            return is_here && between(segment.text, finding["start"], finding["end"], "byte") == finding["text"] &&
                   between(segment.text, finding["start"], finding["end"], "char") == finding["text"] &&
                   between(segment.text, finding["start"], finding["end"], "utf16") == finding["text"];
        });
    }
    const std::string slice = between(bytes, finding["start"], finding["end"], "byte");
    if (document.format == "text") return slice == finding["text"] || document.encoding != Encoding::utf8;
    // Markup and entities may stand between the characters: the letters come in order.
    std::size_t at = 0;
    for (const char c : finding["text"].get<std::string>()) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (is_plain && (at = slice.find(c, at)) == std::string::npos) return document.encoding != Encoding::utf8;
        at += is_plain ? 1 : 0;
    }
    return true;
}

struct Looked {
    std::set<std::string> formats;
    std::size_t findings = 0;
};

// Every finding in the documents, by its own words, against the document read once more.
Looked look_at(const std::vector<std::string>& paths) {
    std::vector<std::string> args = {"check", "--format", "json", "--min-level", "notice", "--fail-on", "never"};
    args.insert(args.end(), paths.begin(), paths.end());
    const Json report = Json::parse(test::run_program(args).out);
    Looked looked;
    for (const Json& file : report["files"]) {
        const std::string path = file["path"];
        CAPTURE(path);
        if (!file.contains("findings") || file["findings"].empty()) continue;
        const std::string bytes = bytes_of(path);
        const auto format = choose_format(bytes, path);
        REQUIRE(format);
        const auto document = (*format)->read(bytes, path, read_options({}));
        REQUIRE(document);
        looked.formats.insert(document->format);
        for (const Json& finding : file["findings"]) {
            CAPTURE(finding.dump());
            CHECK(is_there(*document, bytes, finding));
            ++looked.findings;
        }
    }
    return looked;
}

// With words divided at the ends of lines, words kept together by a hyphen there, and a paragraph that goes on over the page.
const std::vector<test::PdfPage> visits = {
    {"Visits", "", "Jay has contact with his mum on Saturday and he likes it very much, and the", "handover is at the library. Tom calls him non-",
     "compliant, and his sib-", "lings come, too. He was asked about it, and he said that he would rather have a", "meeting at home, where his", "",
     "The second paragraph goes on over the end of the page, where she asks about the", "next visit and"},
    {"the siblings read it here. She said that the service user", "group meets on Sunday, and that respite", "care is full.", "", "Contact with his dad is last."}};

// Does the finding begin on that line of that page? Its words may go on in the next line.
bool begins_on_line(const Json& finding) {
    std::vector<std::string> lines;  // those with words, of all pages
    std::vector<std::size_t> first_of_page;
    for (const test::PdfPage& page : visits) {
        first_of_page.push_back(lines.size());
        std::copy_if(page.begin(), page.end(), std::back_inserter(lines), [](const std::string& line) { return !line.empty(); });
    }
    const std::size_t page = finding["where"]["page"].get<std::size_t>() - 1;
    const std::size_t at = first_of_page.at(page) + finding["where"]["line"].get<std::size_t>() - 1;
    const std::string here = lines.at(at);
    const std::string next = at + 1 < lines.size() ? lines[at + 1] : "";
    std::string words = finding["text"];
    std::replace(words.begin(), words.end(), '\n', ' ');
    const std::string undivided = here.back() == '-' ? here.substr(0, here.size() - 1) + next : here + ' ' + next;
    return undivided.find(words) < here.size() || (here + next).find(words) < here.size();
}

}  // namespace

TEST_CASE("for every finding in every format the text at its position is its text") {
    const test::Scratch scratch;
    std::vector<std::string> paths = samples(scratch);
    std::set<std::string> expected = {"docx", "eml", "html", "markdown", "odt", "rtf", "text"};
    if (!test::path_of_program("pdftotext").empty()) {
        paths.push_back(scratch.write("visits.pdf", test::sample_pdf(visits)));
        expected.insert("pdf");
    }
    const Looked looked = look_at(paths);
    CHECK(looked.formats == expected);
    CHECK(looked.findings > 100);
}

TEST_CASE("for every finding in an older Word file the text at its position is its text") {
    const std::string antiword = test::path_of_program("antiword");
    if (antiword.empty()) return;
    // Without LibreOffice, which takes seconds and makes a newer Word file of it.
    const test::ProgramFolder programs(test::ProgramFolder::Others::none);
    programs.add_link("antiword", antiword);
    const Looked looked = look_at({(source / "tests/data/documents/saved/letter.doc").string()});
    CHECK(looked.formats == std::set<std::string>{"doc"});
    CHECK(looked.findings >= 4);
}

TEST_CASE("in a PDF every finding begins on the page and the line that it names") {
    if (test::path_of_program("pdftotext").empty()) return;
    const test::Scratch scratch;
    const std::string path = scratch.write("visits.pdf", test::sample_pdf(visits));
    const Json report = Json::parse(test::run_program({"check", path, "--format", "json", "--fail-on", "never"}).out);
    const Json& findings = report["files"][0]["findings"];
    std::set<std::pair<int, int>> places;
    for (const Json& finding : findings) {
        CAPTURE(finding.dump());
        CHECK(begins_on_line(finding));
        places.insert({finding["where"]["page"].get<int>(), finding["where"]["line"].get<int>()});
    }
    for (const std::pair<int, int>& place : {std::pair(1, 2), {1, 3}, {1, 4}, {2, 1}, {2, 4}}) {
        CAPTURE(place.first);
        CAPTURE(place.second);
        CHECK(places.count(place) == 1);
    }
    const std::string told = test::run_program({"check", path}).out;
    CHECK(told.find("page 2, line 1") != std::string::npos);
}
