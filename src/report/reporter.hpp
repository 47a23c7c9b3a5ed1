// SPDX-License-Identifier: Apache-2.0
// The reporters table: one row an output format; help, completions and messages follow from it. A reporter
// turns one document's result into text; app/ writes it. Pure functions of their arguments; thread-safe.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "lexicon/entry.hpp"
#include "lint/finding.hpp"

namespace kith {

// One checked input: read (document) or not (problem set).
struct Checked {
    std::string path;            // as the user named it
    std::string id_json;         // --stream: the record's id as JSON; then reported as "id" in place of "path"
    bool has_problem = false;
    Problem problem;             // why it could not be read; then document and result are empty
    Document document;
    LintResult result;
};

struct ReportOptions {
    bool color = false;
    bool no_text = false;        // leave out text, evidence, suggestions and every captured word; salted fingerprints
    bool quiet = false;
    bool show_skipped = false;
    std::size_t width = 80;      // columns of the terminal, for the text format
    std::string salt;            // for fingerprints with no_text
};

struct Totals {
    std::size_t documents = 0;   // read
    std::size_t unreadable = 0;
    std::size_t rethink = 0;
    std::size_t consider = 0;
    std::size_t notice = 0;
    std::size_t strengths = 0;
    std::size_t words = 0;
};

struct Reporter {
    std::string_view name;
    std::string_view summary;
    std::string (*begin)();
    // `index` from 0: how many documents were reported before.
    std::string (*document)(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options, std::size_t index);
    std::string (*end)(const Totals& totals, const ReportOptions& options);
};

[[nodiscard]] const std::array<Reporter, 4>& reporters();  // text, unix, json, jsonl
[[nodiscard]] const Reporter* reporter_named(std::string_view name);

}  // namespace kith
