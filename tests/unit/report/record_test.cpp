// SPDX-License-Identifier: Apache-2.0
#include "report/record.hpp"

#include <doctest/doctest.h>

#include "unit/report/sample.hpp"

using namespace kith;

TEST_CASE("advice offers what the message has not said, three at most, and then why") {
    const auto sample = test::make_sample("The teapot.");
    Finding& finding = sample->find("teapot", "teapot");
    finding.message = "Could it be \u201cpot\u201d?";
    const TextSpan span = finding.at.span;
    finding.suggestions = {{"pot", span, true}, {"jug", span, true}, {"urn", span, true}, {"can", span, true}, {"tin", span, true}};
    const DocumentRecord record = record_of(sample->checked, sample->lexicon, {});
    CHECK(advice_of(record, record.findings[0]) ==
          std::vector<std::string>{"Could it be \u201cpot\u201d?", "You could also say \u201cjug\u201d, \u201curn\u201d or \u201ccan\u201d.",
                                   "Why: A pot of tea is for sharing."});
    finding.message = "A pot is for sharing.";
    const DocumentRecord unsaid = record_of(sample->checked, sample->lexicon, {});
    CHECK(advice_of(unsaid, unsaid.findings[0])[1] == "You could say \u201cpot\u201d, \u201cjug\u201d or \u201curn\u201d.");
}

TEST_CASE("a path is told as repositories write it, and bytes that are no text as such") {
    const auto sample = test::make_sample("");
    sample->checked.path = "././a\xFF/b.txt";
    CHECK(plain_path(record_of(sample->checked, sample->lexicon, {})) == "a\uFFFD/b.txt");
}

TEST_CASE("without the text the record holds none of it") {
    const auto sample = test::make_sample("The teapot, a biscuit.");
    Finding& finding = sample->find("teapot", "teapot");
    finding.suggestions = {{"pot", finding.at.span, true}};
    sample->notice_strength("biscuit", "biscuit");
    ReportOptions options;
    options.no_text = true;
    const DocumentRecord record = record_of(sample->checked, sample->lexicon, options);
    CHECK(record.no_text);
    CHECK(record.findings[0].text.empty());
    CHECK(record.findings[0].suggestions.empty());
    CHECK(record.findings[0].evidence.empty());
    CHECK(record.strengths[0].text.empty());
    CHECK(record.findings[0].at.first.column == 5);
}
