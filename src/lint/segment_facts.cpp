// SPDX-License-Identifier: Apache-2.0
#include "lint/segment_facts.hpp"

#include <algorithm>
#include <utility>

#include "lint/candidates.hpp"
#include "lint/fingerprint.hpp"
#include "lint/law.hpp"
#include "lint/mention.hpp"
#include "lint/quotes.hpp"
#include "lint/rule_finding.hpp"

namespace kith {

namespace {

// `all` in order, none overlapping.
std::string_view what_covers(TextSpan span, const std::vector<Protected>& all) {
    const auto found = std::upper_bound(all.begin(), all.end(), span.begin,
                                        [](std::size_t begin, const Protected& one) { return begin < one.span.end; });
    return found != all.end() && found->span.begin < span.end ? found->what : std::string_view();
}

}  // namespace

TextRange SegmentFacts::range_of(TokenRange words) const {
    return {input_.index, {analysis_.tokens[words.first].span.begin, analysis_.tokens[words.last - 1].span.end}};
}

const SegmentFacts::ReadSentence& SegmentFacts::read(const Sentence& sentence) {
    constexpr std::size_t most_kept = 4096;  // tokens; a paragraph without end is read again for each rule
    const auto known = read_.find(sentence.first);
    if (known != read_.end()) return known->second;
    if (tokens_read_ > most_kept) read_.clear();
    tokens_read_ = (read_.empty() ? 0 : tokens_read_) + sentence.last - sentence.first;
    ReadSentence& read = read_[sentence.first];
    read.capitals = capitals_of(analysis_, sentence, compiled_.lists);
    read.stream = render_stream(analysis_, compiled_.lists, {sentence.first, sentence.last}, read.capitals);
    return read;
}

FoundExpressions& SegmentFacts::expressions_of(const Sentence& sentence) {
    return expressions_.get(sentence, [] { return FoundExpressions(); });
}

bool SegmentFacts::is_of_law(const Sentence& sentence) {
    return law_.get(sentence, [&] { return cites_law(analysis_, compiled_.lists, sentence); });
}

std::uint64_t SegmentFacts::hash_of(const Sentence& sentence) {
    return hash_.get(sentence, [&] { return Fingerprints::hash_of(analysis_, sentence); });
}

// Quotation marks are paired where something stands to be quoted.
bool SegmentFacts::is_quoted(TextSpan span) {
    if (!has(Mechanism::quotations)) return false;
    if (!quotes_) quotes_ = quotes_in(input_.segments, input_.index);
    return is_within(*quotes_, span);
}

bool SegmentFacts::is_talked_about(const Sentence& sentence, TokenRange words) {
    return is_mention(words_, sentence, words) ||
           input_.columns.of(input_.index, span_of(words)) == ColumnVoice::mention;
}

Voice SegmentFacts::voice_at(const Sentence& sentence, TokenRange words) {
    if (!has(Mechanism::reported)) return Voice::writer;
    if (input_.columns.of(input_.index, span_of(words)) == ColumnVoice::record) return Voice::record;
    return reported_.voice_of(sentence, words);
}

std::string_view SegmentFacts::address_at(TextSpan span) { return what_covers(span, addresses()); }

std::string_view SegmentFacts::protection_at(TextSpan span) { return what_covers(span, protections()); }

const std::vector<Protected>& SegmentFacts::addresses() {
    if (!addresses_) addresses_ = compiled_.addresses.find(segment());
    return *addresses_;
}

const std::vector<Protected>& SegmentFacts::protections() {
    if (protections_) return *protections_;
    std::vector<Protected> all = addresses();
    for (const TokenRange name : listed_names(analysis_, input_.read.occurrences)) all.push_back({span_of(name), "a listed name"});
    protections_ = disjoint(std::move(all));
    return *protections_;
}

}  // namespace kith
