// SPDX-License-Identifier: Apache-2.0
// What linting a document answers. Plain values that refer to the document's segments by index and to the
// lexicon's entries by pointer: both must outlive them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lexicon/entry.hpp"
#include "text/span.hpp"

namespace kith {

// A stretch of one segment's text.
struct TextRange {
    std::size_t segment = 0;
    TextSpan span;
    friend auto operator<=>(const TextRange&, const TextRange&) = default;
};

struct Suggestion {
    std::string text;  // what to put there
    TextSpan
        replaces;  // in the finding's segment; may be longer than the finding ("a placement", "contact with his mother")
    bool safe = false;  // the sentence stays grammatical and says the same
    bool own = false;   // one person's own words, which come before those of the lexicon
};

// Whose words they are that were found, as far as the sentence tells.
enum class Voice : std::uint8_t {
    writer,
    speech,  // what somebody said, in the writer's words: "she said that contact went well"
    record,  // what a record says, or what somebody called it: "the record says that you failed to engage"
};

struct Finding {
    TextRange at;
    const Entry* entry = nullptr;    // of a term; null for a rule
    const RuleText* rule = nullptr;  // of a rule; null for a term
    Level level = Level::notice;
    bool quoted = false;
    Voice voice = Voice::writer;
    std::string text;                     // the words as read: the segment's text at `at`
    std::string message;                  // one sentence about this occurrence
    std::string why;                      // the entry's or rule's reason
    std::string ask;                      // an open question; may be empty
    std::vector<std::string> evidence;    // what decided the sense, for people
    std::vector<Suggestion> suggestions;  // best first
    std::string
        fingerprint;  // of entry, normalised sentence and occurrence (lint/fingerprint.hpp); the same wherever the sentence moves

    [[nodiscard]] const std::string& id() const { return entry ? entry->id : rule->id; }
    [[nodiscard]] const std::string& pack() const { return entry ? entry->pack : rule->pack; }
    [[nodiscard]] const std::string& shift() const { return entry ? entry->shift : rule->shift; }
    [[nodiscard]] const std::vector<std::string>& sources() const { return entry ? entry->sources : rule->sources; }
};

struct Strength {
    TextRange at;
    const Entry* entry = nullptr;
    std::string text;
};

// A word that was looked at and how it was decided; for `kith why` and --show-skipped.
struct Decision {
    TextRange at;
    const Entry* entry = nullptr;
    std::string text;
    Level outcome = Level::fine;
    std::string step;  // "name", "legal", "fine cue", "harms cue", "otherwise", "verb", "e-mail address" ...
    std::vector<std::string> evidence;  // the cues that matched, with the words they matched
};

// Why a word stays on purpose, and where that is said.
struct KeepReason {
    std::string reason;
    std::string said;  // "kith.yaml:12", "line 4"
};

struct Kept {
    Finding finding;
    KeepReason why;
};

struct LintResult {
    std::vector<Finding> findings;    // by position, then id
    std::vector<Kept> kept;           // findings that stay on purpose
    std::vector<Strength> strengths;  // by position
    std::vector<Decision> decisions;  // by position; only where LintOptions::decisions asks, every candidate then
    std::size_t words = 0;            // words and numbers read
    Audience audience = Audience::any;        // whom the document was read for
    bool audience_guessed = false;            // from the document itself
    std::vector<std::string> audience_signs;  // the words that showed it
};

}  // namespace kith
