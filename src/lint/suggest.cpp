// SPDX-License-Identifier: Apache-2.0
#include "lint/suggest.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "lexicon/irregular.hpp"
#include "lint/fitting.hpp"
#include "lint/grammar.hpp"
#include "lint/own_kin.hpp"
#include "lint/own_name.hpp"
#include "text/utf8.hpp"

namespace kith {

namespace {

constexpr std::string_view blank_mark = "‹";

bool stays_small(const std::string& word) {
    constexpr std::string_view words[] = {"a", "an", "the", "and", "or", "but", "nor"};
    return is_preposition(word) || std::find(std::begin(words), std::end(words), word) != std::end(words);
}

std::string title_case(const std::string& text, bool small_words_too) {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        out += at > 0 && !small_words_too && stays_small(to_lower(word)) ? word : capitalise(word);
        if (end < text.size()) out += ' ';
        at = end + 1;
    }
    return out;
}

// "Contact With Family And Friends": the small words show it that are replaced, else those around.
bool has_big_small_words(const Surroundings& place, TokenRange replaced) {
    const Sentence& sentence = place.view().sentence();
    const TokenRange ranges[] = {{replaced.first + 1, replaced.last}, {sentence.first + 1, sentence.last}};
    for (const TokenRange range : ranges) {
        for (std::size_t at = range.first; at < range.last; ++at) {
            if (stays_small(std::string(place.key(at)))) return place.token(at).capitalised;
        }
    }
    return false;
}

// Where words begin anew: a sentence, or what stands behind "Re:", a dash, a bracket or a bullet.
bool begins_anew(const Surroundings& place, std::size_t first) {
    while (place.has_before(first) && (place.key(first - 1) == "'" || place.key(first - 1) == "\"")) --first;
    if (!place.has_before(first)) return true;
    return place.token(first - 1).kind == TokenKind::punctuation && place.key(first - 1) != "," && place.key(first - 1) != "&";
}

void follow_capitals(Draft& draft, const Headword& headword, const Surroundings& place) {
    const Token& first = place.token(draft.replaces.first);
    const Token& word = place.token(place.view().occurrence().first);
    const auto is_acronym = [&] { return headword.term == to_upper(headword.term); };
    const bool shouted =
        place.view().capitals() == Capitals::shouted ||
        (word.all_caps && !is_acronym() && to_upper(place.key(place.view().occurrence().first)).size() > 4);
    if (shouted) {
        draft.text = to_upper(draft.text);
    } else if (place.view().capitals() == Capitals::title) {
        draft.text = title_case(draft.text, has_big_small_words(place, draft.replaces));
    } else if (first.capitalised && (begins_anew(place, draft.replaces.first) || place.begins_in_markup(draft.replaces.first))) {
        draft.text = capitalise(draft.text);
    }
}

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

std::string words_at(const Surroundings& place, TokenRange range) {
    std::string words;
    for (std::size_t at = range.first; at < range.last; ++at) words.append(words.empty() ? "" : " ").append(place.key(at));
    return words;
}

bool is_among(const std::vector<std::string>& all, const std::string& words) {
    return std::find(all.begin(), all.end(), words) != all.end();
}

bool is_meant(const OwnWording& own, const Surroundings& place) {
    return own.forms.empty() || is_among(own.forms, words_at(place, place.view().occurrence()));
}

// What of the occurrence somebody has her own words for: "contact" of "supervised contact" and "had contact with", all of "contact visit".
// Of "placement breakdown" it is nothing where they name one place.
std::optional<TokenRange> own_part(const OwnWording& own, const Surroundings& place) {
    const TokenRange all = place.view().occurrence();
    for (std::size_t first = all.first; first < all.last; ++first) {
        for (std::size_t last = first + 1; last <= all.last; ++last) {
            const bool stands_alone = last == all.last || place.is_function(last);
            if (stands_alone && is_among(own.words, words_at(place, {first, last}))) return TokenRange{first, last};
        }
    }
    const bool is_all = own.words.empty() || !means_one(own.wording.text);
    return is_all ? std::optional(all) : std::nullopt;
}

// "contact with his dad" is "contact with her dad" in a letter to her sister.
bool is_like(std::string_view written, std::string_view read) {
    static constexpr std::array<std::string_view, 6> whose = {"my", "your", "his", "her", "our", "their"};
    const auto is_whose = [](std::string_view word) { return std::find(whose.begin(), whose.end(), word) != whose.end(); };
    return written == read || (is_whose(written) && is_whose(read));
}

bool stands_at(const std::vector<std::string>& words, std::size_t first, const Surroundings& place) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!place.has(first + i) || !is_like(words[i], place.key(first + i))) return false;
    }
    return true;
}

// What is to be replaced for a phrase of hers, if it stands there.
std::optional<TokenRange> phrase_at(const OwnWording& own, TokenRange part, const Surroundings& place) {
    const std::size_t room = part.first - place.view().sentence().first;
    if (own.before.size() > room || !stands_at(own.before, part.first - own.before.size(), place)) return std::nullopt;
    if (!stands_at(own.after, part.last, place)) return std::nullopt;
    return TokenRange{part.first - own.before.size(), part.last + own.after.size()};
}

// Somebody's own words for a word alone. "Dad time" is all of "contact with his dad", and nothing that is said of his mum.
std::optional<TokenRange> word_at(std::string_view text, TokenRange part, const Surroundings& place) {
    const std::vector<std::string> own = term_tokens(text);
    const TokenRange with = company(part.last, place);
    if (with.empty()) return part;
    if (is_among(own, std::string(place.key(with.last - 1)))) return TokenRange{part.first, with.last};
    return names_kin(text, place) ? std::nullopt : std::optional(part);
}

// Where somebody's line for this stands, all that is hers to say; nothing where it does not.
struct OwnPlace {
    TokenRange part;   // the word itself
    TokenRange range;  // with what goes with it
};

std::optional<OwnPlace> own_place(const OwnWording& own, const Surroundings& place) {
    if (!is_meant(own, place)) return std::nullopt;
    const std::optional<TokenRange> part = own_part(own, place);
    if (!part) return std::nullopt;
    const std::optional<TokenRange> range = own.is_phrase() ? phrase_at(own, *part, place) : word_at(own.wording.text, *part, place);
    return range ? std::optional(OwnPlace{*part, *range}) : std::nullopt;
}

// How many words a line of hers is about.
std::size_t line_size(const OwnWording& own) {
    const std::string_view words = own.words.empty() ? std::string_view() : std::string_view(own.words.front());
    return own.before.size() + own.after.size() + static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + 1;
}

// The longest of her lines that stand here holds; 0 where none does.
std::size_t longest_line(const ReadyEntry& entry, const Surroundings& place) {
    std::size_t longest = 0;
    for (const ReadyWording& ready : entry.say) {
        if (ready.own != nullptr && own_place(*ready.own, place)) longest = std::max(longest, line_size(*ready.own));
    }
    return longest;
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
    if (part == place.view().occurrence() && !own.is_phrase()) inflect(draft, own.wording, entry, form, place);
    put_whole(draft, here->range, entry, place);
    const KinMeant kin = kin_meant(own, part, here->range, place);
    if (kin == KinMeant::anothers) return std::nullopt;
    draft.safe = draft.safe && !is_plural && kin == KinMeant::hers;
    if (!fits(draft, own.wording, entry, form, place)) return std::nullopt;
    if (is_one && !is_inside && !put_name(draft, place, means_her)) return std::nullopt;
    if (!is_one) take_determiner(draft, place);
    mend_article(draft, own.wording, entry, form, place);
    follow_capitals(draft, entry.headword(form), place);
    return finished(draft, place, true);
}

// "looking for connection" says what "attention seeking" says, and is no word for an "attention seeker": nouns, verbs and
// adjectives do not stand for each other. Where a headword has wordings of its own, those for all are not meant for it.
bool is_for(const Wording& wording, const ReadyEntry& entry, const Form& form) {
    const Headword& headword = entry.headword(form);
    if (!wording.of.empty()) return is_among(wording.of, headword.term);
    if (takes_phrase(wording)) return true;
    const auto is_its_own = [&headword](const ReadyWording& other) {
        return other.own == nullptr && other.wording->when.empty() && is_among(other.wording->of, headword.term);
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
