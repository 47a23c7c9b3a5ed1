// SPDX-License-Identifier: Apache-2.0
#include "lint/roles.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "lexicon/irregular.hpp"

namespace kith {

namespace {

constexpr std::size_t longest_phrase = 6;  // tokens of one noun phrase
constexpr std::size_t furthest = 24;       // tokens the walk to the left may take

enum class Voice : std::uint8_t { active, passive, bare_participle, progressive };

class RoleFinder {
public:
    explicit RoleFinder(const View& view)
        : view_(view), first_(view.sentence().first), last_(view.sentence().last), verb_(view.occurrence()) {}

    Roles find() const {
        std::size_t at = verb_.first;
        const Voice voice = walk_auxiliaries(at);
        Roles roles;
        const std::optional<Role> left = phrase_before(at);
        if (voice == Voice::passive) {
            roles.patient = left;
            roles.agent = phrase_after_by();
            return roles;
        }
        roles.agent = left;
        roles.patient = phrase_after(verb_.last);
        // "children placed in care": a past form with nothing to act on behind it may be what was done to the noun before it.
        if (voice == Voice::bare_participle && !roles.patient) roles.patient = left;
        return roles;
    }

private:
    [[nodiscard]] std::string_view key(std::size_t i) const { return view_.analysis().key(i); }
    [[nodiscard]] const Token& token(std::size_t i) const { return view_.analysis().tokens[i]; }
    [[nodiscard]] bool in(ListName list, std::size_t i) const { return view_.lists().contains(list, key(i)); }
    [[nodiscard]] bool is_word(std::size_t i) const { return token(i).kind == TokenKind::word; }

    [[nodiscard]] bool is_adverb(std::size_t i) const {
        const std::string_view word = key(i);
        return in("between-aux", i) || (word.size() > 4 && word.ends_with("ly") && !in("determiner", i) && !in("person", i));
    }

    // How many tokens before `at` are an adverb: "still", or "at first". 0: none.
    [[nodiscard]] std::size_t adverb_before(std::size_t at) const {
        const ListIndex& lists = view_.lists();
        const auto fits = [&](std::uint32_t number) {
            const std::span<const WordNumber> phrase = lists.phrase(number);
            if (at < first_ + phrase.size()) return false;
            for (std::size_t i = 0; i < phrase.size(); ++i) {
                if (key(at - phrase.size() + i) != lists.word(phrase[i])) return false;
            }
            return true;
        };
        const std::span<const std::uint32_t> phrases = lists.phrases("between-aux");
        const auto found = std::find_if(phrases.begin(), phrases.end(), fits);
        if (found != phrases.end()) return lists.phrase(*found).size();
        return is_adverb(at - 1) ? 1 : 0;
    }

    [[nodiscard]] bool looks_past(std::size_t i) const {
        return key(i).ends_with("ed") || is_irregular_past(key(i));
    }

    // Goes left over "has not always been", "kept on", "is likely to"; `at` is then one past the subject's last token.
    Voice walk_auxiliaries(std::size_t& at) const {
        Voice voice = looks_past(verb_.first) ? Voice::bare_participle : Voice::active;
        bool open = true;  // no auxiliary met yet: the nearest one decides the voice
        const std::size_t limit = at > first_ + furthest ? at - furthest : first_;
        while (at > limit) {
            const std::size_t i = at - 1;
            if (const std::size_t words = adverb_before(at)) {
                at -= words;
            } else if (in("be", i) || in("have", i) || in("auxiliary", i) || in("copula", i)) {
                if (open) voice = voice_after(i);
                open = false;
                --at;
            } else if (key(i) == "to" && i > limit && is_word(i - 1)) {
                at = before_infinitive(i);
                open = false;
                if (voice == Voice::bare_participle) voice = Voice::active;
            } else {
                break;
            }
        }
        return voice;
    }

    [[nodiscard]] Voice voice_after(std::size_t auxiliary) const {
        const bool participle = looks_past(verb_.first);
        const bool passive = in("be", auxiliary) || key(auxiliary) == "get" || key(auxiliary) == "got" || key(auxiliary) == "gets";
        if (passive && participle) return Voice::passive;
        return passive ? Voice::progressive : Voice::active;
    }

    // "continues to refuse", "is unable to attend": over the word that takes the infinitive.
    [[nodiscard]] std::size_t before_infinitive(std::size_t to) const {
        const std::size_t taker = to - 1;
        const bool subject = in("person-pronoun", taker) || token(taker).capitalised || in("person", taker);
        return subject || in("function", taker) ? to : taker;
    }

    [[nodiscard]] std::optional<Role> phrase_before(std::size_t at) const {
        if (at == first_) return std::nullopt;
        std::size_t i = at - 1;
        if (in("conjunction", i)) return opening_of_clause(i);
        if (key(i) == "that" || key(i) == "which") {
            if (i == first_) return std::nullopt;
            --i;
        }
        if (key(i) == ",") return before_comma(i);
        if (key(i) == ")") return before_bracket(i);
        return ending_at(i);
    }

    // "J, who has been ill, refused": the head before the comma that opened the clause; "He came late, refused ..." has none.
    [[nodiscard]] std::optional<Role> before_comma(std::size_t comma) const {
        for (std::size_t i = comma; i > first_; --i) {
            if (key(i - 1) != ",") continue;
            const bool clause = i < comma && (key(i) == "who" || key(i) == "whose" || key(i) == "which" || key(i) == "aged" ||
                                              in("determiner", i) || token(i).kind == TokenKind::number);
            return clause && i >= first_ + 2 ? ending_at(i - 2) : std::nullopt;
        }
        return ending_at(comma == first_ ? comma : comma - 1);
    }

    [[nodiscard]] std::optional<Role> before_bracket(std::size_t bracket) const {
        for (std::size_t i = bracket; i > first_; --i) {
            if (key(i - 1) == "(") return i >= first_ + 2 ? ending_at(i - 2) : std::nullopt;
        }
        return std::nullopt;
    }

    // "He missed two meetings and refused ...": what the clause opened with, also over "He came late, left early, and refused ...".
    [[nodiscard]] std::optional<Role> opening_of_clause(std::size_t conjunction) const {
        std::size_t end = conjunction;
        if (end > first_ && key(end - 1) == ",") --end;
        std::size_t start = start_of_clause(end);
        while (start < end && start > first_ + 1 && key(start - 1) == "," && goes_on_with_verb(start)) {
            end = start - 1;
            start = start_of_clause(end);
        }
        if (start >= end) return std::nullopt;
        return Role{{start, std::min(end, start + longest_phrase)}, false};
    }

    [[nodiscard]] std::size_t start_of_clause(std::size_t end) const {
        while (end > first_ && !in("clause-opener", end - 1) && token(end - 1).kind != TokenKind::punctuation) --end;
        return end;
    }

    // "left early" after a comma: one more thing that the same somebody did.
    [[nodiscard]] bool goes_on_with_verb(std::size_t from) const {
        while (from < last_ && is_adverb(from)) ++from;
        return from < last_ && (looks_past(from) || in("auxiliary", from) || in("have", from) || in("be", from));
    }

    // The full stop of "Mr K. refused" stands between the head and the verb.
    [[nodiscard]] bool is_stop_of_initial(std::size_t i) const {
        return key(i) == "." && i > first_ && token(i - 1).capitalised && key(i - 1).size() == 1 && !token(i).space_before;
    }

    [[nodiscard]] std::optional<Role> ending_at(std::size_t head) const {
        if (is_stop_of_initial(head)) --head;
        const bool possible = token(head).kind == TokenKind::word && (!in("function", head) || in("person-pronoun", head));
        if (!possible) return std::nullopt;
        std::size_t begin = head;
        while (begin > first_ && head - begin < longest_phrase && belongs_before(begin - 1)) --begin;
        return Role{{begin, head + 1}, true};
    }

    [[nodiscard]] bool belongs_before(std::size_t i) const {
        if (token(i).kind == TokenKind::possessive || in("determiner", i) || key(i) == "and") return true;
        return token(i).kind != TokenKind::punctuation && !in("function", i);
    }

    [[nodiscard]] std::optional<Role> phrase_after(std::size_t from) const {
        while (from < last_ && is_adverb(from)) ++from;
        if (from >= last_ || token(from).kind == TokenKind::punctuation) return std::nullopt;
        const bool opens = !in("function", from) || in("determiner", from) || in("person-pronoun", from);
        if (!opens) return std::nullopt;
        std::size_t end = from + 1;
        while (end < last_ && end - from < longest_phrase && belongs_before(end)) ++end;
        return Role{{from, end}, false};
    }

    [[nodiscard]] std::optional<Role> phrase_after_by() const {
        const std::size_t limit = std::min(last_, verb_.last + 4);
        for (std::size_t i = verb_.last; i < limit; ++i) {
            if (key(i) == "by") return phrase_after(i + 1);
            if (token(i).kind == TokenKind::punctuation) break;
        }
        return std::nullopt;
    }

    const View& view_;
    std::size_t first_;
    std::size_t last_;
    TokenRange verb_;
};

}  // namespace

Roles find_roles(const View& view) { return RoleFinder(view).find(); }

}  // namespace kith
