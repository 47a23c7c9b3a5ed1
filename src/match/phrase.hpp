// SPDX-License-Identifier: Apache-2.0
// A pattern of the lexicon's notation made ready to match: an RE2 expression over token streams, compiled on
// first use, and the words without which it cannot match, which spare most patterns that first use.
// Immutable but for that first use, which is guarded; thread-safe.
//
// {list} of nouns is a noun phrase: determiner or possessive, up to two modifiers, a head in the list, perhaps
// `and` another. {person} also takes pronouns (list person-pronoun), names and initials; {possessive} also takes
// a name or noun phrase with 's. `*` is up to three words.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "lexicon/pattern.hpp"
#include "match/lists.hpp"
#include "match/stream.hpp"
#include "text/regex.hpp"

namespace kith {

class PhraseMatcher {
public:
    // `pattern` and `lists` must outlive the matcher. Not for patterns with a regex: those see the folded sentence.
    PhraseMatcher(const Pattern& pattern, const ListIndex& lists);

    // The longest of the leftmost matches that begin at item `from` of the stream or later, as tokens.
    [[nodiscard]] std::optional<TokenRange> find(const TokenStream& stream, std::size_t from = 0) const;

    struct Captured {
        TokenRange whole;
        std::vector<std::optional<TokenRange>> slots;  // one for each of pattern.slots()
    };
    [[nodiscard]] std::optional<Captured> capture(const TokenStream& stream, std::size_t from = 0) const;

    // One of these words stands in whatever the pattern matches; empty where nothing so simple can be said.
    [[nodiscard]] static std::vector<std::string> required_words(const Pattern& pattern);
    // Groups of words, one of each group standing in whatever the pattern matches, the group first that is likely to be met least
    // often. Members of lists count; what a conjunction stands for ("&") does not.
    [[nodiscard]] static std::vector<std::vector<std::string>> word_groups(const Pattern& pattern, const ListIndex& lists);
    // How many words a match can have at most.
    [[nodiscard]] static std::size_t longest_match(const Pattern& pattern);

private:
    [[nodiscard]] bool may_match(const TokenStream& stream) const;
    [[nodiscard]] const Regex* regex() const;

    const Pattern& pattern_;
    const ListIndex& lists_;
    [[nodiscard]] const std::vector<std::vector<std::string>>& needles() const;
    mutable std::once_flag needles_made_;
    mutable std::vector<std::vector<std::string>> needles_;  // of each group, one must occur in the stream
    mutable std::once_flag compiled_;
    mutable std::optional<Regex> regex_;
};

// The expression itself, for tests and for `kith lexicon show`.
[[nodiscard]] std::string stream_expression(const Pattern& pattern, const ListIndex& lists);

}  // namespace kith
