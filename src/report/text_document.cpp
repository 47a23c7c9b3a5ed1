// SPDX-License-Identifier: Apache-2.0
#include "report/text_document.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "report/advice.hpp"
#include "report/decisions.hpp"
#include "report/discretion.hpp"
#include "report/document_notes.hpp"
#include "report/excerpt.hpp"
#include "report/groups.hpp"
#include "report/phrases.hpp"
#include "report/unread_kinds.hpp"
#include "report/wrap.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::size_t repeats_shown = 8;
constexpr std::size_t strengths_shown = 5;
constexpr std::size_t signs_shown = 3;
constexpr std::size_t again_columns = 56;   // of a sentence that was shown just before
constexpr std::size_t repeat_columns = 40;  // of a sentence, where its wording shares the line

class DocumentText {
public:
    DocumentText(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options)
        : checked_(checked), lexicon_(lexicon), options_(options), finder_(checked.document), together_(checked.result.findings) {}

    std::string write() {
        if (!options_.quiet) notes();
        if (tells_more(checked_, options_)) tell();
        if (body_.empty()) return {};
        const std::string title = shown(valid_utf8(checked_.path == "-" ? "standard input" : checked_.path));
        return (options_.color ? "\x1b[1m" + title + "\x1b[0m" : title) + "\n\n" + body_;
    }

private:
    void tell() {
        if (!options_.quiet) audience();
        if (!options_.quiet) strengths();
        for (const Group& group : grouped(checked_.result.findings, together_)) in_full(group);
        notices(grouped_notices(checked_.result.findings, together_));
        if (options_.show_skipped) skipped();
        if (!options_.quiet) unread();
    }

    [[nodiscard]] const Segment& segment(const TextRange& at) const { return checked_.document.segments[at.segment]; }

    [[nodiscard]] std::size_t line_number(const TextRange& at) {
        if (checked_.document.positions_in_segments) return 0;
        return finder_.locate(segment(at), at.span).first.line;
    }

    std::string place(const TextRange& at) { return place_words(place_at(segment(at), at.span.begin), line_number(at)); }

    void line(std::string_view text, std::string_view indent = "    ") {
        body_ += wrap(text, options_.width, indent, indent);
    }

    void notes() {
        const Problems notes = notes_of(checked_, options_.no_text);
        for (const Problem& note : notes) line(shown(note.message) + '.', "  ");
        if (!notes.empty()) body_ += '\n';
    }

    // Said where it was guessed and may have changed something.
    void audience() {
        const LintResult& result = checked_.result;
        if (!result.audience_guessed || result.findings.empty()) return;
        std::vector<std::string> signs;
        for (const std::string& sign : result.audience_signs) {
            if (signs.size() < signs_shown) signs.push_back(in_quotes(shown(sign)));
        }
        const std::string why = options_.no_text ? std::string() : " (" + listed(signs, "and") + ")";
        line("Read as written for " + std::string(audience_words(result.audience)) + why + "; --audience says otherwise.", "  ");
        body_ += '\n';
    }

    // Each kind of strength once, where it stands first.
    void strengths() {
        std::vector<const Entry*> met;
        std::vector<std::string> warm;
        std::size_t told = 0;
        for (const Strength& strength : checked_.result.strengths) {
            if (warm.size() == strengths_shown || std::find(met.begin(), met.end(), strength.entry) != met.end())
                continue;
            met.push_back(strength.entry);
            ++told;
            const std::string words = options_.no_text ? strength.entry->term.term : shown(strength.text);
            warm.push_back(in_quotes(words) + " (" + place(strength.at) + ")");
        }
        if (warm.empty()) return;
        const std::size_t others = checked_.result.strengths.size() - told;
        if (others > 0) warm.push_back(counted(others, "more", "more"));
        line((options_.no_text ? "Already warm, by the lexicon’s names for it: " : "Already warm: ") + listed(warm, "and") + ".", "  ");
        body_ += '\n';
    }

    // "line 12 · rethink · contact", then the rest of what there is to say, then the other places.
    void in_full(const Group& group) {
        const Finding& finding = *group.front();
        const std::string head = place(finding.at) + " · " + std::string(name_of(finding.level)) + " · " + finding.id();
        line(options_.color ? "\x1b[36m" + head + "\x1b[0m" : head, "  ");
        if (!options_.no_text) sentence(finding);
        line(shown(message_of(finding, options_.no_text)));
        const std::string offered = options_.no_text ? std::string() : offers_words(finding, segment(finding.at).text);
        if (!offered.empty()) line(offered);
        if (is_new(finding.why)) line("Why: " + finding.why);
        line(asked_words(finding, lexicon_, options_.width));
        if (is_new(finding.ask)) line("To ask yourself: " + finding.ask);
        repeats(group);
        told_with(group);
        body_ += '\n';
    }

    // Ways of putting things at the same words, each once.
    void told_with(const Group& group) {
        Group rules;
        for (const Finding* const finding : group) {
            for (const Finding* const rule : together_.with(*finding)) {
                const bool is_told = std::any_of(rules.begin(), rules.end(), [rule](const Finding* one) { return one->rule == rule->rule; });
                if (!is_told) rules.push_back(rule);
            }
        }
        for (const Finding* const rule : rules) {
            const bool asks = is_new(rule->ask);
            line("Beside it, " + rule->id() + ": " + shown(message_of(*rule, options_.no_text)) + (asks ? " " + rule->ask : ""));
        }
    }

    // Entries that belong together share their reason and their question; a document hears each once.
    bool is_new(const std::string& words) {
        if (words.empty() || std::find(told_.begin(), told_.end(), words) != told_.end()) return false;
        told_.push_back(words);
        return true;
    }

    // The sentence over at most two lines; one that was shown just before, on one.
    void sentence(const Finding& finding) {
        const std::string& text = segment(finding.at).text;
        const TextRange whole{finding.at.segment, sentence_around(text, finding.at.span)};
        const bool is_again = last_sentence_ == whole;
        last_sentence_ = whole;
        const std::size_t one_line = options_.width > 24 ? options_.width - 12 : options_.width;
        const std::size_t columns = is_again ? std::min(one_line, again_columns) : 2 * one_line;
        line(excerpt(text, finding.at.span, columns, options_.color));
    }

    void repeats(const Group& group) {
        if (group.size() == 1) return;
        line("Again:");
        const std::size_t shown_here = options_.no_text ? 1 : std::min(group.size(), 1 + repeats_shown);
        for (std::size_t i = 1; i < shown_here; ++i) repeat(*group[i]);
        if (shown_here < group.size())
            line(places(Group(group.begin() + static_cast<std::ptrdiff_t>(shown_here), group.end())), "      ");
    }

    // The place, a window of the sentence and the first wording that fits it: on one line where that leaves room enough.
    void repeat(const Finding& finding) {
        const std::string head = "      " + place(finding.at) + ": ";
        std::string offer;
        if (!finding.suggestions.empty()) offer = "– perhaps " + in_quotes(shown(finding.suggestions.front().text));
        const std::size_t taken = display_width(head);
        const std::size_t room = options_.width > taken ? options_.width - taken : 0;
        const std::size_t beside = offer.empty() ? 0 : display_width(offer) + 1;
        const bool is_beside = room >= beside + repeat_columns;
        const std::string words =
            excerpt(segment(finding.at).text, finding.at.span, is_beside ? room - beside : room, options_.color);
        body_ += head + words + (is_beside && !offer.empty() ? " " + offer : "") + '\n';
        if (!is_beside && !offer.empty()) line(offer, "        ");
    }

    std::string places(const Group& group) {
        std::vector<PlacedLine> all;
        for (const Finding* const finding : group)
            all.push_back({place_at(segment(finding->at), finding->at.span.begin), line_number(finding->at)});
        return places_words(all);
    }

    // Words that somebody said, with their places.
    [[nodiscard]] std::string quoted_words() {
        std::vector<std::string> items;
        for (const Group& group : grouped_quotes(checked_.result.findings, options_.no_text)) {
            const Finding& first = *group.front();
            items.push_back(in_quotes(options_.no_text ? own_name(first) : shown(first.text)) + " (" + places(group) +
                            ")");
        }
        return listed(items, "and");
    }

    void notices(const std::vector<Group>& groups) {
        const std::string quoted = quoted_words();
        if (groups.empty() && quoted.empty()) return;
        line("Just to notice", "  ");
        if (!quoted.empty()) body_ += wrap("Quoted, so it can stay: " + quoted + ".", options_.width, "    ", "      ");
        for (const Group& group : groups) {
            const Finding& finding = *group.front();
            const std::string told = shown(message_of(finding, options_.no_text));
            body_ += wrap(places(group) + " · " + finding.id() + ": " + told, options_.width, "    ", "      ");
        }
        body_ += '\n';
    }

    void skipped() {
        std::string lines;
        for (const Decision& decision : checked_.result.decisions) {
            if (decision.outcome != Level::fine) continue;
            const std::string words = options_.no_text ? decision.entry->id : shown(decision.text);
            const std::string told =
                place(decision.at) + ": " + in_quotes(words) + ". " + decision_words(decision, options_.no_text);
            lines += wrap(told, options_.width, "    ", "      ");
        }
        for (const Kept& kept : checked_.result.kept) {
            const std::string words = options_.no_text ? kept.finding.id() : shown(kept.finding.text);
            const std::string told =
                place(kept.finding.at) + ": " + in_quotes(words) + ". " + kept_words(kept, options_.no_text);
            lines += wrap(told, options_.width, "    ", "      ");
        }
        if (!lines.empty()) body_ += "  Looked at and left alone\n" + lines + '\n';
    }

    void unread() {
        const std::string words = unread_words(checked_.document.unread);
        if (words.empty()) return;
        line(words, "  ");
        body_ += '\n';
    }

    const Checked& checked_;
    const Lexicon& lexicon_;
    const ReportOptions& options_;
    PositionFinder finder_;
    Together together_;
    std::vector<std::string> told_;           // reasons and questions
    std::optional<TextRange> last_sentence_;  // of the last finding told in full
    std::string body_;
};

}  // namespace

bool tells_more(const Checked& checked, const ReportOptions& options) {
    return !options.tells_news_alone || !checked.result.findings.empty() || options.show_skipped;
}

std::string text_document(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options) {
    return checked.has_problem ? std::string() : DocumentText(checked, lexicon, options).write();
}

}  // namespace kith
