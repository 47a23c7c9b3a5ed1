// SPDX-License-Identifier: Apache-2.0
#include "report/text.hpp"

#include <utility>
#include <vector>

#include "report/phrases.hpp"
#include "report/text_document.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

// "2 to rethink, 1 to consider and 3 to notice"
std::string found(const Totals& totals) {
    std::vector<std::string> parts;
    if (totals.rethink > 0) parts.push_back(counted(totals.rethink, "to rethink", "to rethink"));
    if (totals.consider > 0) parts.push_back(counted(totals.consider, "to consider", "to consider"));
    if (totals.notice > 0) parts.push_back(counted(totals.notice, "to notice", "to notice"));
    return parts.empty() ? "nothing to rethink" : listed(parts, "and");
}

}  // namespace

std::string text_end(const Totals& totals, const ReportOptions& options) {
    if (options.quiet || totals.documents == 0) return {};
    std::string closing = counted(totals.documents, "document", "documents") + ", " +
                          counted(totals.words, "word", "words") + ": " + found(totals) + '.';
    if (totals.strengths > 0) {
        closing += ' ' + counted(totals.strengths, "strength", "strengths") + " noticed.";
    }
    if (totals.unreadable > 0) closing += ' ' + counted(totals.unreadable, "input", "inputs") + " could not be read.";
    return wrap(closing, options.width, "", "");
}

namespace {

class TextReport : public Report {
public:
    using Report::Report;
    [[nodiscard]] Piece piece(const Checked& checked) const override {
        Piece piece;
        piece.text = text_document(checked, lexicon(), options());
        piece.leaves_unread = !tells_more(checked, options()) && !checked.document.unread.empty();
        return piece;
    }
    std::string take(Piece piece) override {
        left_unread_ += piece.leaves_unread ? 1 : 0;
        return std::move(piece.text);
    }
    std::string end(const Totals& totals) override {
        std::string closing = text_end(totals, options());
        if (closing.empty() || left_unread_ == 0) return closing;
        return closing + wrap("In " + counted(left_unread_, "document", "documents") + " without a new finding, something could not be read: "
                              "kith check FILE tells what.", options().width, "", "");
    }

private:
    std::size_t left_unread_ = 0;  // documents
};

}  // namespace

std::unique_ptr<Report> make_text(const Lexicon& lexicon, const ReportOptions& options) {
    return std::make_unique<TextReport>(lexicon, options);
}

}  // namespace kith
