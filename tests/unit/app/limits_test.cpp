// SPDX-License-Identifier: Apache-2.0
// Every limit of the table, met by a document made for it: it is named with the option that gives it more room, and with that it is
// read. Those of the helper programs are met by programs made for it.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "app/convert.hpp"
#include "app/limit_option.hpp"
#include "unit/app/program.hpp"
#include "unit/app/programs.hpp"
#include "unit/app/scratch.hpp"
#include "unit/document/package/packages.hpp"

using namespace kith;

namespace {

namespace fs = std::filesystem;

const std::string paragraph = "<w:p><w:r><w:t>His contact with his mum.</w:t></w:r></w:p>";

// Told of with `--limit name=`, and read with that.
void check_limit(const std::string& path, const std::string& name, const std::string& more) {
    CAPTURE(name);
    const test::Outcome refused = test::run_program({"check", path});
    CHECK(refused.exit == 2);
    CHECK(refused.err.find(fs::path(path).filename().string()) != std::string::npos);
    CHECK(refused.err.find("--limit " + name + "=") != std::string::npos);
    CHECK(test::run_program({"check", path, "--limit", name + "=" + more}).exit == 1);
}

// What comes of a PDF with this program in place of pdftotext: "read", or the code and what can be done.
std::string read_by(const std::string& script, const Limits& limits) {
    const test::ProgramFolder programs(test::ProgramFolder::Others::behind);
    programs.add_script("pdftotext", script);
    const Result<Converted> words = convert_document("pdf", "%PDF-1.4", "a.pdf", limits, nullptr);
    return words ? "read" : words.error().front().code + " " + words.error().front().expected;
}

}  // namespace

TEST_CASE("documents over a limit of packages or of XML are named with the option that gives them more room, and read with it") {
    const test::Scratch scratch;
    Parts many = {{"_rels/.rels",
                   "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\""
                   "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
                  {"word/document.xml", root("w:document", "<w:body>" + paragraph + "</w:body>")}};
    for (int i = 0; i < 9999; ++i) many.emplace_back("x/" + std::to_string(i), "");
    check_limit(scratch.write("many.docx", make_zip(many)), "entries", "20000");

    std::string attributes;
    for (int i = 0; i < 300; ++i) attributes += " a" + std::to_string(i) + "=\"\"";
    check_limit(scratch.write("attributes.docx", make_word("<w:p" + attributes + "><w:r><w:t>His contact with his mum.</w:t></w:r></w:p>")), "attributes", "400");

    std::string open;
    std::string closed;
    for (int i = 0; i < 300; ++i) {
        open += "<w:sdt>";
        closed += "</w:sdt>";
    }
    check_limit(scratch.write("deep.docx", make_word(open + paragraph + closed)), "depth", "400");
    check_limit(scratch.write("swollen.docx", make_word(paragraph + "<w:p><w:r><w:t>" + std::string(std::size_t{9} << 20U, ' ') + "</w:t></w:r></w:p>")), "ratio", "1100");
}

TEST_CASE("a document that is larger than any, packed or unpacked, is named before it takes any memory") {
    const test::Scratch scratch;
    const std::string path = scratch.write("large.txt", "");
    fs::resize_file(path, (std::uintmax_t{2} << 30U) + 1);  // of holes
    const test::Outcome refused = test::run_program({"check", path});
    CHECK(refused.exit == 2);
    CHECK(refused.err.find("--limit input=") != std::string::npos);
    // 275 MB of a package that swells to a thousand times its size.
    const std::string bomb = KITH_SOURCE_DIR "/tests/data/documents/bad/zip-bomb.docx";
    CHECK(test::run_program({"check", bomb}).err.find("--limit ratio=") != std::string::npos);
    CHECK(test::run_program({"check", bomb, "--limit", "ratio=1100"}).err.find("--limit unpacked=") != std::string::npos);
}

TEST_CASE("a helper program that takes longer or more than it may is ended, and with more room it is heard") {
    Limits limits;
    limits.helper.seconds = 1;
    const std::string slow = "cat >/dev/null; sleep 1.5; echo level";
    CHECK(read_by(slow, limits).find("too-large") == 0);
    CHECK(read_by(slow, limits).find("--limit seconds=") != std::string::npos);
    CHECK(!raise_limit("seconds=70", limits));
    CHECK(read_by(slow, limits) == "read");

    limits = {};
    limits.zip.unpacked_bytes = 1000;
    const std::string long_winded = "cat >/dev/null; head -c 5000 /dev/zero | tr '\\0' a";
    CHECK(read_by(long_winded, limits).find("too-large") == 0);
    CHECK(read_by(long_winded, {}) == "read");
}

TEST_CASE("a helper program that asks for more memory than it may have is told of as that") {
    Limits limits;
    limits.helper.bytes = std::size_t{200} << 20U;
    const std::string greedy = "cat >/dev/null; exec python3 -c 'print(len(bytearray(500000000)))'";
    if (test::path_of_program("python3").empty()) return;
    CHECK(read_by(greedy, limits).find("too-large") == 0);
    CHECK(read_by(greedy, limits).find("memory=") != std::string::npos);
    CHECK(read_by(greedy, {}) == "read");
}

TEST_CASE("the README names every limit with what it is") {
    const std::string readme = test::read_text(KITH_SOURCE_DIR "/README.md");
    for (const LimitRow& row : limit_rows()) {
        CAPTURE(row.name);
        const std::size_t at = readme.find("| `" + std::string(row.name) + "=` |");
        REQUIRE(at != std::string::npos);
        Limits limits;
        std::string words = limit_words(row, row.of(limits));
        words.erase(std::remove(words.begin(), words.end(), ' '), words.end());
        std::string line = readme.substr(at, readme.find('\n', at) - at);
        line.erase(std::remove_if(line.begin(), line.end(), [](char c) { return c == ' ' || c == ','; }), line.end());
        CHECK_MESSAGE(line.find("|" + words) != std::string::npos, line, " ", words);
    }
}
