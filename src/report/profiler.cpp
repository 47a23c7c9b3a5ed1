// SPDX-License-Identifier: Apache-2.0
#include "report/profiler.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "lint/named_harm.hpp"
#include "report/groups.hpp"
#include "report/plain_words.hpp"
#include "report/prompts.hpp"
#include "report/story_teller.hpp"
#include "report/whose_words.hpp"

namespace kith {
namespace {

template <std::size_t size>
std::size_t index_of(const std::array<std::string_view, size>& names, std::string_view name) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

// Words that the lexicon points at are words of process where their shift leads away from process, forms, hand-overs and
// passing on.
bool is_of_process(std::string_view shift) {
    return shift == "process-to-relationship" || shift == "forms-to-conversations" ||
           shift == "silos-to-collaboration" || shift == "agents-to-humans";
}

// A rule has no headword but a title; where it has none, its id is a few words with hyphens.
std::string name_in_words(const Finding& finding) {
    if (finding.rule != nullptr && !finding.rule->title.empty()) return finding.rule->title;
    std::string name = own_name(finding);
    if (finding.rule != nullptr) std::replace(name.begin(), name.end(), '-', ' ');
    return name;
}

constexpr std::size_t longest_name = 60;  // bytes; longer ones are called by their headword

const std::string& pact_of(const Finding& finding) {
    return finding.entry != nullptr ? finding.entry->pact : finding.rule->pact;
}

// What is looked for in every segment.
struct Lists {
    const ListedWords& sides;
    const ListedWords& pronouns;
    const HarmWords& harm;
};

// Makes the profile of one document.
class Making {
public:
    Making(const Checked& checked, const Lists& lists, bool no_text, std::size_t stories)
        : checked_(checked), lists_(lists), no_text_(no_text), stories_(stories), whose_(checked), teller_(checked, no_text) {}

    Profile make() {
        profile_.stories_wanted = stories_;
        profile_.documents = 1;
        profile_.words = checked_.result.words;
        profile_.empty = profile_.words == 0 ? 1 : 0;
        profile_.audiences[static_cast<std::size_t>(checked_.result.audience)] = 1;
        profile_.audience_guessed = checked_.result.audience_guessed;
        if (!no_text_) profile_.audience_signs = checked_.result.audience_signs;
        for (const Unread& item : checked_.document.unread) ++profile_.unread[item.what];
        read_words();
        for (const Finding& finding : checked_.result.findings) take(finding);
        for (const Strength& strength : checked_.result.strengths) take(strength);
        count_plain_words();
        count_places();
        count_whole();
        for (auto& [tally, candidates] : behind_) tell(*tally, candidates);
        return std::move(profile_);
    }

private:
    void count(Figure& tally, const StoryPlace& candidate) {
        tally.documents = 1;
        ++tally.count;
        ++tally.names[candidate.name];
        behind_[&tally].push_back(candidate);
    }

    // The rows that something stands in.
    std::vector<Facet*> facets(std::size_t shift, std::size_t pact) {
        std::vector<Facet*> rows;
        if (shift < shift_names.size()) rows.push_back(&profile_.shifts[shift]);
        if (pact < pact_names.size()) rows.push_back(&profile_.pact[pact]);
        return rows;
    }

    void take(const Finding& finding) {
        const StoryPlace candidate{finding.at, finding.id(), name_of(finding), finding.level, finding.rule != nullptr};
        if (is_in_comment(finding.at.segment)) return count(profile_.commented, candidate);
        if (finding.quoted) return count(profile_.quoted, candidate);
        if (whose_.is_legal(finding.at)) return count(profile_.legal, candidate);
        if (finding.voice == Voice::record) return count(profile_.reported, candidate);
        const std::size_t shift = index_of(shift_names, finding.shift());
        const std::size_t pact = index_of(pact_names, pact_of(finding));
        if (candidate.level > Level::notice) {
            prompts_.push_back({candidate, shift, pact});
            if (!candidate.of_rule && is_of_process(finding.shift())) count(side(Side::process), candidate);
        } else {
            for (Facet* const facet : facets(shift, pact)) count(candidate.of_rule ? facet->reflections : facet->notices, candidate);
        }
        if (finding.rule != nullptr && finding.level == Level::notice) reflected_[finding.rule].push_back(finding.at);
        if (!finding.ask.empty()) ask(finding);
    }

    // As the document says it ("failed to engage"), unless no text may leave; a rule by its title.
    [[nodiscard]] std::string name_of(const Finding& finding) {
        if (finding.rule != nullptr || no_text_ || finding.at.span.size() > longest_name) return name_in_words(finding);
        const std::string words = teller_.words_at(finding.at);
        return has_capitals(finding.entry->term.term) ? shown(words) : as_said(words);
    }

    void ask(const Finding& finding) {
        if (finding.rule != nullptr && is_about_length(*finding.rule)) return;
        Asked& asked = profile_.asked[finding.id()];
        asked.ask = finding.ask;
        asked.name = name_of(finding);
        asked.is_of_whole = finding.rule != nullptr && finding.rule->scope != RuleScope::sentence;
        asked.is_of_rule = finding.rule != nullptr;
        asked.is_of_rows = asked.is_of_whole && finding.rule->kind == "numbers" && finding.rule->scope == RuleScope::document;
        asked.shift = finding.shift();
        ++asked.count;
    }

    void take(const Strength& strength) {
        const Entry& entry = *strength.entry;
        const std::string name = no_text_ ? entry.term.term : as_said(teller_.words_at(strength.at));
        const StoryPlace candidate{strength.at, entry.id, name, Level::strength};
        if (is_in_comment(strength.at.segment)) return count(profile_.commented, candidate);
        if (whose_.is_quoted(strength.at)) return count(profile_.quoted, candidate);
        if (is_own_account_) return count(profile_.own_account, candidate);
        Strengthened& kind = profile_.strengths[entry.id];
        kind.term = entry.term.term;
        kind.why = entry.why;
        count(kind.tally, candidate);
        for (Facet* const facet : facets(index_of(shift_names, entry.shift), index_of(pact_names, entry.pact))) count(facet->strengths, candidate);
        count(side(Side::relationship), candidate);
    }

    Figure& side(Side side) { return profile_.sides[static_cast<std::size_t>(side)]; }

    // What the plain words of the document are, segment by segment.
    void read_words() {
        std::vector<HarmPlace> harm;
        for (std::size_t i = 0; i < checked_.document.segments.size(); ++i) {
            const Analysis analysis = words_of(checked_.document.segments[i]);
            sides_.push_back(lists_.sides.find(analysis));
            pronouns_.push_back(lists_.pronouns.find(analysis));
            for (HarmPlace& place : lists_.harm.find(analysis)) {
                place.segment = i;
                harm.push_back(std::move(place));
            }
        }
        harm = named_harm(std::move(harm));
        // "domestic violence between the couple": what a rule would have told otherwise is no sentence to begin with.
        const std::set<TextRange> asked_about = found_by_rules();
        std::stable_partition(harm.begin(), harm.end(), [&](const HarmPlace& place) { return !is_in_one_of(asked_about, {place.segment, place.span}); });
        for (const HarmPlace& place : harm) {
            count(profile_.harm, {{place.segment, place.span}, place.word, place.word, Level::fine});
            if (place.weight != HarmWeight::named && place.weight != HarmWeight::injury) profile_.harm_told = 1;
            // What is said to a court on a page that tells in the first person of harm is no warmth of the page, whatever it is.
            is_own_account_ = is_own_account_ || (place.by_writer && checked_.result.audience == Audience::court);
        }
    }

    [[nodiscard]] std::set<TextRange> found_by_rules() const {
        std::set<TextRange> places;
        for (const Finding& finding : checked_.result.findings) {
            if (finding.rule != nullptr && finding.level > Level::notice) places.insert(finding.at);
        }
        return places;
    }

    // What somebody wrote into the margin of a Word file is not what the page says to its reader, and often doubts it.
    [[nodiscard]] bool is_in_comment(std::size_t segment) const { return checked_.document.segments[segment].place.part == "comment"; }

    void count_plain_words() {
        for (std::size_t i = 0; i < sides_.size(); ++i) {
            if (is_in_comment(i)) continue;
            for (const PlainWord& word : plain_pronouns(i, pronouns_[i], whose_)) count(side(word.side), {word.at, std::string(word.word), word.name, Level::fine});
            for (const PlainWord& word : plain_words(checked_.document.segments[i].text, i, sides_[i], whose_)) {
                const bool is_left_out = is_own_account_ && word.side == Side::relationship;
                count(is_left_out ? profile_.own_account : side(word.side), {word.at, std::string(word.word), word.name, Level::fine});
            }
        }
    }

    void count_places() {
        for (const Prompt& prompt : places_of(std::move(prompts_))) {
            for (Facet* const facet : facets(prompt.shift, prompt.pact)) {
                if (prompt.place.level == Level::rethink) ++facet->rethink;
                count(facet->prompts, prompt.place);
            }
            Figure& figure = prompt.place.of_rule ? profile_.ways : profile_.terms;
            figure.documents = 1;
            ++figure.count;
            ++figure.names[prompt.place.name];
            ++profile_.places;
        }
    }

    // Of a long document a few paragraphs say little, and a long sentence says little of any.
    void count_whole() {
        constexpr std::size_t words_for_one = 600;
        std::set<TextRange> parts;
        for (const auto& [rule, places] : reflected_) {
            const bool is_little = rule->scope == RuleScope::paragraph && places.size() * words_for_one < profile_.words;
            if (is_little) profile_.asked.erase(rule->id);
            if (is_little || is_about_length(*rule)) continue;
            Figure& figure = part_for(reach_of(*rule));
            figure.documents = 1;
            figure.names[rule->title.empty() ? rule->id : rule->title] += places.size();
            for (const TextRange& at : places) {
                if (parts.insert(part_at(reach_of(*rule), at)).second) ++figure.count;
            }
        }
    }

    // Some rules read a whole document to say something of words in it.
    static RuleScope reach_of(const RuleText& rule) {
        return rule.kind == "address" || rule.kind == "acronym" ? RuleScope::sentence : rule.scope;
    }

    Figure& part_for(RuleScope scope) {
        if (scope == RuleScope::document) return profile_.whole;
        return scope == RuleScope::paragraph ? profile_.paragraphs : profile_.sentences;
    }

    // Two ways of putting things in one sentence are one sentence to look at.
    [[nodiscard]] TextRange part_at(RuleScope scope, const TextRange& at) const {
        return scope == RuleScope::sentence ? teller_.sentence_of(at) : TextRange{at.segment, {0, std::string::npos}};
    }

    static bool is_about_length(const RuleText& rule) { return rule.kind == "length" || rule.kind == "reading-age"; }

    // The first of each kind before a second of any, the ones to rethink first.
    void tell(Figure& tally, std::vector<StoryPlace>& candidates) {
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const StoryPlace& a, const StoryPlace& b) { return a.level > b.level; });
        std::set<std::string> met;
        std::stable_partition(candidates.begin(), candidates.end(),
                              [&met](const StoryPlace& one) { return met.insert(one.id).second; });
        const bool any_word = is_of_plain_words(tally);
        // Where somebody was hurt, where they are now and to whom they talked is nothing to show for the sake of a pronoun.
        if (any_word && &tally != &profile_.harm && profile_.harm.documents > 0) return;
        ToldOnce once(any_word);
        std::set<TextRange> sentences;
        for (const StoryPlace& candidate : candidates) {
            if (any_word && is_in_one_of(sentences, candidate.at)) continue;
            if (any_word) sentences.insert(teller_.sentence_of(candidate.at));
            if (tally.stories.size() == stories_) {
                ++tally.untold;
                continue;
            }
            Story one = teller_.story(candidate, tally.stories.size());
            if (once.is_new(one)) tally.stories.push_back(std::move(one));
        }
    }

    // Of these one sentence holds many, and is told once.
    [[nodiscard]] bool is_of_plain_words(const Figure& tally) const {
        return &tally == &profile_.harm || std::any_of(profile_.sides.begin(), profile_.sides.end(), [&](const Figure& side) { return &side == &tally; });
    }

    static bool is_in_one_of(const std::set<TextRange>& sentences, const TextRange& at) {
        const auto next = sentences.upper_bound({at.segment, {at.span.begin, std::string::npos}});
        return next != sentences.begin() && std::prev(next)->segment == at.segment && std::prev(next)->span.end > at.span.begin;
    }

    const Checked& checked_;
    const Lists& lists_;
    bool no_text_;
    std::size_t stories_;  // kept of each figure
    WhoseWords whose_;
    StoryTeller teller_;
    std::map<Figure*, std::vector<StoryPlace>> behind_;
    std::vector<std::vector<ListedWord>> sides_;    // by segment
    std::vector<std::vector<ListedWord>> pronouns_;  // likewise
    bool is_own_account_ = false;  // the page tells a court of harm in the first person
    std::vector<Prompt> prompts_;  // to rethink or to consider
    std::map<const RuleText*, std::vector<TextRange>> reflected_;  // where rules asked to reflect
    Profile profile_;
};

}  // namespace

Profiler::Profiler(const Lexicon& lexicon) : sides_(lexicon, counted_lists()), pronouns_(lexicon, pronoun_lists()), harm_(lexicon) {}

Profile Profiler::profile(const Checked& checked, bool no_text, std::size_t stories) const {
    if (!checked.has_problem) return Making(checked, {sides_, pronouns_, harm_}, no_text, stories).make();
    Profile profile;
    profile.unreadable = 1;
    return profile;
}

}  // namespace kith
