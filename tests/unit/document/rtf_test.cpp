// SPDX-License-Identifier: Apache-2.0
#include "document/rtf.hpp"

#include <doctest/doctest.h>

#include <random>

#include "text/utf8.hpp"
#include "unit/document/outline.hpp"

namespace {

using namespace kith;

struct Case {
    std::string what;
    std::string body;      // behind "{\rtf1\ansi\ansicpg1252 "
    std::string expected;  // as outline() shows it
};

const std::vector<Case> cases = {
    {"nothing", "", ""},
    {"paragraphs", "One\\par Two\\par\\par\nThr\nee",
     "paragraph|body|1|One\nparagraph|body|2|Two\nparagraph|body|4|Three\n"},
    {"a word in three runs", "con{\\b ta}\\i0 ct made\\par", "paragraph|body|1|contact made\n"},
    {"characters", "a\\~b\\_c\\-d \\'e9\\'80 \\lquote x\\rquote\\tab y\\line z \\{\\}\\\\ \\emdash\\par",
     "paragraph|body|1|a\\u{A0}b\\u{2011}c\\u{AD}d \u00E9\u20AC \u2018x\u2019\\ty\\nz {}\\\\ \u2014\n"},
    {"Unicode with what stands for it",
     "\\u8217\\'92s \\u233?t \\uc0\\u233 t{\\uc2\\u8217 xyz}\\uc1\\u-10179?\\u-9061?\\par",
     "paragraph|body|1|\u2019s \u00E9t \u00E9t\u2019z\U0001F49B\n"},
    {"encodings of fonts",
     "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 "
     "C;}}\\f1\\'c0{\\f2\\'82\\'a0}\\f0\\'c0\\par",
     "paragraph|body|1|\u0410\u3042\u00C0\n"},
    {"what is not shown",
     "{\\info{\\title T}{\\author Bea}}{\\colortbl;\\red0;}{\\*\\generator X;}{\\*\\unknown y}{\\unknown z}a{\\deleted "
     "b}{\\v c}"
     "\\v d\\v0 e\\bin3 xyzf\\par",
     "paragraph|body|1|zaef\n"},
    {"fields", "See {\\field{\\*\\fldinst HYPERLINK \"http://x\"}{\\fldrslt our page}}.\\par",
     "paragraph|body|1|See our page.\n"},
    {"styles",
     "{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\*\\cs2 Odd;}{\\s3 Quote;}}\\pard\\s1 One\\par\\pard\\s3 "
     "Two\\par\\pard "
     "Three\\par\\pard\\outlinelevel1 Four\\par",
     "heading|body|1|One\nblock_quote|body|2|Two\nparagraph|body|3|Three\nheading|body|4|Four\n"},
    {"tables and lists",
     "\\trowd\\pard\\intbl a\\cell b\\par c\\cell\\row\\pard d\\par\\pard{\\listtext 1.\\tab}\\ls1 e\\par{\\pntext "
     "-\\tab}f\\par\\pard g\\par",
     "table_cell|table|1|a\ntable_cell|table|2|b\ntable_cell|table|3|c\nparagraph|body|1|d\nlist_item|body|2|e\n"
     "list_item|body|3|f\nparagraph|body|4|g\n"},
    {"headers, notes, comments and boxes",
     "{\\header Head\\par}One{\\footnote{\\chftn} Foot}{\\footnote\\ftnalt End}{\\*\\atnauthor "
     "Bea}{\\*\\annotation{\\*\\atnref 1}Hm} two"
     "{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt Box\\par}}}\\par",
     "paragraph|body|1|One two\nparagraph|textbox|1|Box\nparagraph|header|1|Head\nparagraph|footnote|1| Foot\n"
     "paragraph|endnote|1|End\nparagraph|comment|1|Hm\n"},
    {"what never ends", "{{{\\b a", "paragraph|body|1|a\n"},
    {"what ends too often", "a}}}}b", "paragraph|body|1|ab\n"},
};

std::string file_of(const std::string& body) { return "{\\rtf1\\ansi\\ansicpg1252 " + body + "}"; }

Document read(const std::string& bytes) {
    auto document = read_rtf(bytes, "letter.rtf", {});
    REQUIRE(document);
    return std::move(*document);
}

void check(const Segment& segment, const std::string& raw) {
    REQUIRE(!segment.text.empty());
    REQUIRE(is_valid_utf8(segment.text));
    REQUIRE(segment.map.target_size() == segment.text.size());
    std::size_t source = 0;
    for (const OffsetMap::Run& run : segment.map.runs()) {
        REQUIRE(run.source >= source);
        source = run.source + run.source_length;
        REQUIRE(source <= raw.size());
        if (!run.copied) continue;
        REQUIRE(raw.substr(run.source, run.source_length) == segment.text.substr(run.target, run.target_length));
    }
}

const std::vector<std::string> pieces = {"{",          "{",          "}",
                                         "}",          "contact ",   "Jay",
                                         "\\par ",     "\\pard",     "\\b ",
                                         "\\'e9",      "\\'82",      "\\'a0",
                                         "\\u8217 ",   "\\u-10179",  "\\u-9061?",
                                         "\\uc0 ",     "\\uc3 ",     "\\v ",
                                         "\\v0 ",      "\\deleted ", "\\cell ",
                                         "\\row ",     "\\intbl ",   "{\\footnote ",
                                         "{\\header ", "{\\shptxt ", "{\\*\\annotation ",
                                         "{\\*\\x ",   "{\\pict ",   "\\bin5 ",
                                         "\\tab ",     "\\line ",    "\\~",
                                         "\\_",        "\\-",        "\\\\",
                                         "\\{",        "\\",         "\n",
                                         "\xE9",       "\xC3\xA9",   "{\\fonttbl{\\f1\\fcharset128 A;}}",
                                         "\\f1 ",      "\\ls1 ",     "{\\stylesheet{\\s1 heading 1;}}",
                                         "\\s1 ",      "\\ftnalt ",  "\\*",
                                         "\\bullet ",  ";"};

}  // namespace

TEST_CASE("rich text is read as a person sees it") {
    for (const Case& example : cases) {
        CAPTURE(example.what);
        CHECK(outline(read(file_of(example.body))) == example.expected);
    }
}

TEST_CASE("words of rich text lead back to the bytes they came from") {
    const std::string raw = file_of("Zo\\'eb con{\\b ta}ct \\u8217\\'92s");
    const Document document = read(raw);
    REQUIRE(document.segments.size() == 1);
    const auto behind = [&](const std::string& word) {
        const std::size_t at = document.segments[0].text.find(word);
        REQUIRE(at != std::string::npos);
        const SourceSpan span = document.segments[0].to_source({at, at + word.size()});
        return raw.substr(span.begin, span.size());
    };
    CHECK(behind("Zo\u00EB") == "Zo\\'eb");
    CHECK(behind("contact") == "con{\\b ta}ct");
    CHECK(behind("\u2019") == "\\u8217");
}

TEST_CASE("what rich text does not tell in words is said") {
    const Document document =
        read(file_of("a{\\pict 00}{\\*\\shppict{\\pict 00}}\\par{\\object{\\*\\objdata 00}{\\result b}}{\\v c}\\par"));
    std::string all;
    for (const Unread& item : document.unread) all += item.what + " " + std::to_string(item.place.paragraph) + "\n";
    CHECK(all == "image 1\nembedded object 2\nhidden text 2\n");
    CHECK(outline(document) == "paragraph|body|1|a\nparagraph|body|2|b\n");
}

TEST_CASE("rich text that breaks off is told with the paragraph it breaks off in") {
    const std::string whole = file_of("One.\\par Two words.\\par {\\b Three} words.\\par");
    CHECK(read(whole).unread.empty());
    CHECK(read(whole).notes.empty());
    CHECK(read(whole + std::string("\n \0", 3)).unread.empty());
    for (const char* const last : {"Two wo", "{\\b Th", "Two words.\\par"}) {
        CAPTURE(last);
        const Document document = read(whole.substr(0, whole.find(last) + std::string(last).size()));
        REQUIRE(document.unread.size() == 1);
        CHECK(document.unread[0].what == "cut-off ending");
        CHECK(document.unread[0].place.paragraph == (std::string(last) == "Two wo" ? 2 : 3));
        REQUIRE(document.notes.size() == 1);
        CHECK(document.notes[0].code == "cut-off");
        CHECK(document.notes[0].warning);
    }
}

TEST_CASE("rich text that cannot be read is answered by name") {
    CHECK(codes(read_rtf("words", "a.rtf", {}).error()) == "not-what-it-says");
    CHECK(codes(read_rtf("{\\rtf1" + std::string(100000, '{'), "a.rtf", {}).error()) == "too-deep");
    Limits small;
    small.input_bytes = 3;
    CHECK(codes(read_rtf("{\\rtf1}", "a.rtf", small).error()) == "too-large");
}

TEST_CASE("random rich text is read without harm and its maps are true") {
    std::mt19937 random(20260108);
    std::size_t segments = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string body;
        const std::size_t steps = random() % 100;
        for (std::size_t step = 0; step < steps; ++step) body += pieces[random() % pieces.size()];
        CAPTURE(body);
        const std::string raw = file_of(body);
        const Document document = read(raw);
        for (const Segment& segment : document.segments) check(segment, raw);
        segments += document.segments.size();
    }
    CHECK(segments > 3000);
}
