// SPDX-License-Identifier: Apache-2.0
#include "lint/rough_view.hpp"

#include <algorithm>

#include "lint/cue_reach.hpp"
#include "lint/rough_sentences.hpp"

namespace kith {

// The words of `scope`, which has the occurrence's first word in it.
WordRange RoughView::window(Pattern::Scope scope) const {
    const bool is_phrase = scope == Pattern::Scope::phrase;
    const WordRange near = words_round(scan_, place_.occurrence, is_phrase ? phrase_reach : paragraph_reach);
    if (scope == Pattern::Scope::paragraph) return near;
    const std::vector<ScannedWord>& words = scan_.words();
    const auto place = [&](std::size_t index) { return words.begin() + static_cast<std::ptrdiff_t>(index); };
    const auto is_before = [](const ScannedWord& word, std::size_t at) { return word.begin < at; };
    const auto first = std::lower_bound(place(near.first), place(near.last), place_.sentence.begin, is_before);
    const auto last = std::lower_bound(first, place(near.last), place_.sentence.end, is_before);
    return {static_cast<std::size_t>(first - words.begin()), static_cast<std::size_t>(last - words.begin())};
}

const TokenStream* RoughView::stream(Pattern::Scope scope, bool inner) const {
    const bool has_inner = place_.inner.first < place_.inner.last;
    if (inner && !has_inner) return nullptr;
    auto& kept = streams_[static_cast<std::size_t>(scope) * 2 + (inner ? 1U : 0U)];
    if (!kept) kept = rough_stream(scan_, lists_, window(scope), inner ? place_.inner : place_.occurrence, place_.form);
    return &*kept;
}

const TokenStream& RoughView::plain_sentence() const {
    if (!plain_) plain_ = rough_stream(scan_, lists_, window(Pattern::Scope::sentence));
    return *plain_;
}

const std::optional<std::string>& RoughView::folded_sentence() const {
    if (!folded_) folded_ = RoughSentences::folded(scan_, place_.sentence);
    return *folded_;
}

}  // namespace kith
