// SPDX-License-Identifier: Apache-2.0
#include "report/profiler.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "lint/quotes.hpp"
#include "report/decisions.hpp"
#include "report/groups.hpp"
#include "text/divided_words.hpp"
#include "text/utf8.hpp"

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

// Small letters and single spaces, as in the middle of a sentence; "I" stays, and so does a capital behind small letters ("seeing Mum").
std::string as_said(std::string_view words) {
    const std::string said = shown(words);
    const std::string small = to_lower(said);
    const bool begins_small = !said.empty() && said.front() == small.front() && small.size() == said.size();
    std::string out = begins_small ? said : small;
    for (std::size_t at = 0; at < out.size(); ++at) {
        const bool is_word = out[at] == 'i' && (at == 0 || out[at - 1] == ' ') && (at + 1 == out.size() || out[at + 1] == ' ' || out.compare(at + 1, 1, "'") == 0 || out.compare(at + 1, 3, "’") == 0);
        if (is_word) out[at] = 'I';
    }
    return out;
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

// More than an excerpt looks at, so that a paragraph of any length costs its stories no more.
TextSpan surroundings_of(std::string_view text, TextSpan span) {
    constexpr std::size_t reach = 24 * story_columns;
    const auto is_inside = [&](std::size_t at) { return at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; };
    TextSpan around{span.begin > reach ? span.begin - reach : 0, std::min(text.size(), span.end + reach)};
    while (is_inside(around.begin)) --around.begin;
    while (is_inside(around.end)) ++around.end;
    return around;
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
    names.emplace_back("not");
    return names;
}
constexpr std::size_t of_not = side_names.size() + 1;
constexpr std::size_t longest_short_form = 6;  // bytes
constexpr std::size_t not_reach = 3;  // words between "not" and what is missing

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
        count_whole();
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
            places_.push_back(candidate);
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
        if (finding.rule != nullptr && finding.level == Level::notice) ++reflected_[finding.rule];
        if (!finding.ask.empty()) ask(finding);
    }

    // As the document says it ("failed to engage"), unless no text may leave; a rule by its title.
    [[nodiscard]] std::string name_of(const Finding& finding) {
        if (finding.rule != nullptr || no_text_ || finding.at.span.size() > longest_name) return name_in_words(finding);
        const std::string words = words_at(finding.at);
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
        const std::string name = no_text_ ? entry.term.term : as_said(words_at(strength.at));
        const Candidate candidate{strength.at, entry.id, name, Level::strength};
        if (is_quoted(strength.at)) return count(profile_.quoted, candidate);
        if (is_own_account_) return count(profile_.own_account, candidate);
        Strengthened& kind = profile_.strengths[entry.id];
        kind.term = entry.term.term;
        kind.why = entry.why;
        count(kind.tally, candidate);
        const std::size_t shift = index_of(shift_names, entry.shift);
        if (shift < shift_names.size()) count(profile_.shifts[shift].strengths, candidate);
        const std::size_t pact = index_of(pact_names, entry.pact);
        if (pact < pact_names.size()) count(profile_.pact[pact].strengths, candidate);
        count(side(Side::relationship), candidate);
    }

    [[nodiscard]] bool is_quoted(const TextRange& at) const {
        const std::vector<TextSpan>& quotes = quotes_[at.segment];
        const auto next = std::lower_bound(quotes.begin(), quotes.end(), at.span.begin,
                                           [](TextSpan quote, std::size_t begin) { return quote.end <= begin; });
        return next != quotes.end() && next->overlaps(at.span);
    }

    Figure& side(Side side) { return profile_.sides[static_cast<std::size_t>(side)]; }

    using Taken = std::vector<std::vector<bool>>;  // of each byte of each segment

    // Of every byte whether it is quoted, or code, or in a cell of what a record says ("In the minutes").
    [[nodiscard]] Taken not_of_writer() const {
        Taken taken;
        for (const Segment& segment : checked_.document.segments) taken.emplace_back(segment.text.size(), false);
        for (std::size_t i = 0; i < taken.size(); ++i) {
            for (const TextSpan quote : quotes_[i]) take(taken, i, quote);
            for (const TextSpan code : checked_.document.segments[i].code) take(taken, i, code);
        }
        for (const Finding& finding : checked_.result.findings) {
            const Segment& segment = checked_.document.segments[finding.at.segment];
            const bool is_cell = finding.voice == Voice::record && segment.kind == SegmentKind::table_cell;
            if (is_cell) take(taken, finding.at.segment, {0, segment.text.size()});
        }
        return taken;
    }

    // And whether an entry that is sure has decided about it: what it lets pass because nothing near tells more is still what it is called.
    [[nodiscard]] Taken spoken_for(Taken taken) const {
        for (const Decision& decision : checked_.result.decisions) {
            const bool is_unsure = (decision.outcome == Level::notice && decision.step != legal_step) || (decision.outcome == Level::fine && is_by_default(decision));
            if (!is_unsure) take(taken, decision.at.segment, decision.at.span);
        }
        return taken;
    }

    static void take(Taken& taken, std::size_t segment, TextSpan span) {
        std::fill_n(taken[segment].begin() + static_cast<std::ptrdiff_t>(span.begin), span.size(), true);
    }

    [[nodiscard]] static bool is_taken(const Taken& taken, std::size_t segment, TextSpan span) {
        return taken[segment][span.begin] || taken[segment][span.end - 1];
    }

    // What the plain words of the document are, segment by segment.
    void read_words() {
        std::vector<HarmPlace> harm;
        for (std::size_t i = 0; i < checked_.document.segments.size(); ++i) {
            const Analysis analysis = words_of(checked_.document.segments[i]);
            sides_.push_back(lists_.sides.find(analysis));
            for (HarmPlace& place : lists_.harm.find(analysis)) {
                place.segment = i;
                harm.push_back(std::move(place));
            }
        }
        for (const HarmPlace& place : named_harm(std::move(harm))) {
            count(profile_.harm, {{place.segment, place.span}, place.word, place.word, Level::fine});
            if (place.weight != HarmWeight::named && place.weight != HarmWeight::injury) profile_.harm_told = 1;
            // What somebody says for himself in court, who tells of the harm he did, is not the page's warmth.
            is_own_account_ = is_own_account_ || (place.by_writer && checked_.result.audience == Audience::court);
        }
    }

    void count_plain_words() {
        const Taken of_others = not_of_writer();
        const Taken taken = spoken_for(of_others);
        for (std::size_t i = 0; i < taken.size(); ++i) {
            for (std::size_t at = 0; at < sides_[i].size(); ++at) {
                const ListedWord& word = sides_[i][at];
                // "you" in "what matters to you" is you all the same.
                const bool is_pronoun = word.list == static_cast<std::size_t>(Side::people) || word.list == static_cast<std::size_t>(Side::readers);
                if (word.list >= side_names.size() || is_taken(is_pronoun ? of_others : taken, i, word.span)) continue;
                const bool may_be_name = word.list == static_cast<std::size_t>(Side::relationship) || word.list == static_cast<std::size_t>(Side::service);
                if (may_be_name && is_in_name(i, word)) continue;
                if (word.list == static_cast<std::size_t>(Side::relationship) && is_missing(i, at)) continue;
                const std::string name = name_of(word, i);
                count(profile_.sides[word.list], {{i, word.span}, std::string(word.word), name, Level::fine});
            }
        }
    }

    // Short forms as the document has them: "IAPT".
    [[nodiscard]] std::string name_of(const ListedWord& word, std::size_t segment) const {
        const std::string_view said = std::string_view(checked_.document.segments[segment].text).substr(word.span.begin, word.span.size());
        const bool may_be_short_form = word.list == static_cast<std::size_t>(Side::process) && word.word.size() <= longest_short_form;
        return may_be_short_form && has_capitals(said) ? std::string(said) : std::string(word.word);
    }

    // "must not bring them together"
    [[nodiscard]] bool is_missing(std::size_t segment, std::size_t at) const {
        const ListedWord& word = sides_[segment][at];
        for (std::size_t i = at; i > 0; --i) {
            const ListedWord& before = sides_[segment][i - 1];
            if (word.first - before.last > not_reach) return false;
            const std::string_view between = std::string_view(checked_.document.segments[segment].text).substr(before.span.end, word.span.begin - before.span.end);
            if (before.list == of_not) return between.find_first_of(".?!;,") == std::string_view::npos;
        }
        return false;
    }

    // "Larkmoor Parents Together", "Income Management Team"
    [[nodiscard]] bool is_in_name(std::size_t segment, const ListedWord& word) const {
        const std::string_view text = checked_.document.segments[segment].text;
        const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
        if (!is_capital(text[word.span.begin]) || word.span.begin < 2) return false;
        const std::size_t space = text.find_last_of(" \n", word.span.begin - 2);
        const bool is_inside = text[word.span.begin - 1] == ' ' && text[word.span.begin - 2] >= 'a' && text[word.span.begin - 2] <= 'z';
        return is_inside && is_capital(text[space == std::string_view::npos ? 0 : space + 1]);
    }

    // Places that overlap, on whichever shifts they lie, are one; a way of putting things says more of it than a word.
    void count_places() {
        std::sort(places_.begin(), places_.end(), [](const Candidate& a, const Candidate& b) { return a.at < b.at; });
        for (std::size_t first = 0, last = 0; first < places_.size(); first = last) {
            std::size_t end = places_[first].at.span.end;
            std::size_t best = first;
            for (last = first; last < places_.size() && is_one_place(first, last, end); ++last) {
                end = std::max(end, places_[last].at.span.end);
                if (weight(places_[last]) > weight(places_[best])) best = last;
            }
            Figure& figure = places_[best].of_rule ? profile_.ways : profile_.terms;
            figure.documents = 1;
            ++figure.count;
            ++figure.names[places_[best].name];
            ++profile_.places;
        }
    }

    [[nodiscard]] bool is_one_place(std::size_t first, std::size_t next, std::size_t end) const {
        return next == first || (places_[next].at.segment == places_[first].at.segment && places_[next].at.span.begin < end);
    }

    static std::pair<bool, Level> weight(const Candidate& candidate) { return {candidate.of_rule, candidate.level}; }

    // Of a long document a few paragraphs say little, and a long sentence says little of any.
    void count_whole() {
        constexpr std::size_t words_for_one = 600;
        for (const auto& [rule, times] : reflected_) {
            const bool is_little = rule->scope == RuleScope::paragraph && times * words_for_one < profile_.words;
            if (is_little) profile_.asked.erase(rule->id);
            if (is_little || is_about_length(*rule)) continue;
            profile_.whole.documents = 1;
            profile_.whole.count += times;
            profile_.whole.names[rule->title.empty() ? rule->id : rule->title] += times;
        }
    }

    static bool is_about_length(const RuleText& rule) { return rule.kind == "length" || rule.kind == "reading-age"; }

    // The first of each kind before a second of any, the ones to rethink first.
    void tell(Figure& tally, std::vector<Candidate>& candidates) {
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.level > b.level; });
        std::set<std::string> met;
        std::stable_partition(candidates.begin(), candidates.end(),
                              [&met](const Candidate& one) { return met.insert(one.id).second; });
        const bool any_word = is_of_plain_words(tally);
        // Where somebody was hurt, where they are now and to whom they talked is nothing to show for the sake of a pronoun.
        if (any_word && &tally != &profile_.harm && profile_.harm.documents > 0) return;
        ToldOnce once(any_word);
        std::set<TextRange> sentences;
        for (const Candidate& candidate : candidates) {
            if (any_word && is_in_one_of(sentences, candidate.at)) continue;
            if (any_word) sentences.insert(sentence_of(candidate.at));
            if (tally.stories.size() == stories_) {
                ++tally.untold;
                continue;
            }
            Story one = story(candidate, tally.stories.size());
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

    [[nodiscard]] TextRange sentence_of(const TextRange& at) const {
        return {at.segment, sentence_around(checked_.document.segments[at.segment].text, at.span)};
    }

    Story story(const Candidate& candidate, std::size_t rank) {
        const Segment& segment = checked_.document.segments[candidate.at.segment];
        Story story;
        story.path = checked_.path;
        story.id = candidate.id;
        story.name = candidate.name;
        story.level = candidate.level;
        story.of_rule = candidate.of_rule;
        story.place = place_at(segment, candidate.at.span.begin);
        story.start = finder_.locate(segment, candidate.at.span).first;
        story.line = checked_.document.positions_in_segments ? 0 : story.start.line;
        story.rank = rank;
        if (no_text_) return story;
        const TextSpan span = shortened(segment.text, candidate.at.span);
        const TextSpan around = surroundings_of(segment.text, span);
        const std::string_view near = std::string_view(segment.text).substr(around.begin, around.size());
        const TextSpan inside{span.begin - around.begin, span.end - around.begin};
        if (DividedWords::has_division(near)) {
            const DividedWords::Whole whole = divided_words().whole(near, inside);
            story.sentence = excerpt_parts(whole.text, whole.span, story_columns);
        } else {
            story.sentence = excerpt_parts(near, inside, story_columns);
        }
        return story;
    }

    // Read where a word is divided.
    const DividedWords& divided_words() {
        if (!divided_words_) {
            divided_words_.emplace();
            for (const Segment& segment : checked_.document.segments) divided_words_->add(segment.text);
        }
        return *divided_words_;
    }

    // The document's words at a place, divided ones whole.
    std::string words_at(const TextRange& at) {
        const std::string& text = checked_.document.segments[at.segment].text;
        const std::string words = text.substr(at.span.begin, at.span.size());
        return DividedWords::has_division(words) ? divided_words().whole(words, {0, 0}).text : words;
    }

    const Checked& checked_;
    const Lists& lists_;
    bool no_text_;
    std::size_t stories_;  // kept of each figure
    PositionFinder finder_;
    std::optional<DividedWords> divided_words_;
    std::vector<std::vector<TextSpan>> quotes_;
    std::set<TextRange> legal_;
    std::map<Figure*, std::vector<Candidate>> behind_;
    std::map<const Facet*, TextRange> last_place_;  // to look at again, that was counted
    std::vector<std::vector<ListedWord>> sides_;    // by segment
    bool is_own_account_ = false;  // by somebody who tells a court of harm they did
    std::vector<Candidate> places_;  // to look at again, of all shifts
    std::map<const RuleText*, std::size_t> reflected_;  // how often rules asked to reflect
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
