// SPDX-License-Identifier: Apache-2.0
// Rules: patterns over sentences, paragraphs and whole documents that are no single term. A RuleText is what a convenor
// wrote; a Rule is the same made ready to match. Each kind is one file pair, and one row of the kinds table.
// Immutable but for patterns compiled on first use; thread-safe.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.hpp"
#include "lexicon/entry.hpp"
#include "lexicon/rule_shapes.hpp"
#include "match/phrase.hpp"
#include "match/stream.hpp"

namespace kith {

// What a rule sees of one sentence.
struct RuleSentence {
    const Analysis& analysis;
    const TokenStream& stream;
};

// Which of a rule's lists words are of.
enum class RuleList : std::uint8_t { match, none, with };

// Some of the words a rule looks for, met by the form index.
struct RuleHit {
    TokenRange at;
    RuleList of = RuleList::match;
};

// What a rule sees of one segment: a paragraph, heading, list item or cell.
struct RuleParagraph {
    const std::vector<Segment>& segments;  // of the document, this one among them; of plain text perhaps only a part
    std::size_t index = 0;                 // of the segment in its document
    const Segment& segment;
    const Analysis& analysis;
    const ListIndex& lists;
    const std::vector<RuleHit>& hits;  // this rule's, in order
    Audience audience = Audience::any;
    bool is_warm = false;  // a strength was found in it
    const std::function<const TokenStream&(const Sentence&)>& stream;

    [[nodiscard]] std::string words(TokenRange at) const;
};

struct RuleMatch {
    TokenRange at;
    std::vector<std::pair<std::string, TokenRange>> slots = {};   // what stood in each {list}, by its name
    std::vector<std::pair<std::string, std::string>> facts = {};  // what else the message may name: a count, an acronym
    std::vector<std::string> evidence = {};                       // what decided, for people
};

// What a rule of a whole document keeps of its paragraphs, in order.
struct RuleNote {
    std::size_t segment = 0;
    TextSpan span;
    RuleList of = RuleList::match;
    std::string text;        // the words as read, a name, an acronym: what the kind compares
    std::size_t number = 0;  // what the kind counts
};

struct RuleNotes {
    std::vector<RuleNote> notes;
    std::size_t words = 0;  // of running prose
    std::size_t letters = 0;
    std::size_t sentences = 0;
    bool is_settled = false;  // the rule will say nothing of this document, whatever follows: it need not look further
};

// What a rule of a whole document found: one place to show it at.
struct DocumentMatch {
    std::size_t segment = 0;
    TextSpan span;
    std::vector<std::pair<std::string, std::string>> facts;
    std::vector<std::string> evidence;
};

struct Rule;

// Exactly the functions a kind's scopes need; the others are null.
struct RuleKind {
    std::string_view name;
    std::string_view summary;
    std::vector<RuleMatch> (*sentence)(const Rule& rule, const RuleSentence& sentence) = nullptr;
    std::vector<RuleMatch> (*paragraph)(const Rule& rule, const RuleParagraph& paragraph) = nullptr;
    void (*look)(const Rule& rule, const RuleParagraph& paragraph, RuleNotes& notes) = nullptr;
    std::vector<DocumentMatch> (*conclude)(const Rule& rule, const RuleNotes& notes, Audience audience) = nullptr;
};

[[nodiscard]] const std::array<RuleKind, rule_shapes.size()>& rule_kinds();
[[nodiscard]] const RuleKind* rule_kind_named(std::string_view name);

struct Rule {
    const RuleText* text = nullptr;
    const RuleKind* kind = nullptr;
    std::vector<std::unique_ptr<PhraseMatcher>>
        match;                                         // parallel to text->match; empty where its words are spelled out
    std::vector<std::unique_ptr<PhraseMatcher>> with;  // parallel to text->with
    std::vector<std::unique_ptr<PhraseMatcher>> none;  // parallel to text->none; empty where its words are spelled out
    std::vector<std::unique_ptr<PhraseMatcher>> fine;

    // Whether it says anything to this audience.
    [[nodiscard]] bool is_for(Audience audience) const;
    [[nodiscard]] Level level_for(Audience audience) const;
    [[nodiscard]] std::optional<int> limit_for(Audience audience) const;
};

// `text` and `lists` must outlive the rule; its kind must be in the table.
[[nodiscard]] Rule make_rule(const RuleText& text, const ListIndex& lists);

}  // namespace kith
