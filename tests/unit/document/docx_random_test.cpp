// SPDX-License-Identifier: Apache-2.0
// Word files of random elements in random order, from a fixed seed: read without harm, and every map true to the raw XML.
#include <doctest/doctest.h>

#include <random>

#include "document/docx.hpp"
#include "text/utf8.hpp"
#include "unit/document/outline.hpp"
#include "unit/document/package/packages.hpp"

namespace {

using namespace kith;

const std::vector<std::string> elements = {"w:p",          "w:p",
                                           "w:p",          "w:r",
                                           "w:r",          "w:r",
                                           "w:t",          "w:t",
                                           "w:t",          "w:tbl",
                                           "w:tr",         "w:tc",
                                           "w:ins",        "w:del",
                                           "w:moveFrom",   "w:hyperlink",
                                           "w:sdt",        "w:sdtPr",
                                           "w:sdtContent", "w:pPr",
                                           "w:rPr",        "w:txbxContent",
                                           "w:pict",       "w:drawing",
                                           "w:object",     "mc:AlternateContent",
                                           "mc:Choice",    "mc:Fallback",
                                           "w:instrText",  "w:delText",
                                           "m:oMath",      "w:footnote",
                                           "w:numPr",      "x"};

const std::vector<std::string> leaves = {"contact",
                                         "Zo\u00EB \U0001F49B",
                                         "a &amp; b",
                                         "&#xE9;",
                                         "<![CDATA[<x> & y]]>",
                                         " \r\n ",
                                         "<w:tab/>",
                                         "<w:br/>",
                                         "<w:cr/>",
                                         "<w:noBreakHyphen/>",
                                         "<w:softHyphen/>",
                                         "<w:sym w:char=\"2611\"/>",
                                         "<w:sym w:char=\"D800\"/>",
                                         "<w:sym w:char=\"zz\"/>",
                                         "<w:fldChar w:fldCharType=\"begin\"/>",
                                         "<w:fldChar w:fldCharType=\"separate\"/>",
                                         "<w:fldChar w:fldCharType=\"end\"/>",
                                         "<w:fldChar/>",
                                         "<w:vanish/>",
                                         "<w:vanish w:val=\"0\"/>",
                                         "<w:pStyle w:val=\"Heading1\"/>",
                                         "<w:pStyle w:val=\"Quote\"/>",
                                         "<w:rStyle w:val=\"Ghost\"/>",
                                         "<w:numId w:val=\"1\"/>",
                                         "<w:outlineLvl w:val=\"1\"/>",
                                         "<w:lastRenderedPageBreak/>",
                                         "<pic:pic/>",
                                         "<v:imagedata/>",
                                         "<c:chart/>",
                                         "<w:altChunk/>",
                                         "<!-- words -->",
                                         "<?words?>"};

// More often than not what Word would put there.
std::string next_element(std::mt19937& random, const std::vector<std::string>& open) {
    if (random() % 5 < 2) return elements[random() % elements.size()];
    if (open.empty() || open.back() == "w:txbxContent" || open.back() == "w:tc") return "w:p";
    return open.back() == "w:p" ? "w:r" : "w:t";
}

std::string random_body(std::mt19937& random) {
    std::string body;
    std::vector<std::string> open;
    const std::size_t steps = random() % 150;
    for (std::size_t i = 0; i < steps; ++i) {
        const auto what = random() % 5;
        if (what < 2 && open.size() < 40) {
            open.push_back(next_element(random, open));
            body += "<" + open.back() + ">";
        } else if (what == 2 && !open.empty()) {
            body += "</" + open.back() + ">";
            open.pop_back();
        } else {
            body += leaves[random() % leaves.size()];
        }
    }
    for (; !open.empty(); open.pop_back()) body += "</" + open.back() + ">";
    return body;
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

}  // namespace

TEST_CASE("random Word files are read without harm and their maps are true") {
    std::mt19937 random(20260106);
    std::size_t segments = 0;
    for (int i = 0; i < 1500; ++i) {
        const std::string body = random_body(random);
        CAPTURE(body);
        const std::string raw = root("w:document", "<w:body>" + body + "</w:body>");
        const auto document = read_docx(make_word(body), "random.docx", {});
        REQUIRE(document);
        for (const Segment& segment : document->segments) check(segment, raw);
        segments += document->segments.size();
    }
    CHECK(segments > 500);
}
