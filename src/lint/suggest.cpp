// SPDX-License-Identifier: Apache-2.0
#include "lint/suggest.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "lexicon/irregular.hpp"
#include "lint/capitals.hpp"
#include "lint/fitting.hpp"
#include "lint/grammar.hpp"
#include "lint/own_form.hpp"
#include "lint/own_kin.hpp"
#include "lint/own_name.hpp"
#include "lint/own_place.hpp"
#include "text/utf8.hpp"

namespace kith {

namespace {

constexpr std::string_view blank_mark = "‹";

// Puts the captured words wherever the words of the wording have its {slots}; nothing where one of them captured nothing. Of a slot
// that stands in several alternatives ("with {family}", "to {family}") the one that matched speaks.
std::optional<std::string> fill_slots(const Wording& wording, std::string_view words, const PhraseMatcher::Captured& captured,
                                      const Surroundings& place) {
    const std::vector<std::string> names = wording.pattern.slots();
    std::string text;
    std::size_t done = 0;
    for (std::size_t open = words.find('{'); open != std::string::npos; open = words.find('{', done)) {
        const std::size_t close = words.find('}', open);
        const std::string_view name = words.substr(open + 1, close - open - 1);
        std::size_t slot = 0;
        while (slot < names.size() && !(names[slot] == name && slot < captured.slots.size() && captured.slots[slot]))
            ++slot;
        if (close == std::string::npos || slot == names.size()) return std::nullopt;
        text.append(words.substr(done, open - done)).append(place.slice(*captured.slots[slot]));
        done = close + 1;
    }
    return text.append(words.substr(done));
}

// Whether what "sentence: ..." asks for stands around the word.
bool is_near(const ReadyWording& ready, const Surroundings& place) {
    const Pattern::Scope scope = ready.wording->pattern.scope;
    if (!place.view().may_match(*ready.when, scope)) return false;
    const auto holds = [&](bool inner) {
        const TokenStream* stream = place.view().stream(scope, inner);
        return stream != nullptr && ready.when->find(*stream);
    };
    return holds(false) || holds(true);
}

std::optional<Draft> begin_draft(const ReadyWording& ready, const Surroundings& place) {
    Draft draft{ready.wording->text, place.view().occurrence()};
    if (ready.when == nullptr) return draft;
    if (!takes_phrase(*ready.wording)) return is_near(ready, place) ? std::optional(draft) : std::nullopt;
    if (!place.view().may_match(*ready.when, Pattern::Scope::phrase)) return std::nullopt;
    for (const bool inner : {false, true}) {
        const TokenStream* stream = place.view().stream(Pattern::Scope::phrase, inner);
        const auto captured = stream == nullptr ? std::nullopt : ready.when->capture(*stream);
        if (!captured || !captured->whole.covers(place.view().occurrence())) continue;
        const auto text = fill_slots(*ready.wording, ready.wording->text, *captured, place);
        const auto several = fill_slots(*ready.wording, ready.wording->plural, *captured, place);
        if (!text || !several) continue;
        draft.text = *text;
        draft.several = *several;
        draft.replaces = captured->whole;
        return draft;
    }
    return std::nullopt;
}

// "found it hard to work with us" beside "with the course": where a phrase-level wording took the words behind along, a wording
// with small words of its own for the term alone would leave them hanging.
// Behind a verb anything may hang: "says to be looking" beside "says that he is looking".
bool is_left_hanging(std::string_view text, const ReadyEntry& entry, const Surroundings& place) {
    const std::size_t after = place.view().occurrence().last;
    if (!place.has(after) || !place.is_function(after)) return false;
    if (entry.entry->term.kind == WordKind::adjective && place.key(after) == "to") return true;  // "difficult to work with"
    return entry.entry->term.kind == WordKind::verb || has_function_word(text, place.lists());
}

// "placement meeting", but not "placement ended": what goes on behind makes another thing of it.
bool is_half_of_compound(const Surroundings& place, std::size_t next) {
    if (!place.has(next) || !place.is_plain_word(next)) return false;
    const std::string_view word = place.key(next);
    const bool is_done = word == "next" || word.ends_with("ed") || is_irregular_past(word);
    return !is_done && (!word.ends_with("s") || (place.has(next + 1) && place.in("be", next + 1)));
}

// Puts the words round it, so that all of what was found is replaced. What is left behind them may hang in the air.
void put_whole(Draft& draft, TokenRange own, const ReadyEntry& entry, const Surroundings& place) {
    const TokenRange all = place.view().occurrence();
    draft.replaces = {std::min(own.first, all.first), std::max(own.last, all.last)};
    if (own.first > all.first) draft.text.insert(0, place.slice({all.first, own.first}) + ' ');
    if (own.last < all.last) draft.text += ' ' + place.slice({own.last, all.last});
    const bool is_described = own.first > all.first && entry.entry->term.kind == WordKind::noun;  // "supervised Dad time"
    const bool hangs = own.last < all.last || (place.has(own.last) && place.key(own.last) == "with");
    draft.safe = !is_described && !hangs;
}

// Suggestions best first: somebody's own words before those of the lexicon, and what was made for this very phrase before
// what is said of the word alone.
class Ranked {
public:
    [[nodiscard]] bool has_phrase() const { return ends_[2] > ends_[1]; }

    void add(Suggestion made, bool is_phrase) {
        const bool is_twice = std::any_of(all_.begin(), all_.end(), [&](const Suggestion& other) {
            return other.text == made.text && other.replaces == made.replaces;
        });
        if (is_twice) return;
        const std::size_t rank = (made.own ? 0U : 2U) + (is_phrase ? 0U : 1U);
        all_.insert(all_.begin() + static_cast<std::ptrdiff_t>(ends_.at(rank)), std::move(made));
        for (std::size_t i = rank; i < ends_.size(); ++i) ++ends_.at(i);
    }

    // Where the person has words of her own (`are_hers`), kith puts no others in place by itself; nor, where words were written for this very
    // phrase that it may not put in place, those for the word alone.
    std::vector<Suggestion> take(bool are_hers) {
        const bool is_by_hand = has_phrase() && !all_[ends_[1]].safe;
        for (std::size_t i = 0; i < all_.size(); ++i) all_[i].safe = all_[i].safe && (all_[i].own || !are_hers) && !(is_by_hand && i >= ends_[2]);
        if (has_phrase()) drop_shorter(all_[ends_[1]].replaces);
        return std::move(all_);
    }

private:
    // "the child is not brought" was not written for "the child does not attend school", which has words of its own; nor was a blank.
    void drop_shorter(TextSpan best) {
        const auto is_shorter = [best](const Suggestion& one) { return one.replaces != best && best.begin <= one.replaces.begin && one.replaces.end <= best.end; };
        const auto phrases_end = [this] { return all_.begin() + static_cast<std::ptrdiff_t>(ends_[2]); };
        all_.erase(std::remove_if(phrases_end(), all_.end(),
                                  [&](const Suggestion& one) { return one.text.find(blank_mark) != std::string::npos && is_shorter(one); }),
                   all_.end());
        all_.erase(std::remove_if(all_.begin() + static_cast<std::ptrdiff_t>(ends_[1]), phrases_end(), is_shorter), phrases_end());
    }

    std::vector<Suggestion> all_;
    std::array<std::size_t, 4> ends_{};  // of each rank
};

Suggestion finished(const Draft& draft, const Surroundings& place, bool is_own) {
    const bool has_blank = draft.text.find(blank_mark) != std::string::npos;
    const TextSpan span{place.token(draft.replaces.first).span.begin, place.token(draft.replaces.last - 1).span.end};
    return {draft.text, span, draft.safe && !has_blank, is_own};
}

struct WordMet {
    const ReadyEntry& entry;
    const Form& form;
};

// False where they cannot stand there: a verb that has no such form, or none that takes what stands behind.
bool put_own(Draft& draft, const OwnWording& own, const OwnPlace& here, const WordMet& met, const Surroundings& place) {
    const auto& [entry, form] = met;
    const bool is_word = here.part == place.view().occurrence() && !own.is_phrase();
    const Inflection wanted = is_word ? inflection_here(entry, form, place, here.part.first) : Inflection::base;
    const bool is_verb = is_word && takes_verb_form(entry.entry->term.kind, entry, wanted);
    if (is_verb) draft.text = own_verb(own, wanted);
    if (is_word && draft.text.empty()) return false;
    put_whole(draft, here.range, entry, place);
    return !is_verb || !misses_room_for_object(draft, wanted, place);
}

// Her words stand as she says them: a verb follows its tense, and that is all.
std::optional<Suggestion> form_own(const ReadyWording& ready, const ReadyEntry& entry, const Form& form,
                                   const Surroundings& place) {
    const OwnWording& own = *ready.own;
    const std::optional<OwnPlace> here = own_place(own, place);
    if (!here) return std::nullopt;
    const TokenRange part = here->part;
    Draft draft{own.wording.text, place.view().occurrence()};
    const bool is_several = entry.headword(form).kind == WordKind::noun && form.inflection == Inflection::plural;
    const bool is_plural = is_several && !own.is_of_several;  // of what she has words for one of
    if (own.is_of_several && !is_several) return std::nullopt;
    const bool is_one = means_one(draft.text);
    const bool is_inside = part.first > place.view().occurrence().first;  // "had contact with", "foster carer"
    const bool means_her = entry.entry->say.empty();  // a word that she does not want, and for which nobody else has any
    if (is_one && !means_her && !is_several && is_half_of_compound(place, here->range.last)) return std::nullopt;
    if (is_one && (is_plural || (is_inside && entry.entry->term.kind == WordKind::noun))) return std::nullopt;
    if (!put_own(draft, own, *here, {entry, form}, place)) return std::nullopt;
    const KinMeant kin = kin_meant(own, part, here->range, place);
    if (kin == KinMeant::anothers) return std::nullopt;
    draft.safe = draft.safe && !is_plural && kin == KinMeant::hers;
    if (!fits(draft, own.wording, entry, form, place)) return std::nullopt;
    if (is_one && !is_inside && !put_name(draft, place, means_her)) return std::nullopt;
    // "A care order" and "a home visit" have names of their own.
    const bool may_be_named = before(place, part) == Neighbour::plain || is_half_of_compound(place, part.last);
    draft.safe = draft.safe && !(means_her && may_be_named);
    if (!is_one) take_determiner(draft, place);
    mend_own_noun(draft, own, entry, form, place);
    follow_capitals(draft, entry.headword(form), place);
    return finished(draft, place, true);
}

bool is_of(const Wording& wording, const Headword& headword) {
    return std::find(wording.of.begin(), wording.of.end(), headword.term) != wording.of.end();
}

// "looking for connection" says what "attention seeking" says, and is no word for an "attention seeker": nouns, verbs and
// adjectives do not stand for each other. Where a headword has wordings of its own, those for all are not meant for it.
bool is_for(const Wording& wording, const ReadyEntry& entry, const Form& form) {
    const Headword& headword = entry.headword(form);
    if (!wording.of.empty()) return is_of(wording, headword);
    if (takes_phrase(wording)) return true;
    const auto is_its_own = [&headword](const ReadyWording& other) {
        return other.own == nullptr && other.wording->when.empty() && is_of(*other.wording, headword);
    };
    const bool has_own = std::any_of(entry.say.begin(), entry.say.end(), is_its_own);
    const auto is_free = [](WordKind kind) { return kind == WordKind::phrase || kind == WordKind::adverb; };
    const WordKind kind = entry.entry->term.kind;
    return !has_own && (headword.kind == kind || is_free(headword.kind) || is_free(kind));
}

std::optional<Suggestion> form_one(const ReadyWording& ready, const ReadyEntry& entry, const Form& form,
                                   const Surroundings& place) {
    if (ready.own != nullptr) return form_own(ready, entry, form, place);
    if (!is_for(*ready.wording, entry, form)) return std::nullopt;
    std::optional<Draft> draft = begin_draft(ready, place);
    if (!draft) return std::nullopt;
    inflect(*draft, *ready.wording, entry, form, place);
    if (!fits(*draft, *ready.wording, entry, form, place)) return std::nullopt;
    mend_article(*draft, *ready.wording, entry, form, place);
    mend_apostrophe(*draft, place);
    mend_verb(*draft, entry, form, place);
    follow_capitals(*draft, entry.headword(form), place);
    draft->safe = draft->safe && !ready.wording->by_hand && kind_meant(*ready.wording, entry, form) == entry.entry->term.kind &&
                  is_shown_to_fit(Fitting(*draft, *ready.wording, entry, form, place));
    return finished(*draft, place, false);
}

}  // namespace

std::vector<Suggestion> make_suggestions(const ReadyEntry& entry, const Form& form, const View& view,
                                         const Segment& segment) {
    Ranked ranked;
    const Surroundings place(view, segment);
    const std::size_t longest = longest_line(entry, place);
    for (const ReadyWording& ready : entry.say) {
        if (ready.own != nullptr && line_size(*ready.own) < longest) continue;
        auto made = form_one(ready, entry, form, place);
        const bool is_phrase = ready.when != nullptr || (ready.own != nullptr && ready.own->is_phrase());
        if (!made || (!is_phrase && !made->own && ranked.has_phrase() && is_left_hanging(made->text, entry, place))) continue;
        ranked.add(*std::move(made), is_phrase);
    }
    return ranked.take(longest > 0);
}

}  // namespace kith
