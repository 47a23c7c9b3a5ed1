// SPDX-License-Identifier: Apache-2.0
#include "match/field_windows.hpp"

#include <algorithm>

namespace kith {

namespace {

// "carers' group", "adults’ services": the mark behind a plural belongs to its word, as "'s" does.
bool is_possessive_mark(const Analysis& analysis, std::size_t token) {
    if (analysis.tokens[token].kind == TokenKind::possessive) return true;
    return token > 0 && analysis.key(token) == "'" && analysis.tokens[token].span.begin == analysis.tokens[token - 1].span.end &&
           analysis.key(token - 1).ends_with('s');
}

}  // namespace

FieldIndex::Match FieldWindows::longest(std::size_t stem) {
    if (matches_[stem].words == unknown.words) matches_[stem] = index_.longest(stems_, stem, stems_.size());
    return matches_[stem];
}

void FieldWindows::look_at(const Analysis& analysis, TokenRange window) {
    constexpr std::size_t most_kept = 4096;  // stems; beyond, the next window is begun anew, so that memory stays small
    const bool is_kept = window.last <= looked_at_.last || stems_.size() < most_kept;
    if (looked_at_.empty() || window.first < looked_at_.first || window.first > looked_at_.last || !is_kept) {
        looked_at_ = {window.first, window.first};
        stems_ = FieldStems(window.size(), analysis.tokens[window.last - 1].folded.end - analysis.tokens[window.first].folded.begin);
        matches_.clear();
    }
    for (std::size_t& token = looked_at_.last; token < window.last; ++token) {
        if (!is_possessive_mark(analysis, token)) stems_.add(analysis.key(token), token);
    }
    matches_.resize(stems_.size(), unknown);
}

// A phrase that reaches beyond the window is none in it, so the last words of a window are asked anew.
void FieldWindows::find(const Analysis& analysis, TokenRange window, std::vector<FieldWord>& found) {
    found.clear();
    if (window.empty()) return;
    look_at(analysis, window);
    const std::size_t end = stems_.at_or_behind(window.last);
    for (std::size_t i = stems_.at_or_behind(window.first); i < end;) {
        const FieldIndex::Match match = end - i < FieldIndex::longest_phrase ? index_.longest(stems_, i, end) : longest(i);
        const std::size_t words = std::max<std::size_t>(match.words, 1);
        if (match.words > 0) {
            const FieldIndex::Weight& weight = index_.weight(match.number);
            found.push_back({{stems_.place(i), stems_.place(i + words - 1) + 1}, weight.weight, weight.borrowed != 0});
        }
        i += words;
    }
}

}  // namespace kith
