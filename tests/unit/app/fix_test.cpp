// SPDX-License-Identifier: Apache-2.0
// `kith fix` on documents whose markup the new words could be taken for: everything that is no word stays as it was.
#include <doctest/doctest.h>

#include <string>

#include "app/fixer.hpp"
#include "document/text_replace.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// The document once the answers were given, one a line.
std::string answered(const std::string& name, const std::string& text, const std::string& answers) {
    const test::Scratch scratch;
    const std::string path = scratch.write(name, text);
    CHECK(test::run_program({"fix", path, "--interactive"}, answers).exit == 0);
    return test::read_text(path);
}

Edit replaced(const std::string& bytes, const std::string& old, const std::string& by, std::size_t from = 0) {
    const std::size_t at = bytes.find(old, from);
    REQUIRE(at != std::string::npos);
    return {{at, at + old.size()}, by};
}

}  // namespace

TEST_CASE("of many edits only those that would change the markup are left out") {
    std::string bytes;
    for (int i = 0; i < 150; ++i) bytes += "one\n\ntwo\n\n";
    const Format& format = *format_named("markdown");
    const Result<Document> document = format.read(bytes, "a.md", {});
    REQUIRE(document);
    std::vector<Edit> edits;
    std::size_t at = 0;
    for (int i = 0; i < 150; ++i) {
        edits.push_back(replaced(bytes, "one", i == 7 || i == 130 ? "- three" : "three", at));
        at = edits.back().span.end;
    }
    const std::vector<Edit> kept = keeping_markup(bytes, edits, *document, "a.md", format, {});
    CHECK(kept.size() == 148);
    CHECK_FALSE(holds(apply_edits(bytes, kept), "- "));
    CHECK(keeping_markup(bytes, {}, *document, "a.md", format, {}).empty());
}

TEST_CASE("own words that would be taken for markup are refused, and others go in") {
    for (const char* const words : {"- kids", "1. kids", "+ kids", "    kids", "kids\\"}) {
        CAPTURE(words);
        const std::string text = "siblings\n\n1. siblings\n";
        const std::string after = answered("a.md", text, std::string("e\n") + words + "\ne\n" + words + "\n");
        const bool is_plain = std::string(words) == "    kids";  // the blanks around an answer are no part of it
        CHECK((after == text) == !is_plain);
    }
    CHECK(answered("a.md", "# Siblings\n", "e\n- kids\n") == "# - kids\n");  // no list in a heading
    CHECK(answered("a.md", "- siblings\n", "e\nbrothers\n") == "- brothers\n");
    CHECK(answered("a.md", "siblings\n", "e\nTom - and Bea\n") == "Tom - and Bea\n");
}

TEST_CASE("a word is kept with a reason only, and a mark never stands inside a tag") {
    CHECK(answered("a.md", "His siblings.\n", "k\n\n") == "His siblings.\n");
    CHECK(answered("a.md", "His siblings.\n", "k\nhers\n") == "<!-- kith: keep sibling: hers -->\nHis siblings.\n");
    const std::string page = "<p class=\"x\"\n id=\"y\">His siblings.</p>\n";
    CHECK(answered("a.html", page, "k\nhers\n") == page);
    CHECK(answered("a.html", "<p>His siblings.</p>\n", "k\nhers\n") == "<!-- kith: keep sibling: hers -->\n<p>His siblings.</p>\n");
    CHECK(answered("a.md", "His siblings.\n\nHer siblings.\n", "k\nhers\n1\n") ==
          "<!-- kith: keep sibling: hers -->\nHis siblings.\n\nHer brothers and sisters.\n");
}
