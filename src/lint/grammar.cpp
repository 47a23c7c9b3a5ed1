// SPDX-License-Identifier: Apache-2.0
#include "lint/grammar.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "lexicon/inflect.hpp"
#include "lexicon/irregular.hpp"
#include "lexicon/wording.hpp"
#include "lint/article.hpp"
#include "lint/fitting.hpp"
#include "lint/neighbour.hpp"

namespace kith {

namespace {

bool may_stand_between(std::string_view key) {
    constexpr std::string_view words[] = {"not", "never", "ever", "also", "always", "often", "already", "just", "still", "since", "again", "now", "once", "twice"};
    return std::find(std::begin(words), std::end(words), key) != std::end(words) || (key.size() > 3 && key.ends_with("ly"));
}

// "was not brought", "has twice refused": after be or have (over not and adverbs) a past form is a participle.
bool after_auxiliary(const Surroundings& place, std::size_t at) {
    while (place.has_before(at)) {
        --at;
        if (place.in("be", at) || place.in("have", at)) return true;
        if (!may_stand_between(place.key(at))) return false;
    }
    return false;
}

// A blank is the writer's to fill; it has no plural.
bool ends_in_blank(std::string_view text) {
    constexpr std::string_view closing = "›";
    return text.size() >= closing.size() && text.substr(text.size() - closing.size()) == closing;
}

// "contact arrangements", "sibling group", "a non-compliant parent": directly before a noun only a wording that is a modifier
// itself will do. What looks like a verb (-ed, -s, an irregular past) or an adverb may follow a noun, so it does not count.
bool stands_before_noun(const ReadyEntry& entry, const Form& form, const Surroundings& place, std::size_t after) {
    if (!place.is_plain_word(after) || place.token(after).hyphen_before)
        return place.has(after) && place.token(after).hyphen_before;
    const std::string_view next = place.key(after);
    const bool adverb = (next.size() > 3 && next.substr(next.size() - 2) == "ly") || next == "together" ||
                        next == "apart" || next == "alone" || next == "overnight";
    if (adverb) return false;
    if (entry.entry->term.kind == WordKind::adjective) return true;
    const bool noun = entry.headword(form).kind == WordKind::noun && form.inflection != Inflection::plural;
    const std::string_view ending = next.size() > 3 ? next.substr(next.size() - 2) : std::string_view{};
    const bool verb_like = ending == "ed" || (ending.ends_with('s') && ending != "ss") || is_irregular_past(next);
    return noun && !verb_like;
}

// Not the A of "Child A" or "Parent A", which is somebody's name in a report.
bool is_article(const Surroundings& place, std::size_t at) {
    if (place.key(at) == "an") return true;
    const bool is_name = place.token(at).capitalised && place.view().capitals() == Capitals::sentence &&
                         place.has_before(at) && place.token(at - 1).kind == TokenKind::word;
    return place.key(at) == "a" && !is_name;
}

// "the elderly" of "the elderly lady": words for all of them ("older people") are none for one.
bool takes_article(const Draft& draft, const Surroundings& place) {
    const TokenRange occurrence = place.view().occurrence();
    return draft.replaces.last == occurrence.last && draft.replaces.first < occurrence.first && place.key(draft.replaces.first) == "the";
}

// The article of the noun phrase that the replaced words end, if one stands at most two modifiers before them.
std::optional<std::size_t> article_before(const Surroundings& place, std::size_t first) {
    for (std::size_t back = 1; back <= 3 && first >= place.view().sentence().first + back; ++back) {
        const std::size_t at = first - back;
        if (is_article(place, at)) return at;
        if (!place.is_plain_word(at)) return std::nullopt;
    }
    return std::nullopt;
}

// "people who have stepped back" for "disengaged people": it opens with a word of the phrase, which is no verb.
bool opens_with_kept_word(const Draft& draft, const Surroundings& place) {
    const TokenRange occurrence = place.view().occurrence();
    if (draft.replaces.last <= occurrence.last) return false;
    const std::vector<std::string> words = term_tokens(draft.text);
    for (std::size_t i = occurrence.last; !words.empty() && i < draft.replaces.last; ++i) {
        if (place.key(i) == words.front()) return true;
    }
    return false;
}

// "were signposted" is "were told about": the words begin with one that stood there, and is inflected already.
bool opens_as_it_did(const Draft& draft, const Surroundings& place) {
    const std::vector<std::string> words = term_tokens(draft.text);
    return draft.replaces.first < place.view().occurrence().first && !words.empty() && place.key(draft.replaces.first) == words.front();
}

bool is_name_to_fill(std::string_view text) { return text == "\u2039name\u203A" || text == "\u2039first name\u203A"; }

// The apostrophe of "the clients' families": it follows at once, a word stands behind it, and no quotation began before.
bool owns_as_several(const Draft& draft, const Surroundings& place) {
    const std::size_t after = draft.replaces.last;
    const bool is_there = place.has(after + 1) && place.key(after) == "'" && place.is_plain_word(after + 1);
    const bool is_quoted = place.has_before(draft.replaces.first) && place.key(draft.replaces.first - 1) == "'";
    return is_there && !is_quoted && place.token(after - 1).span.end == place.token(after).span.begin && place.key(after - 1).ends_with('s');
}

// "a person who uses drugs's son": the 's would stand behind the wrong word. "brother or sister's" is as it should be.
bool would_own_wrongly(const Draft& draft, const Surroundings& place) {
    const std::size_t after = draft.replaces.last;
    const bool owns = place.has(after) && place.token(after).kind == TokenKind::possessive;
    if (!owns && !owns_as_several(draft, place)) return false;
    if (!owns && is_name_to_fill(draft.text)) return true;
    const std::vector<std::string> words = term_tokens(draft.text);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        const bool joins = word == "or" || word == "and" || place.lists().contains("possessive", word);
        const bool opens_more = place.lists().contains("function", word) || (word.ends_with("ing") && words.back() != word);
        return !joins && words.front() != word && opens_more;
    });
}

// "their looked after children" are not "their children we care for".
bool would_belong_twice(const Draft& draft, const Wording& wording, const Surroundings& place) {
    if (takes_phrase(wording) || !place.has_before(draft.replaces.first)) return false;
    const std::vector<std::string> words = term_tokens(draft.text);
    return std::find(words.begin(), words.end(), "we") != words.end() && says_whose(place, draft.replaces.first - 1);
}

// "the service user" with somebody's name: the name wants no "the".
bool stands_behind_pointer(const Surroundings& place, std::size_t first) {
    if (!place.has_before(first)) return false;
    const std::string_view key = place.key(first - 1);
    return key == "the" || key == "this" || is_article(place, first - 1);
}

std::string tail_of(const Surroundings& place, std::size_t article, const Draft& draft) {
    return draft.replaces.first > article + 1 ? place.slice({article + 1, draft.replaces.first}) + " " + draft.text
                                              : draft.text;
}

// "The LAC are well": letters have no plural of their own; the verb behind them tells.
bool are_initials_of_several(const Headword& headword, const Surroundings& place) {
    static constexpr std::array<std::string_view, 8> several = {"are", "were", "have", "do", "need", "live", "get", "come"};
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (!std::all_of(headword.term.begin(), headword.term.end(), is_capital)) return false;
    const std::size_t next = place.view().occurrence().last;
    return place.has(next) && std::find(several.begin(), several.end(), place.key(next)) != several.end();
}

}  // namespace

WordKind kind_meant(const Wording& wording, const ReadyEntry& entry, const Form& form) {
    return wording.of.empty() ? entry.entry->term.kind : entry.headword(form).kind;
}

Inflection inflection_here(const ReadyEntry& entry, const Form& form, const Surroundings& place, std::size_t first) {
    const bool past = form.inflection == Inflection::past || form.inflection == Inflection::past_participle;
    const Headword& headword = entry.headword(form);
    if (headword.kind == WordKind::noun && are_initials_of_several(headword, place)) return Inflection::plural;
    if (!past || headword.kind == WordKind::noun) return form.inflection;
    return after_auxiliary(place, first) ? Inflection::past_participle : Inflection::past;
}

bool takes_verb_form(WordKind kind, const ReadyEntry& entry, Inflection wanted) {
    return kind == WordKind::verb || (kind == WordKind::phrase && !entry.entry->term.head.empty() && wanted != Inflection::base && wanted != Inflection::plural);
}

void inflect(Draft& draft, const Wording& wording, const ReadyEntry& entry, const Form& form,
             const Surroundings& place) {
    const WordKind kind = kind_meant(wording, entry, form);
    const Inflection wanted = inflection_here(entry, form, place, draft.replaces.first);
    if (kind == WordKind::noun && wanted == Inflection::plural) {
        const bool carried =
            !takes_phrase(wording) || !wording.head.empty();  // a phrase-level wording is taken as written
        if (!wording.plural.empty()) {
            draft.text = draft.several.empty() ? wording.plural : draft.several;
            draft.plural = true;
        } else if (!wording.mass && carried && !ends_in_blank(draft.text)) {
            draft.text = inflect_phrase(draft.text, wording.head, Inflection::plural);
            draft.plural = true;
        }
        return;
    }
    const bool is_set = opens_with_kept_word(draft, place) || (wording.head.empty() && opens_as_it_did(draft, place));
    if (takes_verb_form(kind, entry, wanted) && wanted != Inflection::base && !is_set) draft.text = inflect_phrase(draft.text, wording.head, wanted);
}

bool has_function_word(std::string_view text, const ListIndex& lists) {
    const std::vector<std::string> words = term_tokens(text);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return lists.contains("function", word) || lists.contains("determiner", word);
    });
}

bool fits(Draft& draft, const Wording& wording, const ReadyEntry& entry, const Form& form, const Surroundings& place) {
    if (would_own_wrongly(draft, place) || would_belong_twice(draft, wording, place)) return false;
    if (!stands_before_noun(entry, form, place, draft.replaces.last)) return true;
    if (wording.when.empty() && is_name_to_fill(draft.text)) return false;
    const bool adjective = entry.entry->term.kind == WordKind::adjective;
    if (adjective && takes_article(draft, place) && place.in("person", draft.replaces.last)) return false;
    if (!adjective) draft.safe = false;  // it may read well, but nobody can know: "family time plan", "home plan"
    if (takes_phrase(wording) && !(draft.replaces == place.view().occurrence()))
        return true;  // it was written for these very words
    if (adjective) return draft.text.find(' ') == std::string::npos;
    return !has_function_word(draft.text, place.lists());
}

void mend_apostrophe(Draft& draft, const Surroundings& place) {
    if (draft.text.ends_with('s') || !owns_as_several(draft, place)) return;
    draft.text += "'s";
    ++draft.replaces.last;
}

void mend_verb(Draft& draft, const ReadyEntry& entry, const Form& form, const Surroundings& place) {
    static constexpr std::array<std::array<std::string_view, 2>, 6> verbs = {
        {{"is", "are"}, {"was", "were"}, {"has", "have"}, {"does", "do"}, {"isn't", "aren't"}, {"wasn't", "weren't"}}};
    const std::size_t next = draft.replaces.last;
    if (entry.headword(form).kind != WordKind::noun || form.inflection == Inflection::plural || !place.has(next)) return;
    if (number_of(term_tokens(draft.text), place.lists()) != Number::plural) return;
    const auto* const verb = std::find_if(verbs.begin(), verbs.end(), [&](const auto& one) { return one[0] == place.key(next); });
    if (verb == verbs.end()) return;
    draft.text.append(" ").append((*verb)[1]);
    draft.replaces.last = next + 1;
}

void mend_article(Draft& draft, const Wording& wording, const ReadyEntry& entry, const Form& form,
                  const Surroundings& place) {
    if (is_name_to_fill(draft.text) && stands_behind_pointer(place, draft.replaces.first)) --draft.replaces.first;
    const auto article = article_before(place, draft.replaces.first);
    if (!article) return;
    const bool adjacent = *article + 1 == draft.replaces.first;
    const bool noun = kind_meant(wording, entry, form) == WordKind::noun;
    if (noun && draft.plural) {  // "a patient DNAs": no noun in the plural stands behind an article of one
        draft.safe = false;
        return;
    }
    if (noun && wording.mass) {  // "a package of care" gives "support"
        if (place.is_plain_word(draft.replaces.last))
            return;  // the article belongs to the noun behind: "a contact arrangement"
        draft.text = tail_of(place, *article, draft);
        draft.replaces.first = *article;
        return;
    }
    const bool opens_with_determiner =
        place.lists().contains("determiner", term_tokens(draft.text).empty() ? "" : term_tokens(draft.text).front());
    if (adjacent && noun && opens_with_determiner) {  // "a placement" with "a home" or "their home"
        draft.replaces.first = *article;
        return;
    }
    if (!adjacent || takes_an(draft.text) == (place.key(*article) == "an")) return;
    const bool capital = place.token(*article).capitalised;
    draft.text = std::string(takes_an(draft.text) ? (capital ? "An " : "an ") : (capital ? "A " : "a ")) + draft.text;
    draft.replaces.first = *article;
}

}  // namespace kith
