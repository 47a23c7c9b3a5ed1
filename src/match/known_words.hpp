// SPDX-License-Identifier: Apache-2.0
// The words of a text as the word lists know them, and the marks and articles between, each looked up when it is first asked about:
// what reads the words around an occurrence by lists asks about each of them dozens of times. Of one thread; it refers to what it is given.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "match/lists.hpp"
#include "text/tokens.hpp"

namespace kith {

class KnownWords {
public:
    enum class Kind : std::uint8_t { word, quote, article, colon, semicolon };

    // Both must outlive it.
    KnownWords(const Analysis& analysis, const ListIndex& lists) : analysis_(analysis), lists_(lists) {}

    // 0 where neither a list nor a pattern has the token.
    [[nodiscard]] WordNumber number(std::size_t token) { return at(token).number; }
    [[nodiscard]] Kind kind(std::size_t token) { return at(token).kind; }

    [[nodiscard]] const Analysis& analysis() const { return analysis_; }
    [[nodiscard]] const ListIndex& lists() const { return lists_; }

private:
    struct Known {
        WordNumber number = 0;
        Kind kind = Kind::word;
        bool is_known = false;
    };

    [[nodiscard]] const Known& at(std::size_t token) {
        if (known_.empty()) known_.resize(analysis_.tokens.size());
        if (!known_[token].is_known) look_up(token);
        return known_[token];
    }
    void look_up(std::size_t token);

    const Analysis& analysis_;
    const ListIndex& lists_;
    std::vector<Known> known_;  // of each token
};

}  // namespace kith
