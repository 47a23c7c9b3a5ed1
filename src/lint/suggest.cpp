// SPDX-License-Identifier: Apache-2.0
#include "lint/suggest.hpp"

#include <algorithm>
#include <optional>

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

void follow_capitals(Draft& draft, const Entry& entry, const Surroundings& place) {
    const Token& first = place.token(draft.replaces.first);
    const Token& word = place.token(place.view().occurrence().first);
    const bool acronym = entry.term.term == to_upper(entry.term.term);
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

// Puts the captured words where the wording has their {slots}.
std::optional<std::string> fill_slots(const Wording& wording, const PhraseMatcher::Captured& captured,
                                      const Surroundings& place) {
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
bool is_left_hanging(std::string_view text, const Surroundings& place) {
    const std::size_t after = place.view().occurrence().last;
    return place.has(after) && place.is_function(after) && has_function_word(text, place.lists());
}

std::optional<Suggestion> form_one(const ReadyWording& ready, const ReadyEntry& entry, const Form& form,
                                   const Surroundings& place) {
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

std::vector<Suggestion> make_suggestions(const ReadyEntry& entry, const Form& form, const View& view,
                                         std::string_view segment_text) {
    std::vector<Suggestion> suggestions;
    std::ptrdiff_t phrases = 0;  // how many of them replace a phrase
    const Surroundings place(view, segment_text);
    for (const ReadyWording& ready : entry.say) {
        auto made = form_one(ready, entry, form, place);
        if (!made || (ready.when == nullptr && phrases > 0 && is_left_hanging(made->text, place))) continue;
        const bool twice = std::any_of(suggestions.begin(), suggestions.end(), [&](const Suggestion& other) {
            return other.text == made->text && other.replaces == made->replaces;
        });
        if (twice) continue;
        if (ready.when != nullptr)
            ++phrases;  // made for this very phrase, it says more than one for the word alone, and comes first
        suggestions.insert(ready.when != nullptr ? suggestions.begin() + phrases - 1 : suggestions.end(),
                           std::move(*made));
    }
    return suggestions;
}

}  // namespace kith
