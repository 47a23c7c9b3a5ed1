// SPDX-License-Identifier: Apache-2.0
#include "report/profile_text.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "report/discretion.hpp"
#include "report/excerpt.hpp"
#include "report/phrases.hpp"
#include "report/profile_questions.hpp"
#include "report/profile_wording.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

constexpr std::size_t bar_columns = 16;
constexpr std::size_t names_shown = 6;
constexpr std::size_t strengths_shown = 6;
constexpr std::size_t wordings_shown = 2;

std::string bar(std::size_t count, std::size_t largest) {
    std::string out;
    const std::size_t columns = count == 0 ? 0 : std::max<std::size_t>(1, count * bar_columns / largest);
    for (std::size_t i = 0; i < columns; ++i) out += "█";
    return out;
}

std::string padded(std::string_view text, std::size_t columns) {
    const std::size_t width = display_width(text);
    return std::string(text) + std::string(width < columns ? columns - width : 0, ' ');
}

std::string right(std::string_view text, std::size_t columns) {
    const std::size_t width = display_width(text);
    return std::string(width < columns ? columns - width : 0, ' ') + std::string(text);
}

class Writer {
public:
    explicit Writer(const ProfileReport& report) : report_(report), profile_(report.profile) {}

    std::string write() {
        heading(shown(report_.title) + ", " + counted(profile_.words, "word", "words"), "");
        line(opening(profile_), "", "");
        if (report_.no_text && profile_.words > 0) line(std::string(lexicon_names_words()), "", "");
        if (!report_.no_text) stories(profile_.harm, "  ", stories_kept);
        if (profile_.words > 0) body();
        notes();
        return std::move(body_);
    }

private:
    // The shifts choose their sentences first, then the strengths: the counts of words, which stand beside what is told, take what is left.
    void body() {
        const std::string shifts = section([this] { this->shifts(); });
        const std::string strengths = section([this] { this->strengths(); });
        body_ += strengths;
        sides();
        body_ += shifts;
        pact();
        folders();
        questions();
    }

    template <class Write>
    std::string section(Write write) {
        const std::string before = std::exchange(body_, "\n");
        write();
        std::string written = std::exchange(body_, before);
        return written.erase(0, 1);
    }

    void heading(const std::string& text, const std::string& margin) {
        if (!body_.empty()) body_ += '\n';
        body_ += wrap(report_.color ? "\x1b[1m" + text + "\x1b[0m" : text, report_.width, margin, margin);
        if (margin.empty()) body_ += '\n';
    }

    void line(const std::string& text, const std::string& first, const std::string& rest) {
        body_ += wrap(text, report_.width, first, rest);
    }

    [[nodiscard]] std::string place(const Story& story) const {
        if (report_.has_folders) return {};
        const std::string where = place_words(story.place, story.line);
        return profile_.documents == 1 ? where : shown(short_path(report_, story)) + ", " + where;
    }

    void story(const Story& story, const std::string& margin) {
        const std::string where = place(story);
        if (report_.no_text) {
            if (!where.empty()) line(story.name + ": " + where, margin, margin + "  ");
            return;
        }
        const Excerpt& sentence = story.sentence;
        std::string told = sentence.before + marked(sentence.words, report_.color) + sentence.after;
        if (!where.empty()) told += " (" + where + ")";
        line(told, margin, margin + "  ");
    }

    // A sentence that has been told is not told again: a word that is found there can be seen in the line above. What a way of putting
    // things is called stands in no sentence, so that its first one is marked wherever it was told.
    bool is_new(const Story& story) {
        const Excerpt& said = story.sentence;
        const bool is_first_of_way = story.of_rule && ways_.insert(story.id).second;
        return report_.no_text || told_.insert(said.before + said.words + said.after).second || is_first_of_way;
    }

    // Where all were told above, the first is told again: no figure stands without its sentence.
    void stories(const Figure& tally, const std::string& margin, std::size_t most = stories_kept) {
        if (new_stories(tally, margin, most) == 0 && !tally.stories.empty()) story(tally.stories.front(), margin);
    }

    // How many were told that were not told before.
    std::size_t new_stories(const Figure& tally, const std::string& margin, std::size_t most) {
        std::size_t told = 0;
        std::size_t passed = 0;
        for (const Story& one : tally.stories) {
            if (told == most) break;
            if (is_new(one)) {
                story(one, margin);
                ++told;
            } else {
                ++passed;
            }
        }
        const std::size_t more = tally.stories.size() - told - passed + tally.untold;
        if (more > 0 && told > 0) line("and " + digits(more) + " more", margin, margin);
        return told;
    }

    void strengths() {
        std::vector<const Strengthened*> kinds;
        for (const auto& [id, kind] : profile_.strengths) kinds.push_back(&kind);
        std::stable_sort(kinds.begin(), kinds.end(),
                         [](const Strengthened* a, const Strengthened* b) { return a->tally.count > b->tally.count; });
        if (kinds.empty()) return;
        heading("Already warm", "  ");
        std::size_t told = 0;
        for (const Strengthened* const kind : kinds) {
            if (told++ == strengths_shown) break;
            const std::string times = kind->tally.count == 1 ? "" : " (" + digits(kind->tally.count) + ")";
            line(said_in_words(kind->tally, wordings_shown) + times + ": " + kind->why, "    ", "      ");
            stories(kind->tally, "      ", 1);
        }
        if (kinds.size() > strengths_shown) {
            line("And " + counted(kinds.size() - strengths_shown, "kind of strength", "kinds of strength") + " more.",
                 "    ", "      ");
        }
    }

    void bar_line(const std::string& label, std::size_t count, std::size_t largest) {
        body_ += label + right(digits(count), 30 - std::min<std::size_t>(30, display_width(label)));
        body_ += (count == 0 ? "" : "  " + bar(count, largest)) + '\n';
    }

    // All on one scale.
    void sides() {
        const auto& all = profile_.sides;
        std::size_t largest = smallest_scale;
        for (const Figure& side : all) largest = std::max(largest, side.count);
        heading("Words beside each other", "  ");
        for (std::size_t i = 0; i < all.size(); ++i) {
            bar_line("    " + std::string(side_titles()[i]), all[i].count, largest);
            if (all[i].count == 0) continue;
            line(names_in_words(all[i], names_shown), "      ", "        ");
            new_stories(all[i], "        ", 1);
        }
    }

    [[nodiscard]] std::size_t largest_facet() const {
        std::size_t largest = smallest_scale;
        for (const Facet& facet : profile_.shifts) {
            largest = std::max({largest, facet.prompts.count, facet.reflections.count, facet.strengths.count});
        }
        return largest;
    }

    static bool is_silent(const Facet& facet) {
        return facet.prompts.count + facet.reflections.count + facet.notices.count + facet.strengths.count == 0;
    }

    void shifts() {
        shift_rows("The six shifts", 0, convened_shifts);
        shift_rows("Three more, from the glossaries", convened_shifts, shift_names.size());
    }

    void shift_rows(const std::string& title, std::size_t first, std::size_t last) {
        heading(title, "  ");
        const std::size_t largest = largest_facet();
        std::vector<std::string> silent;
        for (std::size_t i = first; i < last; ++i) {
            const Facet& facet = profile_.shifts[i];
            if (is_silent(facet)) {
                silent.push_back(shift_title(i));
            } else {
                shift(shift_title(i), facet, largest);
            }
        }
        if (!silent.empty()) line("kith found nothing that it knows on the way " + listed(silent, "or") + ".", "    ", "    ");
    }

    void shift(const std::string& title, const Facet& facet, std::size_t largest) {
        line(title, "    ", "    ");
        if (facet.prompts.count > 0) {
            bar_line("      to look at again", facet.prompts.count, largest);
            line(prompts_in_words(facet) + ": " + names_in_words(facet.prompts, names_shown), "        ", "          ");
            stories(facet.prompts, "        ");
        }
        if (facet.reflections.count > 0) {
            bar_line("      to reflect on", facet.reflections.count, largest);
            line(names_in_words(facet.reflections, names_shown), "        ", "          ");
            stories(facet.reflections, "        ");
        }
        if (facet.strengths.count > 0) {
            bar_line("      already there", facet.strengths.count, largest);
            line(names_in_words(facet.strengths, names_shown), "        ", "          ");
            new_stories(facet.strengths, "        ", 1);
        }
        if (facet.notices.count > 0) {
            line("just to notice: " + names_in_words(facet.notices, names_shown), "      ", "        ");
            new_stories(facet.notices, "        ", 1);
        }
    }

    // The same places as parts of a relationship: named, since the sentences stand with the shifts.
    void pact() {
        const auto is_there = [](const Facet& facet) { return facet.prompts.count + facet.reflections.count + facet.strengths.count > 0; };
        if (std::none_of(profile_.pact.begin(), profile_.pact.end(), is_there)) return;
        heading("Power, accountability, connection, trust", "  ");
        for (std::size_t i = 0; i < pact_names.size(); ++i) {
            const Facet& facet = profile_.pact[i];
            if (!is_there(facet)) continue;
            line(std::string(pact_names[i]), "    ", "    ");
            part("to look at again", facet.prompts);
            part("to reflect on", facet.reflections);
            part("already there", facet.strengths);
        }
    }

    void part(std::string_view title, const Figure& figure) {
        if (figure.count > 0) line(std::string(title) + " " + digits(figure.count) + ": " + names_in_words(figure, names_shown), "      ", "        ");
    }

    void folders() {
        if (!report_.has_folders) return;
        heading("Folder by shift", "  ");
        line(heat_map_note(report_.map), "    ", "    ");
        if (report_.map.rows.empty()) return;
        body_ += '\n' + std::string(8, ' ');
        for (const ShiftWording& shift : shift_wordings()) body_ += right(shift.column, 8);
        body_ += '\n';
        for (const HeatRow& row : report_.map.rows) folder(row);
    }

    void folder(const HeatRow& row) {
        const std::string name =
            row.folder.empty() ? counted(row.folders, "smaller folder", "smaller folders") : shown(row.folder);
        line(name + " (" + counted(row.documents, "document", "documents") + ")", "", "  ");
        cells("  again", row.prompts);
        cells("  warm", row.strengths);
    }

    void cells(std::string_view label, const std::array<HeatCell, shift_names.size()>& all) {
        body_ += padded(label, 8);
        for (const HeatCell& cell : all) body_ += right(cell_in_words(cell), 8);
        body_ += '\n';
    }

    void questions() {
        const std::vector<Reflection> all = reflections(profile_, report_.questions);
        if (all.empty()) return;
        heading("To ask yourself", "  ");
        for (const Reflection& one : all) {
            line(one.question + " (" + one.because + ")", "    ", "      ");
        }
    }

    void notes() {
        body_ += '\n';
        if (profile_.words == 0 && profile_.unreadable == 0) return;
        for (const std::string& note : reading_notes(profile_)) line(note, "  ", "  ");
    }

    const ProfileReport& report_;
    const Profile& profile_;
    std::string body_;
    std::set<std::string> told_;  // sentences
    std::set<std::string> ways_;  // rules of which one was told
};

}  // namespace

std::string profile_text(const ProfileReport& report) { return Writer(report).write(); }

}  // namespace kith
