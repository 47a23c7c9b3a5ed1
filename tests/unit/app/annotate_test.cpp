// SPDX-License-Identifier: Apache-2.0
// `kith annotate` as a writer meets it: a copy with remarks, words kept by an answer, and all of it out again.
#include <doctest/doctest.h>

#include <fstream>
#include <utility>

#include "document/package/zip.hpp"
#include "document/package/zip_copy.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

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
