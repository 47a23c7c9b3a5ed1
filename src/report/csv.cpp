// SPDX-License-Identifier: Apache-2.0
#include "report/csv.hpp"

#include <array>

#include "report/record.hpp"

namespace kith {
namespace {

constexpr std::array<std::string_view, 16> titles = {
    "path",  "level", "id",      "kind", "shift",       "line",    "column", "part",
    "paragraph", "page",  "text", "message", "suggestions", "why", "sources", "fingerprint"};

// White space before a sign is no shelter: some spreadsheets pass over it.
bool is_formula(std::string_view cell) {
    if (!cell.empty() && (cell.front() == '\t' || cell.front() == '\r' || cell.front() == '\n')) return true;
    const std::size_t first = cell.find_first_not_of(' ');
    return first != std::string_view::npos && std::string_view("=+-@|%").find(cell[first]) != std::string_view::npos;
}

std::string cell(std::string_view content) {
    std::string out = is_formula(content) ? "'" : "";
    out += content;
    if (out.find_first_of("\",\r\n") == std::string::npos) return out;
    std::string quoted = "\"";
    for (const char c : out) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

template <class Cells>
std::string row(const Cells& cells) {
    std::string line;
    for (const auto& content : cells) line += cell(content) + ',';
    line.pop_back();
    return line + "\r\n";
}

std::string joined(const std::vector<std::string>& items, std::string_view between) {
    std::string out;
    for (const std::string& item : items) out += (out.empty() ? "" : std::string(between)) + item;
    return out;
}

std::string row_of(const DocumentRecord& record, const FindingRecord& finding) {
    std::vector<std::string> offers;
    for (const SuggestionRecord& suggestion : finding.suggestions) offers.push_back(suggestion.text);
    const std::string line = record.has_lines ? std::to_string(finding.at.first.line) : "";
    const std::string page = finding.place.page > 0 ? std::to_string(finding.place.page) : "";
    const std::array<std::string, titles.size()> cells = {record.path,
                                                          std::string(name_of(finding.level)),
                                                          finding.id,
                                                          finding.is_rule ? "rule" : "term",
                                                          finding.shift,
                                                          line,
                                                          std::to_string(finding.at.first.column),
                                                          finding.place.part,
                                                          std::to_string(finding.place.paragraph),
                                                          page,
                                                          finding.text,
                                                          finding.message,
                                                          joined(offers, " | "),
                                                          finding.why,
                                                          joined(finding.sources, " "),
                                                          finding.fingerprint};
    return row(cells);
}

// What could not be told of has no level, so that nobody counts it among the words.
std::string trouble_row(std::string_view path, std::string_view code, std::string_view message) {
    std::array<std::string_view, titles.size()> cells{};
    cells[0] = path;
    cells[2] = code;
    cells[3] = "unread";
    cells[11] = message;
    return row(cells);
}

class CsvReport : public RecordReport {
public:
    using RecordReport::RecordReport;
    std::string begin() override { return "\xEF\xBB\xBF" + row(titles); }
    [[nodiscard]] Piece piece_of(const DocumentRecord& record) const override {
        Piece piece;
        if (record.problem) piece.text = trouble_row(record.path, record.problem->code, record.problem->message);
        for (const FindingRecord& finding : record.findings) piece.text += row_of(record, finding);
        return piece;
    }
    [[nodiscard]] Piece piece_of_many(DocumentRecord record, const FindingBlocks& findings) const override {
        return piece_by_piece(std::move(record), findings);
    }

    std::string end(const Totals& totals) override {
        return totals.cut_short.empty() ? std::string() : trouble_row({}, "cut-short", totals.cut_short);
    }
};

}  // namespace

std::unique_ptr<Report> make_csv(const Lexicon& lexicon, const ReportOptions& options) {
    return std::make_unique<CsvReport>(lexicon, options);
}

}  // namespace kith
