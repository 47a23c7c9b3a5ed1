// SPDX-License-Identifier: Apache-2.0
// What several words of one segment are asked about, found when the first one asks and kept for the others: capitals and stream of a
// sentence, addresses, listed names, quotations. Words ask about sentences in order, so what is known of one is kept until the next; each
// rule asks about all of them again, so their streams are kept for longer.
// Of one segment and one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/document.hpp"
#include "lint/addresses.hpp"
#include "lint/column.hpp"
#include "lint/compile.hpp"
#include "lint/cues.hpp"
#include "lint/danger.hpp"
#include "lint/field.hpp"
#include "lint/finding.hpp"
#include "lint/opening.hpp"
#include "lint/reported.hpp"
#include "match/known_words.hpp"
#include "match/stream.hpp"
#include "rule/rule_run.hpp"

namespace kith {

struct SegmentInput {
    const std::vector<Segment>& segments;  // of its document
    std::size_t index;
    FieldContext& context;                 // of its document
    DangerContext& danger;                 // of its document
    ColumnContext& columns;                // of its document
    RuleRun& rules;                        // of its document
    ReadSegment read;
    bool may_entries_speak = true;         // false: rules alone have something to say (gate.hpp)
};

class SegmentFacts {
public:
    // Both must outlive it.
    SegmentFacts(const CompiledLexicon& compiled, const SegmentInput& input)
        : compiled_(compiled), input_(input), analysis_(input.read.analysis), words_(analysis_, compiled.lists), reported_(words_) {}
    SegmentFacts(const SegmentFacts&) = delete;  // what it keeps refers to it
    SegmentFacts& operator=(const SegmentFacts&) = delete;
    ~SegmentFacts() = default;

    [[nodiscard]] const Segment& segment() const { return input_.segments[input_.index]; }
    [[nodiscard]] const std::string& text() const { return segment().text; }
    [[nodiscard]] bool has(Mechanism one) const { return compiled_.mechanisms.has(one); }

    [[nodiscard]] TextRange range_of(TokenRange words) const;
    [[nodiscard]] TextSpan span_of(TokenRange words) const { return range_of(words).span; }
    [[nodiscard]] std::string words_at(TextRange at) const { return text().substr(at.span.begin, at.span.size()); }

    [[nodiscard]] Capitals capitals_in(const Sentence& sentence) { return read(sentence).capitals; }
    // Good until another sentence is asked about.
    [[nodiscard]] const TokenStream& stream_of(const Sentence& sentence) { return read(sentence).stream; }
    [[nodiscard]] FoundExpressions& expressions_of(const Sentence& sentence);
    // Whether it cites the law.
    [[nodiscard]] bool is_of_law(const Sentence& sentence);
    // For fingerprints.
    [[nodiscard]] std::uint64_t hash_of(const Sentence& sentence);

    // Whether it is somebody else's words, by their quotation marks.
    [[nodiscard]] bool is_quoted(TextSpan span);
    // The words are named, not used ("the word “contact”").
    [[nodiscard]] bool is_talked_about(const Sentence& sentence, TokenRange words);
    [[nodiscard]] Voice voice_at(const Sentence& sentence, TokenRange words);
    // Into what address, code or the like the span reaches; empty: none.
    [[nodiscard]] std::string_view address_at(TextSpan span);
    // The same of those and of listed names.
    [[nodiscard]] std::string_view protection_at(TextSpan span);

private:
    // Of the sentence that was asked about last.
    template <class T>
    struct OfSentence {
        std::size_t first = 0;
        std::optional<T> known;

        template <class Find>
        T& get(const Sentence& sentence, const Find& find) {
            if (!known || first != sentence.first) known = find();
            first = sentence.first;
            return *known;
        }
    };

    struct ReadSentence {
        Capitals capitals = Capitals::sentence;
        TokenStream stream;
    };

    [[nodiscard]] const ReadSentence& read(const Sentence& sentence);
    [[nodiscard]] const std::vector<Protected>& addresses();
    [[nodiscard]] const std::vector<Protected>& protections();

    const CompiledLexicon& compiled_;
    const SegmentInput& input_;
    const Analysis& analysis_;
    KnownWords words_;
    ReportedWords reported_;
    std::unordered_map<std::size_t, ReadSentence> read_;  // by their first tokens
    std::size_t tokens_read_ = 0;
    OfSentence<FoundExpressions> expressions_;
    OfSentence<bool> law_;
    OfSentence<std::uint64_t> hash_;
    std::optional<std::vector<Protected>> addresses_;
    std::optional<std::vector<Protected>> protections_;
    std::optional<std::vector<TextSpan>> quotes_;
};

}  // namespace kith
