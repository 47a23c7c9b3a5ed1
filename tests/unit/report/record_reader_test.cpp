// SPDX-License-Identifier: Apache-2.0
#include "report/record_reader.hpp"

#include <doctest/doctest.h>

#include "report/json.hpp"
#include "unit/report/sample.hpp"

using namespace kith;

namespace {

std::unique_ptr<test::Sample> full_sample(bool is_word) {
    const char* const text = "T\u00e9 \u201cone\u201d.\nThe teapot was poured, and a biscuit.";
    auto sample = is_word ? test::make_word_sample(text) : test::make_sample(text);
    Finding& finding = sample->find("teapot", "teapot");
    finding.suggestions = {{"pot", finding.at.span, true}, {"\u2039name\u203a", {finding.at.span.begin - 4, finding.at.span.end}, false}};
    const TextRange at = finding.at;
    sample->find("rule:poured", "was poured").quoted = true;
    sample->notice_strength("biscuit", "biscuit");
    sample->checked.document.unread = {{"image", {"header", 2, 3, 4}}};
    sample->checked.document.unread.resize(8, {"image", {"body", 1, 0, 1}});
    sample->checked.result.audience = Audience::family;
    sample->checked.result.audience_guessed = true;
    sample->checked.result.audience_signs = {"Dear mum"};
    Decision decision;
    decision.at = at;
    decision.entry = sample->lexicon.entry("teapot");
    decision.text = "teapot";
    decision.step = "a name";
    decision.evidence = {"after \u201cThe\u201d"};
    sample->checked.result.decisions = {decision};
    return sample;
}

}  // namespace

TEST_CASE("what was written as a line of JSON is read back, byte for byte") {
    for (const bool is_word : {false, true}) {
        for (const bool no_text : {false, true}) {
            for (const bool skipped : {false, true}) {
                CAPTURE(is_word);
                CAPTURE(no_text);
                const auto sample = full_sample(is_word);
                sample->checked.order = 7;
                ReportOptions options;
                options.no_text = no_text;
                options.show_skipped = skipped;
                const std::string line = document_json(sample->checked, sample->lexicon, options);
                const Result<DocumentRecord> record = read_record(line);
                REQUIRE(record);
                CHECK(document_json(*record) == line);
                CHECK(record->has_lines == !is_word);
                CHECK(record->no_text == no_text);
            }
        }
    }
}

TEST_CASE("a record loses its words as if it had never had them") {
    const auto sample = full_sample(false);
    ReportOptions options;
    const DocumentRecord whole = record_of(sample->checked, sample->lexicon, options);
    options.no_text = true;
    options.salt = "one";
    CHECK(document_json(without_text(whole, sample->lexicon, "one")) ==
          document_json(sample->checked, sample->lexicon, options));
}

TEST_CASE("a document that could not be read, and a record of a stream") {
    for (const char* const line :
         {R"({"schema":1,"path":"a.docx","findings":[],"strengths":[],"unread":[],"error":{"code":"encrypted","message":"locked"}})",
          R"({"schema":1,"id":[1.50,"\u00e9"],"format":"text","language":"en-GB","words":0,"findings":[],"strengths":[],"unread":[]})"}) {
        const Result<DocumentRecord> record = read_record(line);
        REQUIRE(record);
        if (record->problem) CHECK(document_json(*record) == line);
        if (!record->problem) CHECK(record->id_json.substr(0, 6) == "[1.50,");
    }
}

TEST_CASE("what is no result of kith is told, with what is missing") {
    struct Case {
        const char* line;
        const char* code;
    };
    const Case cases[] = {{"{\"path\":\"a\",", "bad-json"},
                          {"[]", "bad-result"},
                          {"{}", "bad-result"},
                          {R"({"path":"a","schema":2})", "bad-result"},
                          {R"({"path":"a","schema":1})", "bad-result"},
                          {R"({"path":"a","schema":1,"format":"text","language":"en","words":1,"findings":[{}],"strengths":[],"unread":[]})",
                           "bad-result"}};
    for (const Case& one : cases) {
        CAPTURE(one.line);
        const Result<DocumentRecord> record = read_record(one.line);
        REQUIRE_FALSE(record);
        CHECK(record.error().front().code == one.code);
    }
}
