// SPDX-License-Identifier: Apache-2.0
// Who did the harm that words name (harm_words.hpp), as far as the sentence tells: the first behind "by", or the last one named before what
// was done; whether it is alleged, and whether the writer did it. Of one segment, which must outlive it; immutable; thread-safe.
#pragma once

#include <vector>

#include "lint/harm_telling.hpp"
#include "lint/harm_words.hpp"
#include "lint/listed_words.hpp"

namespace kith {

class HarmDoer {
public:
    // `words`: as ListedWords finds the lists of harm.
    HarmDoer(const Analysis& analysis, const std::vector<ListedWord>& words, const HarmTelling& telling)
        : analysis_(analysis), words_(words), telling_(telling) {}

    // Notes who did it, or, where the sentence tells that alone, who was hurt.
    void find(HarmPlace& place, const ListedWord& done) const;
    // "I pushed", "I had never hit", "I was controlling"; not "I was frightened".
    [[nodiscard]] bool is_of_writer(const ListedWord& done) const;
    // Whether somebody is said to say so.
    [[nodiscard]] bool is_alleged(std::size_t token) const;

private:
    [[nodiscard]] bool is_somebody(std::size_t token) const;
    [[nodiscard]] bool is_hurt_before(std::size_t token) const;
    [[nodiscard]] bool is_passive(std::size_t done) const;

    const Analysis& analysis_;
    const std::vector<ListedWord>& words_;
    const HarmTelling& telling_;
};

}  // namespace kith
