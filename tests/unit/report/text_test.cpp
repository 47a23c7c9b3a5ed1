// SPDX-License-Identifier: Apache-2.0
#include "report/text.hpp"

#include <doctest/doctest.h>

#include "unit/report/sample.hpp"

using namespace kith;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("beside a baseline, a document without a new finding is not shown for what is warm or unread in it") {
    const auto sample = test::make_sample("The biscuit. The teapot.");
    sample->notice_strength("biscuit", "biscuit");
    sample->checked.document.unread = {{"image", {"body", 7, 0}}};
    ReportOptions options;
    options.tells_news_alone = true;
    const std::unique_ptr<Report> text = make_text(sample->lexicon, options);
    CHECK(text->take(text->piece(sample->checked)).empty());
    sample->checked.document.notes = {Problem{"read-as", "read as Windows-1252", "", 0, 0, "", "", true}};
    CHECK(text->take(text->piece(sample->checked)) == "tea.txt\n\n  read as Windows-1252.\n\n");
    sample->find("teapot", "teapot");
    CHECK(has(text->take(text->piece(sample->checked)), "Already warm"));
    Totals totals;
    totals.documents = 3;
    CHECK(has(text->end(totals), "In 2 documents without a new finding, something could not be read: kith check\nFILE tells what.\n"));
}

TEST_CASE("the closing line counts, and never judges") {
    Totals totals;
    totals.documents = 1;
    totals.words = 1234;
    CHECK(text_end(totals, {}) == "1 document, 1,234 words: nothing to rethink.\n");
    totals.documents = 3;
    totals.rethink = 2;
    totals.notice = 1;
    totals.strengths = 1;
    totals.unreadable = 1;
    CHECK(text_end(totals, {}) ==
          "3 documents, 1,234 words: 2 to rethink and 1 to notice. 1 strength noticed. 1\ninput could not be read.\n");
    CHECK(text_end({}, {}).empty());
    for (const char* const word : {"error", "violation", "score", "fail"}) CHECK_FALSE(has(text_end(totals, {}), word));
}
