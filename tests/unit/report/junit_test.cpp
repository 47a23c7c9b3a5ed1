// SPDX-License-Identifier: Apache-2.0
#include "report/junit.hpp"

#include <doctest/doctest.h>

#include "unit/report/sample.hpp"

using namespace kith;

TEST_CASE("findings from the fail level on are failures, the others passed with a word to say") {
    const auto sample = test::make_sample("The teapot, the kettle.");
    sample->find("teapot", "teapot");
    sample->find("kettle", "kettle");
    const auto has = [&sample](const std::string& fail_on, std::string_view counts) {
        ReportOptions options;
        options.fail_on = fail_on;
        return test::report_of("junit", *sample, options).find(counts) != std::string::npos;
    };
    CHECK(has("rethink", R"(tests="2" failures="1" errors="0")"));
    CHECK(has("notice", R"(tests="2" failures="2" errors="0")"));
    CHECK(has("never", R"(tests="2" failures="0" errors="0")"));
    CHECK(has("rethink", R"x(<testcase name="teapot (line 1, column 5)" classname="tea.txt"><failure type="rethink")x"));
    CHECK(has("rethink", "<system-out>notice: "));
}

TEST_CASE("a document without findings passes, one that could not be read is an error") {
    const auto sample = test::make_sample("Tea.");
    CHECK(test::report_of("junit", *sample).find("<testcase name=\"nothing to rethink\"") != std::string::npos);
    sample->checked.has_problem = true;
    sample->checked.problem.code = "encrypted";
    sample->checked.problem.message = "it is <locked>";
    const std::string report = test::report_of("junit", *sample);
    CHECK(report.find(R"(failures="0" errors="1")") != std::string::npos);
    CHECK(report.find(R"(<error type="encrypted" message="it is &lt;locked&gt;"/>)") != std::string::npos);
}
