// SPDX-License-Identifier: Apache-2.0
#include "document/formats.hpp"

#include <doctest/doctest.h>

#include "unit/document/outline.hpp"
#include "unit/document/package/packages.hpp"

namespace {

using namespace kith;

std::string chosen(const std::string& bytes, const std::string& file) {
    const auto format = choose_format(bytes, file);
    if (!format) return codes(format.error());
    return std::string((*format)->name);
}

std::string message(const std::string& bytes, const std::string& file) {
    const auto format = choose_format(bytes, file);
    REQUIRE(!format);
    CHECK(format.error().size() == 1);
    CHECK(!format.error()[0].expected.empty());
    CHECK(format.error()[0].file == file);
    return format.error()[0].message;
}

const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 ";
const std::string locked = compound + std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
const std::string old_word = compound + std::string("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", 24);

}  // namespace

TEST_CASE("the format is chosen by the name, then by the content") {
    const std::string word = make_word("");
    struct Case {
        std::string file;
        std::string bytes;
        std::string expected;
    };
    const std::vector<Case> cases = {
        {"a.txt", "words", "text"},
        {"a.docx", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", "lfs-pointer"},
        {"a.md", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", "lfs-pointer"},
        {"a.md", "version https://git-lfs.github.com/spec/v1 is the first line of such a note.", "markdown"},
        {"a.md", "words", "markdown"},
        {"A.Markdown", "words", "markdown"},
        {"a.DOCX", word, "docx"},
        {"a.docm", word, "docx"},
        {"folder.md/notes", "words", "text"},
        {"notes 12.03.24", "words", "text"},
        {".hidden", "words", "text"},
        {"-", "words", "text"},
        {"-", "", "text"},
        {"-", word, "docx"},
        {"-", "%PDF-1.7", "pdf"},
        {"-", locked, "encrypted"},
        {"a.doc", word, "docx"},
        {"a.doc", old_word, "doc"},
        {"a.doc", "{\\rtf1 x}", "rtf"},
        {"a.doc", "words", "not-what-it-says"},
        {"a.pdf", "%PDF-1.7", "pdf"},
        {"a.pdf", "words", "not-what-it-says"},
        {"a.odt", "x", "not-what-it-says"},
        {"a.odt", make_odt(""), "odt"},
        {"-", make_odt(""), "odt"},
        {"a.docx", make_odt(""), "not-what-it-says"},
        {"a.fodt", "<office:document/>", "unknown-format"},
        {"a.rtf", "{\\rtf1 hello}", "rtf"},
        {"a.rtf", "hello", "not-what-it-says"},
        {"-", "{\\rtf1 hello}", "rtf"},
        {"a.docx", "{\\rtf1 hello}", "not-what-it-says"},
        {"a.txt", "{\\rtf1 hello}", "not-what-it-says"},
        {"a.txt", word, "not-what-it-says"},
        {"a.docx", "words", "not-what-it-says"},
        {"a.docx", "<html><p>words", "not-what-it-says"},
        {"a.docx", "", "empty"},
        {"a.docx", old_word, "old-word"},
        {"a.docx", locked, "encrypted"},
        {"a.eml", "From: a", "eml"},
        {"-", "Received: from x\r\nFrom: a\r\n\r\nwords", "eml"},
        {"-", "From: my desk\n\nMIME-Version: 1.0\n", "text"},
        {"a.msg", compound, "unknown-format"},
        {"a.xlsx", make_zip({{"xl/workbook.xml", ""}}), "unknown-format"},
        {"a.docx", make_zip({{"xl/workbook.xml", ""}}), "not-what-it-says"},
        {"photo.HEIC", "x", "unknown-format"},
        {"page", "<!DOCTYPE html><p>", "html"},
        {"page.htm", "words", "html"},
        {"page.html", word, "not-what-it-says"},
        {"page.mht", "From: a", "unknown-format"},
        {"notes.txt", "<html><p>words", "text"},
    };
    for (const Case& example : cases) {
        CAPTURE(example.file);
        CAPTURE(example.bytes.substr(0, 20));
        CHECK(chosen(example.bytes, example.file) == example.expected);
    }
}

TEST_CASE("a refusal says what the file is and what to do") {
    CHECK(message("\xFF\xD8\xFF", "a.jpg") ==
          "this is a picture, and kith reads .txt, .md, .docx, .odt, .rtf, .doc, .pdf, .html, .eml");
    CHECK(message("words", "a.docx") ==
          "the name ends in .docx, but the file looks like plain text or something unknown");
    CHECK(message(locked, "a.docx") == "the document is locked with a password, so kith cannot read it");
}

TEST_CASE("every row of the table can be found by its name") {
    for (const Format& format : formats()) CHECK(format_named(format.name) == &format);
    CHECK(format_named("pages") == nullptr);
}
