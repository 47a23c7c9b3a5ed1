// SPDX-License-Identifier: Apache-2.0
// A pattern of the lexicon's notation made ready to match: its program, written on first use, and the words without which it
// cannot match, which spare most patterns that first use. Immutable but for that first use; thread-safe.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/made_once.hpp"
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

    // Whether the words are there without which it matches nothing, in the stream or in a part of it: one look at each.
    [[nodiscard]] bool may_match(const TokenStream& stream) const;

    // One of these words stands in whatever the pattern matches; empty where nothing so simple can be said.
    [[nodiscard]] static std::vector<std::string> required_words(const Pattern& pattern);
    // Words of an item of the pattern, members of its list among them, of which one stands in whatever the pattern matches. What a
    // conjunction stands for ("&") does not count.
    struct WordGroup {
        std::vector<std::string> words;
        std::size_t item = 0;
    };
    // That group first which is likely to be met least often.
    [[nodiscard]] static std::vector<WordGroup> word_groups(const Pattern& pattern, const ListIndex& lists);
    // How many words items [first, last) of the pattern can match at most.
    [[nodiscard]] static std::size_t longest_match(const Pattern& pattern, std::size_t first, std::size_t last, const ListIndex& lists);
    // The item that is ~ in whatever the pattern matches; none where ~ is left out, optional or one of several ways.
    [[nodiscard]] static std::optional<std::size_t> headword_item(const Pattern& pattern);

private:
    // One of these must occur in the stream.
    using Needles = std::vector<WordSet::Member>;
    [[nodiscard]] static Needles needles_of(const PatternItem& item, const ListIndex& lists);
    [[nodiscard]] const std::vector<Needles>& needles() const;
    [[nodiscard]] std::optional<PhraseProgram::Match> run(const TokenStream& stream, std::size_t from) const;

    const Pattern& pattern_;
    const ListIndex& lists_;
    MadeOnce<std::vector<Needles>> needles_;
    struct Ready {
        PhraseProgram program;
        std::optional<std::size_t> before_headword;  // how many items of a match can stand before ~, where every match has one
    };
    [[nodiscard]] const Ready& ready() const;

    MadeOnce<Ready> ready_;
};

}  // namespace kith
