// SPDX-License-Identifier: Apache-2.0
#include "report/decisions.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "report/excerpt.hpp"
#include "report/phrases.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

// The names that the linter gives its steps.
constexpr std::array<std::string_view, 7> by_cue = {
    "a fine cue that touches the word", "the longest cue in the sentence", "who does it",
    "whom it is done to",               "a sentence: cue",                 "a paragraph: cue",
    "the field of the words around"};
constexpr std::string_view by_default = "no cue, so what the entry says of other cases";
constexpr std::string_view by_part_of_speech = "its part of speech";

struct Told {
    std::string_view step;
    std::string_view words;
};

constexpr std::array<Told, 5> settled = {{
    {"a name, by its capitals", "Its capitals make it part of a name, and names stay as they are."},
    {"a listed name", "It is part of a name that kith knows, and names stay as they are."},
    {"how to reach somebody", "It says how somebody can be reached, and so used it means no harm."},
    {"a word talked about", "The sentence speaks of the word itself, so it can stay."},
    {"a legal term", "It is a term of the law, so it stays; a few plain words beside it would help the reader."},
}};

std::string_view meaning_there(Level outcome) {
    switch (outcome) {
        case Level::fine:
            return "there kith keeps quiet";
        case Level::strength:
            return "there it warms";
        case Level::notice:
            return "there it is worth a thought";
        case Level::consider:
            return "there it may land harder than you mean it to";
        case Level::rethink:
            break;
    }
    return "there people have asked for other words";
}

std::string_view without_a_sign(Level outcome) {
    switch (outcome) {
        case Level::fine:
            return "Nothing near it says which meaning it has; kith then keeps quiet.";
        case Level::strength:
            return "Nothing near it says otherwise, so kith takes it as kindly meant.";
        case Level::notice:
            return "Nothing near it says which meaning it has; kith then only asks you to notice it.";
        case Level::consider:
        case Level::rethink:
            break;
    }
    return "Nothing near it speaks for a harmless meaning.";
}

std::string beside(const Decision& decision, const std::string& signs) {
    const std::string_view meaning = meaning_there(decision.outcome);
    if (signs.empty()) return "The words round it tell which meaning it has: " + std::string(meaning) + '.';
    return "It stands " + signs + "; " + std::string(meaning) + '.';
}

}  // namespace

bool is_by_default(const Decision& decision) { return decision.step == by_default; }

std::string kept_words(const Kept& kept, bool no_text) {
    const std::string reason = no_text ? std::string() : ": " + shown(kept.why.reason);
    return capitalise(std::string(kept_on_purpose)) + reason + " (" + shown(kept.why.said) + ").";
}

std::string decision_words(const Decision& decision, bool no_text) {
    const std::string signs = no_text ? std::string() : shown(listed(decision.evidence, "and"));
    if (std::find(by_cue.begin(), by_cue.end(), decision.step) != by_cue.end()) return beside(decision, signs);
    if (is_by_default(decision)) return std::string(without_a_sign(decision.outcome));
    if (decision.step == by_part_of_speech) {
        return (signs.empty() ? "It stands for another part of speech" : capitalise(signs)) + "; so used, it means no harm.";
    }
    for (const Told& one : settled) {
        if (one.step == decision.step) return std::string(one.words);
    }
    if (signs.empty()) return "It is part of " + decision.step + ", which stays as it is.";
    return "Decided by " + decision.step + ": " + signs + '.';
}

}  // namespace kith
