// SPDX-License-Identifier: Apache-2.0
// What is left once `kith annotate --clear` took out of a copy all that is kith's: what was there before, and nothing of the seal.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "document/package/zip.hpp"
#include "unit/app/copied_letter.hpp"
#include "unit/app/copies.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"
#include "unit/document/package/packages.hpp"

using namespace kith;
using test::part;
using test::put_part;
using test::Round;
using test::with;

TEST_CASE("cleared, a letter that named no other part names none again") {
    const Round round(".docx");
    const std::string out = round.scratch.path("out.docx");
    const auto names_parts = [](const std::string& path) {
        const std::string bytes = test::read_text(path);
        const auto zip = Zip::open(bytes, path, {});
        REQUIRE(zip);
        return zip->has("word/_rels/document.xml.rels");
    };
    const std::string roots = part(round.letter, "_rels/.rels");
    const std::string types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>";
    for (const bool has_list : {false, true}) {
        const std::string body = root("w:document", "<w:body><w:p><w:r><w:t>Dear Amira, contact with his mum is on Sunday.</w:t></w:r></w:p></w:body>");
        round.scratch.add("letter.docx", make_zip({{"[Content_Types].xml", types}, {"_rels/.rels", roots}, {"word/document.xml", body}}));
        if (has_list) put_part(round.letter, "word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>");
        REQUIRE(names_parts(round.letter) == has_list);
        REQUIRE(round.annotate().exit == 0);
        CHECK(names_parts(round.copy));
        REQUIRE(test::run_program({"annotate", "--clear", round.copy, "-o", out}).exit == 0);
        CHECK(names_parts(out) == has_list);
        std::filesystem::remove(round.copy);
        std::filesystem::remove(out);
    }
}

TEST_CASE("a signed letter that kith has nothing to say about is given back byte for byte") {
    const Round round(".docx");
    round.scratch.add("letter.docx", make_word("<w:p><w:r><w:t>Dear Amira, Nan will come.</w:t></w:r></w:p>"));
    put_part(round.letter, "_xmlsignatures/origin.sigs", "");
    REQUIRE(round.annotate().exit == 0);
    CHECK(test::read_text(round.copy) == test::read_text(round.letter));
}

TEST_CASE("cleared, a document is again what it was, the writer's own properties among it") {
    const std::string named = "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"v\"";
    const std::string one =
        named + "><property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"7\" name=\"Case\"><vt:lpwstr>A 1</vt:lpwstr></property></Properties>";
    for (const std::string& own : {std::string(), one, named + "/>"}) {
        CAPTURE(own);
        const bool has_own = !own.empty();
        const Round round(".docx");
        put_part(round.letter, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        if (has_own) {
            put_part(round.letter, "docProps/custom.xml", own);
            const std::string link = "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties\" Target=\"docProps/custom.xml\"/>";
            put_part(round.letter, "_rels/.rels", with(part(round.letter, "_rels/.rels"), "</Relationships>", link + "</Relationships>"));
        }
        REQUIRE(round.annotate().exit == 0);
        const std::string properties = part(round.copy, "docProps/custom.xml");
        CHECK(properties.find("name=\"kith-copy\"") != std::string::npos);
        CHECK((properties.find("pid=\"8\"") != std::string::npos) == (own == one));
        const std::string out = round.scratch.path("out.docx");
        REQUIRE(test::run_program({"annotate", "--clear", round.copy, "-o", out}).exit == 0);
        for (const std::string name : {"[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/comments.xml"}) CHECK_MESSAGE(part(out, name) == part(round.letter, name), name);
        if (has_own) CHECK(part(out, "docProps/custom.xml") == own);
    }
}

TEST_CASE("cleared, a copy never takes the place of the letter, and may take that of what was cleared before") {
    for (const std::string ending : {".docx", ".odt"}) {
        const Round round(ending);
        REQUIRE(round.annotate().exit == 0);
        const auto clear = [&round](const std::string& to) { return test::run_program({"annotate", "--clear", round.copy, "-o", to}); };
        put_part(round.letter, round.main(), with(part(round.letter, round.main()), "contact with", "contact  with"));
        const std::string letter = test::read_text(round.letter);
        const test::Outcome refused = clear(round.letter);
        CHECK(refused.exit == 2);
        CHECK_MESSAGE(refused.err.find("another name behind -o") != std::string::npos, refused.err);
        CHECK(test::read_text(round.letter) == letter);
        const std::string done = round.scratch.path("done" + ending);
        for (int times = 0; times < 2; ++times) CHECK(clear(done).exit == 0);
    }
}

TEST_CASE("an OpenDocument text without properties gets a seal, too, and is what it was once it is cleared") {
    const test::Scratch scratch;
    const std::string manifest = odt_root("manifest:manifest", "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>");
    for (const Parts& others : {Parts{}, Parts{{"META-INF/manifest.xml", manifest}}}) {
        const std::string letter = make_odt("<text:p>Dear Amira, contact with his mum is on Sunday.</text:p>", {}, others);
        const std::string path = scratch.path("letter.odt");
        const std::string copy = scratch.path("copy.odt");
        scratch.add("letter.odt", letter);
        scratch.add("copy.odt", "");
        REQUIRE(test::run_program({"annotate", path, "-o", copy}).exit == 0);
        CHECK(part(copy, "meta.xml").find("kith-copy") != std::string::npos);
        if (!others.empty()) CHECK(part(copy, "META-INF/manifest.xml").find("\"meta.xml\"") != std::string::npos);
        const test::Outcome cleared = test::run_program({"annotate", "--clear", copy, "-o", scratch.path("cleared.odt")});
        CHECK_MESSAGE(cleared.exit == 0, cleared.err);
        const std::string bytes = test::read_text(scratch.path("cleared.odt"));
        const Result<Zip> zip = Zip::open(bytes, "cleared.odt", {});
        REQUIRE(zip);
        CHECK(!zip->has("meta.xml"));
        if (!others.empty()) CHECK(part(scratch.path("cleared.odt"), "META-INF/manifest.xml") == manifest);
        std::filesystem::remove(scratch.path("cleared.odt"));
        put_part(copy, "content.xml", with(part(copy, "content.xml"), "Dear Amira", "Dear Amir"));
        CHECK(test::run_program({"annotate", path, "-o", copy}).err.find("since kith wrote it") != std::string::npos);
    }
}
