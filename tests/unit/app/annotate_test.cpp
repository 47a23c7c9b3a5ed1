// SPDX-License-Identifier: Apache-2.0
// `kith annotate` as a writer meets it: a copy with remarks, words kept by an answer, and all of it out again.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "document/package/zip.hpp"
#include "document/package/zip_copy.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"
#include "unit/document/package/packages.hpp"

using namespace kith;

namespace {

const std::string samples = KITH_SOURCE_DIR "/tests/data/documents/";

std::string part(const std::string& path, const std::string& name) {
    const std::string bytes = test::read_text(path);
    auto zip = Zip::open(bytes, path, {});
    REQUIRE(zip);
    const auto found = zip->read(name);
    REQUIRE(found);
    return *found;
}

void put_part(const std::string& path, const std::string& name, const std::string& content) {
    const auto copy = copy_zip(test::read_text(path), path, {{name, content}});
    REQUIRE(copy);
    std::ofstream(path, std::ios::binary) << *copy;
}

std::string with(std::string text, const std::string& old, const std::string& by) {
    const std::size_t at = text.find(old);
    REQUIRE_MESSAGE(at != std::string::npos, old);
    return text.replace(at, old.size(), by);
}

// How often kith asks about the word.
std::size_t asked(const std::string& path, const std::string& word) {
    const std::string report = test::run_program({"check", path, "--format", "unix"}).out;
    std::size_t count = 0;
    for (std::size_t at = report.find(": " + word + ":"); at != std::string::npos; at = report.find(": " + word + ":", at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("a word that was answered with keep is not raised again, wherever the text around it has moved") {
    const test::Scratch scratch;
    const std::string copy = scratch.path("copy.odt");
    REQUIRE(test::run_program({"annotate", samples + "saved/letter.odt", "-o", copy}).exit == 0);
    const std::size_t before = asked(copy, "have-contact");
    REQUIRE(before > 0);
    std::string content = part(copy, "content.xml");
    const std::string last = "kith explain have-contact</text:p>";
    content = with(content, last, last + "<text:p>keep: she says so</text:p>");
    put_part(copy, "content.xml", content);
    CHECK(asked(copy, "have-contact") == before - 1);
    const std::size_t at = content.find("<text:p", content.find("<office:text"));
    content.insert(at, "<text:p>Something new in front.</text:p>");
    put_part(copy, "content.xml", with(content, ">Jay ", ">We said that Jay "));
    CHECK(asked(copy, "have-contact") == before - 1);
    const std::string again = scratch.path("again.odt");
    REQUIRE(test::run_program({"annotate", copy, "-o", again}).exit == 0);
    CHECK(part(again, "content.xml").find("keep: she says so") != std::string::npos);
    CHECK(asked(again, "have-contact") == before - 1);
}

TEST_CASE("the first remark says that the copy is not for sending, and a replacement is counted once when it goes") {
    const test::Scratch scratch;
    for (const auto& [sample, main] : {std::pair("saved/letter.odt", "content.xml"), std::pair("word/split-runs.docx", "word/comments.xml")}) {
        const std::string copy = scratch.path(std::string("copy") + std::string(sample).substr(std::string(sample).rfind('.')));
        const test::Outcome made = test::run_program({"annotate", samples + sample, "-o", copy, "--as", "both"});
        REQUIRE(made.exit == 0);
        const std::string remarks = part(copy, main);
        CHECK(remarks.find("not for sending") < remarks.find("kith explain"));
        const std::size_t at = made.out.find(" tracked change");
        REQUIRE(at != std::string::npos);
        const std::size_t begin = made.out.rfind(' ', at - 1) + 1;
        const std::string changes = made.out.substr(begin, at - begin);
        const test::Outcome gone = test::run_program({"annotate", "--clear", copy, "-o", scratch.path("out" + std::to_string(copy.size()))});
        CHECK_MESSAGE(gone.out.find("with " + changes + " tracked") != std::string::npos, gone.out);
    }
}

TEST_CASE("a copy in which somebody answered is not written over, unless it is what is read or nothing is lost") {
    const test::Scratch scratch;
    const std::string copy = scratch.path("copy.odt");
    const std::string again = scratch.path("again.odt");
    const std::string letter = samples + "saved/letter.odt";
    REQUIRE(test::run_program({"annotate", letter, "-o", copy}).exit == 0);
    CHECK(test::run_program({"annotate", letter, "-o", copy}).exit == 0);  // nobody answered
    const std::string last = "kith explain have-contact</text:p>";
    put_part(copy, "content.xml", with(part(copy, "content.xml"), last, last + "<text:p>She says so.</text:p>"));
    const std::string answered = test::read_text(copy);
    for (const std::vector<std::string>& how : {std::vector<std::string>{"annotate", letter, "-o", copy}, {"annotate", "--clear", letter, "-o", copy}}) {
        const test::Outcome refused = test::run_program(how);
        CHECK(refused.exit == 2);
        CHECK_MESSAGE(refused.err.find("somebody has answered 1 comment of kith’s there") != std::string::npos, refused.err);
        CHECK(test::read_text(copy) == answered);
    }
    for (int times = 0; times < 2; ++times) CHECK(test::run_program({"annotate", copy, "-o", again}).exit == 0);
    CHECK(part(again, "content.xml").find("She says so.") != std::string::npos);
}

TEST_CASE("a copy that somebody worked in is not written over, nor is a file that was never a copy") {
    const test::Scratch scratch;
    const std::string letter = samples + "saved/letter.odt";
    const std::string copy = scratch.path("copy.odt");
    const auto refuses = [&](const std::string& why) {
        const std::string there = test::read_text(copy);
        for (const std::vector<std::string>& how : {std::vector<std::string>{"annotate", letter, "-o", copy}, {"annotate", "--clear", letter, "-o", copy}}) {
            const test::Outcome refused = test::run_program(how);
            CHECK(refused.exit == 2);
            CHECK_MESSAGE(refused.err.find(why) != std::string::npos, refused.err);
            CHECK_MESSAGE(refused.err.find("another name") != std::string::npos, refused.err);
            CHECK(test::read_text(copy) == there);
        }
    };
    scratch.add("copy.odt", "");
    for (int times = 0; times < 2; ++times) CHECK(test::run_program({"annotate", letter, "-o", copy, "--as", "both"}).exit == 0);
    const std::string content = part(copy, "content.xml");
    put_part(copy, "content.xml", with(content, ">Jay ", ">We said that Jay "));
    refuses("has other words than");
    const std::string hers = "<office:annotation><dc:creator>Bea</dc:creator><text:p>Ring Tom first.</text:p></office:annotation>";
    std::string commented = content;
    commented.insert(commented.find(">", commented.find("<text:p", commented.rfind("</office:annotation>"))) + 1, hers);
    put_part(copy, "content.xml", commented);
    refuses("has other words than");
    const std::string picture = "<draw:frame><draw:image xlink:href=\"Pictures/a.png\"/></draw:frame>";
    put_part(copy, "content.xml", content.substr(0, content.rfind("</text:p>")) + picture + content.substr(content.rfind("</text:p>")));
    refuses("has more pictures or objects (image) than");
    std::filesystem::copy_file(samples + "saved/letter.odt", copy, std::filesystem::copy_options::overwrite_existing);
    CHECK(test::run_program({"annotate", letter, "-o", copy}).exit == 0);
    scratch.add("copy.odt", "Bread, milk, stamps");
    refuses("cannot read as a copy");
}

TEST_CASE("a copy of a letter that its writer has changed since is named for what it is, as nobody may have worked in it") {
    const test::Scratch scratch;
    const std::string letter = scratch.path("letter.odt");
    std::filesystem::copy_file(samples + "saved/letter.odt", letter);
    const std::vector<std::string> annotate = {"annotate", letter, "-o", scratch.path("copy.odt")};
    REQUIRE(test::run_program(annotate).exit == 0);
    put_part(letter, "content.xml", with(part(letter, "content.xml"), "Jay ", "Dear Jay "));
    const test::Outcome refused = test::run_program(annotate);
    CHECK(refused.exit == 2);
    CHECK_MESSAGE(refused.err.find("or delete that file first if nobody worked in it") != std::string::npos, refused.err);
    std::filesystem::remove(annotate.back());
    CHECK(test::run_program(annotate).exit == 0);
}

TEST_CASE("words that somebody typed into a change of kith's are told where they go with it") {
    const test::Scratch scratch;
    scratch.add("letter.docx", make_word("<w:p><w:r><w:t>Dear Amira, contact with his mum is on Sunday.</w:t></w:r></w:p>"));
    scratch.add("letter.odt", make_odt("<text:p>Dear Amira, contact with his mum is on Sunday.</text:p>"));
    for (const auto& row : {std::pair(".docx", "word/document.xml"), std::pair(".odt", "content.xml")}) {
        const std::string ending = row.first;
        const std::string main = row.second;
        CAPTURE(ending);
        const std::string copy = scratch.path(std::string("copy") + ending);
        REQUIRE(test::run_program({"annotate", scratch.path(std::string("letter") + ending), "-o", copy, "--as", "tracked-changes"}).exit == 0);
        const std::string out = scratch.path(std::string("out") + ending);
        const std::vector<std::vector<std::string>> ways = {{"annotate", "--clear", copy, "-o", out}, {"annotate", copy, "-o", out}};
        const auto in_one_line = [](const std::vector<std::string>& how) {
            std::string line = test::run_program(how).out;
            std::replace(line.begin(), line.end(), '\n', ' ');
            return line;
        };
        for (const auto& how : ways) CHECK(in_one_line(how).find("Somebody may have") == std::string::npos);
        const std::string content = part(copy, main);
        put_part(copy, main, with(content, ">time with his mum<", ">all day, and Nan<"));
        for (const auto& how : ways) {
            const std::string line = in_one_line(how);
            CHECK_MESSAGE(line.find("into 1 of these changes, as kith would not suggest “all day, and Nan” now.") != std::string::npos, line);
        }
    }
}

TEST_CASE("a copy is named like what it is, is not written over a protected file, and is not shown on a terminal") {
    const test::Scratch scratch;
    const std::string letter = samples + "word/split-runs.docx";
    const test::Outcome pdf = test::run_program({"annotate", letter, "-o", scratch.path("copy.pdf")});
    CHECK(pdf.exit == 2);
    CHECK_MESSAGE(pdf.err.find("is named like a .pdf") != std::string::npos, pdf.err);
    CHECK(test::run_program({"annotate", letter, "-o", scratch.path("copy.DOCX")}).exit == 0);
    CHECK(test::run_program({"annotate", letter, "-o", scratch.path("copy.new")}).exit == 0);
    std::filesystem::copy_file(letter, scratch.path("kept.docx"));
    std::filesystem::permissions(scratch.path("kept.docx"), std::filesystem::perms::owner_read);
    const test::Outcome kept = test::run_program({"annotate", letter, "-o", scratch.path("kept.docx")});
    CHECK(kept.exit == 2);
    CHECK_MESSAGE(kept.err.find("protected against writing") != std::string::npos, kept.err);
    CHECK(test::read_text(scratch.path("kept.docx")) == test::read_text(letter));
    CHECK(test::run_program({"annotate", letter, "-o", "-"}).out.starts_with("PK"));
}

TEST_CASE("a file whose name begins with a dash is named as it must be written") {
    const test::Outcome bare = test::run_program({"annotate", "-letter.docx", "-o", "copy.docx"});
    CHECK_MESSAGE(bare.err.find("write ./-letter.docx") != std::string::npos, bare.err);
    const test::Outcome unnamed = test::run_program({"annotate", "--", "-letter.docx"});
    CHECK_MESSAGE(unnamed.err.find("kith annotate ./-letter.docx -o COPY") != std::string::npos, unnamed.err);
}
