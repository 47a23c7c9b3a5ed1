// SPDX-License-Identifier: Apache-2.0
#include "report/profile_questions.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "report/phrases.hpp"
#include "report/profile_wording.hpp"

namespace kith {
namespace {

constexpr std::size_t most_questions = 3;
constexpr std::size_t words_beside_harm = 300;
constexpr std::size_t index_of_fear = 1;
static_assert(shift_names[index_of_fear] == "fear-to-courage");

// What was found that leads to questions, in the order of their weight; the first few are asked.
class Reflecting {
public:
    Reflecting(const Profile& profile, const Questions& questions) : profile_(profile), questions_(questions) {}

    std::vector<Reflection> reflect() {
        about_harm();
        about_asked();
        about_shift();
        if (all_.size() < most_questions - 1) about_sides();
        about_strengths();
        if (!is_harm_named() && all_.size() < most_questions && is_about_people()) ask("read-later", "what is written down is kept for long", "whole");
        if (all_.size() > most_questions) all_.resize(most_questions);
        return std::move(all_);
    }

private:
    void ask(std::string_view about, std::string because, std::string_view id) {
        std::string question = question_about(questions_, about, profile_);
        if (!question.empty()) all_.push_back({std::move(question), std::move(because), std::string(id)});
    }

    using AskedOne = std::map<std::string, Asked>::value_type;

    // Whether a question about this very rule stands among those of profiles, and may be asked here.
    [[nodiscard]] bool is_chosen(const AskedOne& one) const { return !question_about(questions_, one.first, profile_).empty(); }

    [[nodiscard]] bool is_harm_named() const { return profile_.harm.documents > 0; }

    // One sentence of harm, told plainly, in a long document that is about something else.
    [[nodiscard]] bool is_harm_aside() const {
        return profile_.documents == 1 && profile_.harm.count == 1 && profile_.harm_told == 1 && profile_.words >= words_beside_harm;
    }

    // No page for everybody, no totals; a paper for colleagues may be a policy, and is asked this only where little else is.
    [[nodiscard]] bool is_about_people() const {
        if (is_of_rows()) return false;
        const auto read_for = [this](Audience audience) { return profile_.audiences[static_cast<std::size_t>(audience)] > 0; };
        return read_for(Audience::child) || read_for(Audience::family) || read_for(Audience::court) ||
               (all_.size() < 2 && !read_for(Audience::everyone));
    }

    // One about the harm, where it is what the document is about, and one about whoever was hurt; there is room for a third, about blame.
    void about_harm() {
        if (!is_harm_named()) return;
        const std::string because = "violence or harm is named";
        if (!is_harm_aside()) ask("harm-named", because, "whole");
        ask("harm-wishes", because, "whole");
    }

    // Of totals nobody asks whether "they were brought".
    [[nodiscard]] bool is_of_rows() const {
        return std::any_of(profile_.asked.begin(), profile_.asked.end(), [](const AskedOne& one) { return one.second.is_of_rows; });
    }

    [[nodiscard]] bool may_be_asked(const AskedOne& one) const {
        if (is_harm_named() && !is_harm_aside()) return is_chosen(one) || (one.second.is_of_rule && stands_beside_harm(one.second.shift));
        return one.second.is_of_rule || !is_of_rows();
    }

    // Of orders, closed doors and sentences without a doer; what is asked of labels and difficulties is for other pages.
    static bool stands_beside_harm(std::string_view shift) {
        return shift == "fear-to-courage" || shift == "silos-to-collaboration" || shift == "agents-to-humans";
    }

    // What comes first of two: what somebody chose for profiles, what is asked of the whole, of a way of putting things, most often.
    [[nodiscard]] auto weight(const AskedOne& one) const {
        const Asked& asked = one.second;
        return std::tuple(is_chosen(one), asked.is_of_whole, asked.is_of_rule, asked.count);
    }

    // The questions of entries and rules, two at most, each of another shift: the nearer a question is to the words, the better. Where harm
    // is named, those alone that may stand beside it; beside rows of figures those of rules.
    void about_asked() {
        constexpr std::size_t most = 2;
        std::vector<const AskedOne*> all;
        for (const AskedOne& one : profile_.asked) {
            if (may_be_asked(one)) all.push_back(&one);
        }
        std::stable_sort(all.begin(), all.end(), [this](const AskedOne* a, const AskedOne* b) { return weight(*a) > weight(*b); });
        for (const AskedOne* one : all) {
            const Asked& asked = one->second;
            if (asked_.size() == most || !asked_.insert(asked.shift).second) continue;
            ask_of(*one);
        }
    }

    void ask_of(const AskedOne& one) {
        const std::string chosen = question_about(questions_, one.first, profile_);
        all_.push_back({chosen.empty() ? one.second.ask : chosen, one.second.name, one.first});
    }

    [[nodiscard]] const AskedOne* most_asked_of(std::string_view shift) const {
        const AskedOne* most = nullptr;
        for (const AskedOne& one : profile_.asked) {
            if (one.second.shift == shift && (most == nullptr || one.second.count > most->second.count)) most = &one;
        }
        return most;
    }

    // Where nothing nearer was asked of it.
    void about_shift() {
        if (is_of_rows()) return;
        const std::size_t busiest = busiest_shift(profile_);
        if (busiest == shift_names.size() || asked_.count(std::string(shift_names[busiest])) > 0) return;
        const AskedOne* const nearest = most_asked_of(shift_names[busiest]);
        if (nearest != nullptr && !is_harm_named()) return ask_of(*nearest);
        ask(shift_names[busiest], only_names(profile_.shifts[busiest].prompts, 3), shift_names[busiest]);
    }

    [[nodiscard]] const Figure& side(Side which) const { return profile_.sides[static_cast<std::size_t>(which)]; }

    void about_sides() {
        const std::size_t process = side(Side::process).count;
        const std::size_t relationship = side(Side::relationship).count;
        const std::size_t service = side(Side::service).count;
        const std::size_t people = side(Side::people).count;
        const std::size_t enough = is_of_rows() ? 2 : 6;
        const bool may_weigh = profile_.own_account.count == 0;  // else what is beside them was left out
        if (may_weigh && process >= enough && process > 2 * relationship) {
            ask("mostly-process",
                counted(process, "word of process", "words of process") + " beside " +
                    counted(relationship, "word of relationship", "words of relationship"),
                "sides");
        } else if (service >= 4 && service > people) {
            ask("service-speaks",
                "the service speaks or acts " + counted(service, "time", "times") + ", I and we " +
                    counted(people, "time", "times"),
                "sides");
        }
    }

    void about_strengths() {
        const bool has_prompts = profile_.places > 0;
        const auto most =
            std::max_element(profile_.strengths.begin(), profile_.strengths.end(),
                             [](const auto& a, const auto& b) { return a.second.tally.count < b.second.tally.count; });
        if (most == profile_.strengths.end()) {
            if (profile_.places > 0 && may_miss_warmth(profile_)) ask("no-strength", "no strength that kith knows was noticed", "whole");
            return;
        }
        const bool is_warned = profile_.shifts[index_of_fear].prompts.count > 0 && strengths_of(profile_) < 3;
        if (is_warned) return;  // a right that is told beside a warning is no warmth
        ask(has_prompts || reflections_of(profile_).count > 0 ? "more-warmth" : "all-warm",
            said_in_words(most->second.tally, 1) + " is here already", most->first);
    }

    const Profile& profile_;
    const Questions& questions_;
    std::vector<Reflection> all_;
    std::set<std::string> asked_;  // shifts
};

}  // namespace

Questions questions_of(const Lexicon& lexicon) {
    Questions questions;
    for (const Question& question : lexicon.questions) questions[question.about] = {question.ask, question.not_with_harm};
    return questions;
}

std::string question_about(const Questions& questions, std::string_view about, const Profile& profile) {
    const auto found = questions.find(about);
    if (found == questions.end() || (found->second.not_with_harm && profile.harm.documents > 0)) return {};
    return found->second.ask;
}

std::vector<Reflection> reflections(const Profile& profile, const Questions& questions) {
    return profile.words == 0 ? std::vector<Reflection>() : Reflecting(profile, questions).reflect();
}

}  // namespace kith
