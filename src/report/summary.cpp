// SPDX-License-Identifier: Apache-2.0
#include "report/summary.hpp"

#include <algorithm>
#include <map>

#include "report/markup.hpp"
#include "report/phrases.hpp"
#include "report/profile_folders.hpp"
#include "report/profile_wording.hpp"
#include "report/record.hpp"

namespace kith {
namespace {

constexpr std::size_t words_told = 10;

std::size_t shift_index(std::string_view name) {
    return static_cast<std::size_t>(std::find(shift_names.begin(), shift_names.end(), name) - shift_names.begin());
}

void count(std::array<FolderFigures::Counted, shift_names.size()>& figures, std::string_view shift) {
    const std::size_t at = shift_index(shift);
    if (at == shift_names.size()) return;
    ++figures[at].count;
    figures[at].documents = 1;
}

// What asks to be looked at again: neither a quotation nor only to notice.
bool is_prompt(const FindingRecord& finding) { return !finding.quoted && finding.level != Level::notice; }

std::string row(const std::vector<std::string>& cells) {
    std::string line = "|";
    for (const std::string& cell : cells) line += ' ' + cell + " |";
    return line + '\n';
}

class SummaryReport : public RecordReport {
public:
    using RecordReport::RecordReport;

    [[nodiscard]] Piece piece_of(const DocumentRecord& record) const override {
        Piece piece;
        piece.path = record.path;
        if (record.problem) return piece;
        piece.figures = figures_of(record);
        for (const FindingRecord& finding : record.findings) {
            if (is_prompt(finding)) piece.items.push_back({{}, finding.id, finding.level});
        }
        for (const StrengthRecord& strength : record.strengths) piece.items.push_back({{}, strength.id, Level::strength});
        return piece;
    }

    std::string take(Piece piece) override {
        add(all_, piece.figures);
        add(folders_[piece.path.substr(0, piece.path.rfind('/') + 1)], piece.figures);
        for (ReportItem& item : piece.items) ++(item.level == Level::strength ? warm_ : again_)[std::move(item.id)];
        return {};
    }

    std::string end(const Totals& totals) override {
        std::string page = "## The words in these documents\n\n" + opening(totals);
        if (options().has_baseline) page += beside_baseline(totals);
        if (all_.words > 0) page += shifts() + words("What came up most", again_) + words("Already warm", warm_) + map();
        return page + "\nThe figures count words, not people, and are there to learn from: they compare no one, and a low "
                      "one is no merit.\n";
    }

private:
    static std::string opening(const Totals& totals) {
        std::string words = counted(totals.documents, "document", "documents") + ", " +
                            counted(totals.words, "word", "words") + ": " +
                            counted(totals.rethink, "place", "places") + " to rethink, " + digits(totals.consider) +
                            " to consider, and " + counted(totals.strengths, "strength", "strengths") + " noticed.";
        if (totals.unreadable > 0) words += ' ' + counted(totals.unreadable, "input", "inputs") + " could not be read.";
        if (!totals.cut_short.empty()) words += "\n\n**" + markdown_escaped(totals.cut_short) + "**";
        return words + '\n';
    }

    // What is told here is new; what was known and what is gone, beside it.
    static std::string beside_baseline(const Totals& totals) {
        const std::size_t fresh = totals.rethink + totals.consider + totals.notice;
        return "\nBeside the baseline, " + counted(fresh, "place is new", "places are new") + " and told here; " +
               counted(totals.known, "was known", "were known") + (totals.gone > 0 ? ", and " + counted(totals.gone, "is gone", "are gone") : "") + ".\n";
    }

    [[nodiscard]] std::string shifts() const {
        std::string table = "\n### By shift\n\n" + row({"Shift", "Already there", "To look at again"}) +
                            row({"---", "---:", "---:"});
        for (std::size_t i = 0; i < shift_names.size(); ++i) {
            table += row({upper_first(shift_title(i)), digits(all_.strengths[i].count), digits(all_.prompts[i].count)});
        }
        return table;
    }

    static std::string words(std::string_view title, const std::map<std::string, std::size_t>& counts) {
        if (counts.empty()) return {};
        std::vector<std::pair<std::string, std::size_t>> most(counts.begin(), counts.end());
        std::stable_sort(most.begin(), most.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
        if (most.size() > words_told) most.resize(words_told);
        std::vector<std::string> items;
        for (const auto& [id, count] : most) {
            const std::string times = count == 1 ? "" : " (" + digits(count) + ")";
            items.push_back(markdown_escaped(id) + times);
        }
        return "\n### " + std::string(title) + "\n\n" + listed(items, "and") + ".\n";
    }

    [[nodiscard]] std::string map() const {
        std::vector<std::string> names;
        for (const auto& [folder, figures] : folders_) names.push_back(folder);
        Folders folders(names);
        for (const auto& [folder, figures] : folders_) folders.add(folder, figures);
        const HeatMap map = folders.heat_map();
        if (map.folders < 2) return {};
        return "\n### By folder\n\n" + heat_map_note(map) + "\n" + table("Already there", map, &HeatRow::strengths) +
               table("To look at again", map, &HeatRow::prompts);
    }

    using Cells = std::array<HeatCell, shift_names.size()>;

    static std::string table(const std::string& title, const HeatMap& map, Cells HeatRow::*cells) {
        if (map.rows.empty()) return {};
        std::vector<std::string> head{title};
        std::vector<std::string> line{"---"};
        for (const ShiftWording& shift : shift_wordings()) {
            head.push_back(upper_first(std::string(shift.column)));
            line.emplace_back("---:");
        }
        std::string table = "\n" + row(head) + row(line);
        for (const HeatRow& one : map.rows) {
            std::vector<std::string> figures{one.folder.empty() ? counted(one.folders, "smaller folder", "smaller folders")
                                                                : markdown_escaped(one.folder)};
            for (const HeatCell& cell : one.*cells) figures.push_back(cell_in_words(cell));
            table += row(figures);
        }
        return table;
    }

    FolderFigures all_;
    std::map<std::string, FolderFigures> folders_;
    std::map<std::string, std::size_t> again_;
    std::map<std::string, std::size_t> warm_;
};

}  // namespace

FolderFigures figures_of(const DocumentRecord& record) {
    FolderFigures figures;
    figures.documents = 1;
    figures.words = record.words;
    for (const FindingRecord& finding : record.findings) {
        if (is_prompt(finding)) count(figures.prompts, finding.shift);
    }
    for (const StrengthRecord& strength : record.strengths) count(figures.strengths, strength.shift);
    return figures;
}

std::unique_ptr<Report> make_summary(const Lexicon& lexicon, const ReportOptions& options) {
    return std::make_unique<SummaryReport>(lexicon, options);
}

}  // namespace kith
