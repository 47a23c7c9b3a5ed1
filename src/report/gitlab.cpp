// SPDX-License-Identifier: Apache-2.0
#include "report/gitlab.hpp"

#include "base/json.hpp"
#include "report/discretion.hpp"
#include "report/item_list.hpp"

namespace kith {
namespace {

std::string_view severity_of(Level level) {
    if (level == Level::rethink) return "major";
    return level == Level::consider ? "minor" : "info";
}

class GitlabReport : public RecordReport {
public:
    using RecordReport::RecordReport;
    std::string begin() override { return "["; }

    [[nodiscard]] Piece piece_of(const DocumentRecord& record) const override {
        Piece piece;
        if (record.problem) {
            const std::string words = "This could not be read: " + record.problem->message;
            piece.items.push_back({trouble_item(plain_path(record), record.problem->code, words), record.problem->code, Level::rethink});
        }
        for (const FindingRecord& finding : record.findings)
            piece.items.push_back({item(record, finding), finding.id, finding.level});
        return piece;
    }

    std::string take(Piece piece) override { return list_.take(std::move(piece.items)); }
    std::string end(const Totals& totals) override {
        if (totals.cut_short.empty()) return "\n]\n";
        return list_.take({{trouble_item("kith", "cut-short", totals.cut_short), "cut-short", Level::rethink}}) + "\n]\n";
    }

private:
    // GitLab takes nothing without a place.
    static std::string trouble_item(const std::string& path, const std::string& code, const std::string& words) {
        JsonWriter json;
        json.begin_object().member("description", words).member("check_name", "kith/" + code).member("fingerprint", mixed_fingerprint(path, code));
        json.member("severity", "critical").key("location").begin_object().member("path", path);
        json.key("lines").begin_object().member("begin", 1);
        return json.end_object().end_object().end_object().take();
    }

    static std::string item(const DocumentRecord& record, const FindingRecord& finding) {
        const std::string path = plain_path(record);
        const std::size_t line = line_of(record, finding);
        std::string description;
        for (const std::string& part : advice_of(record, finding)) description += (description.empty() ? "" : " ") + part;
        JsonWriter json;
        json.begin_object().member("description", description).member("check_name", "kith/" + finding.id);
        json.member("fingerprint", mixed_fingerprint(path, finding.fingerprint));
        json.member("severity", severity_of(finding.level));
        json.key("location").begin_object().member("path", path).key("lines").begin_object().member("begin", line);
        json.member("end", record.has_lines ? finding.at.second.line : line);
        return json.end_object().end_object().end_object().take();
    }

    ItemList list_;
};

}  // namespace

std::unique_ptr<Report> make_gitlab(const Lexicon& lexicon, const ReportOptions& options) {
    return std::make_unique<GitlabReport>(lexicon, options);
}

}  // namespace kith
