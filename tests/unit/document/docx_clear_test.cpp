// SPDX-License-Identifier: Apache-2.0
// Kith's remarks in Word files that somebody answered: which stay, which go, and which words are kept by them.
#include "document/docx_clear.hpp"

#include <doctest/doctest.h>

#include "document/docx.hpp"
#include "document/docx_answers.hpp"
#include "document/markup.hpp"
#include "document/package/zip.hpp"
#include "unit/document/outline.hpp"
#include "unit/document/package/packages.hpp"

namespace {

using namespace kith;

Document read(const std::string& bytes) {
    auto document = read_docx(bytes, "letter.docx", {});
    REQUIRE_MESSAGE(document, (document ? "" : render(document.error())));
    return *std::move(document);
}

std::string part(const std::string& bytes, const std::string& name) {
    auto zip = Zip::open(bytes, "letter.docx", {});
    REQUIRE(zip);
    const auto found = zip->read(name);
    REQUIRE(found);
    return *found;
}

std::string body_of(const std::string& bytes) {
    const std::string whole = part(bytes, "word/document.xml");
    const std::size_t begin = whole.find("<w:body>") + 8;
    return whole.substr(begin, whole.find("</w:body>") - begin);
}

}  // namespace

TEST_CASE("what Word keeps beside the comments may be damaged: they are taken out without it, and it is left as it is") {
    const std::string bytes = make_word(
        "<w:p><w:r><w:t>words</w:t></w:r><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>",
        {{"comments comments.xml", root("w:comments", "<w:comment w:id=\"1\" w:author=\"kith\"><w:p/></w:comment>")},
         {"commentsExtended commentsExtended.xml", "<w15:commentsEx xmlns:w15=\"x\"><w15:comm"}});
    const auto cleared = clear_docx(bytes, "letter.docx", read(bytes), {}, false);
    REQUIRE(cleared);
    CHECK(cleared->remarks == 1);
    CHECK(body_of(cleared->bytes) == "<w:p><w:r><w:t>words</w:t></w:r></w:p>");
    CHECK(part(cleared->bytes, "word/commentsExtended.xml") == part(bytes, "word/commentsExtended.xml"));
}

TEST_CASE("a remark answered with keep stays while the others go, and goes with them when all is cleared") {
    const std::string comments = root(
        "w:comments xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"",
        "<w:comment w:id=\"1\" w:author=\"kith\"><w:p w14:paraId=\"A1\"><w:r><w:t>One</w:t></w:r></w:p></w:comment>"
        "<w:comment w:id=\"2\" w:author=\"Bea\"><w:p w14:paraId=\"A2\"><w:r><w:t>Keep: her word</w:t></w:r></w:p></w:comment>"
        "<w:comment w:id=\"3\" w:author=\"kith\"><w:p w14:paraId=\"A3\"><w:r><w:t>Two</w:t></w:r></w:p></w:comment>"
        "<w:comment w:id=\"4\" w:author=\"Bea\"><w:p w14:paraId=\"A4\"><w:r><w:t>Hm.</w:t></w:r></w:p></w:comment>");
    const std::string open_root = comments.substr(0, comments.rfind("</") + 2) + "w:comments>";
    const std::string extended =
        "<w15:commentsEx xmlns:w15=\"x\"><w15:commentEx w15:paraId=\"A2\" w15:paraIdParent=\"A1\"/>"
        "<w15:commentEx w15:paraId=\"A4\" w15:paraIdParent=\"A3\"/></w15:commentsEx>";
    const std::string bytes = make_word(
        "<w:p><w:r><w:t>words</w:t></w:r><w:r><w:commentReference w:id=\"1\"/></w:r><w:r><w:commentReference "
        "w:id=\"3\"/></w:r></w:p>",
        {{"comments comments.xml", open_root}, {"commentsExtended commentsExtended.xml", extended}});
    const auto kept = clear_docx(bytes, "letter.docx", read(bytes), {}, true);
    REQUIRE(kept);
    CHECK(kept->remarks == 1);
    CHECK(body_of(kept->bytes) ==
          "<w:p><w:r><w:t>words</w:t></w:r><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>");
    CHECK(part(kept->bytes, "word/commentsExtended.xml") ==
          "<w15:commentsEx xmlns:w15=\"x\"><w15:commentEx w15:paraId=\"A2\" w15:paraIdParent=\"A1\"/></w15:commentsEx>");
    CHECK(part(kept->bytes, "word/comments.xml").find("Hm.") == std::string::npos);
    const auto all = clear_docx(bytes, "letter.docx", read(bytes), {}, false);
    REQUIRE(all);
    CHECK(all->remarks == 2);
    CHECK(part(all->bytes, "word/comments.xml").find("w:author") == std::string::npos);
}

TEST_CASE("words are kept where somebody answers keep, beside the remark or in it") {
    const std::string bytes = make_word(
        "<w:p><w:r><w:t>my </w:t></w:r><w:commentRangeStart w:id=\"1\"/><w:r><w:t>contact</w:t></w:r><w:commentRangeEnd "
        "w:id=\"1\"/><w:r><w:t> and handover</w:t></w:r></w:p>",
        {{"comments comments.xml",
          root("w:comments", "<w:comment w:id=\"1\" w:author=\"kith\"><w:p><w:r><w:t>Hm. To read more: kith explain "
                             "contact</w:t></w:r></w:p><w:p><w:r><w:t>keep, it is her word</w:t></w:r></w:p></w:comment>")}});
    const Document document = read(bytes);
    const auto answers = docx_answers(bytes, "letter.docx", document, {});
    REQUIRE(answers);
    REQUIRE(answers->size() == 1);
    CHECK(answers->front().entry == "contact");
    CHECK(answers->front().reason == "it is her word");
    CHECK(answers->front().source.contains(document.segments[0].to_source({3, 10})));
    CHECK_FALSE(answers->front().source.contains(document.segments[0].to_source({15, 23})));
}

TEST_CASE("keep is a word of its own") {
    CHECK(keep_reason("Keep: she says so") == "she says so");
    CHECK(keep_reason("  keep.") == "keep");
    CHECK(keep_reason("keep") == "keep");
    CHECK(keep_reason("Keeping it").empty());
    CHECK(keep_reason("I keep it").empty());
    CHECK(keep_reason("").empty());
}
