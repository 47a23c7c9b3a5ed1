// SPDX-License-Identifier: Apache-2.0
// `kith annotate` as a writer meets it: a copy with remarks, words kept by an answer, and all of it out again.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "unit/app/copies.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"
#include "unit/document/package/packages.hpp"

using namespace kith;
using test::part;
using test::put_part;
using test::with;

namespace {

const std::string samples = KITH_SOURCE_DIR "/tests/data/documents/";

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

namespace {

std::string in_one_line(const std::vector<std::string>& how) {
    std::string line = test::run_program(how).out;
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

const std::string no_properties = "<Properties/>";

// A letter, its part with the body, and the part that the seal of a copy stands in.
struct Kind {
    std::string ending;
    std::string letter;
    std::string main;
    std::string properties;
};

std::vector<Kind> kinds() {
    const std::string meta = "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><office:meta></office:meta></office:document-meta>";
    return {{".docx", make_word("<w:p><w:r><w:t>Dear Amira, contact with his mum is on Sunday. Her foster placement is near her school.</w:t></w:r></w:p>"), "word/document.xml", "docProps/custom.xml"},
            {".odt", make_odt("<text:p>Dear Amira, contact with his mum is on Sunday. Her foster placement is near her school.</text:p>", {}, {{"meta.xml", meta}}), "content.xml", "meta.xml"}};
}

}  // namespace

TEST_CASE("a change of kith's that somebody wrote into stays whole, and the others go") {
    for (const Kind& kind : kinds()) {
        CAPTURE(kind.ending);
        const test::Scratch scratch;
        scratch.add("letter" + kind.ending, kind.letter);
        const std::string letter = scratch.path("letter" + kind.ending);
        const std::string copy = scratch.path("copy" + kind.ending);
        const std::string out = scratch.path("out" + kind.ending);
        REQUIRE(test::run_program({"annotate", letter, "-o", copy, "--as", "tracked-changes"}).exit == 0);
        CHECK(in_one_line({"annotate", "--clear", copy, "-o", out}).find("stays") == std::string::npos);
        CHECK(test::run_program({"extract", out}).out == test::run_program({"extract", letter}).out);
        put_part(copy, kind.main, with(part(copy, kind.main), ">time with his mum<", ">all day, and Nan<"));
        for (const std::vector<std::string>& how : {std::vector<std::string>{"annotate", "--clear", copy, "-o", out}, {"annotate", copy, "-o", out, "--as", "both"}}) {
            std::filesystem::remove(out);
            const std::string told = in_one_line(how);
            CHECK_MESSAGE(told.find("1 tracked change stays, because somebody wrote into it") != std::string::npos, told);
            const std::string left = part(out, kind.main);
            CHECK(left.find(">all day, and Nan<") != std::string::npos);
            CHECK(left.find(">contact with his mum<") != std::string::npos);
            CHECK((left.find(">foster home<") != std::string::npos) == (how[1] != "--clear"));
        }
    }
}

TEST_CASE("in a copy that lost its seal, words that somebody typed into a change of kith's are told where they go with it") {
    for (const Kind& kind : kinds()) {
        CAPTURE(kind.ending);
        const test::Scratch scratch;
        scratch.add("letter" + kind.ending, kind.letter);
        const std::string copy = scratch.path("copy" + kind.ending);
        REQUIRE(test::run_program({"annotate", scratch.path("letter" + kind.ending), "-o", copy, "--as", "tracked-changes"}).exit == 0);
        put_part(copy, kind.properties, no_properties);
        const std::string out = scratch.path("out" + kind.ending);
        const std::vector<std::vector<std::string>> ways = {{"annotate", "--clear", copy, "-o", out}, {"annotate", copy, "-o", out}};
        for (const auto& how : ways) CHECK(in_one_line(how).find("Somebody may have") == std::string::npos);
        put_part(copy, kind.main, with(part(copy, kind.main), ">time with his mum<", ">all day, and Nan<"));
        for (const auto& how : ways) {
            std::filesystem::remove(out);
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
    REQUIRE(test::run_program({"annotate", letter, "-o", scratch.path("kept.docx")}).exit == 0);
    const std::string before = test::read_text(scratch.path("kept.docx"));
    std::filesystem::permissions(scratch.path("kept.docx"), std::filesystem::perms::owner_read);
    const test::Outcome kept = test::run_program({"annotate", letter, "-o", scratch.path("kept.docx")});
    CHECK(kept.exit == 2);
    CHECK_MESSAGE(kept.err.find("protected against writing") != std::string::npos, kept.err);
    CHECK(test::read_text(scratch.path("kept.docx")) == before);
    CHECK(test::run_program({"annotate", letter, "-o", "-"}).out.starts_with("PK"));
}

TEST_CASE("what cannot go together, and a format without comments, are told with what to do") {
    const test::Scratch scratch;
    scratch.add("letter.rtf", "{\\rtf1 Jay has contact with his mum.}");
    scratch.add("letter.md", "Jay has contact with his mum.");
    scratch.add("letter.eml", "Subject: Jay\n\nJay has contact with his mum.\n");
    const std::string letter = samples + "saved/letter.odt";
    const std::string out = scratch.path("out.docx");
    for (const auto& [how, told] : {std::pair(std::vector<std::string>{"annotate", "--clear", "--as", "both", letter, "-o", out}, std::string("one of the two")),
                                    {{"annotate", "--clear", "--as", "comments", letter, "-o", out}, "one of the two"},
                                    {{"annotate", scratch.path("letter.rtf"), "-o", out}, "save it as .docx, and annotate that file"},
                                    {{"annotate", scratch.path("letter.md"), "-o", out}, "there is kith fix"},
                                    {{"annotate", scratch.path("letter.eml"), "-o", out}, "kith check tells what it would say"}}) {
        const test::Outcome refused = test::run_program(how);
        CHECK(refused.exit == 2);
        CHECK_MESSAGE(refused.err.find(told) != std::string::npos, refused.err);
        CHECK_FALSE(std::filesystem::exists(out));
    }
}

TEST_CASE("a file whose name begins with a dash is named as it must be written") {
    const test::Outcome bare = test::run_program({"annotate", "-letter.docx", "-o", "copy.docx"});
    CHECK_MESSAGE(bare.err.find("write ./-letter.docx") != std::string::npos, bare.err);
    const test::Outcome quoted = test::run_program({"annotate", "Mum's letter (final).docx"});
    CHECK_MESSAGE(quoted.err.find("kith annotate 'Mum'\\''s letter (final).docx' -o COPY") != std::string::npos, quoted.err);
    const test::Outcome unnamed = test::run_program({"annotate", "--", "-letter.docx"});
    CHECK_MESSAGE(unnamed.err.find("kith annotate ./-letter.docx -o COPY") != std::string::npos, unnamed.err);
}

TEST_CASE("a comment in a control for plain text is called behind it, where LibreOffice loses no words, and nothing is changed there") {
    const test::Scratch scratch;
    const std::string control = "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Amira has contact with her mum</w:t></w:r></w:sdtContent></w:sdt>";
    const std::string letter = scratch.write("letter.docx", make_word("<w:p>" + control + "<w:r><w:t>.</w:t></w:r></w:p>"));
    const std::string copy = scratch.path("copy.docx");
    REQUIRE(test::run_program({"annotate", letter, "-o", copy, "--as", "both"}).exit == 0);
    const std::string body = part(copy, "word/document.xml");
    CHECK(body.find("</w:sdt><w:r><w:commentReference") != std::string::npos);
    CHECK(body.find("<w:commentRangeEnd") < body.find("</w:sdtContent>"));
    CHECK(body.find("<w:ins ") == std::string::npos);
    CHECK(body.find("<w:del ") == std::string::npos);
}
