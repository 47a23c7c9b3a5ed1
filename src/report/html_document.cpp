// SPDX-License-Identifier: Apache-2.0
#include "report/html_document.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "report/advice.hpp"
#include "report/discretion.hpp"
#include "report/excerpt.hpp"
#include "report/groups.hpp"
#include "report/html_marks.hpp"
#include "report/markup.hpp"
#include "report/phrases.hpp"
#include "report/unread_kinds.hpp"

namespace kith {
namespace {

constexpr std::size_t asked_columns = 60;

// A finding or a strength, in the order of the text.
struct Remark {
    TextRange at;
    const Finding* finding = nullptr;
    const Strength* strength = nullptr;

    [[nodiscard]] Level level() const { return finding != nullptr ? finding->level : Level::strength; }
    [[nodiscard]] const std::string& shift() const { return finding != nullptr ? finding->shift() : strength->entry->shift; }
    [[nodiscard]] const std::string& id() const { return finding != nullptr ? finding->id() : strength->entry->id; }
    [[nodiscard]] const std::string& text() const { return finding != nullptr ? finding->text : strength->text; }
    [[nodiscard]] const std::string& own() const { return finding != nullptr ? own_name(*finding) : strength->entry->term.term; }
};

std::string level_words(Level level) {
    if (level == Level::rethink) return "To rethink";
    if (level == Level::consider) return "To consider";
    return level == Level::notice ? "Just to notice" : "Already warm";
}

std::string_view class_of(SegmentKind kind) {
    switch (kind) {
        case SegmentKind::heading:
            return " heading";
        case SegmentKind::list_item:
            return " list_item";
        case SegmentKind::block_quote:
            return " block_quote";
        case SegmentKind::paragraph:
        case SegmentKind::table_cell:
            break;
    }
    return {};
}

std::string paragraph(std::string_view text, std::string_view kind = {}) {
    if (text.empty()) return {};
    const std::string opening = kind.empty() ? "<p>" : "<p class=\"" + std::string(kind) + "\">";
    return opening + shown_escaped(text) + "</p>";
}

// How deep each heading stands among those before it, where levels may be left out: below a heading comes the next level.
class Outline {
public:
    int depth(std::uint8_t level) {
        while (!above_.empty() && above_.back() >= level) above_.pop_back();
        above_.push_back(level);
        return static_cast<int>(above_.size()) - 1;
    }

private:
    std::vector<std::uint8_t> above_;  // the levels of those it stands below
};

// For who goes from heading to heading by ear; those of the page itself end at the second level.
std::string as_heading(int level) { return " role=\"heading\" aria-level=\"" + std::to_string(level) + "\""; }

class Section {
public:
    Section(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options)
        : checked_(checked), lexicon_(lexicon), options_(options), name_(html_name(checked)), finder_(checked.document), together_(checked.result.findings) {
        for (const Finding& finding : checked.result.findings) {
            if (!together_.goes_with_another(finding)) remarks_.push_back({finding.at, &finding, nullptr});
        }
        for (const Strength& strength : checked.result.strengths) remarks_.push_back({strength.at, nullptr, &strength});
        std::stable_sort(remarks_.begin(), remarks_.end(), [](const Remark& a, const Remark& b) { return a.at < b.at; });
    }

    std::string write() {
        const std::string kind = options_.no_text ? "document text-less" : "document";
        html_ = "<section class=\"" + kind + "\" aria-labelledby=\"" + name_ + "\">\n<h2 id=\"" + name_ + "\">" +
                shown_escaped(checked_.path == "-" ? "standard input" : checked_.path) + "</h2>\n";
        if (checked_.has_problem) {
            html_ += paragraph("This could not be read: " + checked_.problem.message + ".") + "\n</section>\n";
            return std::move(html_);
        }
        html_ += paragraph(counted(checked_.result.words, "word", "words") + ". " + html_found(checked_) + ".", "size") + '\n';
        audience();
        unread();
        options_.no_text ? advice(0, remarks_.size()) : segments();
        return std::move(html_) + "</section>\n";
    }

private:
    void audience() {
        const LintResult& result = checked_.result;
        if (result.audience == Audience::any || !result.audience_guessed) return;
        html_ += paragraph("Read as written for " + std::string(audience_words(result.audience)) + ".", "size") + '\n';
    }

    void unread() {
        const std::string words = unread_words(checked_.document.unread);
        if (!words.empty()) html_ += paragraph(words) + '\n';
    }

    void segments() {
        std::size_t next = 0;
        std::string part = "body";
        Outline body;
        Outline beside;
        for (std::size_t i = 0; i < checked_.document.segments.size(); ++i) {
            const Segment& segment = checked_.document.segments[i];
            const bool has_name = segment.place.part != "table" && segment.place.part != "body";
            if (segment.place.part != part && has_name)
                html_ += "<p class=\"part where\"" + as_heading(3) + ">" + shown_escaped(upper_first(segment.place.part)) + "</p>\n";
            if (segment.place.part != part && has_name) beside = {};
            part = segment.place.part;
            const std::size_t first = next;
            while (next < remarks_.size() && remarks_[next].at.segment == i) ++next;
            row(segment, first, next, has_name ? 4 : 3, has_name ? beside : body);
        }
    }

    void row(const Segment& segment, std::size_t first, std::size_t last, int highest, Outline& outline) {
        std::vector<HtmlMark> marks;
        for (std::size_t i = first; i < last; ++i) {
            const Remark& remark = remarks_[i];
            marks.push_back({remark.at.span, i + 1, remark.level(), remark.shift(),
                             in_quotes(remark.text()) + ", " + level_words(remark.level())});
        }
        html_ += "<div class=\"row\"><p class=\"text" + std::string(class_of(segment.kind)) + "\"" +
                 (segment.kind == SegmentKind::heading ? as_heading(highest + outline.depth(segment.heading_level)) : "") + ">" +
                 marked_html(segment.text, marks, name_) + "</p>";
        if (first < last) advice(first, last);
        html_ += "</div>\n";
    }

    void advice(std::size_t first, std::size_t last) {
        html_ += "<ul class=\"notes\">\n";
        for (std::size_t i = first; i < last; ++i) note(remarks_[i], i + 1);
        html_ += "</ul>";
    }

    void note(const Remark& remark, std::size_t number) {
        const std::string words = options_.no_text ? remark.own() : remark.text();
        html_ += "<li class=\"note " + std::string(name_of(remark.level())) + " s-" + escaped(remark.shift()) + "\" id=\"" +
                 note_name(name_, number) + "\"><p class=\"level\">" + head(remark, number, words) + "</p>";
        const auto [told, is_first] = told_.emplace(remark.id(), number);
        if (remark.finding != nullptr) about(*remark.finding);
        if (is_first) {
            reasons(remark);
        } else {
            html_ += "<p>Why: as said at <a href=\"#" + note_name(name_, told->second) + "\">" +
                     std::to_string(told->second) + "</a>.</p>";
        }
        if (remark.finding != nullptr) told_with(*remark.finding);
        html_ += "</li>\n";
    }

    void told_with(const Finding& finding) {
        for (const Finding* const rule : together_.with(finding))
            html_ += paragraph("Beside it: " + message_of(*rule, options_.no_text) + (rule->ask.empty() ? "" : " " + rule->ask));
    }

    std::string head(const Remark& remark, std::size_t number, const std::string& words) {
        const Segment& segment = checked_.document.segments[remark.at.segment];
        const std::size_t line =
            checked_.document.positions_in_segments ? 0 : finder_.locate(segment, remark.at.span).first.line;
        const std::string label = std::to_string(number) + ". " + level_words(remark.level()) + ": " + shown_escaped(in_quotes(words));
        const std::string place = " <span class=\"where\">" + escaped(place_words(place_at(segment, remark.at.span.begin), line)) + "</span>";
        if (options_.no_text) return label + place;
        return "<a href=\"#" + mark_name(name_, number) + "\">" + label + "</a>" + place;
    }

    void about(const Finding& finding) {
        html_ += paragraph(message_of(finding, options_.no_text));
        if (!options_.no_text) html_ += paragraph(offers_words(finding, checked_.document.segments[finding.at.segment].text));
    }

    void reasons(const Remark& remark) {
        if (remark.strength != nullptr) {
            html_ += paragraph(remark.strength->entry->why);
            return;
        }
        html_ += paragraph("Why: " + remark.finding->why);
        if (remark.level() == Level::notice) return;
        html_ += paragraph(asked_words(*remark.finding, lexicon_, asked_columns), "where");
        if (!remark.finding->ask.empty()) html_ += paragraph("To ask yourself: " + remark.finding->ask);
    }

    const Checked& checked_;
    const Lexicon& lexicon_;
    const ReportOptions& options_;
    std::string name_;
    PositionFinder finder_;
    Together together_;
    std::vector<Remark> remarks_;
    std::map<std::string, std::size_t> told_;  // where the reasons of an entry stand
    std::string html_;
};

}  // namespace

std::string html_name(const Checked& checked) { return "d" + mixed_fingerprint({}, checked.path); }

std::string html_found(const Checked& checked) {
    static constexpr std::array<std::pair<Level, std::string_view>, 3> levels = {
        {{Level::rethink, "to rethink"}, {Level::consider, "to consider"}, {Level::notice, "to notice"}}};
    std::vector<std::string> parts;
    for (const auto& [level, words] : levels) {
        std::size_t count = 0;
        for (const Finding& finding : checked.result.findings) count += finding.level == level ? 1 : 0;
        if (count > 0) parts.push_back(counted(count, words, words));
    }
    const std::size_t strengths = checked.result.strengths.size();
    if (strengths > 0) parts.push_back(counted(strengths, "already warm", "already warm"));
    return parts.empty() ? "Nothing to rethink" : listed(parts, "and");
}

std::string html_document(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options) {
    return Section(checked, lexicon, options).write();
}

}  // namespace kith
