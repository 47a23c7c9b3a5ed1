// SPDX-License-Identifier: Apache-2.0
// A copy with every tracked change of kith's accepted says what `kith fix` makes of the same paragraphs.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "document/formats.hpp"
#include "document/package/xml_root.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"
#include "unit/document/package/packages.hpp"

using namespace kith;

namespace {

// The paragraphs of a document, each in one line; none where it cannot be read.
std::vector<std::string> paragraphs_of(const std::string& path) {
    std::vector<std::string> found;
    const std::string bytes = test::read_text(path);
    const auto format = choose_format(bytes, path);
    const auto document = format ? (*format)->read(bytes, path, {}) : Result<Document>(Problems{});
    if (!document) return found;
    for (const Segment& segment : document->segments) {
        std::string one = segment.text;
        std::replace_if(one.begin(), one.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
        const auto is_control = [](char c) { return c >= '\0' && c < ' '; };  // which XML cannot hold
        one.erase(std::unique(one.begin(), one.end(), [](char a, char b) { return a == ' ' && b == ' '; }), one.end());
        if (one.starts_with(' ')) one.erase(0, 1);
        if (one.ends_with(' ')) one.pop_back();
        if (!one.empty() && segment.place.part != "comment" && std::none_of(one.begin(), one.end(), is_control)) found.push_back(one);
    }
    return found;
}

std::string each(const std::vector<std::string>& paragraphs, const std::string& before, const std::string& behind) {
    std::string all;
    for (const std::string& one : paragraphs) all += before + xml_escaped(one) + behind;
    return all;
}

std::string as_page(const std::vector<std::string>& paragraphs) { return each(paragraphs, "<p>", "</p>\n"); }

std::vector<std::string> fixed(const test::Scratch& scratch, const std::vector<std::string>& paragraphs) {
    const std::string page = scratch.write("fixed.html", as_page(paragraphs));
    REQUIRE(test::run_program({"fix", "--write", page}).exit < 2);
    return paragraphs_of(page);
}

std::vector<std::string> accepted(const test::Scratch& scratch, const std::string& name, const std::string& document) {
    const std::string letter = scratch.write(name, document);
    const std::string copy = scratch.path("copy-" + name);
    std::filesystem::remove(copy);
    REQUIRE(test::run_program({"annotate", letter, "-o", copy, "--as", "tracked-changes"}).exit == 0);
    return paragraphs_of(copy);  // changes are read as if they were accepted
}

// In one text, as doctest shows it where two differ.
std::string told(const std::vector<std::string>& paragraphs) {
    std::string all;
    for (const std::string& one : paragraphs) all += one + '\n';
    return all;
}

void compare(const std::vector<std::string>& paragraphs) {
    const test::Scratch scratch;
    const std::string expected = told(fixed(scratch, paragraphs));
    const std::string word = make_word(each(paragraphs, "<w:p><w:r><w:t xml:space=\"preserve\">", "</w:t></w:r></w:p>"));
    const std::string open = make_odt(each(paragraphs, "<text:p>", "</text:p>"));
    CHECK(told(accepted(scratch, "letter.docx", word)) == expected);
    CHECK(told(accepted(scratch, "letter.odt", open)) == expected);
}

}  // namespace

TEST_CASE("suggestions that touch come to one change, as kith fix puts in first the one and then the other") {
    for (const std::string text : {"Tom has direct contact with his siblings every month.", "He has supervised contact with his siblings on Sundays.",
                                   "Contact with the service user's siblings is on Mondays.", "Contact with his half-siblings is once a month."}) {
        CAPTURE(text);
        compare({text});
    }
}

TEST_CASE("with all changes accepted, every letter here says what kith fix makes of it") {
    for (const char* const folder : {"/examples", "/tests/data/letters", "/tests/data/documents/text", "/tests/data/documents/markdown", "/tests/data/documents/word"}) {
        for (const auto& file : std::filesystem::directory_iterator(std::string(KITH_SOURCE_DIR) + folder)) {
            if (!file.is_regular_file() || file.path().extension() == ".tsv") continue;
            CAPTURE(file.path().string());
            compare(paragraphs_of(file.path().string()));
        }
    }
}
