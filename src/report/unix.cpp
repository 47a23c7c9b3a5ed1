// SPDX-License-Identifier: Apache-2.0
#include "report/unix.hpp"

#include "report/discretion.hpp"
#include "report/excerpt.hpp"

namespace kith {

std::string unix_begin() { return {}; }

std::string unix_document(const Checked& checked, const Lexicon&, const ReportOptions& options, std::size_t) {
    if (checked.has_problem) return {};
    std::string out;
    const Document& document = checked.document;
    PositionFinder finder(document);
    for (const Finding& finding : checked.result.findings) {
        const Segment& segment = document.segments[finding.at.segment];
        const Position start = finder.locate(segment, finding.at.span).first;
        const bool has_lines = !document.positions_in_segments;
        out += shown(checked.path) + ':';
        out += has_lines ? std::to_string(start.line) : std::to_string(segment.place.paragraph);
        out += ':' + std::to_string(start.column) + ": ";
        out += std::string(name_of(finding.level)) + ": " + finding.id() + ": ";
        if (!has_lines && segment.place.part != "body") out += '(' + segment.place.part + ") ";
        out += shown(message_of(finding, options.no_text)) + '\n';
    }
    return out;
}

std::string unix_end(const Totals&, const ReportOptions&) { return {}; }

}  // namespace kith
