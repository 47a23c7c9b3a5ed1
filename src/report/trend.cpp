// SPDX-License-Identifier: Apache-2.0
#include "report/trend.hpp"

#include <algorithm>

#include "report/phrases.hpp"
#include "report/profile_folders.hpp"
#include "report/profile_wording.hpp"
#include "report/trend_html.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

using Figures = std::array<FolderFigures::Counted, shift_names.size()>;

std::string padded(const std::string& text, std::size_t width, bool to_the_right) {
    const std::string space(width - std::min(width, display_width(text)), ' ');
    return to_the_right ? space + text : text + space;
}

// A line for each point, a column for each shift.
std::string table(const Trend& trend, std::string_view title, Figures FolderFigures::*figures) {
    constexpr std::size_t day_width = 10;
    constexpr std::size_t column_width = 7;
    std::string text = "  " + (trend.color ? "\x1b[1m" + std::string(title) + "\x1b[0m" : std::string(title)) + "\n    " +
                       padded("", day_width, false);
    for (const ShiftWording& shift : shift_wordings()) text += ' ' + padded(std::string(shift.column), column_width, true);
    text += '\n';
    for (const TrendPoint& point : trend.points) {
        text += "    " + point.day;
        for (const FolderFigures::Counted& one : point.figures.*figures) text += ' ' + padded(trend_cell(one), column_width, true);
        text += '\n';
    }
    return text + '\n';
}

std::string trend_text(const Trend& trend) {
    const TrendPoint& last = trend.points.back();
    std::string text = wrap("The words of " + trend.title + ": " + trend.note, trend.width, "", "") + '\n';
    text += table(trend, "To look at again", &FolderFigures::prompts) + table(trend, "Already there", &FolderFigures::strengths);
    text += wrap("On the last day " + counted(last.figures.documents, "document", "documents") + " with " +
                     counted(last.figures.words, "word", "words") + ", on the first " +
                     counted(trend.points.front().figures.documents, "document", "documents") + " with " +
                     counted(trend.points.front().figures.words, "word", "words") +
                     ". The figures count words, not people; “few” stands for a figure with fewer than " +
                     std::to_string(fewest_documents) + " documents behind it.",
                 trend.width, "", "");
    return text;
}

std::string shift_columns(std::string_view ending) {
    std::string names;
    for (const std::string_view shift : shift_names) names += "," + std::string(shift) + std::string(ending);
    return names;
}

std::string trend_csv(const Trend& trend) {
    std::string text = "day,documents,words,unreadable" + shift_columns(" again") + shift_columns(" already there") + "\r\n";
    for (const TrendPoint& point : trend.points) {
        text += point.day + ',' + std::to_string(point.figures.documents) + ',' + std::to_string(point.figures.words) + ',' +
                std::to_string(point.unreadable);
        for (const Figures FolderFigures::*figures : {&FolderFigures::prompts, &FolderFigures::strengths}) {
            for (const FolderFigures::Counted& one : point.figures.*figures)
                text += is_withheld(one) ? "," : "," + std::to_string(one.count);
        }
        text += "\r\n";
    }
    return text;
}

constexpr std::array<TrendFormat, 3> formats = {{
    {"text", "for the terminal", trend_text},
    {"csv", "a table for spreadsheets, a row for each point; withheld figures are empty", trend_csv},
    {"html", "a page that needs nothing else, to read, print or listen to", trend_html},
}};

}  // namespace

bool is_withheld(const FolderFigures::Counted& counted) {
    return counted.documents > 0 && counted.documents < fewest_documents;
}

std::string trend_cell(const FolderFigures::Counted& counted) {
    return is_withheld(counted) ? "few" : digits(counted.count);
}

const std::array<TrendFormat, 3>& trend_formats() { return formats; }

const TrendFormat* trend_format_named(std::string_view name) {
    for (const TrendFormat& format : formats) {
        if (format.name == name) return &format;
    }
    return nullptr;
}

}  // namespace kith
