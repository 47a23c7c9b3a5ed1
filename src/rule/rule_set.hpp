// SPDX-License-Identifier: Apache-2.0
// All rules of a lexicon together. The words they cannot do without go into the form index, so that the one pass over a
// segment's tokens also tells which rules are worth asking (rule_run.hpp); a sentence or paragraph without such words costs nothing.
// A RuleSet is immutable once built and thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/flat.hpp"
#include "base/made_once.hpp"
#include "match/forms.hpp"
#include "match/lists.hpp"
#include "match/word_need.hpp"
#include "rule/rule.hpp"

namespace kith {

// Why the form index looks for a word on the rules' behalf; Form::owner of a trigger counts in RuleSet::triggers().
struct Trigger {
    enum class Use : std::uint32_t {
        ask,    // a sentence with this word may match rule `owner`
        match,  // a word of the rule's `match`, spelled out
        none,   // a word of the rule's `none`, spelled out
        with,   // a word of the rule's `with`, spelled out
        sign,   // sign `sign` of audience `owner`
    };
    Use use = Use::ask;
    std::uint32_t owner = 0;
    std::uint32_t sign = 0;
    NeedNumber need = 0;  // of `ask`: what else has to stand near it

    friend bool operator==(const Trigger&, const Trigger&) = default;
};

// What has to be known of every rule before any is asked.
struct RuleOutline {
    std::uint8_t kind = 0;       // of rule_shapes; their number where there is no such kind
    RuleScope scope = RuleScope::sentence;
    std::uint16_t audiences = 0;  // a bit for each it speaks for
    std::uint32_t at_least = 0;
};

// Whether the rule opens the gate (lint/gate.hpp) of everybody it speaks to, so that no word of its own need: for whomever else they are
// the words of nobody. Among them are "the", "and" and "in", which as acronyms need no explanation: every ninth word of a text.
[[nodiscard]] bool looks_everywhere(const RuleOutline& rule);

class RuleSetBuilder {
public:
    // All must outlive the builder.
    RuleSetBuilder(const Lexicon& lexicon, const ListIndex& lists, FormIndexBuilder& forms, WordNeedsBuilder& needs)
        : lexicon_(lexicon), lists_(lists), forms_(forms), needs_(needs) {}

    // Every rule of the lexicon, and the signs of its audiences.
    void add_all();
    void write(FlatWriter& out) const;

private:
    void add(const RuleText& text);
    void add_signs();
    void add_trigger(const std::vector<std::string>& words, const Trigger& trigger);
    void add_words(const std::vector<Cue>& cues, Trigger::Use use, std::uint32_t rule);
    void add_asking(const RuleText& text, std::uint32_t rule);

    const Lexicon& lexicon_;
    const ListIndex& lists_;
    FormIndexBuilder& forms_;
    WordNeedsBuilder& needs_;
    std::vector<RuleOutline> outlines_;
    std::vector<Trigger> triggers_;
    std::vector<std::uint32_t> always_sentence_;
    std::vector<std::uint32_t> always_segment_;
};

class RuleSet {
public:
    // Both must outlive the set, and be what its block was written from. Rules are known by their place in the lexicon;
    // `is_wanted`: of each, whether it may speak at all.
    RuleSet(const Lexicon& lexicon, const ListIndex& lists, std::vector<bool> is_wanted, FlatReader& in);

    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
    [[nodiscard]] std::span<const RuleOutline> outlines() const { return outlines_; }
    [[nodiscard]] std::span<const Trigger> triggers() const { return triggers_; }
    // Rules that no word triggers: they look at every sentence, or at every segment.
    [[nodiscard]] std::span<const std::uint32_t> always_sentence() const { return always_sentence_; }
    [[nodiscard]] std::span<const std::uint32_t> always_segment() const { return always_segment_; }
    [[nodiscard]] bool speaks(std::size_t rule, Audience audience) const;
    // Made ready when it is first asked for.
    [[nodiscard]] const Rule& rule(std::size_t rule) const;

private:
    const Lexicon& lexicon_;
    const ListIndex& lists_;
    std::vector<bool> is_wanted_;
    std::span<const RuleOutline> outlines_;
    std::span<const Trigger> triggers_;
    std::span<const std::uint32_t> always_sentence_;
    std::span<const std::uint32_t> always_segment_;
    MadeRow<Rule> made_;  // of each rule
};

}  // namespace kith
