// SPDX-License-Identifier: Apache-2.0
// Whom a document is for, as far as its opening shows it, and what changes for them. The signs stand in audiences.yaml.
// Pure but for the signs a guesser has met; one guesser a document.
#pragma once

#include <string>
#include <vector>

#include "match/forms.hpp"
#include "rule/rule_set.hpp"

namespace kith {

struct AudienceGuess {
    Audience audience = Audience::any;
    std::vector<std::string> signs;  // the words that showed it, as read, each once
};

class AudienceGuesser {
public:
    explicit AudienceGuesser(const RuleSet& rules);

    // The segments of the opening, in order.
    void look_at(const Segment& segment, const Analysis& analysis, const std::vector<Occurrence>& occurrences);

    // The audience with the most different signs, if it has as many as it needs; of equals the one that stands first.
    [[nodiscard]] AudienceGuess guess() const;

private:
    struct Sign {
        std::size_t number = 0;
        std::string words;
    };
    void meet(std::size_t audience, std::size_t number, std::string words);
    [[nodiscard]] bool is_possible(std::size_t audience) const;

    const RuleSet& rules_;
    std::vector<std::vector<Sign>> met_;  // of each audience
    bool greets_ = false;                 // somebody was greeted
};

// The audience's own row; null where the lexicon says nothing about it.
[[nodiscard]] const AudienceText* find_audience(const Lexicon& lexicon, Audience audience);

// At which level an entry speaks to an audience, `level` being the one its sense asks for. `text` may be null.
[[nodiscard]] Level level_for(const AudienceText* text, const Entry& entry, Level level);

}  // namespace kith
