// SPDX-License-Identifier: Apache-2.0
#include "report/html.hpp"

#include <map>

#include "report/discretion.hpp"
#include "report/html_document.hpp"
#include "report/html_page.hpp"
#include "report/html_style.hpp"
#include "report/markup.hpp"
#include "report/phrases.hpp"
#include "report/profile_wording.hpp"

namespace kith {
namespace {

class HtmlReport : public Report {
public:
    using Report::Report;

    [[nodiscard]] Piece piece(const Checked& checked) const override {
        Piece piece;
        piece.text = html_document(checked, lexicon(), options());
        piece.path = "<li><a href=\"#" + html_name(checked) + "\">" +
                     shown_escaped(checked.path == "-" ? "standard input" : checked.path) + "</a>: " +
                     (checked.has_problem ? "could not be read" : html_found(checked)) + "</li>\n";
        for (const Finding& finding : checked.result.findings) piece.items.push_back({{}, finding.shift(), finding.level});
        for (const Strength& strength : checked.result.strengths)
            piece.items.push_back({{}, strength.entry->shift, Level::strength});
        return piece;
    }

    std::string take(Piece piece) override {
        sections_ += piece.text;
        list_ += piece.path;
        for (const ReportItem& item : piece.items) {
            ++shifts_[item.id];
            ++(item.level == Level::strength ? warm_ : prompts_);
        }
        return {};
    }

    std::string end(const Totals& totals) override {
        const std::string size = "<p class=\"size\">" + counted(totals.documents, "document", "documents") + ", " +
                                 counted(totals.words, "word", "words") + "</p>\n" +
                                 (totals.cut_short.empty() ? "" : "<p><strong>" + escaped(totals.cut_short) + "</strong></p>\n") +
                                 (options().no_text && totals.words > 0 ? "<p>" + escaped(lexicon_names_words()) + "</p>\n" : "");
        std::string page = page_head("What kith noticed", lexicon().language, std::string(html_style) + filter_style(), size);
        if (totals.documents + totals.unreadable > 1) {
            page += "<nav aria-labelledby=\"documents\">\n<h2 id=\"documents\">The documents</h2>\n<ul>\n" + list_ +
                    "</ul>\n</nav>\n";
        }
        page += filters() + sections_;
        return page + page_foot("<p>A checklist for somebody who thinks, never a tick-box: you decide. Where somebody is in "
                                "danger, plain words about it come before all of this.</p>\n");
    }

private:
    // The shifts that came up, in their own order.
    [[nodiscard]] std::vector<std::size_t> shifts_found() const {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < shift_names.size(); ++i) {
            if (shifts_.count(std::string(shift_names[i])) > 0) found.push_back(i);
        }
        return found;
    }

    static std::string radio(std::string_view name, std::string_view label, std::size_t count, bool is_chosen) {
        return "<label><input type=\"radio\" name=\"show\" id=\"show-" + std::string(name) + "\"" +
               (is_chosen ? " checked" : "") + "> " + escaped(label) + " (" + digits(count) + ")</label>\n";
    }

    [[nodiscard]] std::string filters() const {
        if (shifts_.empty()) return {};
        std::string html = "<fieldset>\n<legend>Show</legend>\n" + radio("all", "Everything", prompts_ + warm_, true);
        if (warm_ > 0) html += radio("warm", "What is already warm", warm_, false);
        for (const std::size_t i : shifts_found()) {
            const std::string name(shift_names[i]);
            html += radio(name, upper_first(shift_title(i)), shifts_.at(name), false);
        }
        return html + "</fieldset>\n";
    }

    // For each choice, what it hides. A browser that does not know :has shows everything.
    [[nodiscard]] std::string filter_style() const {
        std::string css = hidden("warm", ".strength");
        for (const std::size_t i : shifts_found()) {
            const std::string name(shift_names[i]);
            css += hidden(name, ".s-" + name);
        }
        return css;
    }

    static std::string hidden(const std::string& choice, const std::string& kept) {
        const std::string chosen = "body:has(#show-" + choice + ":checked) ";
        return chosen + ".note:not(" + kept + ")," + chosen + ".ref:not(" + kept + ") { display: none; }\n" + chosen +
               "mark:not(" + kept + ") { background: none; border: 0; }\n";
    }

    std::string sections_;
    std::string list_;
    std::map<std::string, std::size_t> shifts_;
    std::size_t prompts_ = 0;
    std::size_t warm_ = 0;
};

}  // namespace

std::unique_ptr<Report> make_html(const Lexicon& lexicon, const ReportOptions& options) {
    return std::make_unique<HtmlReport>(lexicon, options);
}

}  // namespace kith
