// SPDX-License-Identifier: Apache-2.0
// lint(): a Document and a lexicon in, findings out. A Linter is built once from a lexicon, is immutable
// then (cue patterns are compiled on first use behind a lock of their own) and shared by all threads.
#pragma once

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
    class Parts;
    std::unique_ptr<const Parts> parts_;
};

}  // namespace kith
