// SPDX-License-Identifier: Apache-2.0
// The cues of an entry made ready, and an occurrence seen the way cues see it. A View renders the token
// streams that cues of each scope need, when the first one asks, and keeps them for the others.
// ReadyCue is immutable but for patterns compiled on first use; a View belongs to one thread.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/made_once.hpp"
#include "lexicon/entry.hpp"
#include "lint/rough_view.hpp"
#include "match/phrase.hpp"
#include "match/stream.hpp"
#include "text/regex.hpp"
#include "text/tokens.hpp"

namespace kith {

// Tokens in which the noun phrase of an agent or patient stands: its head is the last of them where `at_end` ("the boy's
// solicitor"), else it opens with the first of them ("him to the station"). See lint/roles.hpp.
struct Role {
    TokenRange window;
    bool at_end = true;
};

struct Roles {
    std::optional<Role> agent;
    std::optional<Role> patient;
};

// Whether expressions find something in one sentence, for all words of it: a long sentence of nothing but findings asks the same few
// for each of them.
class FoundExpressions {
public:
    [[nodiscard]] bool find(const Regex& expression, std::string_view sentence);

private:
    std::vector<std::pair<const Regex*, bool>> known_;
};

// One occurrence in its surroundings; `stream` is that of its whole sentence, and so is `expressions`, which may be none. `inner` is the headword inside a longer form ("contact" in "supervised
// contact"), or empty: cues are tried with ~ for either. `form` is that of the headword here ("placed").
class View {
public:
    View(const Analysis& analysis, const ListIndex& lists, const Sentence& sentence, const TokenStream& stream,
         Capitals capitals, TokenRange occurrence, TokenRange inner, Inflection form = Inflection::base, FoundExpressions* expressions = nullptr)
        : analysis_(analysis),
          lists_(lists),
          sentence_(sentence),
          sentence_stream_(stream),
          capitals_(capitals),
          occurrence_(occurrence),
          inner_(inner),
          form_(form),
          expressions_(expressions) {}

    // Whether a phrase's stream is worth making: false where its words are not in the sentence. Beyond that nothing is said.
    [[nodiscard]] bool may_match(const PhraseMatcher& phrase, Pattern::Scope scope) const {
        return scope == Pattern::Scope::paragraph || phrase.may_match(sentence_stream_);
    }
    // Streams with ~ for the whole occurrence, and for the inner headword where there is one (else null).
    [[nodiscard]] const TokenStream* stream(Pattern::Scope scope, bool inner) const;
    // Whether the expression of a cue finds something in the folded text of the sentence.
    [[nodiscard]] bool finds(const Regex& expression) const;

    // Who does it and whom it is done to, found when the first cue asks.
    [[nodiscard]] const Roles& roles() const;
    // A part of the sentence's stream, nothing marked.
    [[nodiscard]] TokenStream part(TokenRange window) const { return mark_occurrence(sentence_stream_, window, {}); }

    [[nodiscard]] const Analysis& analysis() const { return analysis_; }
    [[nodiscard]] const ListIndex& lists() const { return lists_; }
    [[nodiscard]] const Sentence& sentence() const { return sentence_; }
    [[nodiscard]] Capitals capitals() const { return capitals_; }
    [[nodiscard]] TokenRange occurrence() const { return occurrence_; }

private:
    [[nodiscard]] TokenRange window(Pattern::Scope scope) const;
    [[nodiscard]] std::string_view folded_sentence() const;

    const Analysis& analysis_;
    const ListIndex& lists_;
    Sentence sentence_;
    const TokenStream& sentence_stream_;
    Capitals capitals_;
    TokenRange occurrence_;
    TokenRange inner_;
    Inflection form_;
    FoundExpressions* expressions_;
    mutable std::array<std::optional<TokenStream>, 6> streams_;  // scope * 2 + inner
    mutable std::optional<Roles> roles_;
};

class ReadyCue {
public:
    ReadyCue(const Cue& cue, const ListIndex& lists);

    // The tokens the cue matched, those of the occurrence included where the cue names it.
    [[nodiscard]] std::optional<TokenRange> match(const View& view) const;
    // Whether it may match there: false only where it cannot.
    [[nodiscard]] bool may_match(const RoughView& rough) const;
    // What it surely matches round the occurrence where it touches the word, whatever the words around weigh; it may match more.
    [[nodiscard]] std::optional<TokenRange> match_surely(const TokenStream& sure) const;
    // Whether what it matches, its scope a phrase, may cover more than that, or than what begins earlier or ends later.
    [[nodiscard]] bool may_cover(TokenRange sure, TokenRange occurrence, const ListIndex& lists) const;
    [[nodiscard]] const Cue& cue() const { return cue_; }
    // What a cue needs between itself and the word: nothing, the sentence, or the paragraph.
    [[nodiscard]] bool touches() const { return touches_; }
    [[nodiscard]] Pattern::Scope scope() const { return cue_.pattern.scope; }

private:
    [[nodiscard]] const Regex* expression() const;
    [[nodiscard]] std::optional<TokenRange> match_role(const View& view) const;

    const Cue& cue_;
    bool touches_;  // kept, as the pattern looks through all its items to tell
    std::unique_ptr<PhraseMatcher> phrase_;
    MadeOnce<std::optional<Regex>> regex_;  // of a /.../ cue
};

}  // namespace kith
