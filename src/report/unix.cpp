// SPDX-License-Identifier: Apache-2.0
#include "report/unix.hpp"

#include "report/discretion.hpp"
#include "report/excerpt.hpp"
#include "text/utf8.hpp"

namespace kith {

std::string unix_lines(const Checked& checked, const ReportOptions& options) {
    if (checked.has_problem) return {};
    std::string out;
    const Document& document = checked.document;
    PositionFinder finder(document);
    for (const Finding& finding : checked.result.findings) {
        const Segment& segment = document.segments[finding.at.segment];
        const Position start = finder.locate(segment, finding.at.span).first;
        const bool has_lines = !document.positions_in_segments;
        out += shown(valid_utf8(checked.path)) + ':';
        out += has_lines ? std::to_string(start.line) : std::to_string(segment.place.paragraph);
        out += ':' + std::to_string(start.column) + ": ";
        out += std::string(name_of(finding.level)) + ": " + finding.id() + ": ";
        if (!has_lines && segment.place.part != "body") out += '(' + segment.place.part + ") ";
        out += shown(message_of(finding, options.no_text)) + '\n';
    }
    return out;
}

namespace {

class UnixReport : public Report {
public:
    using Report::Report;
    [[nodiscard]] Piece piece(const Checked& checked) const override {
        Piece piece;
        piece.text = unix_lines(checked, options());
        return piece;
    }
};

}  // namespace

std::unique_ptr<Report> make_unix(const Lexicon& lexicon, const ReportOptions& options) {
    return std::make_unique<UnixReport>(lexicon, options);
}

}  // namespace kith
