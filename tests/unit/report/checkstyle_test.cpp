// SPDX-License-Identifier: Apache-2.0
#include "report/checkstyle.hpp"

#include <doctest/doctest.h>

#include "unit/report/sample.hpp"

using namespace kith;

TEST_CASE("Checkstyle's XML, escaped whatever stands in the document and its name") {
    const auto sample = test::make_sample("The \"teapot\".");
    sample->checked.path = "a<&\"\t\x01.txt";
    sample->find("teapot", "teapot").message = "<\"teapot\"> & more";
    CHECK(test::report_of("checkstyle", *sample) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
          "<file name=\"a&lt;&amp;&quot;&#9;\uFFFD.txt\">\n"
          "<error line=\"1\" column=\"6\" severity=\"error\" message=\"&lt;&quot;teapot&quot;&gt; &amp; more Why: A pot of "
          "tea is for sharing.\" source=\"kith.teapot\"/>\n</file>\n</checkstyle>\n");
}

TEST_CASE("a document without findings is not named, one that could not be read is") {
    const auto sample = test::make_sample("Tea.");
    CHECK(test::report_of("checkstyle", *sample).find("<file") == std::string::npos);
    sample->checked.has_problem = true;
    sample->checked.problem.code = "encrypted";
    CHECK(test::report_of("checkstyle", *sample).find("source=\"kith.encrypted\"") != std::string::npos);
}
