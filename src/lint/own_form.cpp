// SPDX-License-Identifier: Apache-2.0
#include "lint/own_form.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "lexicon/inflect.hpp"
#include "lexicon/irregular.hpp"
#include "lint/fitting.hpp"
#include "lint/grammar.hpp"
#include "lint/neighbour.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

bool is_past(Inflection form) { return form == Inflection::past || form == Inflection::past_participle; }

bool is_of_be(std::string_view word) { return std::find(forms_of_be.begin(), forms_of_be.end(), word) != forms_of_be.end(); }

// The form a regular verb shows by its ending; `told` where it shows nothing.
Inflection form_by_ending(std::string_view word, Inflection told) {
    if (word.ends_with("ed") && !word.ends_with("eed")) return Inflection::past;
    if (word.size() > 4 && word.ends_with("ing")) return Inflection::gerund;
    const bool is_third = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    return is_third ? Inflection::third_person : told;
}

// Nouns that are counted in no "a": "time", "support", "sadness", "seeing Dad". No list of the lexicon or of inflection tells them; these are
// the ones that people say of their days and feelings.
bool is_uncounted(const std::vector<std::string>& words, const ListIndex& lists) {
    static constexpr std::array<std::string_view, 25> uncounted = {
        "time",   "support", "help", "care",     "work",     "play",     "fun",     "love",  "peace", "information", "homework", "advice", "news",
        "trouble", "distress", "rest", "space",   "sleep",    "food",     "money",   "joy",   "anger", "grief",       "pain",     "progress"};
    const bool is_mass = words.back().ends_with("ness") || std::find(uncounted.begin(), uncounted.end(), words.back()) != uncounted.end();
    return is_mass || words.front().ends_with("ing") || number_of(words, lists) == Number::plural;
}

// "has seeing Dad", "his seeing Dad": what one does stands behind few words that a thing stands behind.
bool is_doing_for_thing(const std::vector<std::string>& words, const Surroundings& place, TokenRange at) {
    if (!words.front().ends_with("ing") || words.size() < 2) return false;
    const Neighbour left = before(place, at);
    return left != Neighbour::none && left != Neighbour::loose && left != Neighbour::governed && left != Neighbour::joiner;
}

// "His big feelings happens": behind what is several now stands a verb for one, which nothing here can mend.
bool disagrees(const Draft& draft, const Surroundings& place) {
    const std::size_t next = draft.replaces.last;
    if (!place.has(next) || number_of(term_tokens(draft.text), place.lists()) != Number::plural) return false;
    return place.is_plain_word(next) && place.key(next).ends_with('s') && !place.key(next).ends_with("ss");
}

}  // namespace

std::string own_verb(const OwnWording& own, Inflection wanted) {
    const std::string& said = own.wording.text;
    const std::size_t end = std::min(said.find(' '), said.size());
    const std::string first = to_lower(said.substr(0, end));
    if (never_inflects(first)) return said;
    const IrregularVerb* const row = verb_of_past(first);
    if (row != nullptr || is_of_be(first)) {
        std::string from_base(row != nullptr ? row->base : "be");
        return inflect_phrase(from_base.append(said, end), "", wanted);
    }
    const bool is_base = irregular_verb(first) != nullptr;
    const Inflection written = is_base ? Inflection::base : form_by_ending(first, own.key_form);
    if (written == Inflection::base) return inflect_phrase(said, "", wanted);
    return written == wanted || (is_past(written) && is_past(wanted)) ? said : std::string();
}

bool misses_room_for_object(Draft& draft, Inflection wanted, const Surroundings& place) {
    static constexpr std::array<std::string_view, 7> particles = {"up", "down", "off", "out", "away", "back", "over"};
    const std::vector<std::string> words = term_tokens(draft.text);
    if (words.size() < 2 || is_preposition(words.back()) || std::find(particles.begin(), particles.end(), words.back()) != particles.end()) return false;
    const std::size_t first = draft.replaces.first;
    if (wanted == Inflection::past_participle && place.has_before(first) && place.in("be", first - 1)) return true;
    const Neighbour right = behind(place, draft.replaces);
    if (right == Neighbour::plain) draft.safe = false;
    return right == Neighbour::determiner || right == Neighbour::pronoun || right == Neighbour::number;
}

void mend_own_noun(Draft& draft, const OwnWording& own, const ReadyEntry& entry, const Form& form, const Surroundings& place) {
    const std::vector<std::string> words = term_tokens(draft.text);
    if (words.empty() || entry.headword(form).kind == WordKind::verb) return;
    Wording said = own.wording;
    said.mass = is_uncounted(words, place.lists());
    draft.safe = draft.safe && !is_doing_for_thing(words, place, draft.replaces);
    mend_article(draft, said, entry, form, place);
    mend_verb(draft, entry, form, place);
    draft.safe = draft.safe && !disagrees(draft, place);
}

}  // namespace kith
