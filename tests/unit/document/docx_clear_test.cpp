// SPDX-License-Identifier: Apache-2.0
// Kith's remarks in Word files that somebody answered: which stay, which go, and which words are kept by them.
#include "document/docx_clear.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/docx_answers.hpp"
#include "unit/document/opened.hpp"
#include "unit/document/outline.hpp"
#include "unit/document/package/packages.hpp"

namespace {

using namespace kith;
using test::part_in;

Document read(const std::string& bytes) { return test::opened("docx", bytes); }

std::string body_of(const std::string& bytes) { return test::between(bytes, "word/document.xml", "<w:body>", "</w:body>"); }

struct WordComment {
    int number;
    std::string author;
    int answers;  // the number of another, 0: none
    std::vector<std::string> paragraphs;
};

std::string body_with(const std::vector<int>& called) {
    std::string body = "<w:p><w:r><w:t>words</w:t></w:r>";
    for (const int number : called) body += "<w:r><w:commentReference w:id=\"" + std::to_string(number) + "\"/></w:r>";
    return body + "</w:p>";
}

// As Word keeps them: the last paragraph of each has a name, by which another part says what answers what.
std::string with_comments(const std::vector<WordComment>& comments, const std::vector<int>& called) {
    std::string all;
    std::string extended = "<w15:commentsEx xmlns:w15=\"x\">";
    for (const WordComment& one : comments) {
        const std::string number = std::to_string(one.number);
        all += "<w:comment w:id=\"" + number + "\" w:author=\"" + one.author + "\">";
        for (const std::string& words : one.paragraphs) {
            const bool is_last = &words == &one.paragraphs.back();
            all += std::string("<w:p") + (is_last ? " w14:paraId=\"A" + number + "\"" : std::string()) + "><w:r><w:t>" + words + "</w:t></w:r></w:p>";
        }
        all += "</w:comment>";
        extended += "<w15:commentEx w15:paraId=\"A" + number + "\"" + (one.answers > 0 ? " w15:paraIdParent=\"A" + std::to_string(one.answers) + "\"" : std::string()) + "/>";
    }
    const std::string open = "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">";
    return make_word(body_with(called), {{"comments comments.xml", open + all + "</w:comments>"}, {"commentsExtended commentsExtended.xml", extended + "</w15:commentsEx>"}});
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
    CHECK(part_in(cleared->bytes, "word/commentsExtended.xml") == part_in(bytes, "word/commentsExtended.xml"));
}

TEST_CASE("what somebody answered stays, with its remark or, once all of kith's goes, without it") {
    const std::vector<WordComment> comments = {{1, "kith", 0, {"One", "kith explain contact"}}, {2, "Bea", 1, {"Keep: her word"}}, {3, "kith", 0, {"Two", "kith explain contact"}}, {4, "Bea", 3, {"Hm."}}, {5, "Tom", 3, {"Ask her."}},
                                           {6, "kith", 0, {"Three", "kith explain contact"}}, {7, "Bea", 6, {"“Keep.”"}}, {8, "kith", 0, {"Four", "kith explain contact"}}};
    const std::string bytes = with_comments(comments, {1, 2, 3, 4, 5, 6, 7, 8});
    const auto again = clear_docx(bytes, "letter.docx", read(bytes), {}, true);
    REQUIRE(again);
    CHECK(again->remarks == 1);
    CHECK(again->answered == 3);
    CHECK(body_of(again->bytes) == body_with({1, 2, 3, 4, 5, 6, 7}));
    const auto all = clear_docx(bytes, "letter.docx", read(bytes), {}, false);
    REQUIRE(all);
    CHECK(all->remarks == 4);
    CHECK(all->answers == 3);
    CHECK(all->answered == 0);
    CHECK(body_of(all->bytes) == body_with({2, 4, 5}));
    CHECK(part_in(all->bytes, "word/comments.xml") == part_in(with_comments({comments[1], comments[3], comments[4]}, {}), "word/comments.xml"));
    CHECK(part_in(all->bytes, "word/commentsExtended.xml") ==
          "<w15:commentsEx xmlns:w15=\"x\"><w15:commentEx w15:paraId=\"A2\"/><w15:commentEx w15:paraId=\"A4\"/><w15:commentEx w15:paraId=\"A5\" "
          "w15:paraIdParent=\"A4\"/></w15:commentsEx>");
}

TEST_CASE("what was said to kith is no part of a Word file, and what somebody said to others is") {
    const std::string bytes = with_comments({{1, "kith", 0, {"One", "kith explain contact"}}, {2, "Bea", 1, {"Keep: contact is her word"}}, {3, "Tom", 2, {"So it is."}},
                                             {4, "Bea", 0, {"Ask Nan."}}, {5, "Tom", 4, {"I did."}}}, {1, 2, 3, 4, 5});
    const Document document = read(bytes);
    REQUIRE(document.segments.size() == 3);
    CHECK(document.segments[1].text == "Ask Nan.");
    CHECK(document.segments[2].text == "I did.");
}

TEST_CASE("thousands of remarks and answers, each answering the one before, are told from what somebody said to others") {
    constexpr int count = 4000;  // with a search of all comments for each, this would not end in time
    std::vector<WordComment> comments = {{1, "Bea", 0, {"Ask Nan."}}};
    std::vector<int> called = {1};
    for (int i = 2; i <= count; ++i) {
        comments.push_back({i, i == 2 || i % 3 == 0 ? "kith" : "Bea", i == 2 ? 0 : i - 1, {"kith explain contact"}});
        called.push_back(i);
    }
    comments.push_back({count + 1, "Tom", 1, {"I did."}});
    called.push_back(count + 1);
    const Document document = read(with_comments(comments, called));
    REQUIRE(document.segments.size() == 3);
    CHECK(document.segments[1].text == "Ask Nan.");
    CHECK(document.segments[2].text == "I did.");
}

TEST_CASE("a remark stays where an answer would not be seen without it, or where somebody wrote into it") {
    const std::string unseen = with_comments({{1, "kith", 0, {"One", "kith explain contact"}}, {2, "Bea", 1, {"Hm."}}}, {1});
    const std::string inside = with_comments({{1, "kith", 0, {"kith explain contact", "No, she says so herself."}}}, {1});
    const std::string behind = with_comments({{1, "kith", 0, {"kith explain contact No, she says so herself."}}}, {1});
    const std::string front = with_comments({{1, "kith", 0, {"Could “a” be “b” here? No, ring Bea.", "kith explain contact"}}}, {1});
    const std::string between = with_comments({{1, "kith", 0, {"One", "No, ring Bea.", "kith explain contact"}}}, {1});
    const std::string over = with_comments({{1, "kith", 0, {"No, ring Bea."}}}, {1});
    const std::string mixed = with_comments({{1, "kith", 0, {"One", "kith explain contact", "keep: her word. Also please ring Bea."}}}, {1});
    for (const std::string& bytes : {unseen, inside, behind, front, between, over, mixed}) {
        const auto cleared = clear_docx(bytes, "letter.docx", read(bytes), {}, false);
        REQUIRE(cleared);
        CHECK(cleared->answered == 1);
        CHECK(cleared->bytes == bytes);
    }
    const std::string keep = with_comments({{1, "kith", 0, {"kith explain contact", "keep."}}}, {1});
    CHECK(clear_docx(keep, "letter.docx", read(keep), {}, false)->remarks == 1);
    CHECK(clear_docx(keep, "letter.docx", read(keep), {}, true)->answered == 1);
}

TEST_CASE("an answer as LibreOffice saves it in a Word file, a comment right behind the words, belongs to the remark on them") {
    const auto with = [](const std::string& answer) {
        const auto comment = [](int number, const std::string& author, const std::string& words) {
            return "<w:comment w:id=\"" + std::to_string(number) + "\" w:author=\"" + author + "\"><w:p><w:r><w:t>" + words + "</w:t></w:r></w:p></w:comment>";
        };
        return make_word("<w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t>my </w:t></w:r><w:commentRangeStart w:id=\"2\"/><w:r><w:t>contact</w:t></w:r><w:commentRangeEnd w:id=\"2\"/>"
                         "<w:r><w:commentReference w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"3\"/></w:r><w:r><w:t> here</w:t></w:r><w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>",
                         {{"comments comments.xml", root("w:comments", comment(2, "kith", "kith explain contact") + comment(3, "Bea", answer) + comment(1, "kith", std::string(opening_ending)))}});
    };
    const std::string greeting = "Reply to kith (23/11/2026, 10:00): &quot;...&quot;";
    const std::string asks = with(greeting + "Why?");
    CHECK(clear_docx(asks, "letter.docx", read(asks), {}, true)->answered == 1);
    CHECK(clear_docx(asks, "letter.docx", read(asks), {}, true)->remarks == 1);
    CHECK(clear_docx(asks, "letter.docx", read(asks), {}, false)->answers == 1);
    CHECK(docx_answers(asks, "letter.docx", read(asks), {})->front().reason.empty());
    const std::string keeps = with(greeting + "keep");
    const auto answers = docx_answers(keeps, "letter.docx", read(keeps), {});
    REQUIRE(answers->size() == 1);
    CHECK(answers->front().entry == "contact");
    CHECK(answers->front().reason == "keep");
    CHECK(part_in(clear_docx(keeps, "letter.docx", read(keeps), {}, false)->bytes, "word/comments.xml").find("author") == std::string::npos);
}

TEST_CASE("changes in two paragraphs, or with a tab between, are two, and what came in place of what went is one with it") {
    const std::string change = "<w:del w:id=\"1\" w:author=\"kith\"><w:r><w:delText>a</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"kith\"><w:r><w:t>b</w:t></w:r></w:ins>";
    const std::string bytes = make_word("<w:p>" + change + "</w:p><w:p>" + change + "<w:r><w:tab/></w:r>" + change + "</w:p>");
    CHECK(clear_docx(bytes, "letter.docx", read(bytes), {}, false)->changes == 3);
}

TEST_CASE("what somebody said about words that kith put in keeps its place when they go") {
    const std::string begin = "<w:commentRangeStart w:id=\"2\"/>";
    const std::string end = "<w:commentRangeEnd w:id=\"2\"/>";
    const std::string call = "<w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id=\"2\"/></w:r>";
    const std::string bookmark = "<w:bookmarkEnd w:id=\"7\"/>";
    const std::string own_begin = "<w:commentRangeStart w:id=\"1\"/>";
    const std::string own_end = "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>";
    const std::string bytes = make_word("<w:p><w:del w:id=\"3\" w:author=\"kith\"><w:r><w:delText>siblings</w:delText></w:r></w:del><w:ins w:id=\"4\" w:author=\"kith\">" + own_begin + begin +
                                            "<w:r><w:t>brothers</w:t></w:r>" + bookmark + own_end + end + call + "</w:ins></w:p>",
                                        {{"comments comments.xml", root("w:comments", "<w:comment w:id=\"1\" w:author=\"kith\"><w:p/></w:comment><w:comment w:id=\"2\" w:author=\"Bea\"><w:p/></w:comment>")}});
    for (const bool keep_answered : {true, false}) {
        const auto cleared = clear_docx(bytes, "letter.docx", read(bytes), {}, keep_answered);
        REQUIRE(cleared);
        CHECK(body_of(cleared->bytes) == "<w:p><w:r><w:t>siblings</w:t></w:r>" + begin + bookmark + end + call + "</w:p>");
        CHECK(cleared->remarks == 1);
        CHECK(cleared->changes == 1);
    }
}

TEST_CASE("a footnote or a picture that somebody put among words of kith's stays when they go") {
    const std::string looks = "<w:rPr><w:rStyle w:val=\"N\"/></w:rPr>";
    const std::string boxed = "<w:p><w:bookmarkStart w:id=\"7\"/><w:r><w:t>Bea’s</w:t></w:r><w:r><w:pict/></w:r><w:bookmarkEnd w:id=\"7\"/></w:p>";
    for (const std::string& thing : std::vector<std::string>{"<w:footnoteReference w:id=\"2\"/>", "<w:endnoteReference w:id=\"2\"/>", "<w:drawing><x/></w:drawing>", "<w:object/>", "<w:pict>" + boxed + "</w:pict>",
                                                             "<mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:drawing>" + boxed + "</w:drawing></mc:Choice></mc:AlternateContent>"}) {
        const std::string bytes = make_word("<w:p><w:ins w:id=\"4\" w:author=\"kith\"><w:r><w:t>brothers</w:t></w:r><w:r>" + looks + "<w:t> a</w:t>" + thing + "</w:r></w:ins></w:p>");
        const auto cleared = clear_docx(bytes, "letter.docx", read(bytes), {}, false);
        REQUIRE(cleared);
        CHECK(body_of(cleared->bytes) == "<w:p><w:r>" + looks + thing + "</w:r></w:p>");
        CHECK(cleared->inserted == std::vector<std::string>{"brothers a"});
    }
}

TEST_CASE("words are kept where somebody answers keep, beside the remark or in it") {
    const std::string bytes = make_word(
        "<w:p><w:r><w:t>my </w:t></w:r><w:commentRangeStart w:id=\"1\"/><w:r><w:t>contact</w:t></w:r><w:commentRangeEnd "
        "w:id=\"1\"/><w:r><w:t> and handover</w:t></w:r></w:p>",
        {{"comments comments.xml",
          root("w:comments", "<w:comment w:id=\"1\" w:author=\"kith\"><w:p><w:r><w:t>To read more: kith explain "
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
