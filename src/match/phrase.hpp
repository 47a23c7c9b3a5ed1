// SPDX-License-Identifier: Apache-2.0
// A pattern of the lexicon's notation made ready to match: its program, written on first use, and the words without which it
// cannot match, which spare most patterns that first use. Immutable but for that first use, which is guarded; thread-safe.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "lexicon/pattern.hpp"
#include "match/lists.hpp"
#include "match/phrase_program.hpp"
#include "match/stream.hpp"

namespace kith {

class PhraseMatcher {
public:
    // `pattern` and `lists` must outlive the matcher. Not for patterns with a regex: those see the folded sentence.
    // Words that `lists` does not know are in no stream, and match nothing.
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
    // One of these must occur in the stream.
    using Needles = std::vector<WordSet::Member>;
    [[nodiscard]] static Needles needles_of(const PatternItem& item, const ListIndex& lists);
    [[nodiscard]] const std::vector<Needles>& needles() const;
    [[nodiscard]] bool may_match(const TokenStream& stream) const;
    [[nodiscard]] std::optional<PhraseProgram::Match> run(const TokenStream& stream, std::size_t from) const;

    const Pattern& pattern_;
    const ListIndex& lists_;
    mutable std::once_flag needles_made_;
    mutable std::vector<Needles> needles_;
    mutable std::once_flag written_;
    mutable std::optional<PhraseProgram> program_;
};

}  // namespace kith
