// SPDX-License-Identifier: Apache-2.0
#include "report/profile.hpp"

#include <algorithm>
#include <utility>

namespace kith {
namespace {

bool comes_before(const Story& a, const Story& b) {
    return std::pair(a.rank, a.document) < std::pair(b.rank, b.document);
}

void add(Figure& tally, Figure more, std::size_t first_document, std::size_t most, bool any_word = false) {
    tally.count += more.count;
    tally.documents += more.documents;
    for (const auto& [name, count] : more.names) tally.names[name] += count;
    for (Story& story : more.stories) {
        story.document += first_document;
        tally.stories.push_back(std::move(story));
    }
    std::stable_sort(tally.stories.begin(), tally.stories.end(), comes_before);
    ToldOnce once(any_word);
    const auto is_told = [&once](const Story& story) { return !once.is_new(story); };
    tally.stories.erase(std::remove_if(tally.stories.begin(), tally.stories.end(), is_told), tally.stories.end());
    tally.untold += more.untold;
    if (tally.stories.size() <= most) return;
    tally.untold += tally.stories.size() - most;
    tally.stories.resize(most);
}

void add(Facet& facet, Facet more, std::size_t first_document, std::size_t most) {
    add(facet.prompts, std::move(more.prompts), first_document, most);
    facet.rethink += more.rethink;
    add(facet.reflections, std::move(more.reflections), first_document, most);
    add(facet.notices, std::move(more.notices), first_document, most);
    add(facet.strengths, std::move(more.strengths), first_document, most);
}

// All that is a figure or made of figures.
void add_figures(Profile& profile, Profile& more) {
    const std::size_t before = profile.documents;
    const std::size_t most = profile.stories_wanted;
    for (std::size_t i = 0; i < more.shifts.size(); ++i) add(profile.shifts[i], std::move(more.shifts[i]), before, most);
    for (std::size_t i = 0; i < more.pact.size(); ++i) add(profile.pact[i], std::move(more.pact[i]), before, most);
    for (std::size_t i = 0; i < more.sides.size(); ++i) add(profile.sides[i], std::move(more.sides[i]), before, most, true);
    for (auto& [id, kind] : more.strengths) {
        Strengthened& known = profile.strengths[id];
        known.term = kind.term;
        known.why = kind.why;
        add(known.tally, std::move(kind.tally), before, most);
    }
    add(profile.harm, std::move(more.harm), before, most, true);
    profile.harm_told += more.harm_told;
    add(profile.ways, std::move(more.ways), before, most);
    add(profile.terms, std::move(more.terms), before, most);
    add(profile.whole, std::move(more.whole), before, most);
    add(profile.paragraphs, std::move(more.paragraphs), before, most);
    add(profile.sentences, std::move(more.sentences), before, most);
    add(profile.quoted, std::move(more.quoted), before, most);
    add(profile.commented, std::move(more.commented), before, most);
    add(profile.reported, std::move(more.reported), before, most);
    add(profile.legal, std::move(more.legal), before, most);
    add(profile.own_account, std::move(more.own_account), before, most);
}

}  // namespace

bool ToldOnce::is_new(const Story& story) {
    const Excerpt& said = story.sentence;
    const std::string of = any_word_ ? std::string() : story.id;
    return said.words.empty() || met_.emplace(of, said.before + said.words + said.after).second;
}

void add(Profile& profile, Profile more) {
    const bool is_first = profile.documents == 0;
    add_figures(profile, more);
    for (const auto& [id, asked] : more.asked) {
        const std::size_t count = profile.asked[id].count;
        profile.asked[id] = asked;
        profile.asked[id].count += count;
    }
    for (const auto& [what, count] : more.unread) profile.unread[what] += count;
    for (std::size_t i = 0; i < more.audiences.size(); ++i) profile.audiences[i] += more.audiences[i];
    profile.audience_guessed = profile.audience_guessed || more.audience_guessed;
    profile.audience_signs = is_first ? std::move(more.audience_signs) : std::vector<std::string>();
    profile.documents += more.documents;
    profile.empty += more.empty;
    profile.unreadable += more.unreadable;
    profile.words += more.words;
    profile.places += more.places;
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
