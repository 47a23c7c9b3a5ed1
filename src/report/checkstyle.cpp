// SPDX-License-Identifier: Apache-2.0
#include "report/checkstyle.hpp"

#include "report/markup.hpp"
#include "report/record.hpp"

namespace kith {
namespace {

std::string_view severity_of(Level level) {
    if (level == Level::rethink) return "error";
    return level == Level::consider ? "warning" : "info";
}

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + xml_safe(value) + '"';
}

class CheckstyleReport : public RecordReport {
public:
    using RecordReport::RecordReport;
    std::string begin() override { return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"; }

    [[nodiscard]] Piece piece_of(const DocumentRecord& record) const override {
        Piece piece;
        if (record.findings.empty() && !record.problem) return piece;
        piece.text = "<file" + attribute("name", plain_path(record)) + ">\n";
        if (record.problem) piece.text += trouble(record.problem->message, record.problem->code);
        for (const FindingRecord& finding : record.findings) piece.text += error(record, finding);
        piece.text += "</file>\n";
        return piece;
    }

    std::string end(const Totals& totals) override {
        if (totals.cut_short.empty()) return "</checkstyle>\n";
        return "<file name=\"kith\">\n" + trouble(totals.cut_short, "cut-short") + "</file>\n</checkstyle>\n";
    }

private:
    static std::string trouble(std::string_view message, const std::string& code) {
        return "<error line=\"1\" severity=\"error\"" + attribute("message", message) + attribute("source", "kith." + code) + "/>\n";
    }

    static std::string error(const DocumentRecord& record, const FindingRecord& finding) {
        std::string advice;
        for (const std::string& part : advice_of(record, finding)) advice += (advice.empty() ? "" : " ") + part;
        return "<error" + attribute("line", std::to_string(line_of(record, finding))) +
               attribute("column", std::to_string(column_of(record, finding))) +
               attribute("severity", severity_of(finding.level)) + attribute("message", advice) +
               attribute("source", "kith." + finding.id) + "/>\n";
    }
};

}  // namespace

std::unique_ptr<Report> make_checkstyle(const Lexicon& lexicon, const ReportOptions& options) {
    return std::make_unique<CheckstyleReport>(lexicon, options);
}

}  // namespace kith
