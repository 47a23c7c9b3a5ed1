// SPDX-License-Identifier: Apache-2.0
#include "report/profile.hpp"

#include <algorithm>
#include <utility>

namespace kith {
namespace {

bool comes_before(const Story& a, const Story& b) {
    return std::pair(a.rank, a.document) < std::pair(b.rank, b.document);
}

bool says_the_same(const Story& a, const Story& b) {
    const auto sentence = [](const Story& story) {
        return story.sentence.before + story.sentence.words + story.sentence.after;
    };
    return a.id == b.id && !a.sentence.words.empty() && sentence(a) == sentence(b);
}

void add(Figure& tally, Figure more, std::size_t first_document) {
    tally.count += more.count;
    tally.documents += more.documents;
    for (const auto& [name, count] : more.names) tally.names[name] += count;
    for (Story& story : more.stories) {
        story.document += first_document;
        tally.stories.push_back(std::move(story));
    }
    std::stable_sort(tally.stories.begin(), tally.stories.end(), comes_before);
    tell_once(tally.stories);
    if (tally.stories.size() > stories_kept) tally.stories.resize(stories_kept);
}

void add(Facet& facet, Facet more, std::size_t first_document) {
    add(facet.prompts, std::move(more.prompts), first_document);
    facet.rethink += more.rethink;
    add(facet.reflections, std::move(more.reflections), first_document);
    add(facet.notices, std::move(more.notices), first_document);
    add(facet.strengths, std::move(more.strengths), first_document);
}

}  // namespace

void tell_once(std::vector<Story>& stories) {
    std::vector<Story> told;
    for (Story& story : stories) {
        const auto is_told = [&story](const Story& one) { return says_the_same(one, story); };
        if (std::none_of(told.begin(), told.end(), is_told)) told.push_back(std::move(story));
    }
    stories = std::move(told);
}

void add(Profile& profile, Profile more) {
    const std::size_t before = profile.documents;
    for (std::size_t i = 0; i < more.shifts.size(); ++i) add(profile.shifts[i], std::move(more.shifts[i]), before);
    for (std::size_t i = 0; i < more.pact.size(); ++i) add(profile.pact[i], std::move(more.pact[i]), before);
    for (std::size_t i = 0; i < more.sides.size(); ++i) add(profile.sides[i], std::move(more.sides[i]), before);
    for (auto& [id, kind] : more.strengths) {
        Strengthened& known = profile.strengths[id];
        known.term = kind.term;
        known.why = kind.why;
        add(known.tally, std::move(kind.tally), before);
    }
    for (const auto& [id, asked] : more.asked) {
        const std::size_t count = profile.asked[id].count;
        profile.asked[id] = asked;
        profile.asked[id].count += count;
    }
    for (const auto& [what, count] : more.unread) profile.unread[what] += count;
    for (std::size_t i = 0; i < more.audiences.size(); ++i) profile.audiences[i] += more.audiences[i];
    profile.audience_guessed = profile.audience_guessed || more.audience_guessed;
    profile.audience_signs = before == 0 ? std::move(more.audience_signs) : std::vector<std::string>();
    profile.harm += more.harm;
    profile.documents += more.documents;
    profile.empty += more.empty;
    profile.unreadable += more.unreadable;
    profile.words += more.words;
    profile.quoted += more.quoted;
    profile.legal += more.legal;
}

std::size_t prompts_of(const Profile& profile) {
    std::size_t count = 0;
    for (const Facet& shift : profile.shifts) count += shift.prompts.count;
    return count;
}

Figure reflections_of(const Profile& profile) {
    Figure all;
    for (const Facet& shift : profile.shifts) {
        all.count += shift.reflections.count;
        for (const auto& [name, count] : shift.reflections.names) all.names[name] += count;
    }
    return all;
}

std::size_t strengths_of(const Profile& profile) {
    std::size_t count = 0;
    for (const Facet& shift : profile.shifts) count += shift.strengths.count;
    return count;
}

}  // namespace kith
