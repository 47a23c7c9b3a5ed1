// SPDX-License-Identifier: Apache-2.0
#include "report/unix.hpp"

#include "report/excerpt.hpp"
#include "report/record.hpp"

namespace kith {
namespace {

class UnixReport : public RecordReport {
public:
    using RecordReport::RecordReport;

    [[nodiscard]] Piece piece_of(const DocumentRecord& record) const override {
        Piece piece;
        for (const FindingRecord& finding : record.findings) piece.text += line(record, finding);
        return piece;
    }
    [[nodiscard]] Piece piece_of_many(DocumentRecord record, const FindingBlocks& findings) const override {
        return piece_by_piece(std::move(record), findings);
    }

private:
    static std::string line(const DocumentRecord& record, const FindingRecord& finding) {
        std::string out = shown(record.path) + ':' + std::to_string(line_of(record, finding)) + ':' +
                          std::to_string(column_of(record, finding)) + ": ";
        out += std::string(name_of(finding.level)) + ": " + finding.id + ": ";
        if (!record.has_lines && finding.place.part != "body") out += '(' + finding.place.part + ") ";
        return out + shown(finding.message) + '\n';
    }
};

}  // namespace

std::unique_ptr<Report> make_unix(const Lexicon& lexicon, const ReportOptions& options) {
    return std::make_unique<UnixReport>(lexicon, options);
}

}  // namespace kith
