// SPDX-License-Identifier: Apache-2.0
#include "lint/suggest.hpp"

#include <algorithm>
#include <optional>

#include "lint/fitting.hpp"
#include "lint/grammar.hpp"
#include "text/utf8.hpp"

namespace kith {

namespace {

constexpr std::string_view blank_mark = "‹";

std::string title_case(const std::string& text, const ListIndex& lists) {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        const bool small =
            at > 0 && (lists.contains("function", to_lower(word)) || lists.contains("determiner", to_lower(word)));
        out += small ? word : capitalise(word);
        if (end < text.size()) out += ' ';
        at = end + 1;
    }
    return out;
}

bool opens_sentence(const Surroundings& place, std::size_t first) {
    while (place.has_before(first)) {
        if (place.token(--first).kind != TokenKind::punctuation) return false;
    }
    return true;
}

void follow_capitals(Draft& draft, const Headword& headword, const Surroundings& place) {
    const Token& first = place.token(draft.replaces.first);
    const Token& word = place.token(place.view().occurrence().first);
    const bool acronym = headword.term == to_upper(headword.term);
    const bool shouted =
        place.view().capitals() == Capitals::shouted ||
        (word.all_caps && !acronym && to_upper(std::string(place.key(place.view().occurrence().first))).size() > 4);
    if (shouted) {
        draft.text = to_upper(draft.text);
    } else if (place.view().capitals() == Capitals::title) {
        draft.text = title_case(draft.text, place.lists());
    } else if (first.capitalised && opens_sentence(place, draft.replaces.first)) {
        draft.text = capitalise(draft.text);
    }
}

// Puts the captured words wherever the wording has their {slots}; nothing where one of them captured nothing. Of a slot
// that stands in several alternatives ("with {family}", "to {family}") the one that matched speaks.
std::optional<std::string> fill_slots(const Wording& wording, const PhraseMatcher::Captured& captured,
                                      const Surroundings& place) {
    const std::vector<std::string> names = wording.pattern.slots();
    std::string text;
    std::size_t done = 0;
    for (std::size_t open = wording.text.find('{'); open != std::string::npos; open = wording.text.find('{', done)) {
        const std::size_t close = wording.text.find('}', open);
        const std::string_view name = std::string_view(wording.text).substr(open + 1, close - open - 1);
        std::size_t slot = 0;
        while (slot < names.size() && !(names[slot] == name && slot < captured.slots.size() && captured.slots[slot]))
            ++slot;
        if (close == std::string::npos || slot == names.size()) return std::nullopt;
        text.append(wording.text, done, open - done).append(place.slice(*captured.slots[slot]));
        done = close + 1;
    }
    return text.append(wording.text, done);
}

std::optional<Draft> begin_draft(const ReadyWording& ready, const Surroundings& place) {
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
// Behind a verb anything may hang: "says to be looking" beside "says that he is looking".
bool is_left_hanging(std::string_view text, const ReadyEntry& entry, const Surroundings& place) {
    const std::size_t after = place.view().occurrence().last;
    if (!place.has(after) || !place.is_function(after)) return false;
    return entry.entry->term.kind == WordKind::verb || has_function_word(text, place.lists());
}

std::optional<Suggestion> form_one(const ReadyWording& ready, const ReadyEntry& entry, const Form& form,
                                   const Surroundings& place) {
    std::optional<Draft> draft = begin_draft(ready, place);
    if (!draft) return std::nullopt;
    inflect(*draft, *ready.wording, entry, form, place);
    if (!fits(*draft, *ready.wording, entry, form, place)) return std::nullopt;
    mend_article(*draft, *ready.wording, entry, place);
    follow_capitals(*draft, entry.headword(form), place);
    if (draft->text.find(blank_mark) != std::string::npos) draft->safe = false;
    draft->safe = draft->safe && is_shown_to_fit(Fitting(*draft, *ready.wording, entry, form, place));
    const TextSpan span{place.token(draft->replaces.first).span.begin, place.token(draft->replaces.last - 1).span.end};
    return Suggestion{draft->text, span, draft->safe};
}

}  // namespace

std::vector<Suggestion> make_suggestions(const ReadyEntry& entry, const Form& form, const View& view,
                                         std::string_view segment_text) {
    std::vector<Suggestion> suggestions;
    std::ptrdiff_t phrases = 0;  // how many of them replace a phrase
    const Surroundings place(view, segment_text);
    for (const ReadyWording& ready : entry.say) {
        auto made = form_one(ready, entry, form, place);
        if (!made || (ready.when == nullptr && phrases > 0 && is_left_hanging(made->text, entry, place))) continue;
        const bool twice = std::any_of(suggestions.begin(), suggestions.end(), [&](const Suggestion& other) {
            return other.text == made->text && other.replaces == made->replaces;
        });
        if (twice) continue;
        if (ready.when != nullptr)
            ++phrases;  // made for this very phrase, it says more than one for the word alone, and comes first
        suggestions.insert(ready.when != nullptr ? suggestions.begin() + (phrases - 1) : suggestions.end(),
                           std::move(*made));
    }
    return suggestions;
}

}  // namespace kith
