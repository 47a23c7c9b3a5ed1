// SPDX-License-Identifier: Apache-2.0
#include "lint/cues.hpp"

#include <algorithm>

#include "lint/cue_reach.hpp"
#include "lint/roles.hpp"

namespace kith {

namespace {

TokenRange clamp(std::size_t from, std::size_t to, std::size_t low, std::size_t high) {
    return {std::max(from, low), std::min(to, high)};
}

// A match at the front of the window that is not just the owner of something ("the child 's needs").
bool is_whole_phrase(const View& view, const Role& role, TokenRange found) {
    const std::vector<Token>& tokens = view.analysis().tokens;
    const bool owner = found.last < tokens.size() && tokens[found.last].kind == TokenKind::possessive;
    bool at_front = true;  // but for "the", "his" and what describes
    for (std::size_t i = role.window.first; i < found.first; ++i) at_front = at_front && tokens[i].kind == TokenKind::word;
    return at_front && !owner;
}

std::size_t less(std::size_t value, std::size_t amount) { return value < amount ? 0 : value - amount; }

}  // namespace

TokenRange View::window(Pattern::Scope scope) const {
    switch (scope) {
        case Pattern::Scope::phrase:
            return clamp(less(occurrence_.first, phrase_reach), occurrence_.last + phrase_reach, sentence_.first,
                         sentence_.last);
        case Pattern::Scope::sentence:
            return {sentence_.first, sentence_.last};
        case Pattern::Scope::paragraph:
        case Pattern::Scope::agent:
        case Pattern::Scope::patient:
            break;
    }
    return clamp(less(occurrence_.first, paragraph_reach), occurrence_.last + paragraph_reach, 0,
                 analysis_.tokens.size());
}

const TokenStream* View::stream(Pattern::Scope scope, bool inner) const {
    if (inner && inner_.empty()) return nullptr;
    auto& kept = streams_[static_cast<std::size_t>(scope) * 2 + (inner ? 1U : 0U)];
    if (kept) return &*kept;
    const bool beyond = scope == Pattern::Scope::paragraph;
    const TokenStream paragraph = beyond ? render_stream(analysis_, lists_, window(scope), capitals_) : TokenStream{};
    kept = mark_occurrence(beyond ? paragraph : sentence_stream_, window(scope), inner ? inner_ : occurrence_, form_);
    return &*kept;
}

const Roles& View::roles() const {
    if (!roles_) roles_ = find_roles(*this);
    return *roles_;
}

bool FoundExpressions::find(const Regex& expression, std::string_view sentence) {
    const auto known = std::find_if(known_.begin(), known_.end(), [&](const auto& one) { return one.first == &expression; });
    if (known != known_.end()) return known->second;
    return known_.emplace_back(&expression, expression.find(sentence).has_value()).second;
}

bool View::finds(const Regex& expression) const {
    return expressions_ != nullptr ? expressions_->find(expression, folded_sentence()) : expression.find(folded_sentence()).has_value();
}

std::string_view View::folded_sentence() const {
    const std::size_t begin = analysis_.tokens[sentence_.first].folded.begin;
    const std::size_t end = analysis_.tokens[sentence_.last - 1].folded.end;
    return std::string_view(analysis_.folded.text).substr(begin, end - begin);
}

ReadyCue::ReadyCue(const Cue& cue, const ListIndex& lists) : cue_(cue), touches_(cue.pattern.touches()) {
    if (cue.pattern.regex.empty()) phrase_ = std::make_unique<PhraseMatcher>(cue.pattern, lists);
}

const Regex* ReadyCue::expression() const {
    const std::optional<Regex>& regex = regex_.get([this] {
        std::string error;
        return Regex::compile(cue_.pattern.regex, &error);
    });
    return regex ? &*regex : nullptr;
}

// The head of the phrase must be what the cue names: {child} is not the agent in "the child's solicitor refused".
std::optional<TokenRange> ReadyCue::match_role(const View& view) const {
    const Roles& roles = view.roles();
    const std::optional<Role>& role = scope() == Pattern::Scope::agent ? roles.agent : roles.patient;
    if (!role) return std::nullopt;
    const TokenStream stream = view.part(role->window);
    for (std::size_t from = 0; from < stream.items.size(); ++from) {
        const auto found = phrase_->find(stream, from);
        if (!found) return std::nullopt;
        if (!role->at_end) return is_whole_phrase(view, *role, *found) ? found : std::nullopt;
        if (found->last == role->window.last) return found;
    }
    return std::nullopt;
}

bool ReadyCue::may_match(const RoughView& rough) const {
    if (phrase_ == nullptr) {
        const std::optional<std::string>& sentence = rough.folded_sentence();
        return !sentence || (expression() != nullptr && expression()->find(*sentence).has_value());
    }
    if (scope() == Pattern::Scope::agent || scope() == Pattern::Scope::patient) return phrase_->find(rough.plain_sentence()).has_value();
    const TokenStream* const inner = rough.stream(scope(), true);
    return phrase_->find(*rough.stream(scope(), false)).has_value() || (inner != nullptr && phrase_->find(*inner).has_value());
}

std::optional<TokenRange> ReadyCue::match_surely(const TokenStream& sure) const {
    const bool is_plain = touches() && !cue_.weighs_field && PhraseMatcher::headword_item(cue_.pattern).has_value();
    return is_plain ? phrase_->find(sure) : std::nullopt;
}

// A match that begins later covers nothing that begins there or earlier; one that begins there at the earliest has to end behind it.
bool ReadyCue::may_cover(TokenRange sure, TokenRange occurrence, const ListIndex& lists) const {
    if (scope() != Pattern::Scope::phrase || phrase_ == nullptr) return false;
    const std::optional<std::size_t> headword = PhraseMatcher::headword_item(cue_.pattern);
    if (!headword) return true;
    const std::size_t before = PhraseMatcher::longest_match(cue_.pattern, 0, *headword, lists);
    const std::size_t after = PhraseMatcher::longest_match(cue_.pattern, *headword + 1, cue_.pattern.items.size(), lists);
    const std::size_t sure_before = occurrence.first - sure.first;
    return before > sure_before || (before == sure_before && after > sure.last - occurrence.last);
}

std::optional<TokenRange> ReadyCue::match(const View& view) const {
    if (scope() == Pattern::Scope::agent || scope() == Pattern::Scope::patient) return match_role(view);
    if (phrase_ == nullptr) {
        // An expression sees the sentence as text; it decides like a cue of one token.
        const bool found = expression() != nullptr && view.finds(*expression());
        return found ? std::optional(TokenRange{view.occurrence().first, view.occurrence().first + 1}) : std::nullopt;
    }
    if (!view.may_match(*phrase_, scope())) return std::nullopt;
    std::optional<TokenRange> best = phrase_->find(*view.stream(scope(), false));
    if (const TokenStream* inner = view.stream(scope(), true)) {
        const auto other = phrase_->find(*inner);
        if (other && (!best || other->size() > best->size())) best = other;
    }
    return best;
}

}  // namespace kith
