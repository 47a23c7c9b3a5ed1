// SPDX-License-Identifier: Apache-2.0
#include "lint/suggest.hpp"

#include <algorithm>
#include <optional>

#include "lexicon/inflect.hpp"
#include "lexicon/irregular.hpp"
#include "lint/article.hpp"
#include "text/utf8.hpp"

namespace kith {

namespace {

constexpr std::string_view blank_mark = "‹";

// A wording on its way to a suggestion: the words so far, the tokens they replace, and whether all is well.
struct Draft {
    std::string text;
    TokenRange replaces;
    bool safe = true;
    bool plural = false;  // the words read as a plural now
};

// What forming needs to know of the place, gathered once for all wordings of an occurrence.
class Place {
public:
    Place(const View& view, std::string_view text) : view_(view), text_(text) {}

    [[nodiscard]] const View& view() const { return view_; }
    [[nodiscard]] const Token& token(std::size_t i) const { return view_.analysis().tokens[i]; }
    [[nodiscard]] std::string_view key(std::size_t i) const { return view_.analysis().key(i); }
    [[nodiscard]] bool in(std::string_view list, std::size_t i) const { return view_.lists().contains(list, key(i)); }
    [[nodiscard]] bool has_before(std::size_t i) const { return i > view_.sentence().first; }
    [[nodiscard]] bool has(std::size_t i) const { return i < view_.sentence().last; }

    [[nodiscard]] std::string slice(TokenRange range) const {
        const std::size_t begin = token(range.first).span.begin;
        return std::string(text_.substr(begin, token(range.last - 1).span.end - begin));
    }

    [[nodiscard]] bool is_function(std::size_t i) const { return in("function", i) || in("determiner", i); }
    [[nodiscard]] bool is_plain_word(std::size_t i) const { return has(i) && token(i).kind == TokenKind::word && !is_function(i); }

private:
    const View& view_;
    std::string_view text_;
};

// ---- number and tense ---------------------------------------------------------------------------

// "was not brought", "has refused": after be or have (over not and adverbs) a past form is a participle.
bool after_auxiliary(const Place& place, std::size_t at) {
    while (place.has_before(at)) {
        --at;
        const std::string_view key = place.key(at);
        if (place.in("be", at) || place.in("have", at)) return true;
        const bool between = key == "not" || key == "never" || key == "also" || (key.size() > 3 && key.substr(key.size() - 2) == "ly");
        if (!between) return false;
    }
    return false;
}

Inflection inflection_here(const Form& form, const Place& place) {
    const bool past = form.inflection == Inflection::past || form.inflection == Inflection::past_participle;
    if (!past || form.headword->kind == WordKind::noun) return form.inflection;
    return after_auxiliary(place, place.view().occurrence().first) ? Inflection::past_participle : Inflection::past;
}

// A blank is the writer's to fill; it has no plural.
bool ends_in_blank(std::string_view text) {
    constexpr std::string_view closing = "›";
    return text.size() >= closing.size() && text.substr(text.size() - closing.size()) == closing;
}

void inflect(Draft& draft, const Wording& wording, const ReadyEntry& entry, const Form& form, const Place& place) {
    const WordKind kind = entry.entry->term.kind;
    const Inflection wanted = inflection_here(form, place);
    if (kind == WordKind::noun && wanted == Inflection::plural) {
        const bool carried = wording.when.empty() || !wording.head.empty();  // a phrase-level wording is taken as written
        if (!wording.plural.empty()) {
            draft.text = wording.plural;
            draft.plural = true;
        } else if (!wording.mass && carried && !ends_in_blank(draft.text)) {
            draft.text = inflect_phrase(draft.text, wording.head, Inflection::plural);
            draft.plural = true;
        }
        return;
    }
    const bool verb = kind == WordKind::verb || (kind == WordKind::phrase && !entry.entry->term.head.empty() && wanted != Inflection::base && wanted != Inflection::plural);
    if (verb && wanted != Inflection::base) draft.text = inflect_phrase(draft.text, wording.head, wanted);
}

// A change between plural and singular is only safe where nothing around shows the number.
void check_number(Draft& draft, const Wording& wording, const Form& form, const Place& place) {
    if (form.headword->kind != WordKind::noun) return;
    const bool was_plural = form.inflection == Inflection::plural;
    if (was_plural == draft.plural && !(wording.mass && !was_plural)) return;
    const std::size_t after = draft.replaces.last;
    const std::size_t before = draft.replaces.first;
    if (was_plural != draft.plural) {
        if (place.has(after) && (place.in("be", after) || place.in("have", after) || place.is_plain_word(after))) draft.safe = false;
        static constexpr std::string_view counted[] = {"these", "those", "many", "several", "few", "two", "three", "four", "both", "more", "most"};
        if (place.has_before(before) && std::find(std::begin(counted), std::end(counted), place.key(before - 1)) != std::end(counted)) draft.safe = false;
        if (place.has_before(before) && place.token(before - 1).kind == TokenKind::number) draft.safe = false;
    }
    static constexpr std::string_view single[] = {"each", "every", "another", "one", "either", "neither"};
    if (wording.mass && place.has_before(before) && std::find(std::begin(single), std::end(single), place.key(before - 1)) != std::end(single)) draft.safe = false;
}

// ---- where a wording cannot stand ---------------------------------------------------------------

bool has_function_word(std::string_view text, const ListIndex& lists) {
    const std::vector<std::string> words = term_tokens(text);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return lists.contains("function", word) || lists.contains("determiner", word); });
}

// "contact arrangements", "sibling group", "a non-compliant parent": directly before a noun only a wording that is a modifier
// itself will do. What looks like a verb (-ed, -s, an irregular past) or an adverb may follow a noun, so it does not count.
bool stands_before_noun(const ReadyEntry& entry, const Form& form, const Place& place, std::size_t after) {
    if (!place.is_plain_word(after) || place.token(after).hyphen_before) return place.has(after) && place.token(after).hyphen_before;
    const std::string_view next = place.key(after);
    const bool adverb = (next.size() > 3 && next.substr(next.size() - 2) == "ly") || next == "together" || next == "apart" || next == "alone" || next == "overnight";
    if (adverb) return false;
    if (entry.entry->term.kind == WordKind::adjective) return true;
    const bool noun = form.headword->kind == WordKind::noun && form.inflection != Inflection::plural;
    const bool verb_like = next.size() > 3 && (next.substr(next.size() - 2) == "ed" || (next.back() == 's' && next.substr(next.size() - 2) != "ss")) || is_irregular_past(next);
    return noun && !verb_like;
}

bool fits(Draft& draft, const Wording& wording, const ReadyEntry& entry, const Form& form, const Place& place) {
    if (!stands_before_noun(entry, form, place, draft.replaces.last)) return true;
    const bool adjective = entry.entry->term.kind == WordKind::adjective;
    if (!adjective) draft.safe = false;  // it may read well, but nobody can know: "family time plan", "home plan"
    if (!wording.when.empty() && !(draft.replaces == place.view().occurrence())) return true;  // it was written for these very words
    if (adjective) return draft.text.find(' ') == std::string::npos;
    return !has_function_word(draft.text, place.view().lists());
}

// "a service user of the day centre": a wording with a clause in it does not take the `of` that followed.
// "a week of respite": a wording that wants an article cannot follow where the word had none.
void check_surroundings(Draft& draft, const Wording& wording, const ReadyEntry& entry, const Form& form, const Place& place) {
    if (entry.entry->term.kind != WordKind::noun) return;
    const ListIndex& lists = place.view().lists();
    if (place.has(draft.replaces.last) && place.key(draft.replaces.last) == "of" && has_function_word(draft.text, lists)) draft.safe = false;
    const bool bare_singular = !wording.mass && !draft.plural && form.inflection != Inflection::plural && wording.when.empty();
    const std::vector<std::string> words = term_tokens(draft.text);
    if (!bare_singular || words.empty() || lists.contains("determiner", words.front())) return;
    for (std::size_t at = draft.replaces.first, back = 0; back < 4 && place.has_before(at); ++back) {
        --at;
        if (place.in("determiner", at) || place.token(at).kind == TokenKind::possessive) return;
        if (!place.is_plain_word(at)) break;
    }
    draft.safe = false;
}

// ---- articles -----------------------------------------------------------------------------------

bool is_article(std::string_view key) { return key == "a" || key == "an"; }

// The article of the noun phrase that the replaced words end, if one stands at most two modifiers before them.
std::optional<std::size_t> article_before(const Place& place, std::size_t first) {
    for (std::size_t back = 1; back <= 3 && first >= place.view().sentence().first + back; ++back) {
        const std::size_t at = first - back;
        if (is_article(place.key(at))) return at;
        if (!place.is_plain_word(at)) return std::nullopt;
    }
    return std::nullopt;
}

std::string tail_of(const Place& place, std::size_t article, const Draft& draft) {
    return draft.replaces.first > article + 1 ? place.slice({article + 1, draft.replaces.first}) + " " + draft.text : draft.text;
}

void mend_article(Draft& draft, const Wording& wording, const ReadyEntry& entry, const Place& place) {
    const auto article = article_before(place, draft.replaces.first);
    if (!article) return;
    const bool adjacent = *article + 1 == draft.replaces.first;
    const bool noun = entry.entry->term.kind == WordKind::noun;
    if (noun && (wording.mass || draft.plural)) {  // "a package of care" gives "support"
        if (place.is_plain_word(draft.replaces.last)) return;  // the article belongs to the noun behind: "a contact arrangement"
        draft.text = tail_of(place, *article, draft);
        draft.replaces.first = *article;
        return;
    }
    const bool opens_with_determiner = place.view().lists().contains("determiner", term_tokens(draft.text).empty() ? "" : term_tokens(draft.text).front());
    if (adjacent && noun && opens_with_determiner) {  // "a placement" with "a home" or "their home"
        draft.replaces.first = *article;
        return;
    }
    if (!adjacent || takes_an(draft.text) == (place.key(*article) == "an")) return;
    const bool capital = place.token(*article).capitalised;
    draft.text = std::string(takes_an(draft.text) ? (capital ? "An " : "an ") : (capital ? "A " : "a ")) + draft.text;
    draft.replaces.first = *article;
}

// ---- capitals -----------------------------------------------------------------------------------

std::string title_case(const std::string& text, const ListIndex& lists) {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        const bool small = at > 0 && (lists.contains("function", to_lower(word)) || lists.contains("determiner", to_lower(word)));
        out += small ? word : capitalise(word);
        if (end < text.size()) out += ' ';
        at = end + 1;
    }
    return out;
}

bool opens_sentence(const Place& place, std::size_t first) {
    while (place.has_before(first)) {
        if (place.token(--first).kind != TokenKind::punctuation) return false;
    }
    return true;
}

void follow_capitals(Draft& draft, const Entry& entry, const Place& place) {
    const Token& first = place.token(draft.replaces.first);
    const Token& word = place.token(place.view().occurrence().first);
    const bool acronym = entry.term.term == to_upper(entry.term.term);
    const bool shouted = place.view().capitals() == Capitals::shouted || (word.all_caps && !acronym && to_upper(std::string(place.key(place.view().occurrence().first))).size() > 4);
    if (shouted) {
        draft.text = to_upper(draft.text);
    } else if (place.view().capitals() == Capitals::title) {
        draft.text = title_case(draft.text, place.view().lists());
    } else if (first.capitalised && opens_sentence(place, draft.replaces.first)) {
        draft.text = capitalise(draft.text);
    }
}

// ---- the whole ----------------------------------------------------------------------------------

// Puts the captured words where the wording has their {slots}.
std::optional<std::string> fill_slots(const Wording& wording, const PhraseMatcher::Captured& captured, const Place& place) {
    std::string text = wording.text;
    const std::vector<std::string> names = wording.pattern.slots();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string slot = "{" + names[i] + "}";
        const std::size_t at = text.find(slot);
        if (at == std::string::npos) continue;
        if (i >= captured.slots.size() || !captured.slots[i]) return std::nullopt;
        text.replace(at, slot.size(), place.slice(*captured.slots[i]));
    }
    return text;
}

std::optional<Draft> begin_draft(const ReadyWording& ready, const Place& place) {
    Draft draft{ready.wording->text, place.view().occurrence()};
    if (ready.when == nullptr) return draft;
    for (const bool inner : {false, true}) {
        const TokenStream* stream = place.view().stream(Pattern::Scope::phrase, inner);
        const auto captured = stream == nullptr ? std::nullopt : ready.when->capture(*stream);
        if (!captured || !captured->whole.covers(place.view().occurrence())) continue;
        const auto text = fill_slots(*ready.wording, *captured, place);
        if (!text) continue;
        draft.text = *text;
        draft.replaces = captured->whole;
        return draft;
    }
    return std::nullopt;
}

// "found it hard to work with us" beside "with the course": where a phrase-level wording took the words behind along, a wording
// with small words of its own for the term alone would leave them hanging.
bool is_left_hanging(std::string_view text, const Place& place) {
    const std::size_t after = place.view().occurrence().last;
    return place.has(after) && place.is_function(after) && has_function_word(text, place.view().lists());
}

std::optional<Suggestion> form_one(const ReadyWording& ready, const ReadyEntry& entry, const Form& form, const Place& place) {
    std::optional<Draft> draft = begin_draft(ready, place);
    if (!draft) return std::nullopt;
    inflect(*draft, *ready.wording, entry, form, place);
    if (!fits(*draft, *ready.wording, entry, form, place)) return std::nullopt;
    check_number(*draft, *ready.wording, form, place);
    check_surroundings(*draft, *ready.wording, entry, form, place);
    mend_article(*draft, *ready.wording, entry, place);
    follow_capitals(*draft, *entry.entry, place);
    if (draft->text.find(blank_mark) != std::string::npos) draft->safe = false;
    const TextSpan span{place.token(draft->replaces.first).span.begin, place.token(draft->replaces.last - 1).span.end};
    return Suggestion{draft->text, span, draft->safe};
}

}  // namespace

std::vector<Suggestion> make_suggestions(const ReadyEntry& entry, const Form& form, const View& view, std::string_view segment_text) {
    std::vector<Suggestion> suggestions;
    std::ptrdiff_t phrases = 0;  // how many of them replace a phrase
    const Place place(view, segment_text);
    for (const ReadyWording& ready : entry.say) {
        auto made = form_one(ready, entry, form, place);
        if (!made || (ready.when == nullptr && phrases > 0 && is_left_hanging(made->text, place))) continue;
        const bool twice = std::any_of(suggestions.begin(), suggestions.end(), [&](const Suggestion& other) { return other.text == made->text && other.replaces == made->replaces; });
        if (twice) continue;
        if (ready.when != nullptr) ++phrases;  // made for this very phrase, it says more than one for the word alone, and comes first
        suggestions.insert(ready.when != nullptr ? suggestions.begin() + phrases - 1 : suggestions.end(), std::move(*made));
    }
    return suggestions;
}

}  // namespace kith
