// SPDX-License-Identifier: Apache-2.0
#include "report/profiler.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "lint/quotes.hpp"
#include "report/groups.hpp"
#include "text/tokens.hpp"

namespace kith {
namespace {

constexpr std::size_t story_columns = 170;
constexpr std::string_view legal_step = "a legal term";  // as lint/ calls it among its decisions

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

// "IRO", "the LAC review": letters that are no small ones.
bool has_capitals(std::string_view words) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (is_capital(words[i - 1]) && is_capital(words[i])) return true;
    }
    return false;
}

constexpr std::size_t longest_name = 60;  // bytes; longer ones are called by their headword

// Small letters, single spaces; "I" stays.
std::string as_said(std::string_view words) {
    std::string said;
    for (const std::string& token : term_tokens(words)) {
        if (!said.empty() && token != "'s") said += ' ';
        said += token == "i" ? "I" : token;
    }
    return said;
}

const std::string& pact_of(const Finding& finding) {
    return finding.entry != nullptr ? finding.entry->pact : finding.rule->pact;
}

// Of a stretch as long as a paragraph, the first words: a story is one sentence.
TextSpan shortened(std::string_view text, TextSpan span) {
    if (span.size() <= story_columns) return span;
    const std::size_t space = text.find_last_of(" \n\t", span.begin + story_columns / 2);
    return space == std::string_view::npos || space <= span.begin ? span : TextSpan{span.begin, space};
}

// What may become a story of one figure, until the document is read to its end.
struct Candidate {
    TextRange at;
    std::string id;
    std::string name;
    Level level = Level::notice;
    bool of_rule = false;
};

// What is looked for in every segment.
struct Lists {
    const ListedWords& sides;
    const HarmWords& harm;
};

// In the order of Side, and what is none of them though it begins like one: "welfare checklist".
std::vector<std::string_view> counted_lists() {
    std::vector<std::string_view> names(side_names.begin(), side_names.end());
    names.emplace_back("neither");
    return names;
}

// Makes the profile of one document.
class Making {
public:
    Making(const Checked& checked, const Lists& lists, bool no_text, std::size_t stories)
        : checked_(checked), lists_(lists), no_text_(no_text), stories_(stories), finder_(checked.document) {}

    Profile make() {
        profile_.stories_wanted = stories_;
        profile_.documents = 1;
        profile_.words = checked_.result.words;
        profile_.empty = profile_.words == 0 ? 1 : 0;
        profile_.audiences[static_cast<std::size_t>(checked_.result.audience)] = 1;
        profile_.audience_guessed = checked_.result.audience_guessed;
        if (!no_text_) profile_.audience_signs = checked_.result.audience_signs;
        for (const Unread& item : checked_.document.unread) ++profile_.unread[item.what];
        quotes_ = find_quotes(checked_.document.segments);
        for (const Decision& decision : checked_.result.decisions) {
            if (decision.step == legal_step) legal_.insert(decision.at);
        }
        read_words();
        for (const Finding& finding : checked_.result.findings) take(finding);
        for (const Strength& strength : checked_.result.strengths) take(strength);
        count_plain_words();
        count_places();
        for (auto& [tally, candidates] : behind_) tell(*tally, candidates);
        return std::move(profile_);
    }

private:
    void count(Figure& tally, const Candidate& candidate) {
        tally.documents = 1;
        ++tally.count;
        ++tally.names[candidate.name];
        behind_[&tally].push_back(candidate);
    }

    // A word and a rule that speak of the same words on the same way are one place to look at again.
    bool is_new_place(const Facet& facet, const TextRange& at) {
        const auto [last, is_first] = last_place_.try_emplace(&facet, at);
        if (!is_first && last->second.segment == at.segment && last->second.span.overlaps(at.span)) return false;
        last->second = at;
        return true;
    }

    void take(Facet& facet, const Candidate& candidate) {
        if (candidate.level > Level::notice) {
            if (!is_new_place(facet, candidate.at)) return;
            if (candidate.level == Level::rethink) ++facet.rethink;
            places_.push_back(candidate.at);
            return count(facet.prompts, candidate);
        }
        count(candidate.of_rule ? facet.reflections : facet.notices, candidate);
    }

    void take(const Finding& finding) {
        const Candidate candidate{finding.at, finding.id(), name_of(finding), finding.level, finding.rule != nullptr};
        if (finding.quoted) return count(profile_.quoted, candidate);
        if (legal_.count(finding.at) > 0) return count(profile_.legal, candidate);
        if (finding.voice == Voice::record) return count(profile_.reported, candidate);
        const std::size_t shift = index_of(shift_names, finding.shift());
        if (shift < shift_names.size()) take(profile_.shifts[shift], candidate);
        const std::size_t pact = index_of(pact_names, pact_of(finding));
        if (pact < pact_names.size()) take(profile_.pact[pact], candidate);
        const bool is_sure = finding.entry != nullptr && finding.level > Level::notice;
        if (is_sure && is_of_process(finding.shift())) count(side(Side::process), candidate);
        if (!finding.ask.empty()) ask(finding);
    }

    // As the document says it ("failed to engage"), unless no text may leave; a rule by its title.
    [[nodiscard]] std::string name_of(const Finding& finding) const {
        const TextSpan span = finding.at.span;
        if (finding.rule != nullptr || no_text_ || span.size() > longest_name) return name_in_words(finding);
        const std::string words = checked_.document.segments[finding.at.segment].text.substr(span.begin, span.size());
        return has_capitals(finding.entry->term.term) ? shown(words) : as_said(words);
    }

    void ask(const Finding& finding) {
        Asked& asked = profile_.asked[finding.id()];
        asked.ask = finding.ask;
        asked.name = name_of(finding);
        asked.is_of_whole = finding.rule != nullptr && finding.rule->scope != RuleScope::sentence;
        ++asked.count;
    }

    void take(const Strength& strength) {
        const Entry& entry = *strength.entry;
        const std::string& text = checked_.document.segments[strength.at.segment].text;
        const TextSpan span = strength.at.span;
        const std::string name = no_text_ ? entry.term.term : as_said(text.substr(span.begin, span.size()));
        const Candidate candidate{strength.at, entry.id, name, Level::strength};
        Strengthened& kind = profile_.strengths[entry.id];
        kind.term = entry.term.term;
        kind.why = entry.why;
        count(kind.tally, candidate);
        const std::size_t shift = index_of(shift_names, entry.shift);
        if (shift < shift_names.size()) count(profile_.shifts[shift].strengths, candidate);
        const std::size_t pact = index_of(pact_names, entry.pact);
        if (pact < pact_names.size()) count(profile_.pact[pact].strengths, candidate);
        if (!is_quoted(strength.at)) count(side(Side::relationship), candidate);
    }

    [[nodiscard]] bool is_quoted(const TextRange& at) const {
        const std::vector<TextSpan>& quotes = quotes_[at.segment];
        const auto next = std::lower_bound(quotes.begin(), quotes.end(), at.span.begin,
                                           [](TextSpan quote, std::size_t begin) { return quote.end <= begin; });
        return next != quotes.end() && next->overlaps(at.span);
    }

    Figure& side(Side side) { return profile_.sides[static_cast<std::size_t>(side)]; }

    // Of every letter whether it is spoken for already: quoted, code, or decided by an entry that is sure.
    [[nodiscard]] std::vector<std::vector<bool>> spoken_for() const {
        std::vector<std::vector<bool>> taken;
        for (const Segment& segment : checked_.document.segments) taken.emplace_back(segment.text.size(), false);
        const auto take = [&taken](std::size_t segment, TextSpan span) {
            std::fill_n(taken[segment].begin() + static_cast<std::ptrdiff_t>(span.begin), span.size(), true);
        };
        for (std::size_t i = 0; i < taken.size(); ++i) {
            for (const TextSpan quote : quotes_[i]) take(i, quote);
            for (const TextSpan code : checked_.document.segments[i].code) take(i, code);
        }
        for (const Decision& decision : checked_.result.decisions) {
            const bool is_unsure = decision.outcome == Level::notice && decision.step != legal_step;
            if (!is_unsure) take(decision.at.segment, decision.at.span);
        }
        return taken;
    }

    // What the plain words of the document are, segment by segment.
    void read_words() {
        std::vector<HarmPlace> harm;
        std::vector<Candidate> sure;
        std::vector<Candidate> signs;
        for (std::size_t i = 0; i < checked_.document.segments.size(); ++i) {
            const Analysis analysis = words_of(checked_.document.segments[i]);
            sides_.push_back(lists_.sides.find(analysis));
            for (HarmPlace& place : lists_.harm.find(analysis)) {
                (place.is_sure ? sure : signs).push_back({{i, place.span}, place.word, place.word, Level::fine});
                harm.push_back(std::move(place));
            }
        }
        if (!names_harm(harm)) return;
        for (const Candidate& place : sure) count(profile_.harm, place);
        for (const Candidate& place : signs) count(profile_.harm, place);
    }

    void count_plain_words() {
        const std::vector<std::vector<bool>> taken = spoken_for();
        for (std::size_t i = 0; i < taken.size(); ++i) {
            for (const ListedWord& word : sides_[i]) {
                if (word.list >= side_names.size()) continue;
                if (taken[i][word.span.begin] || taken[i][word.span.end - 1]) continue;
                const std::string name(word.word);
                count(profile_.sides[word.list], {{i, word.span}, name, name, Level::fine});
            }
        }
    }

    // Places that overlap, on whichever shifts they lie, are one.
    void count_places() {
        std::sort(places_.begin(), places_.end());
        TextRange last;
        for (const TextRange& at : places_) {
            const bool is_same = profile_.places > 0 && at.segment == last.segment && at.span.begin < last.span.end;
            if (!is_same) ++profile_.places;
            last = is_same ? TextRange{at.segment, {last.span.begin, std::max(last.span.end, at.span.end)}} : at;
        }
    }

    // The first of each kind before a second of any, the ones to rethink first.
    void tell(Figure& tally, std::vector<Candidate>& candidates) {
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.level > b.level; });
        std::set<std::string> met;
        std::stable_partition(candidates.begin(), candidates.end(),
                              [&met](const Candidate& one) { return met.insert(one.id).second; });
        ToldOnce once;
        for (const Candidate& candidate : candidates) {
            if (tally.stories.size() == stories_) {
                ++tally.untold;
                continue;
            }
            Story one = story(candidate, tally.stories.size());
            if (once.is_new(one)) tally.stories.push_back(std::move(one));
        }
    }

    Story story(const Candidate& candidate, std::size_t rank) {
        const Segment& segment = checked_.document.segments[candidate.at.segment];
        Story story;
        story.path = checked_.path;
        story.id = candidate.id;
        story.name = candidate.name;
        story.level = candidate.level;
        story.place = place_at(segment, candidate.at.span.begin);
        story.start = finder_.locate(segment, candidate.at.span).first;
        story.line = checked_.document.positions_in_segments ? 0 : story.start.line;
        story.rank = rank;
        if (!no_text_)
            story.sentence = excerpt_parts(segment.text, shortened(segment.text, candidate.at.span), story_columns);
        return story;
    }

    const Checked& checked_;
    const Lists& lists_;
    bool no_text_;
    std::size_t stories_;  // kept of each figure
    PositionFinder finder_;
    std::vector<std::vector<TextSpan>> quotes_;
    std::set<TextRange> legal_;
    std::map<Figure*, std::vector<Candidate>> behind_;
    std::map<const Facet*, TextRange> last_place_;  // to look at again, that was counted
    std::vector<std::vector<ListedWord>> sides_;    // by segment
    std::vector<TextRange> places_;  // to look at again, of all shifts
    Profile profile_;
};

}  // namespace

Profiler::Profiler(const Lexicon& lexicon)
    : sides_(lexicon, counted_lists()), harm_(lexicon) {}

Profile Profiler::profile(const Checked& checked, bool no_text, std::size_t stories) const {
    if (!checked.has_problem) return Making(checked, {sides_, harm_}, no_text, stories).make();
    Profile profile;
    profile.unreadable = 1;
    return profile;
}

}  // namespace kith
