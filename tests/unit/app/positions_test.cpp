// SPDX-License-Identifier: Apache-2.0
// For every finding in every format, the text at its position is its text: in the paragraph the reader made, in every unit, and
// in the bytes of the file itself where the format has lines.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <vector>

#include <nlohmann/json.hpp>

#include "document/formats.hpp"
#include "text/utf8.hpp"
#include "unit/app/program.hpp"
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
            if (file.is_regular_file() && extension != ".tsv" && file.path().string().find(".expected.") == std::string::npos) paths.push_back(file.path().string());
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

}  // namespace

TEST_CASE("for every finding in every format the text at its position is its text") {
    const test::Scratch scratch;
    std::vector<std::string> args = {"check", "--format", "json", "--min-level", "notice", "--fail-on", "never"};
    const std::vector<std::string> paths = samples(scratch);
    args.insert(args.end(), paths.begin(), paths.end());
    const Json report = Json::parse(test::run_program(args).out);
    std::set<std::string> formats_seen;
    std::size_t findings = 0;
    for (const Json& file : report["files"]) {
        const std::string path = file["path"];
        CAPTURE(path);
        if (!file.contains("findings") || file["findings"].empty()) continue;
        const std::string bytes = bytes_of(path);
        const auto format = choose_format(bytes, path);
        REQUIRE(format);
        const auto document = (*format)->read(bytes, path, {});
        if (!document) continue;  // one that another program reads
        formats_seen.insert(document->format);
        for (const Json& finding : file["findings"]) {
            CAPTURE(finding.dump());
            CHECK(is_there(*document, bytes, finding));
            ++findings;
        }
    }
    CHECK(formats_seen == std::set<std::string>{"docx", "eml", "html", "markdown", "odt", "rtf", "text"});
    CHECK(findings > 100);
}
