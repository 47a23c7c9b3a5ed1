// SPDX-License-Identifier: Apache-2.0
#include "report/github.hpp"

#include <algorithm>
#include <array>

#include "report/phrases.hpp"
#include "report/record.hpp"

namespace kith {
namespace {

constexpr std::size_t shown_of_a_kind = 10;

// As the runner takes them apart again: in a message % and line ends, in a property also what parts properties.
std::string command_escaped(std::string_view text, bool is_property) {
    std::string out;
    for (const char c : text) {
        const bool is_special = c == '%' || c == '\r' || c == '\n' || (is_property && (c == ':' || c == ','));
        if (!is_special) {
            out += c;
            continue;
        }
        constexpr std::string_view digits = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(c);
        out += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
    return out;
}

std::string_view command_of(Level level) {
    if (level == Level::rethink) return "error";
    return level == Level::consider ? "warning" : "notice";
}

std::string command(const DocumentRecord& record, const FindingRecord& finding) {
    std::string line = "::" + std::string(command_of(finding.level)) + " file=" + command_escaped(plain_path(record), true);
    if (record.has_lines) {
        const auto& [start, end] = finding.at;
        line += ",line=" + std::to_string(start.line) + ",endLine=" + std::to_string(end.line);
        // GitHub takes columns within one line only.
        if (start.line == end.line)
            line += ",col=" + std::to_string(start.column) + ",endColumn=" + std::to_string(end.column);
    }
    line += ",title=" + command_escaped(std::string(name_of(finding.level)) + " · " + finding.id, true) + "::";
    std::string advice;
    for (const std::string& part : advice_of(record, finding)) advice += (advice.empty() ? "" : "\n") + part;
    return line + command_escaped(advice, false) + '\n';
}

std::string trouble(Level level, std::string_view properties, std::string_view message) {
    return "::" + std::string(command_of(level)) + ' ' + std::string(properties) + "::" + command_escaped(message, false) + '\n';
}

std::string unread(const DocumentRecord& record) {
    const std::string title = command_escaped("could not be read · " + record.problem->code, true);
    return trouble(Level::rethink, "file=" + command_escaped(plain_path(record), true) + ",title=" + title, record.problem->message);
}

class GithubReport : public RecordReport {
public:
    using RecordReport::RecordReport;

    [[nodiscard]] Piece piece_of(const DocumentRecord& record) const override {
        Piece piece;
        if (record.problem) piece.items.push_back({unread(record), record.problem->code, Level::rethink});
        for (const FindingRecord& finding : record.findings)
            piece.items.push_back({command(record, finding), finding.id, finding.level});
        return piece;
    }

    std::string take(Piece piece) override {
        std::string out;
        for (const ReportItem& item : piece.items) {
            ++counts_[static_cast<std::size_t>(item.level)];
            out += item.text;
        }
        return out;
    }

    std::string end(const Totals& totals) override {
        std::string last = totals.cut_short.empty() ? std::string() : cut_short(totals.cut_short);
        std::size_t hidden = 0;
        for (const std::size_t count : counts_) hidden += count - std::min(count, shown_of_a_kind);
        if (hidden == 0) return last;
        return last + "kith: GitHub shows ten annotations of a kind for each step; " + counted(hidden, "more", "more") +
               " are in this log only. -f sarif shows them all.\n";
    }

private:
    // As the worst of the kinds of which GitHub still shows one, else as one more of the worst.
    std::string cut_short(std::string_view words) {
        Level level = Level::rethink;
        for (const Level other : {Level::notice, Level::consider, Level::rethink}) {
            if (counts_[static_cast<std::size_t>(other)] < shown_of_a_kind) level = other;
        }
        ++counts_[static_cast<std::size_t>(level)];
        return trouble(level, "title=kith", words);
    }

    std::array<std::size_t, level_names.size()> counts_{};
};

}  // namespace

std::unique_ptr<Report> make_github(const Lexicon& lexicon, const ReportOptions& options) {
    return std::make_unique<GithubReport>(lexicon, options);
}

}  // namespace kith
