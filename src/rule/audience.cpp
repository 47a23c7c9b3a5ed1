// SPDX-License-Identifier: Apache-2.0
#include "rule/audience.hpp"

#include <algorithm>

#include "rule/greeting.hpp"

namespace kith {

namespace {

constexpr std::size_t greeting_sign = static_cast<std::size_t>(-1);

std::string words_at(const Segment& segment, const Analysis& analysis, TokenRange at) {
    const std::size_t begin = analysis.tokens[at.first].span.begin;
    return segment.text.substr(begin, analysis.tokens[at.last - 1].span.end - begin);
}

bool has(const std::vector<std::string>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

bool is_greeted_so(const AudienceText& text, const Analysis& analysis, TokenRange name) {
    if (has(text.greets, "*")) return true;
    for (std::size_t i = name.first; i < name.last; ++i) {
        if (has(text.greets, analysis.key(i))) return true;
    }
    return false;
}

Level lower(Level level) { return level > Level::notice ? static_cast<Level>(static_cast<int>(level) - 1) : level; }

}  // namespace

AudienceGuesser::AudienceGuesser(const RuleSet& rules) : rules_(rules), met_(rules.lexicon().audiences.size()) {}

void AudienceGuesser::meet(std::size_t audience, std::size_t number, std::string words) {
    std::vector<Sign>& signs = met_[audience];
    const bool is_known =
        std::any_of(signs.begin(), signs.end(), [number](const Sign& sign) { return sign.number == number; });
    if (!is_known) signs.push_back({number, std::move(words)});
}

void AudienceGuesser::look_at(const Segment& segment, const Analysis& analysis,
                              const std::vector<Occurrence>& occurrences) {
    if (const std::optional<TokenRange> name = greeted(segment, analysis)) {
        greets_ = true;
        for (std::size_t i = 0; i < met_.size(); ++i) {
            if (is_greeted_so(rules_.lexicon().audiences[i], analysis, *name))
                meet(i, greeting_sign, words_at(segment, analysis, {0, name->last}));
        }
    }
    for (const Occurrence& found : occurrences) {
        if (found.form->role != FormRole::trigger) continue;
        const Trigger& trigger = rules_.triggers()[found.form->owner];
        if (trigger.use == Trigger::Use::sign)
            meet(trigger.owner, trigger.sign, words_at(segment, analysis, {found.first, found.last}));
    }
}

// A letter to somebody else may well speak of the court, or of a policy.
bool AudienceGuesser::is_possible(std::size_t audience) const {
    const AudienceText& text = rules_.lexicon().audiences[audience];
    const std::vector<Sign>& signs = met_[audience];
    if (signs.size() < static_cast<std::size_t>(std::max(1, text.needs))) return false;
    return !text.ungreeted || !greets_ ||
           std::any_of(signs.begin(), signs.end(), [](const Sign& sign) { return sign.number == greeting_sign; });
}

AudienceGuess AudienceGuesser::guess() const {
    std::size_t best = met_.size();
    for (std::size_t i = 0; i < met_.size(); ++i) {
        if (is_possible(i) && (best == met_.size() || met_[i].size() > met_[best].size())) best = i;
    }
    AudienceGuess guess;
    if (best == met_.size()) return guess;
    guess.audience = rules_.lexicon().audiences[best].audience;
    for (const Sign& sign : met_[best]) guess.signs.push_back(sign.words);
    return guess;
}

const AudienceText* find_audience(const Lexicon& lexicon, Audience audience) {
    for (const AudienceText& text : lexicon.audiences) {
        if (text.audience == audience) return &text;
    }
    return nullptr;
}

Level level_for(const AudienceText* text, const Entry& entry, Level level) {
    if (text == nullptr || level <= Level::strength) return level;
    const bool is_kept = has(text->keeps, entry.id) || (text->keeps_law && !entry.legal.empty());
    if (has(text->lowers, entry.pack) || is_kept) return lower(level);
    // A notice that only says kith is unsure stays one.
    const bool is_meant = entry.level == Level::notice && entry.status != Status::contested;
    return level == Level::notice && is_meant && has(text->raises, entry.pack) ? Level::consider : level;
}

}  // namespace kith
