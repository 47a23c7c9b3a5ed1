// SPDX-License-Identifier: Apache-2.0
#include "report/profile_html.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "report/discretion.hpp"
#include "report/excerpt.hpp"
#include "report/html_page.hpp"
#include "report/markup.hpp"
#include "report/phrases.hpp"
#include "report/profile_html_parts.hpp"
#include "report/profile_questions.hpp"
#include "report/profile_style.hpp"
#include "report/profile_wording.hpp"

namespace kith {
namespace {

constexpr std::size_t names_shown = 8;
constexpr std::size_t strengths_shown = 8;
constexpr std::size_t wordings_shown = 2;

class Page {
public:
    explicit Page(const ProfileReport& report) : report_(report), profile_(report.profile) {}

    std::string write() {
        head();
        if (profile_.words > 0) {
            strengths();
            sides();
            shift_table();
            shift_details();
            pact();
            folders();
            questions();
        }
        foot();
        return std::move(html_);
    }

private:
    void heading(std::string_view id, std::string_view text) {
        html_ += "<section aria-labelledby=\"" + std::string(id) + "\">\n<h2 id=\"" + std::string(id) + "\">" +
                 escaped(text) + "</h2>\n";
    }

    void end_section() { html_ += "</section>\n"; }

    void paragraph(std::string_view text, std::string_view kind = {}) {
        html_ += kind.empty() ? "<p>" : "<p class=\"" + std::string(kind) + "\">";
        html_ += escaped(text) + "</p>\n";
    }

    void head() {
        const std::string title = "Relational profile of " + shown_escaped(report_.title);
        html_ += page_head(title, report_.language, profile_style,
                           "<p class=\"size\">" + counted(profile_.documents, "document", "documents") + ", " +
                               counted(profile_.words, "word", "words") + "</p>\n");
        paragraph(opening(profile_), "opening");
        if (report_.no_text && profile_.words > 0) paragraph(lexicon_names_words());
        stories(profile_.harm, stories_kept);
    }

    [[nodiscard]] std::string place(const Story& story) const {
        if (report_.has_folders) return {};
        const std::string where = place_words(story.place, story.line);
        return escaped(profile_.documents == 1 ? where : shown(short_path(report_, story)) + ", " + where);
    }

    void story(const Story& story) {
        const std::string where = place(story);
        if (report_.no_text && where.empty()) return;
        html_ += "<li>";
        if (report_.no_text) {
            html_ += escaped(story.name);
        } else {
            const Excerpt& sentence = story.sentence;
            html_ +=
                escaped(sentence.before) + "<mark>" + escaped(sentence.words) + "</mark>" + escaped(sentence.after);
        }
        if (!where.empty()) html_ += " <span class=\"where\">" + where + "</span>";
        html_ += "</li>\n";
    }

    void stories(const Figure& tally, std::size_t most) {
        if (tally.stories.empty() || (report_.no_text && report_.has_folders)) return;
        html_ += "<ul class=\"stories\">\n";
        const std::size_t first = std::min(most, tally.stories.size());
        for (std::size_t i = 0; i < first; ++i) story(tally.stories[i]);
        html_ += "</ul>\n";
        further_stories(tally, first);
    }

    // Closed, so that the page stays short; those that were not kept are counted.
    void further_stories(const Figure& tally, std::size_t first) {
        const std::size_t kept = tally.stories.size() - first;
        if (kept > 0) {
            html_ += "<details class=\"further\"><summary>and " + digits(kept) + " more</summary>\n<ul class=\"stories\">\n";
            for (std::size_t i = first; i < tally.stories.size(); ++i) story(tally.stories[i]);
            html_ += "</ul>\n</details>\n";
        }
        if (tally.untold > 0) paragraph("and in " + counted(tally.untold, "place", "places") + " more, not shown on this page", "soft");
    }

    // A figure that opens on the sentences behind it; the first ones open already, so that paper has them too.
    void opened(const std::string& summary, const Figure& tally, std::size_t most) {
        html_ += "<details open><summary>" + escaped(summary) + "</summary>\n";
        stories(tally, most);
        html_ += "</details>\n";
    }

    void strengths() {
        if (profile_.strengths.empty()) return;
        std::vector<const Strengthened*> kinds;
        for (const auto& [id, kind] : profile_.strengths) kinds.push_back(&kind);
        std::stable_sort(kinds.begin(), kinds.end(),
                         [](const Strengthened* a, const Strengthened* b) { return a->tally.count > b->tally.count; });
        heading("warm", "Already warm");
        paragraph("Words that people like to read. Keep them.", "soft");
        const std::size_t told = std::min(kinds.size(), strengths_shown);
        for (std::size_t i = 0; i < told; ++i) strength(*kinds[i]);
        std::vector<std::string> others;
        for (std::size_t i = told; i < kinds.size(); ++i) others.push_back(said_in_words(kinds[i]->tally, 1));
        if (!others.empty()) paragraph("Also: " + listed(others, "and") + ".");
        end_section();
    }

    // With one sentence; the others stand with its shift.
    void strength(const Strengthened& kind) {
        const std::size_t count = kind.tally.count;
        html_ += "<h3>" + escaped(said_in_words(kind.tally, wordings_shown)) + " <span class=\"where\">" +
                 (count == 1 ? "once" : digits(count) + " times") + "</span></h3>\n";
        paragraph(kind.why);
        if (report_.no_text && report_.has_folders) return;
        html_ += "<ul class=\"stories\">\n";
        story(kind.tally.stories.front());
        html_ += "</ul>\n";
    }

    void figure(std::size_t count, std::size_t largest, std::string_view kind) {
        html_ += "<td class=\"figure\">" + digits(count) + bar(count, largest, kind) + "</td>";
    }

    void sides() {
        static constexpr std::array<std::string_view, side_names.size()> tones = {"one", "other", "one", "other", "other"};
        std::size_t largest = smallest_scale;  // all on one
        for (const Figure& side : profile_.sides) largest = std::max(largest, side.count);
        heading("beside", "Words beside each other");
        paragraph(
            "Words of process beside words of relationship; the service as the one who acts beside I and we; and how often you is spoken to, kindly or not.",
            "soft");
        html_ +=
            "<table>\n<caption>How often each stands in the text</caption>\n<thead><tr><th scope=\"col\">Words</th>"
            "<th scope=\"col\">How often</th><th scope=\"col\">Which</th></tr></thead>\n<tbody>\n";
        for (std::size_t i = 0; i < side_names.size(); ++i) {
            const Figure& tally = profile_.sides[i];
            html_ += "<tr><th scope=\"row\">" + escaped(upper_first(std::string(side_titles()[i]))) + "</th>";
            figure(tally.count, largest, tones[i]);
            html_ += "<td>" + escaped(tally.count == 0 ? "none" : names_in_words(tally, names_shown)) + "</td></tr>\n";
        }
        html_ += "</tbody>\n</table>\n";
        for (std::size_t i = 0; i < side_names.size(); ++i) {
            if (!profile_.sides[i].stories.empty()) {
                opened("Sentences with " + std::string(side_titles()[i]), profile_.sides[i], stories_kept);
            }
        }
        end_section();
    }

    template <class Facets>
    static std::size_t largest_of(const Facets& facets) {
        std::size_t largest = smallest_scale;
        for (const Facet& facet : facets) {
            largest = std::max({largest, facet.prompts.count, facet.reflections.count, facet.strengths.count});
        }
        return largest;
    }

    void facet_row(const std::string& name, const Facet& facet, std::size_t largest) {
        html_ += "<tr><th scope=\"row\">" + escaped(name) + "</th>";
        figure(facet.prompts.count, largest, "one");
        figure(facet.reflections.count, largest, "wider");
        figure(facet.strengths.count, largest, "other");
        html_ += "</tr>\n";
    }

    void facet_table(std::string_view caption, std::string_view first) {
        html_ +=
            "<table>\n<caption>" + escaped(caption) + "</caption>\n<thead><tr><th scope=\"col\">" + escaped(first) +
            "</th><th scope=\"col\">To look at again</th><th scope=\"col\">To reflect on</th><th scope=\"col\">Already there</th></tr></thead>\n<tbody>\n";
    }

    void shift_table() {
        heading("shifts", "The six shifts");
        paragraph(
            "What the convenings on relational work asked for. Duties stay the same; what leads the work changes.",
            "soft");
        const std::size_t largest = largest_of(profile_.shifts);
        facet_table("Places in the text, by shift", "Shift");
        for (std::size_t i = 0; i < convened_shifts; ++i) {
            facet_row(upper_first(shift_title(i)), profile_.shifts[i], largest);
        }
        html_ += "</tbody>\n</table>\n";
        facet_table("Three more that the glossaries ask for", "Shift");
        for (std::size_t i = convened_shifts; i < shift_names.size(); ++i) {
            facet_row(upper_first(shift_title(i)), profile_.shifts[i], largest);
        }
        html_ += "</tbody>\n</table>\n";
        end_section();
    }

    void facet_sentences(const Facet& facet, std::size_t most) {
        if (facet.prompts.count > 0) {
            opened(upper_first(prompts_in_words(facet)) + ": " + names_in_words(facet.prompts, names_shown),
                   facet.prompts, most);
        }
        if (facet.reflections.count > 0) {
            opened("To reflect on: " + names_in_words(facet.reflections, names_shown), facet.reflections, most);
        }
        if (facet.notices.count > 0) {
            opened("Just to notice: " + names_in_words(facet.notices, names_shown), facet.notices, most);
        }
        if (facet.strengths.count > 0) {
            opened("Already there: " + names_in_words(facet.strengths, names_shown), facet.strengths, most);
        }
    }

    void shift_details() {
        heading("sentences", "The sentences behind the figures");
        for (std::size_t i = 0; i < shift_names.size(); ++i) {
            const Facet& facet = profile_.shifts[i];
            if (facet.prompts.count + facet.reflections.count + facet.notices.count + facet.strengths.count == 0) continue;
            html_ += "<h3>" + escaped(upper_first(shift_title(i))) + "</h3>\n";
            facet_sentences(facet, stories_kept);
        }
        end_section();
    }

    void pact() {
        heading("pact", "Power, accountability, connection, trust");
        paragraph("Another way to look at the same words: as parts of a relationship.", "soft");
        const std::size_t largest = largest_of(profile_.pact);
        facet_table("Places in the text, by part of the relationship", "Part");
        for (std::size_t i = 0; i < pact_names.size(); ++i) {
            facet_row(upper_first(std::string(pact_names[i])), profile_.pact[i], largest);
        }
        html_ += "</tbody>\n</table>\n";
        for (std::size_t i = 0; i < pact_names.size(); ++i) pact_part(i);
        end_section();
    }

    void pact_part(std::size_t part) {
        const Facet& facet = profile_.pact[part];
        if (facet.prompts.count + facet.reflections.count + facet.strengths.count == 0) return;
        html_ += "<h3>" + escaped(upper_first(std::string(pact_names[part]))) + "</h3>\n";
        const std::string question = question_about(report_.questions, pact_names[part], profile_);
        if (!question.empty()) paragraph(question);
        facet_sentences(facet, 1);  // the others stand with their shifts
    }

    void folders() {
        if (!report_.has_folders) return;
        heading("folders", "Folder by shift");
        paragraph(heat_map_note(report_.map), "soft");
        html_ += heat_map_html(report_.map);
        end_section();
    }

    void questions() {
        const std::vector<Reflection> all = reflections(profile_, report_.questions);
        if (all.empty()) return;
        heading("questions", "To ask yourself");
        html_ += "<ol class=\"questions\">\n";
        for (const Reflection& one : all) {
            html_ +=
                "<li>" + escaped(one.question) + " <span class=\"where\">" + escaped(one.because) + "</span></li>\n";
        }
        html_ += "</ol>\n";
        end_section();
    }

    void foot() {
        std::string notes;
        for (const std::string& note : reading_notes(profile_)) notes += "<p>" + escaped(note) + "</p>\n";
        html_ += page_foot(notes);
    }

    const ProfileReport& report_;
    const Profile& profile_;
    std::string html_;
};

}  // namespace

std::string profile_html(const ProfileReport& report) { return Page(report).write(); }

}  // namespace kith
