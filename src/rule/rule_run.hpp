// SPDX-License-Identifier: Apache-2.0
// The rules of a lexicon over one document, segment by segment: those that its words ask for are asked, and those of whole documents
// once it has ended. For one document and one thread.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "match/forms.hpp"
#include "match/lists.hpp"
#include "rule/rule.hpp"
#include "rule/rule_set.hpp"

namespace kith {

// A segment as the rules are shown it. `stream` answers the rendered sentence, and lives as long as the call.
struct SegmentForRules {
    std::size_t index = 0;  // of the segment in its part
    const Analysis& analysis;
    const ListIndex& lists;
    const std::vector<Occurrence>& occurrences;
    bool is_warm = false;
    const std::function<const TokenStream&(const Sentence&)>& stream;
};

class RuleRun {
public:
    RuleRun(const RuleSet& rules, Audience audience);

    // What follows is of this part of the document, all of it or as much as is in memory at once. `base`: how many of the document's
    // segments stand before it.
    void go_on(const std::vector<Segment>& segments, std::size_t base) {
        segments_ = &segments;
        base_ = base;
    }

    struct Spoken {
        const Rule* rule = nullptr;
        RuleMatch match;
    };
    // What the rules of sentences and paragraphs find in a segment. Segments in the order of the document.
    [[nodiscard]] std::vector<Spoken> look_at(const SegmentForRules& segment);

    struct Concluded {
        const Rule* rule = nullptr;
        DocumentMatch match;
        std::size_t place = 0;  // of the rule in the lexicon
    };
    // What the rules of whole documents found, once every segment was looked at.
    [[nodiscard]] std::vector<Concluded> conclude() const;
    // One of them.
    [[nodiscard]] std::vector<DocumentMatch> conclude(std::size_t rule) const;

    [[nodiscard]] Audience audience() const { return audience_; }

private:
    struct Met {
        std::size_t rule = 0;
        std::size_t sentence = 0;  // its first token, for rules of sentences
        RuleHit hit;
        bool asks = false;
    };
    [[nodiscard]] std::vector<Met> meet(const SegmentForRules& segment) const;
    // `met`: of one rule.
    void ask(std::span<const Met> met, const SegmentForRules& segment, std::vector<Spoken>& out);
    void ask_sentence(std::size_t rule, const Sentence& sentence, const SegmentForRules& segment,
                      std::vector<Spoken>& out) const;
    void ask_segment(std::size_t rule, const std::vector<RuleHit>& hits, const SegmentForRules& segment,
                     std::vector<Spoken>& out);

    const RuleSet& rules_;
    Audience audience_;
    const std::vector<Segment>* segments_ = nullptr;
    std::size_t base_ = 0;
    std::vector<bool> active_;      // of each rule: it speaks to this audience, and may still have something to say
    std::vector<RuleNotes> notes_;  // of each rule; used by those of whole documents
};

}  // namespace kith
