// SPDX-License-Identifier: Apache-2.0
#include "rule/kind_numbers.hpp"

#include <algorithm>
#include <string_view>

#include "rule/hits.hpp"

namespace kith {

namespace {

bool is_digits(std::string_view key) {
    return std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_year(std::string_view key) {
    return key.size() == 4 && (key.substr(0, 2) == "19" || key.substr(0, 2) == "20") && is_digits(key);
}

// "412", "1,204", "8.5"; not "192.168.0.1" or "100base".
bool is_plain_number(std::string_view key) {
    const auto dots = std::count(key.begin(), key.end(), '.');
    return dots < 2 &&
           std::all_of(key.begin(), key.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; });
}

class Figures {
public:
    explicit Figures(const RuleParagraph& paragraph) : lists_(paragraph.lists), analysis_(paragraph.analysis) {}

    [[nodiscard]] std::size_t count() const {
        std::size_t figures = 0;
        bool is_telephone = false;
        for (std::size_t token = 0; token < analysis_.tokens.size(); ++token) {
            if (!is_number(token)) continue;
            if (!is_next_group(token)) is_telephone = begins_telephone(token);
            if (!is_telephone && is_figure(token)) ++figures;
        }
        return figures;
    }

private:
    [[nodiscard]] bool is(std::size_t token, std::string_view key) const {
        return token < analysis_.tokens.size() && analysis_.key(token) == key;
    }

    [[nodiscard]] bool is_number(std::size_t token) const { return analysis_.tokens[token].kind == TokenKind::number; }

    // Beside a number: "960" in "01632 960 111" and in "(01632) 960 111".
    [[nodiscard]] bool is_next_group(std::size_t token) const {
        const std::size_t back = token > 0 && is(token - 1, ")") ? 2 : 1;
        return token >= back && is_number(token - back);
    }

    // "01632", "+44", "Tel 1632", "Phone: 632"; not "by phone 12 people".
    [[nodiscard]] bool begins_telephone(std::size_t token) const {
        const std::string_view key = analysis_.key(token);
        if (key.size() > 2 && key.front() == '0' && is_digits(key)) return true;
        if (token == 0) return false;
        if (key == "44" && is(token - 1, "+")) return true;
        const bool is_marked = token > 1 && (is(token - 1, ":") || is(token - 1, "."));
        const std::size_t word = token - (is_marked ? 2 : 1);
        return is(word, "tel") || (is_marked && (is(word, "phone") || is(word, "telephone")));
    }

    // The colon of "10:30", not that of "closed: 38".
    [[nodiscard]] bool is_clock(std::size_t token) const {
        return token > 0 && is(token, ":") && analysis_.tokens[token - 1].kind == TokenKind::number &&
               token + 1 < analysis_.tokens.size() && analysis_.tokens[token + 1].kind == TokenKind::number;
    }

    [[nodiscard]] bool is_figure(std::size_t token) const {
        const std::string_view key = analysis_.key(token);
        const bool money = token > 0 && (is(token - 1, "£") || is(token - 1, "€") || is(token - 1, "$"));
        const bool time = is(token + 1, "am") || is(token + 1, "pm") || is_clock(token + 1) || is_clock(token - 1);
        const bool law = token > 0 && lists_.contains("law-cite", analysis_.key(token - 1));
        const bool span = is(token + 1, "/") || (token > 0 && is(token - 1, "/"));  // "2024/25"
        return is_plain_number(key) && !money && !time && !law && !span && !is_year(key);
    }

    const ListIndex& lists_;
    const Analysis& analysis_;
};

bool is_cell(const Segment& segment) { return segment.kind == SegmentKind::table_cell; }

// "870", "24 %" and "4,120"; not "Q1", "£40", "12/05" or "10:30".
bool is_figure(std::string_view cell) {
    static constexpr std::string_view allowed = "0123456789.,% ";
    return cell.find_first_of("0123456789") != std::string_view::npos &&
           cell.find_first_not_of(allowed) == std::string_view::npos && !is_year(cell);
}

constexpr std::size_t reach = 40;  // cells

bool is_one_table(const std::vector<Segment>& segments, std::size_t first, std::size_t last) {
    if (last - first > reach) return false;
    return std::all_of(segments.begin() + static_cast<std::ptrdiff_t>(first),
                       segments.begin() + static_cast<std::ptrdiff_t>(last) + 1, is_cell);
}

// How many of the cells around one, of its table, are figures; of a long table the nearest.
std::size_t figures_around(const std::vector<Segment>& segments, std::size_t index) {
    std::size_t begin = index;
    while (begin > 0 && index - begin < reach && is_cell(segments[begin - 1])) --begin;
    std::size_t figures = 0;
    for (std::size_t i = begin; i < segments.size() && i <= index + reach && is_cell(segments[i]); ++i) {
        if (is_figure(segments[i].text)) ++figures;
    }
    return figures;
}

// A line of a list counts what it holds, a table what stands around the words: there the figures have cells of their own.
// Nothing is counted twice, though more than one of the words stand with it.
std::size_t new_figures(const RuleParagraph& paragraph, const RuleNotes& notes) {
    const std::size_t index = paragraph.index;
    const bool has_last = !notes.notes.empty() && notes.notes.back().of == RuleList::match;
    if (has_last && notes.notes.back().segment == index) return 0;
    if (!is_cell(paragraph.segment)) return Figures(paragraph).count();
    const bool is_counted = has_last && is_one_table(paragraph.segments, notes.notes.back().segment, index);
    return is_counted ? 0 : figures_around(paragraph.segments, index);
}

}  // namespace

bool may_be_row(SegmentKind kind) { return kind == SegmentKind::list_item || kind == SegmentKind::table_cell; }

void look_for_rows(const Rule& rule, const RuleParagraph& paragraph, RuleNotes& notes) {
    std::vector<RuleHit> hits = outer_hits(paragraph.hits);
    if (!may_be_row(paragraph.segment.kind)) std::erase_if(hits, [](const RuleHit& hit) { return hit.of == RuleList::match; });
    if (hits.empty() || any_matches(rule.fine, paragraph)) return;
    for (const RuleHit& hit : hits) {
        notes.is_settled = notes.is_settled || hit.of == RuleList::none;
        RuleNote note = note_of(hit, paragraph);
        note.number = hit.of == RuleList::none ? 0 : new_figures(paragraph, notes);
        notes.notes.push_back(std::move(note));
    }
}

std::vector<DocumentMatch> rows_of_document(const Rule& rule, const RuleNotes& notes, Audience) {
    if (notes.is_settled) return {};
    std::size_t figures = 0;
    for (const RuleNote& note : notes.notes) figures += note.number;
    const std::vector<RuleNote> different = different_notes(notes.notes);
    const std::size_t needed = std::max<std::size_t>(1, static_cast<std::size_t>(rule.text->at_least));
    if (different.size() < 2 || figures < needed) return {};
    return {{different.front().segment,
             different.front().span,
             {{"count", std::to_string(different.size())}},
             evidence_of(different)}};
}

// A number begins with a digit, whatever else is asked of it above.
bool may_have_figures(const WordScan& scan, std::size_t at_least) {
    std::size_t numbers = 0;
    for (const ScannedWord& word : scan.words()) {
        const char first = scan.text()[word.begin];
        if (first >= '0' && first <= '9' && ++numbers >= at_least) return true;
    }
    return false;
}

std::vector<RuleMatch> match_numbers(const Rule& rule, const RuleParagraph& paragraph) {
    if (paragraph.is_warm || paragraph.hits.empty()) return {};
    const std::size_t figures = Figures(paragraph).count();
    if (figures < static_cast<std::size_t>(std::max(1, rule.text->at_least))) return {};
    const std::vector<RuleHit> hits = different_hits(paragraph);
    if (hits.empty() || any_matches(rule.none, paragraph) || any_matches(rule.fine, paragraph)) return {};
    return {{hits.front().at, {}, {{"count", std::to_string(figures)}}, evidence_of(hits, paragraph)}};
}

}  // namespace kith
