// SPDX-License-Identifier: Apache-2.0
#include "report/text.hpp"

#include <algorithm>

#include "report/discretion.hpp"
#include "report/excerpt.hpp"
#include "report/phrases.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

constexpr std::size_t alternatives_shown = 3;
constexpr std::size_t repeats_shown = 8;

// All findings of one entry or rule in a document, by position.
using Group = std::vector<const Finding*>;

std::vector<Group> grouped(const std::vector<Finding>& findings, bool is_notice) {
    std::vector<Group> groups;
    for (const Finding& finding : findings) {
        if ((finding.level == Level::notice) != is_notice) continue;
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
            return group.front()->entry == finding.entry && group.front()->rule == finding.rule;
        });
        if (same == groups.end()) {
            groups.push_back({&finding});
        } else {
            same->push_back(&finding);
        }
    }
    return groups;
}

Status status_of(const Finding& finding) {
    return finding.entry != nullptr ? finding.entry->status : finding.rule->status;
}

class DocumentText {
public:
    DocumentText(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options)
        : checked_(checked), lexicon_(lexicon), options_(options), finder_(checked.document) {}

    std::string write() {
        if (!options_.quiet) notes();
        if (!options_.quiet) strengths();
        for (const Group& group : grouped(checked_.result.findings, false)) in_full(group);
        notices(grouped(checked_.result.findings, true));
        if (options_.show_skipped) skipped();
        if (!options_.quiet) unread();
        if (body_.empty()) return {};
        const std::string title = shown(checked_.path == "-" ? "standard input" : checked_.path);
        return (options_.color ? "\x1b[1m" + title + "\x1b[0m" : title) + "\n\n" + body_;
    }

private:
    [[nodiscard]] const Segment& segment(const TextRange& at) const { return checked_.document.segments[at.segment]; }

    std::string place(const TextRange& at) {
        const Segment& where = segment(at);
        const bool has_lines = !checked_.document.positions_in_segments;
        return place_words(where.place, has_lines ? finder_.locate(where, at.span).first.line : 0);
    }

    void line(std::string_view text, std::string_view indent = "    ") {
        body_ += wrap(text, options_.width, indent, indent);
    }

    void notes() {
        for (const Problem& note : checked_.document.notes) line(shown(note.message) + '.', "  ");
        if (!checked_.document.notes.empty()) body_ += '\n';
    }

    void strengths() {
        std::vector<std::string> warm;
        for (const Strength& strength : checked_.result.strengths) {
            const std::string words = options_.no_text ? strength.entry->term.term : shown(strength.text);
            warm.push_back(in_quotes(words) + " (" + place(strength.at) + ")");
        }
        if (warm.empty()) return;
        const std::size_t others = warm.size() > 5 ? warm.size() - 5 : 0;
        if (others > 0) {
            warm.resize(5);
            warm.push_back(counted(others, "more", "more"));
        }
        line("Already warm: " + listed(warm, "and") + ".", "  ");
        body_ += '\n';
    }

    // "line 12 · rethink · contact", then the rest of what there is to say, then the other places.
    void in_full(const Group& group) {
        const Finding& finding = *group.front();
        line(place(finding.at) + " · " + std::string(name_of(finding.level)) + " · " + finding.id(), "  ");
        if (!options_.no_text) sentence(finding);
        line(shown(message_of(finding, options_.no_text)));
        if (!options_.no_text) alternatives(finding);
        if (!finding.ask.empty()) line("To ask yourself: " + finding.ask);
        if (!finding.why.empty()) line("Why: " + finding.why);
        line(asked_for(finding));
        repeats(group);
        body_ += '\n';
    }

    // The sentence over at most two lines.
    void sentence(const Finding& finding) {
        const std::size_t columns = options_.width > 24 ? 2 * (options_.width - 12) : options_.width;
        line(excerpt(segment(finding.at).text, finding.at.span, columns, options_.color));
    }

    // The message may have offered the first wording already.
    void alternatives(const Finding& finding) {
        std::vector<std::string> offers;
        bool is_said = false;
        for (const Suggestion& suggestion : finding.suggestions) {
            if (offers.size() + (is_said ? 1 : 0) == alternatives_shown) break;
            const std::string offer = in_quotes(shown(suggestion.text));
            if (&suggestion == &finding.suggestions.front() && finding.message.find(offer) != std::string::npos) {
                is_said = true;
            } else {
                offers.push_back(offer + in_place_of(finding, suggestion));
            }
        }
        if (!offers.empty()) line((is_said ? "You could also say " : "You could say ") + listed(offers, "or") + ".");
    }

    // Said where more (or less) than the marked words is replaced.
    [[nodiscard]] std::string in_place_of(const Finding& finding, const Suggestion& suggestion) const {
        if (suggestion.replaces == finding.at.span) return {};
        const TextSpan& span = suggestion.replaces;
        const std::string words = shown(std::string_view(segment(finding.at).text).substr(span.begin, span.size()));
        return words.empty() || display_width(words) > 60 ? std::string() : " for " + in_quotes(words);
    }

    [[nodiscard]] std::string asked_for(const Finding& finding) const {
        if (status_of(finding) == Status::proposed) return "No published source yet: this is a proposal.";
        const std::string who = who_asked(finding.sources(), lexicon_);
        if (who.empty()) return "No published source yet.";
        const bool is_contested = status_of(finding) == Status::contested;
        return "Asked for by " + who + (is_contested ? ". Not everyone agrees: kith explain " + finding.id() : "") +
               '.';
    }

    void repeats(const Group& group) {
        if (group.size() == 1) return;
        line("Again:");
        const std::size_t shown_here = options_.no_text ? 1 : std::min(group.size(), 1 + repeats_shown);
        for (std::size_t i = 1; i < shown_here; ++i) repeat(*group[i]);
        if (shown_here < group.size())
            line(places(Group(group.begin() + static_cast<std::ptrdiff_t>(shown_here), group.end())), "      ");
    }

    // One line: the place, a window of the sentence, the first wording that fits it.
    void repeat(const Finding& finding) {
        std::string head = "      " + place(finding.at) + ": ";
        std::string offer;
        if (!finding.suggestions.empty()) offer = " perhaps " + in_quotes(shown(finding.suggestions.front().text));
        if (display_width(offer) > options_.width / 2) offer.clear();
        const std::size_t taken = display_width(head) + display_width(offer);
        const std::size_t columns = options_.width > taken ? options_.width - taken : 0;
        body_ += head + excerpt(segment(finding.at).text, finding.at.span, columns, options_.color) + offer + '\n';
    }

    std::string places(const Group& group) {
        std::vector<std::string> all;
        for (const Finding* const finding : group) {
            const std::string here = place(finding->at);
            if (all.empty() || all.back() != here) all.push_back(here);
        }
        return listed(all, "and");
    }

    void notices(const std::vector<Group>& groups) {
        if (groups.empty()) return;
        line("Just to notice", "  ");
        for (const Group& group : groups) {
            const Finding& finding = *group.front();
            const std::string words = options_.no_text ? finding.id() : shown(finding.text);
            const std::string quoted = finding.quoted ? " (in quoted words)" : "";
            body_ += wrap(
                in_quotes(words) + ", " + places(group) + quoted + ": " + shown(message_of(finding, options_.no_text)),
                options_.width, "    ", "      ");
        }
        body_ += '\n';
    }

    void skipped() {
        std::string lines;
        for (const Decision& decision : checked_.result.decisions) {
            if (decision.outcome != Level::fine) continue;
            const std::string words = options_.no_text ? decision.entry->id : shown(decision.text);
            std::string told = place(decision.at) + ": " + in_quotes(words) + ", " + decision.step;
            if (!options_.no_text && !decision.evidence.empty()) told += ": " + listed(decision.evidence, "and");
            lines += wrap(told, options_.width, "    ", "      ");
        }
        if (!lines.empty()) body_ += "  Looked at and left alone\n" + lines + '\n';
    }

    void unread() {
        std::vector<std::string> items;
        for (const Unread& item : checked_.document.unread) {
            items.push_back(item.what + " (" + place_words(item.place, 0) + ")");
        }
        if (items.empty()) return;
        line("Not read, please look yourself: " + listed(items, "and") + ".", "  ");
        body_ += '\n';
    }

    const Checked& checked_;
    const Lexicon& lexicon_;
    const ReportOptions& options_;
    PositionFinder finder_;
    std::string body_;
};

// "2 to rethink, 1 to consider and 3 to notice"
std::string found(const Totals& totals) {
    std::vector<std::string> parts;
    if (totals.rethink > 0) parts.push_back(counted(totals.rethink, "to rethink", "to rethink"));
    if (totals.consider > 0) parts.push_back(counted(totals.consider, "to consider", "to consider"));
    if (totals.notice > 0) parts.push_back(counted(totals.notice, "to notice", "to notice"));
    return parts.empty() ? "nothing to rethink" : listed(parts, "and");
}

}  // namespace

std::string text_begin() { return {}; }

std::string text_document(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options, std::size_t) {
    return checked.has_problem ? std::string() : DocumentText(checked, lexicon, options).write();
}

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

}  // namespace kith
