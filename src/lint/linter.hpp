// SPDX-License-Identifier: Apache-2.0
// lint(): a Document and a lexicon in, findings out. A Linter is built once from a lexicon, is immutable
// then (cue patterns are compiled on first use behind a lock of their own) and shared by all threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "lexicon/entry.hpp"
#include "lint/finding.hpp"
#include "lint/mechanisms.hpp"
#include "lint/own_words.hpp"

namespace kith {

struct LinterOptions {
    std::vector<std::string> packs;  // ids; empty: all
    bool with_proposed = false;
    Mechanisms mechanisms = {};  // all of them, but for measuring
    OwnWords own = {};           // one person's, before those of the lexicon
};

struct LintOptions {
    Level min_level = Level::notice;
    bool decisions = false;  // answer every Decision too
    Audience audience = Audience::any;  // whom the documents are for; `any`: as far as each shows it
};

class Linter {
public:
    // `lexicon` must outlive the linter.
    Linter(const Lexicon& lexicon, const LinterOptions& options);
    ~Linter();
    Linter(const Linter&) = delete;  // findings point into it; share it by const&
    Linter& operator=(const Linter&) = delete;

    [[nodiscard]] LintResult lint(const Document& document, const LintOptions& options) const;

    // Every form looked for, sorted, unique, as folded words joined by spaces; for `lexicon list --forms`.
    [[nodiscard]] std::vector<std::string> forms() const;

private:
    friend class Linting;
    class Parts;
    std::unique_ptr<const Parts> parts_;
};

// What the words of a segment tell before it is analysed.
struct Look {
    enum class Wants : std::uint8_t {
        nothing,  // it need not be linted
        rules,    // no entry has anything to say there
        all,
    };
    Wants wants = Wants::all;
    std::size_t words = 0;  // how many it has, where it wants nothing
    std::uint64_t left_out = 0;  // then: the rules of whole documents that its words could keep silent, as bits of a gate (gate.hpp)
};

// One document being linted part by part, for texts that are not to be in memory as a whole: what a part says is told when it is
// linted, and only what rules of whole documents and fingerprints need is kept. Findings count within their part, sorted.
// For one thread but for look_ahead(); the linter must outlive it.
class Linting {
public:
    Linting(const Linter& linter, const LintOptions& options);
    ~Linting();
    Linting(const Linting&) = delete;
    Linting& operator=(const Linting&) = delete;

    // Segments [first, last) of `part`, which go on where the part before left off. Those around them are looked at only as
    // neighbours: there have to be three on either side, as far as the document has so many. The first part
    // holds the document's opening, about 600 words. `looked`: what look_ahead() answered of them.
    using Looks = std::vector<Look>;  // of each segment, or as many as were looked at
    [[nodiscard]] LintResult lint(const Document& part, std::size_t first, std::size_t last, const Looks* looked = nullptr);

    // What of that work needs nothing of the part before but to know that it was not the first: another thread may do it while that part
    // is linted. It ends early where `is_enough` answers so, which is asked now and then: lint() does what is left.
    [[nodiscard]] Looks look_ahead(const Document& part, std::size_t first, std::size_t last, const std::function<bool()>& is_enough) const;

    // What rules of whole documents found in all parts, each handed to `take` together with the part it counts in. Segments that could
    // do no more than keep one of them silent ("describe" beside ticks) were left out; where one would speak, they are read now, until
    // it is silent.
    // `part_with` answers the part that holds a segment, by its place in the document, and how many segments stand before that part.
    struct Part {
        const Document* document = nullptr;  // null: it is not to be had any more, and nothing is told
        std::size_t base = 0;
    };
    void conclude(const std::function<Part(std::size_t segment)>& part_with,
                  const std::function<void(const Part& part, Finding finding)>& take);

private:
    using PartWith = std::function<Part(std::size_t segment)>;
    void read_left_out(std::size_t rule, const PartWith& part_with);

    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace kith
