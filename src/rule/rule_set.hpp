// SPDX-License-Identifier: Apache-2.0
// All rules of a lexicon together. The words they cannot do without go into the form index, so that the one pass over a
// segment's tokens also tells which rules are worth asking; a sentence or paragraph without such words costs nothing.
// A RuleSet is immutable once built and thread-safe; a RuleRun belongs to one document and one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "match/forms.hpp"
#include "match/lists.hpp"
#include "match/word_need.hpp"
#include "rule/rule.hpp"

namespace kith {

// Why the form index looks for a word on the rules' behalf; Form::owner of a trigger counts in RuleSet::triggers().
struct Trigger {
    enum class Use : std::uint8_t {
        ask,    // a sentence with this word may match rule `owner`
        match,  // a word of the rule's `match`, spelled out
        none,   // a word of the rule's `none`, spelled out
        sign,   // sign `sign` of audience `owner`
    };
    Use use = Use::ask;
    std::size_t owner = 0;
    std::size_t sign = 0;
    std::size_t need = 0;  // of `ask`: of RuleSet::needs(), what else has to stand near it
};

class RuleSet {
public:
    // `lexicon` must outlive the set.
    explicit RuleSet(const Lexicon& lexicon) : lexicon_(lexicon) {}

    // The rule's kind must be known; `lists` must outlive the set.
    void add(const RuleText& text, const ListIndex& lists, FormIndex& forms);
    // The signs of the lexicon's audiences.
    void add_signs(FormIndex& forms);

    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
    [[nodiscard]] const std::vector<Rule>& rules() const { return rules_; }
    [[nodiscard]] const std::vector<Trigger>& triggers() const { return triggers_; }
    [[nodiscard]] const std::vector<WordNeed>& needs() const { return needs_; }
    // Rules that no word triggers: they look at every sentence, or at every segment.
    [[nodiscard]] const std::vector<std::size_t>& always_sentence() const { return always_sentence_; }
    [[nodiscard]] const std::vector<std::size_t>& always_segment() const { return always_segment_; }

private:
    void add_trigger(const std::vector<std::string>& words, const Trigger& trigger, FormIndex& forms);
    void add_words(const std::vector<Cue>& cues, Trigger::Use use, std::size_t rule, FormIndex& forms);
    void add_asking(const RuleText& text, std::size_t rule, const ListIndex& lists, FormIndex& forms);

    const Lexicon& lexicon_;
    std::vector<Rule> rules_;
    std::vector<Trigger> triggers_;
    std::vector<WordNeed> needs_;
    std::vector<std::size_t> always_sentence_;
    std::vector<std::size_t> always_segment_;
};

// A segment as the rules are shown it. `stream` answers the rendered sentence, and lives as long as the call.
struct SegmentForRules {
    std::size_t index = 0;  // of the segment in its document
    const Analysis& analysis;
    const ListIndex& lists;
    const std::vector<Occurrence>& occurrences;
    bool is_warm = false;
    const std::function<const TokenStream&(const Sentence&)>& stream;
};

class RuleRun {
public:
    // `segments`: of the document; they must outlive the run.
    RuleRun(const RuleSet& rules, Audience audience, const std::vector<Segment>& segments);

    struct Spoken {
        const Rule* rule = nullptr;
        RuleMatch match;
    };
    // What the rules of sentences and paragraphs find in a segment. Segments in the order of the document.
    [[nodiscard]] std::vector<Spoken> look_at(const SegmentForRules& segment);

    struct Concluded {
        const Rule* rule = nullptr;
        DocumentMatch match;
    };
    // What the rules of whole documents found, once every segment was looked at.
    [[nodiscard]] std::vector<Concluded> conclude() const;

    [[nodiscard]] Audience audience() const { return audience_; }

private:
    struct Met {
        std::size_t rule = 0;
        std::size_t sentence = 0;  // its first token, for rules of sentences
        RuleHit hit;
        bool asks = false;
    };
    [[nodiscard]] std::vector<Met> meet(const SegmentForRules& segment) const;
    void ask_sentence(std::size_t rule, const Sentence& sentence, const SegmentForRules& segment,
                      std::vector<Spoken>& out) const;
    void ask_segment(std::size_t rule, const std::vector<RuleHit>& hits, const SegmentForRules& segment,
                     std::vector<Spoken>& out);

    const RuleSet& rules_;
    Audience audience_;
    const std::vector<Segment>& segments_;
    std::vector<bool> active_;      // of each rule: it speaks to this audience
    std::vector<RuleNotes> notes_;  // of each rule; used by those of whole documents
};

}  // namespace kith
