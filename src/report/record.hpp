// SPDX-License-Identifier: Apache-2.0
// What a report tells of one document, as plain values that need neither the document nor the lexicon any more: positions
// found, messages chosen, and nothing of the text where it must stay private. Formats for programs are made from it.
// Pure, thread-safe.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/reporter.hpp"

namespace kith {

using Stretch = std::pair<Position, Position>;  // begin and end

struct SuggestionRecord {
    std::string text;
    Stretch replaces;
    bool safe = false;
};

struct FindingRecord {
    std::string id;
    std::string pack;
    bool is_rule = false;
    Level level = Level::notice;
    std::string shift;
    std::string text;  // empty with no_text, as evidence and suggestions are
    std::string message;
    std::string why;
    bool quoted = false;
    Stretch at;
    Place place;
    std::vector<SuggestionRecord> suggestions;
    std::vector<std::string> evidence;
    std::vector<std::string> sources;
    std::string fingerprint;
};

struct StrengthRecord {
    std::string id;
    std::string text;
    Stretch at;
    std::string shift;
};

// A word that was looked at and left alone, or kept by somebody: then the reason is the evidence.
struct SkippedRecord {
    std::string id;
    std::string text;
    Stretch at;
    std::string step;
    std::vector<std::string> evidence;
};

struct AudienceRecord {
    std::string name;
    bool guessed = false;
    std::vector<std::string> signs;
};

struct DocumentRecord {
    std::string path;     // valid UTF-8: bytes of a name that are none stand as U+FFFD
    std::string id_json;  // as in Checked
    std::size_t order = 0;  // as in Checked
    std::string fail_on;    // as in Checked
    std::optional<Problem> problem;
    std::string format;
    std::string language;
    std::size_t words = 0;
    bool has_lines = true;  // else positions count within the paragraph
    bool no_text = false;   // made without the document's words
    std::optional<AudienceRecord> audience;
    std::vector<FindingRecord> findings;
    std::vector<StrengthRecord> strengths;
    std::vector<Unread> unread;
    std::optional<std::vector<SkippedRecord>> skipped;  // where it was asked for
};

[[nodiscard]] DocumentRecord record_of(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options);

// The same in two: the record without its findings, and these. The document stays in memory until the last of them has been told.
[[nodiscard]] DocumentRecord record_but_findings(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options);
[[nodiscard]] FindingBlocks finding_blocks(std::shared_ptr<const Checked> checked, const ReportOptions& options);

// The record without the document's words: what `kith check --no-text` would have made of the same document.
[[nodiscard]] DocumentRecord without_text(DocumentRecord record, const Lexicon& lexicon, const std::string& salt);

// "line 3", or for Word files "paragraph 4".
[[nodiscard]] std::string place_of(const DocumentRecord& record, const FindingRecord& finding);

// What to say of a finding where there is room for a few sentences: the message, its place where that is no line, further
// wordings, the reason. Each a sentence or two, without a line end.
[[nodiscard]] std::vector<std::string> advice_of(const DocumentRecord& record, const FindingRecord& finding);

// The path as repositories call it, without "./" before it.
[[nodiscard]] std::string plain_path(const DocumentRecord& record);

// The line that tools which know nothing but lines are given: for Word files the paragraph.
[[nodiscard]] std::size_t line_of(const DocumentRecord& record, const FindingRecord& finding);
// Where it begins on that line, in code points from 1; the lines within a paragraph count on.
[[nodiscard]] std::size_t column_of(const DocumentRecord& record, const FindingRecord& finding);

}  // namespace kith
