// SPDX-License-Identifier: Apache-2.0
// An occurrence as a View (cues.hpp) would show it to cues, by a scan alone: each stream may hold more than the View's, never less, so
// that a cue that matches there matches here as well. A value of one thread; it works only when it is asked.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "lexicon/pattern.hpp"
#include "lint/rough_stream.hpp"
#include "match/lists.hpp"
#include "text/span.hpp"
#include "text/word_scan.hpp"

namespace kith {

struct RoughPlace {
    WordRange occurrence;
    WordRange inner;    // the headword inside a longer form; empty where there is none
    Inflection form = Inflection::base;
    TextSpan sentence;  // bounds it lies within (rough_sentences.hpp)
};

class RoughView {
public:
    // Both must outlive it.
    RoughView(const WordScan& scan, const ListIndex& lists, RoughPlace place) : scan_(scan), lists_(lists), place_(place) {}

    // With ~ for the whole occurrence, and for the inner headword where there is one (else null).
    [[nodiscard]] const TokenStream* stream(Pattern::Scope scope, bool inner) const;
    // The sentence with nothing marked.
    [[nodiscard]] const TokenStream& plain_sentence() const;
    // The folded text of the sentence; none where it is not known for sure.
    [[nodiscard]] const std::optional<std::string>& folded_sentence() const;

private:
    [[nodiscard]] WordRange window(Pattern::Scope scope) const;

    const WordScan& scan_;
    const ListIndex& lists_;
    RoughPlace place_;
    mutable std::array<std::optional<TokenStream>, 6> streams_;  // scope * 2 + inner
    mutable std::optional<TokenStream> plain_;
    mutable std::optional<std::optional<std::string>> folded_;
};

}  // namespace kith
