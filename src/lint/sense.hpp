// SPDX-License-Identifier: Apache-2.0
// Decides which sense a word has where it stands: the heart of kith. The order is the lexicon format's:
// (1) names, (2) legal terms, (3) a fine cue that touches the word, (4) other cues of the sentence, the longer one
// winning, then the word's part of speech, (5) agent: and patient: cues, sentence: cues, (6) paragraph: cues, (7) the field of
// the words around, where the entry asks for it, or `otherwise`. Cues may weigh that field as well, and no word with
// another sense harms among words that plainly speak of something else.
// (1), (2) and words that are talked about are decided before; this file does (3) to (7). Pure; thread-safe.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/entry.hpp"
#include "lint/cues.hpp"
#include "lint/field.hpp"
#include "lint/mechanisms.hpp"
#include "lint/own_words.hpp"
#include "match/forms.hpp"

namespace kith {

struct ReadyWording {
    const Wording* wording = nullptr;
    std::unique_ptr<PhraseMatcher> when;  // null: replaces the occurrence itself
    const OwnWording* own = nullptr;      // not the lexicon's, but one person's
};

struct ReadyEntry {
    const Entry* entry = nullptr;
    std::vector<std::unique_ptr<ReadyCue>> harms;
    std::vector<std::unique_ptr<ReadyCue>> fine;
    std::vector<ReadyWording> say;

    // The headword a form of the entry's terms comes from.
    [[nodiscard]] const Headword& headword(const Form& form) const {
        return form.headword == 0 ? entry->term : entry->also[form.headword - 1U];
    }
};

// `own` must outlive it.
[[nodiscard]] ReadyEntry make_ready(const Entry& entry, const ListIndex& lists, const OwnWords& own);

struct Sense {
    Level level = Level::fine;
    std::string_view step;              // which step decided, for people: "a cue that touches the word"
    std::vector<std::string> evidence;  // the words that decided, for people: before “with his mother”
    bool by_cue = false;                // a cue decided, not `otherwise`
    std::size_t weight = 0;             // tokens of the cue that decided
};

// Where the view's segment stands in its document, the fields of what stands around it, and what may decide.
struct SensePlace {
    FieldContext& context;
    std::size_t segment = 0;
    Mechanisms mechanisms = {};
    bool explained = true;  // what is fine is to be told why; otherwise finding that it is will do
};

[[nodiscard]] Sense decide_sense(const ReadyEntry& entry, const View& view, std::string_view segment_text, SensePlace place);

// “before “with his mother””, “after “supervised”” or both: how a match stands to the occurrence.
[[nodiscard]] std::string describe_match(const View& view, TokenRange match, std::string_view segment_text);

}  // namespace kith
