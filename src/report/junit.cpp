// SPDX-License-Identifier: Apache-2.0
#include "report/junit.hpp"

#include <algorithm>

#include "report/markup.hpp"
#include "report/record.hpp"

namespace kith {
namespace {

class JunitReport : public RecordReport {
public:
    using RecordReport::RecordReport;

    std::string begin() override {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"kith\">\n";
    }

    [[nodiscard]] Piece piece_of(const DocumentRecord& record) const override {
        std::size_t failures = 0;
        std::string cases;
        for (const FindingRecord& finding : record.findings) {
            if (fails(record, finding)) ++failures;
            cases += test_case(record, finding);
        }
        if (cases.empty()) cases = whole(record);
        const std::size_t tests = std::max<std::size_t>(1, record.findings.size());
        Piece piece;
        piece.text = "<testsuite name=\"" + xml_safe(plain_path(record)) + "\" tests=\"" + std::to_string(tests) +
                     "\" failures=\"" + std::to_string(failures) + "\" errors=\"" + (record.problem ? "1" : "0") +
                     "\" skipped=\"0\">\n" + cases + "</testsuite>\n";
        return piece;
    }

    std::string end(const Totals& totals) override {
        if (totals.cut_short.empty()) return "</testsuites>\n";
        return "<testsuite name=\"kith\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n"
               "<testcase name=\"all documents\" classname=\"kith\"><error type=\"cut-short\" message=\"" +
               xml_safe(totals.cut_short) + "\"/></testcase>\n</testsuite>\n</testsuites>\n";
    }

private:
    [[nodiscard]] bool fails(const DocumentRecord& record, const FindingRecord& finding) const {
        const std::string& from = record.fail_on.empty() ? options().fail_on : record.fail_on;
        for (const Level level : {Level::notice, Level::consider, Level::rethink}) {
            if (name_of(level) == from) return finding.level >= level;
        }
        return false;
    }

    static std::string opened(const DocumentRecord& record, const std::string& name) {
        return "<testcase name=\"" + xml_safe(name) + "\" classname=\"" + xml_safe(plain_path(record)) + "\">";
    }

    // The one test of a document without findings.
    static std::string whole(const DocumentRecord& record) {
        if (!record.problem) return opened(record, "nothing to rethink") + "</testcase>\n";
        return opened(record, "could not be read") + "<error type=\"" + xml_safe(record.problem->code) +
               "\" message=\"" + xml_safe(record.problem->message) + "\"/></testcase>\n";
    }

    [[nodiscard]] std::string test_case(const DocumentRecord& record, const FindingRecord& finding) const {
        std::string advice;
        for (const std::string& part : advice_of(record, finding)) advice += xml_safe(part) + '\n';
        const std::string place = place_of(record, finding) + ", column " + std::to_string(finding.at.first.column);
        std::string out = opened(record, finding.id + " (" + place + ")");
        if (fails(record, finding)) {
            out += "<failure type=\"" + std::string(name_of(finding.level)) + "\" message=\"" +
                   xml_safe(finding.message) + "\">" + advice + "</failure>";
        } else {
            out += "<system-out>" + std::string(name_of(finding.level)) + ": " + advice + "</system-out>";
        }
        return out + "</testcase>\n";
    }
};

}  // namespace

std::unique_ptr<Report> make_junit(const Lexicon& lexicon, const ReportOptions& options) {
    return std::make_unique<JunitReport>(lexicon, options);
}

}  // namespace kith
