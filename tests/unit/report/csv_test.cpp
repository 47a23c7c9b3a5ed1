// SPDX-License-Identifier: Apache-2.0
#include "report/csv.hpp"

#include <doctest/doctest.h>

#include "unit/report/sample.hpp"

using namespace kith;

TEST_CASE("a cell never begins a formula, and is quoted where RFC 4180 asks for it") {
    struct Case {
        const char* text;
        const char* cell;
    };
    const Case cases[] = {{"teapot", "teapot"},
                          {"tea, pot", "\"tea, pot\""},
                          {"\"tea\"", "\"\"\"tea\"\"\""},
                          {"tea\npot", "\"tea\npot\""},
                          {"=1+1", "'=1+1"},
                          {"  =1+1", "'  =1+1"},
                          {"@SUM(A1)", "'@SUM(A1)"},
                          {"-2+3", "'-2+3"},
                          {"+44", "'+44"},
                          {"=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""},
                          {"\tcmd", "'\tcmd"}};
    for (const Case& one : cases) {
        CAPTURE(one.text);
        const auto sample = test::make_sample("The teapot.");
        sample->find("teapot", "teapot").text = one.text;
        const std::string report = test::report_of("csv", *sample);
        CHECK(report.find(",body,1,," + std::string(one.cell) + ",") != std::string::npos);
    }
}

TEST_CASE("the table has its titles, a mark for Excel and CRLF") {
    const auto sample = test::make_sample("The teapot.");
    const std::string report = test::report_of("csv", *sample);
    CHECK(report ==
          "\xEF\xBB\xBFpath,level,id,kind,shift,line,column,part,paragraph,page,text,message,suggestions,why,sources,"
          "fingerprint\r\n");
}

TEST_CASE("Word files have no line but a page") {
    const auto sample = test::make_word_sample("The teapot.");
    sample->find("teapot", "teapot");
    CHECK(test::report_of("csv", *sample).find("tea.docx,rethink,teapot,term,process-to-relationship,,5,footnote,1,2,teapot,") !=
          std::string::npos);
}
