// SPDX-License-Identifier: Apache-2.0
// Words and sentences of a segment, by ICU's word and sentence rules (UAX #29, root locale), with what
// matching needs: a trailing 's is a token of its own, wrapped lines do not end a sentence, nor do
// abbreviations and initials. Tokens hold positions in the folded text and in the text itself.
// analyse() is pure; an Analysis is immutable and may be shared between threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/fold.hpp"
#include "text/span.hpp"

namespace kith {

enum class TokenKind : std::uint8_t {
    word,         // letters, perhaps with digits and inner apostrophes
    number,       // starts with a digit
    possessive,   // the 's split off its word (also of "it's")
    punctuation,  // one mark: . , ; : ! ? ( ) " ' - and the like
};

struct Token {
    FoldedSpan folded;
    TextSpan span;               // in the segment's text, the same characters
    TokenKind kind = TokenKind::word;
    bool capitalised = false;    // first letter is upper case in the text
    bool all_caps = false;       // two or more letters, all upper case
    bool space_before = false;   // white space (or the segment's start) stands before it
    bool hyphen_before = false;  // joined to the word before it by a hyphen; that hyphen is no token
};

struct Sentence {
    std::size_t first = 0;  // index of its first token
    std::size_t last = 0;   // one past its last token
};

struct Analysis {
    Folded folded;
    std::vector<Token> tokens;        // in order
    std::vector<Sentence> sentences;  // cover all tokens, in order, none empty

    [[nodiscard]] std::string_view key(std::size_t token) const {
        const FoldedSpan s = tokens[token].folded;
        return std::string_view(folded.text).substr(s.begin, s.size());
    }
    // The sentence that holds a token. O(log sentences).
    [[nodiscard]] const Sentence& sentence_of(std::size_t token) const;
};

// Folded abbreviations without their last full stop ("dr", "e.g", "no") after which a sentence goes on.
using Abbreviations = std::unordered_set<std::string>;

constexpr std::size_t longest_sentence = 400;  // tokens; a longer one is cut, so that work on one stays bounded

// Precondition: valid UTF-8 of less than 2 GB.
[[nodiscard]] Analysis analyse(std::string_view text, const Abbreviations& abbreviations);

// Tokens of a term or pattern: folded words, hyphens and spaces alike, 's split off, punctuation dropped.
[[nodiscard]] std::vector<std::string> term_tokens(std::string_view term);

}  // namespace kith
