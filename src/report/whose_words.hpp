// SPDX-License-Identifier: Apache-2.0
// Whose the words of a document are, as far as a profile asks: quoted, code, a record's, a term of law, or decided by an entry of the
// lexicon. Read once from what linting found, with LintOptions::decisions; immutable; thread-safe.
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "report/reporter.hpp"

namespace kith {

class WhoseWords {
public:
    explicit WhoseWords(const Checked& checked);

    [[nodiscard]] bool is_quoted(const TextRange& at) const;

    // Whether a finding stands exactly there that the law gave its word.
    [[nodiscard]] bool is_legal(const TextRange& at) const { return legal_.count(at) > 0; }

    // Whether they are quoted, or code, or stand in a cell of what a record says ("In the minutes").
    [[nodiscard]] bool is_of_others(const TextRange& at) const { return is_taken(of_others_, at); }

    // Whether that, or an entry that is sure has decided about them: what it lets pass because nothing near tells more is still what
    // it is called.
    [[nodiscard]] bool is_spoken_for(const TextRange& at) const { return is_taken(spoken_for_, at); }

private:
    using Taken = std::vector<std::vector<bool>>;  // of each byte of each segment
    static void take(Taken& taken, const TextRange& at);
    [[nodiscard]] static bool is_taken(const Taken& taken, const TextRange& at);
    void take_of_others(const Checked& checked);
    void take_decided(const Checked& checked);

    std::vector<std::vector<TextSpan>> quotes_;  // by segment
    std::set<TextRange> legal_;
    Taken of_others_;
    Taken spoken_for_;
};

}  // namespace kith
