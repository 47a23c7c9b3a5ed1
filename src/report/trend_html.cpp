// SPDX-License-Identifier: Apache-2.0
#include "report/trend_html.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

#include "report/html_page.hpp"
#include "report/markup.hpp"
#include "report/phrases.hpp"
#include "report/profile_folders.hpp"
#include "report/profile_style.hpp"
#include "report/profile_wording.hpp"

namespace kith {
namespace {

using Figures = std::array<FolderFigures::Counted, shift_names.size()>;

constexpr std::string_view trend_style = R"css(figure.trend { margin: 1.5rem 0; break-inside: avoid; }
figcaption { font-weight: 600; margin-bottom: .25rem; }
svg.trend { display: block; width: 100%; height: auto; }
svg.trend text { font: 11px Georgia, serif; fill: var(--soft); }
svg.trend .axis { stroke: var(--line); stroke-width: 1; }
svg.trend .line { fill: none; stroke-width: 2; }
svg.trend .again { stroke: var(--again); } svg.trend .warm { stroke: var(--warm); stroke-dasharray: 6 4; }
svg.trend circle { fill: var(--again); stroke: none; } svg.trend rect { fill: var(--warm); stroke: none; }
@media print { svg.trend { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
)css";

// Where things stand in a picture, in its own units.
constexpr int picture_width = 640;
constexpr int picture_height = 150;
constexpr int left = 46;
constexpr int right = 12;
constexpr int top = 10;
constexpr int bottom = 24;

// Days since 1970; empty for what is no day.
std::optional<int> day_number(std::string_view day) {
    if (day.size() != 10) return std::nullopt;
    int year = 0;
    unsigned month = 0;
    unsigned date = 0;
    std::from_chars(day.data(), day.data() + 4, year);
    std::from_chars(day.data() + 5, day.data() + 7, month);
    std::from_chars(day.data() + 8, day.data() + 10, date);
    const std::chrono::year_month_day whole{std::chrono::year(year), std::chrono::month(month), std::chrono::day(date)};
    if (!whole.ok()) return std::nullopt;
    return static_cast<int>(std::chrono::sys_days(whole).time_since_epoch().count());
}

// The place of each point along the time, in thousandths. Clocks differ, so days never go back; points of one day stand side by side.
std::vector<int> times_of(const std::vector<TrendPoint>& points) {
    std::vector<int> days;
    for (const TrendPoint& point : points)
        days.push_back(std::max(days.empty() ? 0 : days.back(), day_number(point.day).value_or(0)));
    const int whole = days.back() - days.front();
    std::vector<int> times;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const int last = static_cast<int>(points.size()) - 1;
        const int by_order = last == 0 ? 0 : static_cast<int>(i) * 1000 / last;
        times.push_back(whole == 0 ? by_order : (days[i] - days.front()) * 1000 / whole);
    }
    return times;
}

std::string number(int value) { return std::to_string(value); }

class Picture {
public:
    Picture(const Trend& trend, const std::vector<int>& times, std::size_t shift) : trend_(trend), times_(times), shift_(shift) {
        for (const TrendPoint& point : trend.points)
            most_ = std::max({most_, shown_count(point.figures.prompts[shift]), shown_count(point.figures.strengths[shift])});
    }

    std::string write() {
        const std::string id = "trend-" + std::to_string(shift_);
        std::string html = "<figure class=\"trend\">\n<figcaption>" + escaped(upper_first(shift_title(shift_))) + "</figcaption>\n";
        html += "<svg class=\"trend\" viewBox=\"0 0 " + number(picture_width) + ' ' + number(picture_height) +
                "\" role=\"img\" aria-labelledby=\"" + id + "t " + id + "d\"><title id=\"" + id + "t\">" +
                escaped(upper_first(shift_title(shift_))) + "</title><desc id=\"" + id + "d\">" + escaped(in_words()) + "</desc>\n";
        html += axes();
        html += series(&FolderFigures::prompts, "again") + series(&FolderFigures::strengths, "warm");
        return html + "</svg>\n<p class=\"soft\">" + escaped(in_words()) + "</p>\n</figure>\n";
    }

    // Whether anything stands there at all.
    [[nodiscard]] bool is_empty() const {
        return std::all_of(trend_.points.begin(), trend_.points.end(), [this](const TrendPoint& point) {
            return point.figures.prompts[shift_].count == 0 && point.figures.strengths[shift_].count == 0;
        });
    }

private:
    static std::size_t shown_count(const FolderFigures::Counted& one) { return is_withheld(one) ? 0 : one.count; }

    [[nodiscard]] int x(std::size_t point) const { return left + times_[point] * (picture_width - left - right) / 1000; }

    [[nodiscard]] int y(std::size_t count) const {
        const int height = picture_height - top - bottom;
        return top + height - static_cast<int>(count * static_cast<std::size_t>(height) / std::max<std::size_t>(1, most_));
    }

    [[nodiscard]] std::string in_words() const {
        const FolderFigures& first = trend_.points.front().figures;
        const FolderFigures& last = trend_.points.back().figures;
        return "To look at again (whole line): " + trend_cell(first.prompts[shift_]) + " at first, " +
               trend_cell(last.prompts[shift_]) + " at last. Already there (broken line): " + trend_cell(first.strengths[shift_]) +
               " at first, " + trend_cell(last.strengths[shift_]) + " at last.";
    }

    [[nodiscard]] std::string axes() const {
        const std::string base = number(y(0));
        const std::string end = number(picture_width - right);
        std::string html = "<path class=\"axis\" d=\"M" + number(left) + ' ' + base + "H" + end + "M" + number(left) + ' ' +
                           number(y(most_)) + "H" + end + "\"/>";
        html += label(left - 6, y(0) + 4, "end", "0");
        if (most_ > 0) html += label(left - 6, y(most_) + 4, "end", digits(most_));
        html += label(left, picture_height - 6, "start", trend_.points.front().day);
        if (trend_.points.size() > 1) html += label(picture_width - right, picture_height - 6, "end", trend_.points.back().day);
        return html + '\n';
    }

    static std::string label(int at_x, int at_y, std::string_view anchor, const std::string& words) {
        return "<text x=\"" + number(at_x) + "\" y=\"" + number(at_y) + "\" text-anchor=\"" + std::string(anchor) +
               "\" aria-hidden=\"true\">" + escaped(words) + "</text>";
    }

    // Where a figure is withheld the line is interrupted.
    [[nodiscard]] std::string series(Figures FolderFigures::*figures, std::string_view kind) const {
        std::string path;
        std::string marks;
        bool is_drawn = false;
        for (std::size_t i = 0; i < trend_.points.size(); ++i) {
            const FolderFigures::Counted& one = (trend_.points[i].figures.*figures)[shift_];
            if (is_withheld(one)) {
                is_drawn = false;
                continue;
            }
            path += (is_drawn ? "L" : "M") + number(x(i)) + ' ' + number(y(one.count));
            marks += mark(kind, x(i), y(one.count));
            is_drawn = true;
        }
        return "<path class=\"line " + std::string(kind) + "\" d=\"" + path + "\"/>" + marks + '\n';
    }

    static std::string mark(std::string_view kind, int at_x, int at_y) {
        if (kind == "again") return "<circle cx=\"" + number(at_x) + "\" cy=\"" + number(at_y) + "\" r=\"2.5\"/>";
        return "<rect x=\"" + number(at_x - 2) + "\" y=\"" + number(at_y - 2) + "\" width=\"4\" height=\"4\"/>";
    }

    const Trend& trend_;
    const std::vector<int>& times_;
    std::size_t shift_;
    std::size_t most_ = 0;
};

std::string table(const Trend& trend, std::string_view caption, Figures FolderFigures::*figures) {
    const std::string told = escaped(caption);
    std::string html = "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" + told + "\">\n<table class=\"heat\">\n<caption>" +
                       told + "</caption>\n<thead><tr><th scope=\"col\">Day</th><th scope=\"col\">Documents</th><th scope=\"col\">Words</th>";
    for (const ShiftWording& shift : shift_wordings())
        html += "<th scope=\"col\">" + escaped(upper_first(std::string(shift.from))) + "</th>";
    html += "</tr></thead>\n<tbody>\n";
    for (const TrendPoint& point : trend.points) {
        html += "<tr><th scope=\"row\">" + escaped(point.day) + "</th><td class=\"none\">" + digits(point.figures.documents) +
                "</td><td class=\"none\">" + digits(point.figures.words) + "</td>";
        for (const FolderFigures::Counted& one : point.figures.*figures)
            html += "<td class=\"none\">" + trend_cell(one) + "</td>";
        html += "</tr>\n";
    }
    return html + "</tbody>\n</table>\n</div>\n";
}

}  // namespace

std::string trend_html(const Trend& trend) {
    const TrendPoint& last = trend.points.back();
    std::string html = page_head("The words of " + shown_escaped(trend.title), trend.language, std::string(profile_style) + std::string(trend_style),
                                 "<p class=\"size\">" + escaped(trend.points.front().day + " to " + last.day) + ". On the last day " +
                                     counted(last.figures.documents, "document", "documents") + ", " +
                                     counted(last.figures.words, "word", "words") + "</p>\n");
    html += "<p>" + escaped(trend.note) + "</p>\n<section aria-labelledby=\"shifts\">\n<h2 id=\"shifts\">Shift by shift</h2>\n";
    const std::vector<int> times = times_of(trend.points);
    for (std::size_t shift = 0; shift < shift_names.size(); ++shift) {
        Picture picture(trend, times, shift);
        if (!picture.is_empty()) html += picture.write();
    }
    html += "</section>\n<section aria-labelledby=\"figures\">\n<h2 id=\"figures\">The figures</h2>\n" +
            table(trend, "To look at again", &FolderFigures::prompts) + table(trend, "Already there", &FolderFigures::strengths) +
            "</section>\n";
    return html + page_foot("<p>The figures count words, not people, and are there to learn from: they compare no one. “few” stands for "
                            "a figure with fewer than " + std::to_string(fewest_documents) +
                            " documents behind it; the line is interrupted there.</p>\n");
}

}  // namespace kith
