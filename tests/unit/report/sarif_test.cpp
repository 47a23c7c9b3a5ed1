// SPDX-License-Identifier: Apache-2.0
#include "report/sarif.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "unit/report/sample.hpp"

using namespace kith;
using Json = nlohmann::json;

namespace {

Json sarif_of(const test::Sample& sample, const ReportOptions& options = {}) {
    return Json::parse(test::report_of("sarif", sample, options));
}

}  // namespace

TEST_CASE("a finding becomes a SARIF result with its rule, its place, its fingerprint and its fixes") {
    const auto sample = test::make_sample("One.\n\nT\u00e9: the teapot [x] {0}.\n");
    sample->checked.path = "./a b/t\u00e9:a.txt";
    Finding& finding = sample->find("teapot", "teapot");
    finding.message = "Could \u201cteapot [x] {0}\u201d be warmer?";
    finding.suggestions = {{"pot", finding.at.span, true}, {"kettle", finding.at.span, false}};
    const Json run = sarif_of(*sample)["runs"][0];
    const Json& result = run["results"][0];
    CHECK(result["ruleId"] == "teapot");
    CHECK(result["level"] == "error");
    const std::string message = result["message"]["text"];
    CHECK(message.find("Could \u201cteapot \\[x\\] {{0}}\u201d be warmer?") == 0);
    const Json& place = result["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "a%20b/t%C3%A9%3Aa.txt");
    CHECK(place["region"] == Json::parse(R"({"startLine":3,"startColumn":9,"endLine":3,"endColumn":15,"snippet":{"text":"teapot"}})"));
    CHECK(result["partialFingerprints"]["kithSentence/v1"] == "0123456789abcdef");
    REQUIRE(result["fixes"].size() == 2);
    const Json& change = result["fixes"][0]["artifactChanges"][0]["replacements"][0];
    CHECK(change["insertedContent"]["text"] == "pot");
    CHECK(change["deletedRegion"]["startColumn"] == 9);
    CHECK(result["fixes"][0]["description"]["text"] == "Say \u201cpot\u201d");
    CHECK(result["fixes"][1]["description"]["text"] != "Say \u201ckettle\u201d");
}

TEST_CASE("the rules of a run are those that were used, with who asked for them") {
    const auto sample = test::make_sample("The teapot, the kettle.");
    sample->find("teapot", "teapot");
    sample->find("rule:poured", "kettle");
    const Json driver = sarif_of(*sample)["runs"][0]["tool"]["driver"];
    REQUIRE(driver["rules"].size() == 2);
    const Json& rule = driver["rules"][0];
    CHECK(rule["id"] == "teapot");
    CHECK(rule["helpUri"] == "https://example.org/cups");
    CHECK(rule["defaultConfiguration"]["level"] == "error");
    const std::string help = rule["help"]["text"];
    CHECK(help.find("Asked for by Tea House, Cups (2020), https://example.org/cups") != std::string::npos);
    CHECK(driver["rules"][1]["id"] == "poured");
    CHECK(driver["rules"][1]["defaultConfiguration"]["level"] == "warning");
}

TEST_CASE("a notice is a note, and strengths are no results") {
    const auto sample = test::make_sample("The kettle, a biscuit.");
    sample->find("kettle", "kettle");
    sample->notice_strength("biscuit", "biscuit");
    const Json results = sarif_of(*sample)["runs"][0]["results"];
    REQUIRE(results.size() == 1);
    CHECK(results[0]["level"] == "note");
}

TEST_CASE("in Word files the place is named, and nothing is to be replaced by line") {
    const auto sample = test::make_word_sample("One.\nThe teapot.");
    Finding& finding = sample->find("teapot", "teapot");
    finding.suggestions = {{"pot", finding.at.span, true}};
    const Json result = sarif_of(*sample)["runs"][0]["results"][0];
    const Json& place = result["locations"][0];
    CHECK(place["physicalLocation"]["region"] == Json::parse(R"({"startLine":1})"));
    CHECK(place["logicalLocations"][0]["fullyQualifiedName"] == "footnote, paragraph 1, about page 2");
    CHECK_FALSE(result.contains("fixes"));
}

TEST_CASE("an input that could not be read is told among the notifications") {
    const auto sample = test::make_sample("");
    sample->checked.has_problem = true;
    sample->checked.problem.message = "the document is locked";
    const Json invocation = sarif_of(*sample)["runs"][0]["invocations"][0];
    CHECK(invocation["executionSuccessful"] == false);
    CHECK(invocation["toolExecutionNotifications"][0]["message"]["text"] == "the document is locked");
}

TEST_CASE("no more results than GitHub takes, and the file and the notes say so") {
    const auto sample = test::make_sample("The teapot.");
    for (int i = 0; i < 1000; ++i) sample->find("teapot", "teapot");
    const auto report = make_sarif(sample->lexicon, {});
    std::string text = report->begin();
    for (int i = 0; i < 25; ++i) text += report->take(report->piece(sample->checked));
    CHECK(report->notes().empty());
    text += report->take(report->piece(sample->checked));
    text += report->end({});
    const Json run = Json::parse(text)["runs"][0];
    CHECK(run["results"].size() == most_sarif_results);
    REQUIRE(report->notes().size() == 1);
    CHECK(report->notes()[0].find("1,000 more are not in this file") != std::string::npos);
    CHECK(run["invocations"][0]["toolExecutionNotifications"][0]["level"] == "warning");
}
