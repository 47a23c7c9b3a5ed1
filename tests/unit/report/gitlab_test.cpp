// SPDX-License-Identifier: Apache-2.0
#include "report/gitlab.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "unit/report/sample.hpp"

using namespace kith;
using Json = nlohmann::json;

TEST_CASE("GitLab gets an array of what it reads") {
    const auto sample = test::make_sample("One.\n\nThe teapot.");
    sample->checked.path = "./tea.txt";
    sample->find("teapot", "teapot");
    const Json report = Json::parse(test::report_of("gitlab", *sample, {}, 2));
    REQUIRE(report.size() == 2);
    const Json& issue = report[0];
    CHECK(issue["check_name"] == "kith/teapot");
    CHECK(issue["severity"] == "major");
    CHECK(issue["location"] == Json::parse(R"({"path":"tea.txt","lines":{"begin":3,"end":3}})"));
    CHECK(issue["description"] == "\u201cteapot\u201d could be warmer. Why: A pot of tea is for sharing.");
}

TEST_CASE("the same sentence in two documents has two fingerprints, and in one place always the same") {
    const auto sample = test::make_sample("The teapot.");
    sample->find("teapot", "teapot");
    const auto fingerprint = [&sample] {
        return Json::parse(test::report_of("gitlab", *sample))[0]["fingerprint"].get<std::string>();
    };
    const std::string one = fingerprint();
    CHECK(fingerprint() == one);
    sample->checked.path = "other.txt";
    CHECK(fingerprint() != one);
}

TEST_CASE("nothing found is an empty array") {
    CHECK(Json::parse(test::report_of("gitlab", *test::make_sample("Tea."))) == Json::array());
}
