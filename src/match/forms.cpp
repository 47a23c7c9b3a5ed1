// SPDX-License-Identifier: Apache-2.0
#include "match/forms.hpp"

#include <algorithm>
#include <map>

#include "text/word_hash.hpp"

namespace kith {

namespace {

std::uint64_t edge(std::uint32_t node, std::uint32_t word) { return (static_cast<std::uint64_t>(node) << 32U) | word; }

// Where a hyphen at a line's end was taken out of a token: bytes into its key, or 0. "looked-after" cut after the
// hyphen folds to "lookedafter", which has to find the form of two words as well as a closed-up one.
std::size_t join_inside(const Analysis& analysis, std::size_t token) {
    const auto& joins = analysis.folded.line_joins;
    if (joins.empty()) return 0;
    const FoldedSpan span = analysis.tokens[token].folded;
    const auto found = std::upper_bound(joins.begin(), joins.end(), span.begin);
    return found != joins.end() && *found < span.end ? *found - span.begin : 0;
}

// Bloom filters of one hash (Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970). Their size is a constant: taken
// from the block it cost every word of a text two divisions.
void set_bit(std::vector<std::uint64_t>& filter, std::uint64_t hash) {
    filter[hash / 64 % form_filter_words] |= std::uint64_t{1} << hash % 64;
}
bool has_bit(std::span<const std::uint64_t> filter, std::uint64_t hash) {
    return (filter[hash / 64 % form_filter_words] >> hash % 64 & 1U) != 0;
}

// Of two words that follow each other; not the same for the words the other way round.
std::uint64_t pair_hash(std::uint64_t first, std::uint64_t second) { return first ^ (second >> 7U | second << 57U); }

}  // namespace

void FormIndexBuilder::note_first_words(const std::vector<std::string>& tokens) {
    const std::uint64_t first = word_hash(tokens.front());
    if (tokens.size() == 1) {
        set_bit(singles_, first);
    } else {
        set_bit(pairs_, pair_hash(first, word_hash(tokens[1])));
    }
}

void FormIndexBuilder::add(const std::vector<std::string>& tokens, const Form& form, bool lets_in) {
    if (tokens.empty()) return;
    if (lets_in && form.role != FormRole::name) note_first_words(tokens);
    FormNode node = 0;
    for (const std::string& token : tokens) {
        const auto [where, is_new] = edges_.try_emplace(edge(node, words_.add(token)), static_cast<FormNode>(ends_.size()));
        if (is_new) ends_.emplace_back();
        node = where->second;
    }
    ends_[node].push_back(static_cast<std::uint32_t>(forms_.size()));
    forms_.push_back(form);
}

// The root's edges are an array, as every word of a text asks for one; those of other nodes are few, and sorted.
void FormIndexBuilder::write(FlatWriter& out) const {
    const std::map<std::uint64_t, FormNode> edges(edges_.begin(), edges_.end());
    std::vector<FormNode> first_nodes(words_.size());
    std::vector<std::vector<WordNumber>> next_words(ends_.size());
    std::vector<FormNode> next_nodes;
    for (const auto& [from, to] : edges) {
        const auto node = static_cast<FormNode>(from >> 32U);
        const auto word = static_cast<WordNumber>(from);
        if (node == 0) {
            first_nodes[word - 1] = to;
        } else {
            next_words[node].push_back(word);
            next_nodes.push_back(to);
        }
    }
    words_.write(out);
    out.add(first_nodes);
    out.add_lists(next_words);
    out.add(next_nodes);
    out.add_lists(ends_);
    out.add(forms_);
    out.add(singles_);
    out.add(pairs_);
}

FormIndex::FormIndex(FlatReader& in)
    : words_(in), first_nodes_(in.next<FormNode>()), next_words_(in.next_lists<WordNumber>()), next_nodes_(in.next<FormNode>()),
      ends_(in.next_lists<std::uint32_t>()), forms_(in.next<Form>()), singles_(in.next<std::uint64_t>()),
      pairs_(in.next<std::uint64_t>()) {}

struct FormIndex::Walk {
    const Analysis& analysis;
    std::size_t first;
    std::vector<std::pair<std::size_t, FormNode>> reached;  // one past the last token, node
};

FormNode FormIndex::step(FormNode node, WordNumber word) const {
    if (word == 0) return 0;
    if (node == 0) return first_nodes_[word - 1];
    const std::span<const WordNumber> words = next_words_[node];
    const auto found = std::lower_bound(words.begin(), words.end(), word);
    if (found == words.end() || *found != word) return 0;
    return next_nodes_[next_words_.begin_of(node) + static_cast<std::size_t>(found - words.begin())];
}

void FormIndex::walk(Walk& state, FormNode node, std::size_t token) const {
    if (token == state.analysis.tokens.size()) return;
    const std::string_view key = state.analysis.key(token);
    if (const FormNode next = step(node, words_.find(key))) {
        state.reached.emplace_back(token + 1, next);
        walk(state, next, token + 1);
    }
    if (const std::size_t cut = join_inside(state.analysis, token)) {
        const FormNode half = step(node, words_.find(key.substr(0, cut)));
        if (const FormNode next = half == 0 ? 0 : step(half, words_.find(key.substr(cut)))) {
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
            for (const std::uint32_t form : ends_[node]) found.push_back({token, last, &forms_[form]});
        }
    }
    return found;
}

// The bits of a word and of the pair it makes with the next: what is in neither filter begins no form.
bool FormIndex::may_begin(const std::vector<ScannedWord>& words, std::size_t at) const {
    if (has_bit(singles_, words[at].hash)) return true;
    return at + 1 < words.size() && has_bit(pairs_, pair_hash(words[at].hash, words[at + 1].hash));
}

WordNumber FormIndex::word_of(const WordScan& scan, const ScannedWord& word) const {
    return words_.find(word.hash, [&](std::string_view stored) { return scan.is_equal(word, stored); });
}

// The way from a word of a scan on.
struct FormIndex::Trail {
    const WordScan& scan;
    const Counts& counts;
    std::size_t first;       // word
    bool has_joins;          // somewhere in the scan
    bool is_split = false;   // a word was taken for the two that a line's end has joined
};

bool FormIndex::any_counts(const Trail& trail, FormNode node, std::size_t last) const {
    const std::span<const std::uint32_t> ends = ends_[node];
    return std::any_of(ends.begin(), ends.end(), [&](std::uint32_t index) {
        const Form& form = forms_[index];
        return form.role != FormRole::name && (trail.is_split || trail.counts(form, {trail.first, last}));
    });
}

// Where both halves of a word lead that was joined over a line's end; as walk() does. 0: it was not, or they lead nowhere.
FormNode FormIndex::step_in_halves(const WordScan& scan, FormNode node, const ScannedWord& word) const {
    const std::size_t join = scan.join_inside(word);
    if (join == 0) return 0;
    const FormNode half = step(node, words_.find(scan.text().substr(word.begin, join - word.begin)));  // what is folded is what is stored
    return half == 0 ? 0 : step(half, words_.find(scan.text().substr(join, word.end - join)));
}

bool FormIndex::comes_to_something(const Trail& trail, FormNode node, std::size_t at) const {
    const std::vector<ScannedWord>& words = trail.scan.words();
    for (; at < words.size(); ++at) {
        if (at > trail.first && !trail.scan.are_neighbours(words[at - 1], words[at])) return false;
        if (const FormNode next = trail.has_joins ? step_in_halves(trail.scan, node, words[at]) : 0) {
            const Trail split{trail.scan, trail.counts, trail.first, true, true};
            if (any_counts(split, next, at + 1) || comes_to_something(split, next, at + 1)) return true;
        }
        node = step(node, word_of(trail.scan, words[at]));
        if (node == 0) return false;
        if (any_counts(trail, node, at + 1)) return true;
    }
    return false;
}

// What the filters know of is whole words: beside a joined one they are not asked.
bool FormIndex::may_find(const WordScan& scan, const Counts& counts) const {
    const std::vector<ScannedWord>& words = scan.words();
    const bool has_joins = !scan.line_joins().empty();
    const auto is_joined = [&](std::size_t at) { return at < words.size() && scan.join_inside(words[at]) != 0; };
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool may = may_begin(words, at) || (has_joins && (is_joined(at) || is_joined(at + 1)));
        if (may && comes_to_something({scan, counts, at, has_joins}, 0, at)) return true;
    }
    return false;
}

std::vector<std::string> FormIndex::spelled(const std::function<bool(const Form&)>& is_wanted) const {
    std::vector<std::string> all;
    std::vector<std::pair<FormNode, std::string>> left;
    for (WordNumber word = 1; word <= first_nodes_.size(); ++word) {
        if (const FormNode node = step(0, word)) left.emplace_back(node, words_.word(word));
    }
    while (!left.empty()) {
        const auto [node, words] = std::move(left.back());
        left.pop_back();
        for (const WordNumber word : next_words_[node]) {
            left.emplace_back(step(node, word), words + ' ' + std::string(words_.word(word)));
        }
        const std::span<const std::uint32_t> ends = ends_[node];
        if (std::any_of(ends.begin(), ends.end(), [&](std::uint32_t form) { return is_wanted(forms_[form]); })) all.push_back(words);
    }
    return all;
}

}  // namespace kith
