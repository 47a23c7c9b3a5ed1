// SPDX-License-Identifier: Apache-2.0
#include "report/rdjson.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "unit/report/sample.hpp"

using namespace kith;
using Json = nlohmann::json;

TEST_CASE("Reviewdog counts columns in bytes") {
    const auto sample = test::make_sample("One.\n\nT\u00e9 \U0001FAD6: the teapot and the kettle.\n");
    Finding& finding = sample->find("teapot", "teapot");
    finding.suggestions = {{"pot", finding.at.span, true}};
    sample->find("kettle", "kettle");
    const Json report = Json::parse(test::report_of("rdjson", *sample));
    CHECK(report["source"]["name"] == "kith");
    const Json& first = report["diagnostics"][0];
    CHECK(first["location"]["range"] == Json::parse(R"({"start":{"line":3,"column":15},"end":{"line":3,"column":21}})"));
    CHECK(first["suggestions"][0]["range"] == first["location"]["range"]);
    CHECK(first["suggestions"][0]["text"] == "pot");
    CHECK(first["severity"] == "ERROR");
    CHECK(first["code"]["value"] == "teapot");
    CHECK(report["diagnostics"][1]["location"]["range"]["start"]["column"] == 30);
    CHECK(report["diagnostics"][1]["severity"] == "INFO");
}

TEST_CASE("a stretch over two lines ends on the second") {
    const auto sample = test::make_sample("T\u00e9 tea\np\u00f6t.");
    sample->find("teapot", "tea\np\u00f6t");
    const Json report = Json::parse(test::report_of("rdjson", *sample));
    CHECK(report["diagnostics"][0]["location"]["range"] ==
          Json::parse(R"({"start":{"line":1,"column":5},"end":{"line":2,"column":5}})"));
}

TEST_CASE("Word files have no range, and nothing to apply by line") {
    const auto sample = test::make_word_sample("The teapot.");
    Finding& finding = sample->find("teapot", "teapot");
    finding.suggestions = {{"pot", finding.at.span, true}};
    const Json diagnostic = Json::parse(test::report_of("rdjson", *sample))["diagnostics"][0];
    CHECK_FALSE(diagnostic["location"].contains("range"));
    CHECK_FALSE(diagnostic.contains("suggestions"));
}
