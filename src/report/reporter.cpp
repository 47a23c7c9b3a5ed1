// SPDX-License-Identifier: Apache-2.0
#include "report/reporter.hpp"

#include "report/checkstyle.hpp"
#include "report/csv.hpp"
#include "report/github.hpp"
#include "report/gitlab.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "report/junit.hpp"
#include "report/rdjson.hpp"
#include "report/record.hpp"
#include "report/sarif.hpp"
#include "report/summary.hpp"
#include "report/text.hpp"
#include "report/unix.hpp"

namespace kith {

const std::vector<Reporter>& reporters() {
    static const std::vector<Reporter> table = {
        {"text", "for people: the words in their sentence, why, and what to say", make_text},
        {"unix", "one line a finding, for editors and grep", make_unix},
        {"json", "one JSON object for the whole run", make_json},
        {"jsonl", "one JSON object a line for each document", make_jsonl},
        {"sarif", "SARIF 2.1.0, for code scanning and many editors", make_sarif},
        {"github", "annotations in GitHub Actions", make_github},
        {"gitlab", "GitLab's code quality report", make_gitlab},
        {"junit", "JUnit XML, a suite a document", make_junit},
        {"checkstyle", "Checkstyle XML, for build servers", make_checkstyle},
        {"rdjson", "Reviewdog's JSON", make_rdjson},
        {"csv", "a table for spreadsheets", make_csv},
        {"html", "a page with the text, the words marked and the advice beside them", make_html},
        {"summary", "a page of Markdown with figures, for a job summary or a board's paper", make_summary},
    };
    return table;
}

const Reporter* reporter_named(std::string_view name) {
    for (const Reporter& reporter : reporters()) {
        if (reporter.name == name) return &reporter;
    }
    return nullptr;
}

Piece RecordReport::piece(const Checked& checked) const { return piece_of(record_of(checked, lexicon(), options())); }

// Few findings are made into text by the thread that found them.
Piece RecordReport::last_piece(Checked&& checked) const {
    constexpr std::size_t many = 2000;
    if (checked.result.findings.size() < many) return piece(checked);
    const auto kept = std::make_shared<const Checked>(std::move(checked));
    Piece piece = piece_of_many(record_but_findings(*kept, lexicon(), options()), finding_blocks(kept, options()));
    if (piece.rest) piece.rest_weight = kept->document.text.size() + kept->result.findings.size() * 3 * sizeof(Finding);
    return piece;
}

Piece RecordReport::piece_of_many(DocumentRecord record, const FindingBlocks& findings) const {
    for (std::vector<FindingRecord> block = findings(); !block.empty(); block = findings()) {
        record.findings.insert(record.findings.end(), std::make_move_iterator(block.begin()), std::make_move_iterator(block.end()));
    }
    return piece_of(record);
}

Piece RecordReport::piece_by_piece(DocumentRecord record, FindingBlocks findings) const {
    Piece piece;
    piece.rest = [this, record = std::move(record), findings = std::move(findings)](const TextSink& write) mutable {
        do {
            record.findings = findings();
        } while (!record.findings.empty() && write(piece_of(record).text));
    };
    return piece;
}

}  // namespace kith
