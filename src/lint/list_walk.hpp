// SPDX-License-Identifier: Apache-2.0
// Reads the words around an occurrence by word lists of the lexicon, phrases of several words included: what stands right
// before a token, and what begins at it. Quotation marks, articles and colons may stand between. A phrase is only compared where its
// last or first word is that of the text, by number. It refers to all it is given, and keeps nothing; for one thread.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "match/known_words.hpp"
#include "match/lists.hpp"
#include "text/tokens.hpp"

namespace kith {

class ListWalk {
public:
    ListWalk(KnownWords& words, const Sentence& sentence) : words_(words), sentence_(sentence) {}

    // Whether a member of the list ends right before `token`, quotation marks, an article and a colon aside; answers where it begins.
    [[nodiscard]] std::optional<std::size_t> ends_before(ListName list, std::size_t token) const;
    [[nodiscard]] bool begins_at(ListName list, std::size_t token) const;
    // A single word of the list among the tokens from `first` to before `last`.
    [[nodiscard]] bool has_between(ListName list, std::size_t first, std::size_t last) const;

    [[nodiscard]] bool is_in(ListName list, std::size_t token) const { return token < sentence_.last && is_single(list, token); }
    [[nodiscard]] bool is_colon(std::size_t token) const { return token < sentence_.last && is_kind(KnownWords::Kind::colon, token); }
    [[nodiscard]] bool is_semicolon(std::size_t token) const { return token < sentence_.last && is_kind(KnownWords::Kind::semicolon, token); }
    [[nodiscard]] bool is_article(std::size_t token) const { return is_kind(KnownWords::Kind::article, token); }

protected:
    [[nodiscard]] bool is_single(ListName list, std::size_t token) const { return lists().contains(list, words_.number(token)); }
    [[nodiscard]] bool is_quote(std::size_t token) const { return is_kind(KnownWords::Kind::quote, token); }
    [[nodiscard]] const Analysis& analysis() const { return words_.analysis(); }
    [[nodiscard]] const ListIndex& lists() const { return words_.lists(); }
    [[nodiscard]] const Sentence& sentence() const { return sentence_; }

private:
    [[nodiscard]] bool is_kind(KnownWords::Kind kind, std::size_t token) const { return words_.kind(token) == kind; }
    [[nodiscard]] bool stands_at(std::span<const WordNumber> phrase, std::size_t first) const;

    KnownWords& words_;
    const Sentence& sentence_;
};

}  // namespace kith
