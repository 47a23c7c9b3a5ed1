// SPDX-License-Identifier: Apache-2.0
#include "report/profile_questions.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "report/phrases.hpp"
#include "report/profile_wording.hpp"

namespace kith {
namespace {

constexpr std::size_t most_questions = 3;

// What was found that leads to questions, in the order of their weight; the first few are asked.
class Reflecting {
public:
    Reflecting(const Profile& profile, const Questions& questions) : profile_(profile), questions_(questions) {}

    std::vector<Reflection> reflect() {
        about_harm();
        about_shift();
        about_asked();
        if (all_.size() < most_questions - 1) about_sides();
        about_strengths();
        if (all_.size() < 2) ask("read-later", "what is written down is kept for long", "whole");
        if (all_.size() > most_questions) all_.resize(most_questions);
        return std::move(all_);
    }

private:
    void ask(std::string_view about, std::string because, std::string_view id) {
        std::string question = question_about(questions_, about, profile_);
        if (!question.empty()) all_.push_back({std::move(question), std::move(because), std::string(id)});
    }

    void about_harm() {
        if (profile_.harm.documents == 0) return;
        const std::string because = "violence or harm is named";
        ask("harm-named", because, "whole");
        ask("harm-wishes", because, "whole");
    }

    void about_shift() {
        const std::size_t busiest = busiest_shift(profile_);
        if (busiest == shift_names.size()) return;
        const Figure& prompts = profile_.shifts[busiest].prompts;
        ask(shift_names[busiest], only_names(prompts, 3), shift_names[busiest]);
        if (prompts.names.size() == 1) asked_about_ = prompts.names.begin()->first;
    }

    // The question of an entry or rule: one asked of the whole first, then one about something else than the first question, then
    // the one asked most often.
    void about_asked() {
        if (profile_.harm.documents > 0) return;
        const auto weight = [this](const Asked& asked) {
            return std::tuple(asked.is_of_whole, asked.name != asked_about_, asked.count);
        };
        const auto most =
            std::max_element(profile_.asked.begin(), profile_.asked.end(),
                             [&](const auto& a, const auto& b) { return weight(a.second) < weight(b.second); });
        if (most != profile_.asked.end()) all_.push_back({most->second.ask, most->second.name, most->first});
    }

    [[nodiscard]] const Figure& side(Side which) const { return profile_.sides[static_cast<std::size_t>(which)]; }

    void about_sides() {
        const std::size_t process = side(Side::process).count;
        const std::size_t relationship = side(Side::relationship).count;
        const std::size_t service = side(Side::service).count;
        const std::size_t people = side(Side::people).count;
        if (process >= 6 && process > 2 * relationship) {
            ask("mostly-process",
                counted(process, "word of process", "words of process") + " beside " +
                    counted(relationship, "word of relationship", "words of relationship"),
                "sides");
        } else if (service >= 4 && service > people) {
            ask("service-speaks",
                "the service speaks or acts " + counted(service, "time", "times") + ", I, we and you " +
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
            if (profile_.places >= few_prompts) ask("no-strength", "no strength that kith knows was noticed", "whole");
            return;
        }
        ask(has_prompts || reflections_of(profile_).count > 0 ? "more-warmth" : "all-warm",
            said_in_words(most->second.tally, 1) + " is here already", most->first);
    }

    const Profile& profile_;
    const Questions& questions_;
    std::vector<Reflection> all_;
    std::string asked_about_;  // the one thing that the question about the shift was about
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
