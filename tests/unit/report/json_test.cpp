// SPDX-License-Identifier: Apache-2.0
#include "report/json.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "unit/report/sample.hpp"

using namespace kith;
using Json = nlohmann::ordered_json;

namespace {

std::vector<std::string> keys_of(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& item : object.items()) keys.push_back(item.key());
    return keys;
}

using Keys = std::vector<std::string>;

std::unique_ptr<test::Sample> sample_with_findings() {
    auto sample = test::make_sample("Té 🫖 first.\n\nThe teapot is warm, and a biscuit too.\n");
    Finding& finding = sample->find("teapot", "teapot");
    finding.suggestions = {{"the warm cup", {4, 18}, true}, {"cup", finding.at.span, false}};
    finding.suggestions.front().replaces = {finding.at.span.begin - 4, finding.at.span.end};
    sample->find("rule:poured", "is warm");
    sample->notice_strength("biscuit", "biscuit");
    return sample;
}

}  // namespace

TEST_CASE("the object of a document keeps its keys and their order") {
    const auto sample = sample_with_findings();
    sample->checked.document.unread = {{"image", {"header", 2, 3}}};
    const Json json = Json::parse(document_json(sample->checked, sample->lexicon, {}));
    CHECK(keys_of(json) == Keys{"schema", "path", "format", "language", "words", "findings", "strengths", "unread"});
    const Json& finding = json["findings"][0];
    CHECK(keys_of(finding) == Keys{"id", "pack", "kind", "level", "shift", "text", "message", "why", "quoted", "start",
                                   "end", "where", "suggestions", "evidence", "sources", "fingerprint"});
    CHECK(finding["start"] == Json::parse(R"({"line":3,"column":5,"byte":21,"char":17,"utf16":18})"));
    CHECK(finding["end"] == Json::parse(R"({"line":3,"column":11,"byte":27,"char":23,"utf16":24})"));
    CHECK(finding["where"] == Json::parse(R"({"part":"body","paragraph":2})"));
    CHECK(keys_of(finding["suggestions"][0]) == Keys{"text", "replaces", "safe"});
    CHECK(finding["suggestions"][0]["replaces"]["start"]["byte"] == 17);
    CHECK(finding["kind"] == "term");
    CHECK(json["findings"][1]["kind"] == "rule");
    CHECK(keys_of(json["strengths"][0]) == Keys{"id", "text", "start", "end", "shift"});
    CHECK(json["unread"] == Json::parse(R"([{"what":"image","where":{"part":"header","paragraph":2,"page":3}}])"));
    for (int i = 1; i <= 5; ++i) sample->checked.document.unread.push_back({"image", {"body", i, 0}});
    const Json many = Json::parse(document_json(sample->checked, sample->lexicon, {}));
    REQUIRE(many["unread"].size() == 6);
    CHECK(many["unread"][5] == Json::parse(R"({"what":"image","where":{"part":"body","paragraph":5}})"));
}

TEST_CASE("Word files count within the paragraph and know parts and pages") {
    const auto sample = test::make_word_sample("One.\nTé: the teapot.");
    sample->find("teapot", "teapot");
    const Json json = Json::parse(document_json(sample->checked, sample->lexicon, {}));
    CHECK(json["findings"][0]["start"] == Json::parse(R"({"line":1,"column":9,"byte":9,"char":8,"utf16":8})"));
    CHECK(json["findings"][0]["where"] == Json::parse(R"({"part":"footnote","paragraph":1,"page":2})"));
}

TEST_CASE("without the text no word of the document is told") {
    const auto sample = sample_with_findings();
    sample->checked.result.findings[0].message = "Could “teapot is warm” be “cup” here?";
    sample->checked.result.findings[1].message = "This tells that warm was poured, and not who poured it.";
    ReportOptions options;
    options.no_text = true;
    options.salt = "one";
    const std::string report = document_json(sample->checked, sample->lexicon, options);
    CHECK(report.find("warm") == std::string::npos);
    const Json json = Json::parse(report);
    const Keys left = {"id",     "pack",  "kind", "level", "shift",   "message",    "why",
                       "quoted", "start", "end",  "where", "sources", "fingerprint"};
    CHECK(keys_of(json["findings"][0]) == left);
    CHECK(keys_of(json["strengths"][0]) == Keys{"id", "start", "end", "shift"});
    CHECK_FALSE(json["findings"][0]["message"].get<std::string>().empty());

    const std::string print = json["findings"][0]["fingerprint"];
    CHECK(print.size() == 16);
    CHECK(print != "0123456789abcdef");
    options.salt = "two";
    CHECK(Json::parse(document_json(sample->checked, sample->lexicon, options))["findings"][0]["fingerprint"] != print);
}

TEST_CASE("an input that could not be read has its error, and lists that are empty") {
    const auto sample = test::make_sample("");
    sample->checked.has_problem = true;
    sample->checked.problem.code = "encrypted";
    sample->checked.problem.message = "the document is locked";
    CHECK(
        document_json(sample->checked, sample->lexicon, {}) ==
        R"({"schema":1,"path":"tea.txt","findings":[],"strengths":[],"unread":[],"error":{"code":"encrypted","message":"the document is locked"}})");
}

TEST_CASE("a record of a stream is known by its own id") {
    const auto sample = test::make_sample("");
    sample->checked.id_json = R"([1,"é"])";
    const Json json = Json::parse(document_json(sample->checked, sample->lexicon, {}));
    CHECK(keys_of(json)[1] == "id");
    CHECK(json["id"] == Json::parse(R"([1,"é"])"));
}

TEST_CASE("what was left alone is told when asked for") {
    const auto sample = test::make_sample("A teapot.");
    Decision decision;
    decision.at = {0, {2, 8}};
    decision.entry = sample->lexicon.entry("teapot");
    decision.text = "teapot";
    decision.step = "a name";
    decision.evidence = {"after “A”"};
    sample->checked.result.decisions = {decision};
    ReportOptions options;
    CHECK_FALSE(Json::parse(document_json(sample->checked, sample->lexicon, options)).contains("skipped"));
    options.show_skipped = true;
    const Json skipped = Json::parse(document_json(sample->checked, sample->lexicon, options))["skipped"];
    REQUIRE(skipped.size() == 1);
    CHECK(keys_of(skipped[0]) == Keys{"id", "text", "start", "end", "step", "evidence"});
}
