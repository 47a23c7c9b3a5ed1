// SPDX-License-Identifier: Apache-2.0
#include "document/mail_quotes.hpp"

#include <doctest/doctest.h>

#include "document/text.hpp"

namespace {

using namespace kith;

// The first words of each segment, others' words behind a "|".
std::string shown(const std::string& text) {
    auto document = read_text(text, "mail", {});
    REQUIRE(document);
    mark_replies(document->segments);
    std::string all;
    for (const Segment& segment : document->segments) {
        all += (segment.kind == SegmentKind::block_quote ? "|" : "") +
               segment.text.substr(0, segment.text.find_first_of(" \r\n")) + " ";
    }
    return all;
}

}  // namespace

TEST_CASE("what a reply answers is somebody else's words") {
    struct Case {
        std::string what;
        std::string text;
        std::string expected;
    };
    const std::vector<Case> cases = {
        {"no reply", "Hello Bea,\n\nOn Monday Tom wrote a letter.\n\nFrom: here to there is far.\n", "Hello On From: "},
        {"marked lines", "Yes.\n\nOn Mon, 5 Jan 2026, Bea wrote:\n> Shall we?\n> Or not?\n\nAnd thanks.\n",
         "Yes. On |Shall |Or And "},
        {"unmarked lines",
         "Yes.\n\nOn Mon, 5 Jan 2026 at 10:04, Bea Example\n<bea@example.org> wrote:\n\nShall we?\n\nBea\n",
         "Yes. On |Shall |Bea "},
        {"Outlook", "Yes.\n\nFrom: Bea\nSent: 05 January 2026 10:04\nTo: Tom\nSubject: Tea\n\nShall we?\n",
         "Yes. |From: |Sent: |To: |Subject: |Shall "},
        {"Outlook on the web",
         "Yes.\n\n________________________________\nFrom: Bea\nDate: 5 January\nSubject: Tea\n\nShall we?\n",
         "Yes. |From: |Date: |Subject: |Shall "},
        {"bold labels", "Yes.\n\n*From:* Bea\n*Sent:* 5 January\n*To:* Tom\n\nShall we?\n", "Yes. |*From:* |*Sent:* |*To:* |Shall "},
        {"original message", "Yes.\n\n-----Original Message-----\nFrom Bea\n\nShall we?\n",
         "Yes. |-----Original |Shall "},
        {"forwarded", "See below.\n\n---------- Forwarded message ---------\nFrom: Bea\n\nShall we?\n",
         "See |---------- |Shall "},
    };
    for (const Case& example : cases) {
        CAPTURE(example.what);
        CHECK(shown(example.text) == example.expected);
    }
}
