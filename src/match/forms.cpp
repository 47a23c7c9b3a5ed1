// SPDX-License-Identifier: Apache-2.0
#include "match/forms.hpp"

#include <algorithm>

#include "text/word_hash.hpp"

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

// Bits of a filter by hash.
void set_bit(std::vector<std::uint64_t>& filter, std::uint64_t hash) {
    filter[hash / 64 % filter.size()] |= std::uint64_t{1} << hash % 64;
}
bool has_bit(const std::vector<std::uint64_t>& filter, std::uint64_t hash) {
    return (filter[hash / 64 % filter.size()] >> hash % 64 & 1U) != 0;
}

// Of two words that follow each other; not the same for the words the other way round.
std::uint64_t pair_hash(std::uint64_t first, std::uint64_t second) { return first ^ (second >> 7U | second << 57U); }

}  // namespace

struct FormIndex::Walk {
    const Analysis& analysis;
    std::size_t first;
    std::vector<std::pair<std::size_t, Node>> reached;  // one past the last token, node
};

void FormIndex::note_first_words(const std::vector<std::string>& tokens) {
    const std::uint64_t first = word_hash(tokens.front());
    if (tokens.size() == 1) {
        set_bit(singles_, first);
    } else {
        set_bit(pairs_, pair_hash(first, word_hash(tokens[1])));
    }
}

void FormIndex::add(const std::vector<std::string>& tokens, Form form) {
    if (tokens.empty()) return;
    if (form.role == FormRole::term) term_forms_.push_back(join(tokens));
    if (form.role != FormRole::name) note_first_words(tokens);
    Node node = 0;
    for (const std::string& token : tokens) {
        const auto [where, is_new] = edges_.try_emplace(edge(node, words_.add(token)), static_cast<Node>(ends_.size()));
        if (is_new) ends_.emplace_back();
        node = where->second;
    }
    ends_[node].push_back(forms_.size());
    forms_.push_back(form);
}

FormIndex::Node FormIndex::step(Node node, Word word) const {
    if (word == 0) return 0;
    const auto found = edges_.find(edge(node, word));
    return found == edges_.end() ? 0 : found->second;
}

void FormIndex::walk(Walk& state, Node node, std::size_t token) const {
    if (token == state.analysis.tokens.size()) return;
    const std::string_view key = state.analysis.key(token);
    if (const Node next = step(node, words_.find(key))) {
        state.reached.emplace_back(token + 1, next);
        walk(state, next, token + 1);
    }
    if (const std::size_t cut = join_inside(state.analysis, token)) {
        const Node half = step(node, words_.find(key.substr(0, cut)));
        if (const Node next = half == 0 ? 0 : step(half, words_.find(key.substr(cut)))) {
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

// The bits of a word and of the pair it makes with the next: what is in neither filter begins no form.
bool FormIndex::may_begin(const std::vector<ScannedWord>& words, std::size_t at) const {
    if (has_bit(singles_, words[at].hash)) return true;
    return at + 1 < words.size() && has_bit(pairs_, pair_hash(words[at].hash, words[at + 1].hash));
}

FormIndex::Word FormIndex::word_of(const WordScan& scan, const ScannedWord& word) const {
    return words_.find(word.hash, [&](std::string_view stored) { return scan.is_equal(word, stored); });
}

bool FormIndex::comes_to_something(const WordScan& scan, std::size_t first, const Counts& counts) const {
    const std::vector<ScannedWord>& words = scan.words();
    Node node = 0;
    for (std::size_t at = first; at < words.size(); ++at) {
        if (at > first && !scan.are_neighbours(words[at - 1], words[at])) return false;
        node = step(node, word_of(scan, words[at]));
        if (node == 0) return false;
        for (const std::size_t index : ends_[node]) {
            const Form& form = forms_[index];
            if (form.role != FormRole::name && counts(form, first)) return true;
        }
    }
    return false;
}

bool FormIndex::may_find(const WordScan& scan, const Counts& counts) const {
    if (scan.has_line_joins()) return true;
    const std::vector<ScannedWord>& words = scan.words();
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (may_begin(words, at) && comes_to_something(scan, at, counts)) return true;
    }
    return false;
}

}  // namespace kith
