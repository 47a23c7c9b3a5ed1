// SPDX-License-Identifier: Apache-2.0
// The notation of cues (lexicon/README.md explains it to convenors), parsed: words, ~, (a|b), word?, *, {list},
// <verb>, sentence:, paragraph:, agent: and patient: in front, /RE2/ for the rare rest. What a pattern matches in a text is
// decided in match/. Pure; a Pattern is a value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

struct PatternItem {
    enum class Kind : std::uint8_t {
        headword,      // ~, or `text` says in which of its forms: ~ed, ~ing, ~s
        word,          // `text`, one folded token
        lemma,         // <text>: any form of that verb
        wild,          // * : up to three words
        list,          // {text}: a phrase of that word list; `slot` names the capture
        alternatives,  // (a b|c): one of the sequences
    };
    Kind kind = Kind::word;
    bool optional = false;
    std::string text;
    std::string slot;                                   // "family", "family:1"
    std::vector<std::vector<PatternItem>> alternatives;  // also used for an optional word of several tokens
};

struct Pattern {
    // phrase: words side by side, the headword among them; sentence, paragraph: anywhere near it; agent, patient: who does
    // what the headword (a verb) says, and whom it is done to.
    enum class Scope : std::uint8_t { phrase, sentence, paragraph, agent, patient };
    Scope scope = Scope::phrase;
    std::vector<PatternItem> items;  // empty where `regex` is set
    std::string regex;               // of /.../ without its slashes

    // A cue touches the word when it needs nothing between: no *, no scope in front and no /.../ in it.
    [[nodiscard]] bool touches() const;
    [[nodiscard]] bool has_headword() const;
    // Only words, alternatives, lists and forms of verbs: what it matches can be spelled out.
    [[nodiscard]] bool is_plain() const;
    // Every {list} in it, as written inside the braces, in order.
    [[nodiscard]] std::vector<std::string> slots() const;
};

struct PatternError {
    std::size_t at = 0;    // byte in the pattern
    std::string message;   // "the bracket opened here is never closed"
    std::string expected;  // what to write instead
};

// False where the text is no pattern; then `error` tells why. Checks the notation only: whether the
// lists exist and a ~ is there is the loader's to know.
bool parse_pattern(std::string_view text, Pattern& pattern, PatternError& error);

}  // namespace kith
