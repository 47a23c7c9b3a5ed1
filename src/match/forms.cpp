// SPDX-License-Identifier: Apache-2.0
#include "match/forms.hpp"

#include <algorithm>

namespace kith {

namespace {

std::uint64_t edge(std::uint32_t node, std::uint32_t word) { return (static_cast<std::uint64_t>(node) << 32U) | word; }

std::string join(const std::vector<std::string>& tokens) {
    std::string joined;
    for (const std::string& token : tokens) {
        if (!joined.empty()) joined += ' ';
        joined += token;
    }
    return joined;
}

// Where a hyphen at a line's end was taken out of a token: bytes into its key, or 0. "looked-after" cut after the
// hyphen folds to "lookedafter", which has to find the form of two words as well as a closed-up one.
std::size_t join_inside(const Analysis& analysis, std::size_t token) {
    const auto& joins = analysis.folded.line_joins;
    if (joins.empty()) return 0;
    const FoldedSpan span = analysis.tokens[token].folded;
    const auto found = std::upper_bound(joins.begin(), joins.end(), span.begin);
    return found != joins.end() && *found < span.end ? *found - span.begin : 0;
}

}  // namespace

struct FormIndex::Walk {
    const Analysis& analysis;
    std::size_t first;
    std::vector<std::pair<std::size_t, Node>> reached;  // one past the last token, node
};

void FormIndex::add(const std::vector<std::string>& tokens, Form form) {
    if (tokens.empty()) return;
    if (form.role == FormRole::term) term_forms_.push_back(join(tokens));
    Node node = 0;
    for (const std::string& token : tokens) {
        const Word word = words_.try_emplace(token, static_cast<Word>(words_.size() + 1)).first->second;
        const auto [where, is_new] = edges_.try_emplace(edge(node, word), static_cast<Node>(ends_.size()));
        if (is_new) ends_.emplace_back();
        node = where->second;
    }
    ends_[node].push_back(forms_.size());
    forms_.push_back(form);
}

FormIndex::Word FormIndex::word_of(std::string_view key) const {
    const auto found = words_.find(key);
    return found == words_.end() ? 0 : found->second;
}

FormIndex::Node FormIndex::step(Node node, Word word) const {
    if (word == 0) return 0;
    const auto found = edges_.find(edge(node, word));
    return found == edges_.end() ? 0 : found->second;
}

void FormIndex::walk(Walk& state, Node node, std::size_t token) const {
    if (token == state.analysis.tokens.size()) return;
    const std::string_view key = state.analysis.key(token);
    if (const Node next = step(node, word_of(key))) {
        state.reached.emplace_back(token + 1, next);
        walk(state, next, token + 1);
    }
    if (const std::size_t cut = join_inside(state.analysis, token)) {
        const Node half = step(node, word_of(key.substr(0, cut)));
        if (const Node next = half == 0 ? 0 : step(half, word_of(key.substr(cut)))) {
            state.reached.emplace_back(token + 1, next);
            walk(state, next, token + 1);
        }
    }
}

std::vector<Occurrence> FormIndex::find(const Analysis& analysis) const {
    std::vector<Occurrence> found;
    Walk state{analysis, 0, {}};
    for (std::size_t token = 0; token < analysis.tokens.size(); ++token) {
        state.reached.clear();
        walk(state, 0, token);
        std::stable_sort(state.reached.begin(), state.reached.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        for (const auto& [last, node] : state.reached) {
            for (const std::size_t form : ends_[node]) found.push_back({token, last, &forms_[form]});
        }
    }
    return found;
}

}  // namespace kith
