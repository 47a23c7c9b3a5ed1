// SPDX-License-Identifier: Apache-2.0
// A wording on its way to a suggestion, and the place it is to stand in: what forming a suggestion needs to know of
// the words around, gathered once for all wordings of an occurrence. A Surroundings refers to its View and segment,
// which must outlive it; thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"
#include "lint/cues.hpp"

namespace kith {

// The words so far, the tokens they replace, and whether all is well.
struct Draft {
    std::string text;
    TokenRange replaces;
    bool safe = true;
    bool plural = false;  // the words read as a plural now
    std::string several = {};  // the wording's own plural with its {slots} filled; empty where it has none
};

class Surroundings {
public:
    Surroundings(const View& view, const Segment& segment) : view_(view), segment_(segment) {}

    [[nodiscard]] const View& view() const { return view_; }
    [[nodiscard]] const ListIndex& lists() const { return view_.lists(); }
    [[nodiscard]] const Token& token(std::size_t i) const { return view_.analysis().tokens[i]; }
    [[nodiscard]] std::string_view key(std::size_t i) const { return view_.analysis().key(i); }
    [[nodiscard]] bool in(ListName list, std::size_t i) const { return lists().contains(list, key(i)); }
    // Whether the sentence has a token before i, and whether i itself is one of its tokens.
    [[nodiscard]] bool has_before(std::size_t i) const { return i > view_.sentence().first; }
    [[nodiscard]] bool has(std::size_t i) const { return i < view_.sentence().last; }
    [[nodiscard]] bool is_function(std::size_t i) const { return lists().is_small(lists().number_of(key(i))); }
    // A word that names, does or describes something.
    [[nodiscard]] bool is_plain_word(std::size_t i) const {
        return has(i) && token(i).kind == TokenKind::word && !is_function(i);
    }
    // Whether a link, bold words or the like begin with it, as far as the document says: "see the [Placement](a) plan".
    [[nodiscard]] bool begins_in_markup(std::size_t i) const;
    // The text of some tokens, as it stands.
    [[nodiscard]] std::string slice(TokenRange range) const;

private:
    const View& view_;
    const Segment& segment_;
};

}  // namespace kith
