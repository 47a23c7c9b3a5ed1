// SPDX-License-Identifier: Apache-2.0
#include "app/why.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "app/checker.hpp"
#include "app/inputs.hpp"
#include "app/page.hpp"
#include "app/problems.hpp"
#include "app/project.hpp"
#include "report/decisions.hpp"
#include "report/excerpt.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

constexpr std::size_t excerpt_columns = 76;

struct LineSpot {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;  // 0: anywhere on the line
};

// Takes ":12" off the end of `text`.
std::optional<std::size_t> take_number(std::string& text) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos || colon + 1 == text.size()) return std::nullopt;
    std::size_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data() + colon + 1, end, number);
    if (failure != std::errc() || stop != end || number == 0) return std::nullopt;
    text.resize(colon);
    return number;
}

std::optional<LineSpot> read_spot(const std::string& operand) {
    LineSpot spot;
    spot.file = operand;
    const std::optional<std::size_t> last = take_number(spot.file);
    if (!last) return std::nullopt;
    const std::optional<std::size_t> first = take_number(spot.file);
    spot.line = first ? *first : *last;
    spot.column = first ? *last : 0;
    return spot;
}

// Tells what was decided at one spot of a document.
class Account {
public:
    Account(const Checked& checked, const Policy& policy, const LineSpot& spot, Page& page)
        : checked_(checked), policy_(policy), spot_(spot), page_(page), finder_(checked.document) {}

    void tell() {
        page_.title(shown(checked_.path) + ", " + place());
        for (const Decision& decision : checked_.result.decisions) {
            if (is_here(decision.at)) tell(decision);
        }
        for (const Finding& finding : checked_.result.findings) {
            if (finding.rule != nullptr && is_here(finding.at)) tell(finding);
        }
        for (const Kept& kept : checked_.result.kept) {
            if (is_here(kept.finding.at)) tell(kept);
        }
        if (!is_told_) nothing();
    }

private:
    [[nodiscard]] const Document& document() const { return checked_.document; }

    [[nodiscard]] std::string place() const {
        std::string words = (document().positions_in_segments ? "paragraph " : "line ") + std::to_string(spot_.line);
        if (spot_.column > 0) words += ", column " + std::to_string(spot_.column);
        return words;
    }

    bool is_here(const TextRange& at) {
        const Segment& segment = document().segments[at.segment];
        const auto [start, end] = finder_.locate(segment, at.span);
        if (document().positions_in_segments) {
            const bool is_paragraph = segment.place.paragraph == static_cast<int>(spot_.line);
            return is_paragraph && (spot_.column == 0 || (start.character < spot_.column && spot_.column <= end.character));
        }
        if (spot_.column == 0) return start.line <= spot_.line && spot_.line <= end.line;
        const std::pair here{spot_.line, spot_.column};
        return std::pair{start.line, start.column} <= here && here < std::pair{end.line, end.column};
    }

    void head(const TextRange& at, const std::string& words, const std::string& id, Level level) {
        const Segment& segment = document().segments[at.segment];
        page_.blank();
        page_.line(in_quotes(shown(words)) + " (" + id +
                   "): " + (level == Level::fine ? "left alone" : std::string(name_of(level))));
        page_.line(excerpt(segment.text, at.span, excerpt_columns, false));
        if (segment.place.part != "body") page_.line("In the " + segment.place.part + ".");
        is_told_ = true;
    }

    void tell(const Decision& decision) {
        const Finding* const finding = finding_of(decision);
        const bool is_quoted = decision.outcome != Level::fine && finding != nullptr && finding->quoted;
        const bool is_softer = finding != nullptr && !is_quoted && finding->level < decision.outcome && !is_moved(*finding, decision.outcome);
        head(decision.at, decision.text, decision.entry->id, is_quoted || is_softer ? finding->level : decision.outcome);
        page_.line(decision_words(decision, false));
        if (is_quoted) page_.line("It is quoted, and somebody's own words can stay.");
        if (finding == nullptr) return;
        const std::string& why_beside_harm = decision.entry->beside_harm.why;
        const bool is_beside_harm = !why_beside_harm.empty() && finding->why == why_beside_harm;
        if (is_beside_harm) page_.line("Harm is named " + shown(finding->evidence.back()) + ", so kith only asks you to notice it: " + shown(finding->ask));
        else if (is_softer) page_.line("Here kith says less of it: " + shown(finding->message));
        own_words(*finding, decision.outcome);
    }

    [[nodiscard]] const Finding* finding_of(const Decision& decision) const {
        const std::vector<Finding>& findings = checked_.result.findings;
        const auto found = std::find_if(findings.begin(), findings.end(), [&decision](const Finding& finding) {
            return finding.at == decision.at && finding.entry == decision.entry;
        });
        return found == findings.end() ? nullptr : &*found;
    }

    // Whether somebody's preferences say how much it matters.
    [[nodiscard]] bool is_moved(const Finding& finding, Level before) const {
        return policy_.own && finding.level != before &&
               std::any_of(policy_.own->levels.begin(), policy_.own->levels.end(),
                           [&finding](const OwnLevel& one) { return one.target.covers(finding); });
    }

    // What somebody's preferences made of it.
    void own_words(const Finding& finding, Level before) {
        const bool is_own = !finding.suggestions.empty() && finding.suggestions.front().own;
        if (is_own) page_.line("The preferences decided what to say: " + shown(finding.message));
        if (is_moved(finding, before)) page_.line("The preferences decided how much it matters: " + std::string(name_of(finding.level)) + ".");
    }

    void tell(const Finding& finding) {
        head(finding.at, finding.text, finding.id(), finding.level);
        page_.line("A rule about ways of putting things: " + finding.message);
    }

    void tell(const Kept& kept) {
        page_.blank();
        page_.line(in_quotes(shown(kept.finding.text)) + " stays. " + kept_words(kept, false));
        is_told_ = true;
    }

    // The last line, or in Word files the last paragraph of any part.
    [[nodiscard]] std::size_t last_place() const {
        if (!document().positions_in_segments) {
            const std::string& text = document().text;
            const bool has_open_line = !text.empty() && text.back() != '\n';
            return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + (has_open_line ? 1 : 0);
        }
        int last = 0;
        for (const Segment& segment : document().segments) last = std::max(last, segment.place.paragraph);
        return static_cast<std::size_t>(last);
    }

    void nothing() {
        page_.blank();
        const std::size_t last = last_place();
        if (spot_.line > last) {
            const bool has_paragraphs = document().positions_in_segments;
            page_.line("The document ends before that: it has " +
                       (has_paragraphs ? counted(last, "paragraph", "paragraphs") : counted(last, "line", "lines")) +
                       '.');
            return;
        }
        page_.line("None of the words there are in the lexicon, so kith has no question about them.");
        page_.line("If one should be, kith lexicon list shows what is there so far.");
    }

    const Checked& checked_;
    const Policy& policy_;
    const LineSpot& spot_;
    Page& page_;
    PositionFinder finder_;
    bool is_told_ = false;
};

int refuse(Streams& streams, const Problems& problems) {
    tell(streams, problems);
    return exit_failed;
}

}  // namespace

int run_why(const Options& options, Streams& streams) {
    const std::optional<LineSpot> spot = read_spot(options.operands.front());
    if (!spot) {
        return refuse(streams, {usage("kith why needs a place in a document",
                                      "FILE:LINE or FILE:LINE:COL, such as letter.txt:12")});
    }
    Options asked = options;
    asked.min_level = name_of(Level::notice);  // the question is about whatever stands there
    Problems notes;
    const Result<Project> project = Project::open_at(asked, spot->file, notes, streams.cache_folder);
    if (!project) return refuse(streams, project.error());
    const Result<std::string> bytes = read_input(spot->file, spot->file, streams.in, options.limits, streams.interrupted);
    if (!bytes) return refuse(streams, bytes.error());
    const Checked checked = Checker(project->here(), true).check(*bytes, spot->file);
    if (checked.has_problem) return refuse(streams, {checked.problem});
    Page page(streams.width, wants_color(options.color, streams));
    Account(checked, project->here(), *spot, page).tell();
    streams.out << page.text();
    return exit_clean;
}

}  // namespace kith
