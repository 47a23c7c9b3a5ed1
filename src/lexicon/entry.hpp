// SPDX-License-Identifier: Apache-2.0
// What a lexicon holds, as plain data: entries (terms with a sense to rethink), word lists, sources and
// sentence rules' texts. Filled by the loader, never changed afterwards; safe to share between threads.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/pattern.hpp"
#include "lexicon/records.hpp"

namespace kith {

// What kith makes of an occurrence. In rising order; `fine` and `strength` are never findings.
enum class Level : std::uint8_t { fine, strength, notice, consider, rethink };
inline constexpr std::array<std::string_view, 5> level_names = {"fine", "strength", "notice", "consider", "rethink"};
[[nodiscard]] constexpr std::string_view name_of(Level level) { return level_names[static_cast<std::size_t>(level)]; }

enum class WordKind : std::uint8_t { noun, verb, adjective, adverb, phrase };
inline constexpr std::array<std::string_view, 5> word_kind_names = {"noun", "verb", "adjective", "adverb", "phrase"};

enum class Status : std::uint8_t { proposed, sourced, agreed, contested, retired };
inline constexpr std::array<std::string_view, 5> status_names = {"proposed", "sourced", "agreed", "contested", "retired"};

// The nine shifts an entry or rule may name (design: six of the convenings, three of the glossaries).
inline constexpr std::array<std::string_view, 9> shift_names = {
    "process-to-relationship", "fear-to-courage",     "agents-to-humans",      "forms-to-conversations",    "data-to-stories",
    "silos-to-collaboration",  "label-to-person",     "problems-to-strengths", "adversarial-to-cooperative"};
inline constexpr std::array<std::string_view, 4> pact_names = {"power", "accountability", "connection", "trust"};

// Whom a document is for; `any` where nobody said and the document does not show it.
enum class Audience : std::uint8_t { any, child, family, professional, court, everyone };
inline constexpr std::array<std::string_view, 6> audience_names = {"any", "child", "family", "professional", "court", "public"};
[[nodiscard]] constexpr std::string_view name_of(Audience audience) { return audience_names[static_cast<std::size_t>(audience)]; }

// `any` for a name that is none of theirs.
[[nodiscard]] constexpr Audience audience_named(std::string_view name) {
    for (std::size_t i = 1; i < audience_names.size(); ++i) {
        if (audience_names[i] == name) return static_cast<Audience>(i);
    }
    return Audience::any;
}

// Where something stands in the YAML it was read from.
struct Origin {
    std::string file;
    int line = 0;
    int column = 0;
};

// One spelling to look for: a headword with what is needed to inflect it.
struct Headword {
    std::string term;                 // as written by the convenor
    WordKind kind = WordKind::noun;
    std::string head;                 // the inflected word of a phrase; empty: last for nouns, first for verbs
};

// One wording to offer.
struct Wording {
    std::string text;                 // may hold {slots} of `when` and ‹blanks› for the writer
    std::vector<std::string> of;      // the headwords, as written, that it is for; empty: all
    std::string when;                 // the pattern as written; empty: replaces the occurrence itself
    Pattern pattern;                  // parsed `when`
    bool mass = false;                // number: mass — no plural is made
    bool by_hand = false;             // safe: no — only a reader can tell whether it says what was meant
    std::string plural;               // the plural where the regular one would be wrong
    std::string head;                 // the inflected word; empty: last for nouns, first for verbs
};

struct Dispute {
    std::string source;
    std::string note;
};

struct SayExample {
    std::string from;
    std::string to;
    Origin origin;
};

// An example sentence with [..] round what must be flagged.
struct Example {
    std::string text;
    Origin origin;
};

struct Cue {
    std::string source;               // as written
    Pattern pattern;
    bool weighs_field = false;        // `field` was written: it counts only where the words around weigh enough
    int field = 0;                    // at least this much for a harms cue, at most this much for a fine cue
    Origin origin;
};

// What an entry says where harm is named beside its word, in place of its why, ask and wordings.
struct BesideHarm {
    std::string why;                  // empty: nothing gives way
    std::string ask;
};

struct Entry {
    std::string id;
    std::string pack;
    Headword term;                    // the headword
    std::vector<std::string> forms;   // irregular forms and spellings beside the derived ones
    std::vector<Headword> also;       // other headwords of the same entry
    Level level = Level::consider;    // notice, consider, rethink or strength
    std::string shift;
    std::string pact;
    std::string why;
    std::string ask;                  // an open question for the writer; may be empty
    BesideHarm beside_harm;
    std::vector<Wording> say;
    std::vector<Cue> harms;
    std::vector<Cue> fine;
    bool weighs_field = false;        // `field` was written: without a cue, the words around decide before `otherwise`
    int field = 0;                    // the entry speaks where the words around weigh at least this much towards people's lives
    Level otherwise = Level::fine;
    std::vector<std::string> names;
    std::vector<std::string> legal;
    std::vector<std::string> sources;
    std::vector<Dispute> disputed;
    Status status = Status::sourced;
    std::string since;
    std::vector<Example> flag_examples;
    std::vector<Example> fine_examples;
    std::vector<SayExample> say_examples;
    Origin origin;
    bool overridden = false;          // changed by a local layer: its examples are skipped
    bool disabled = false;            // switched off by a local layer
};

struct Pack {
    std::string id;
    std::string title;
    std::string language;
    std::string version;
};

struct Source {
    std::string id;
    std::string publisher;
    std::string title;
    std::string year;
    std::string address;
    std::string made_with;
};

struct WordList {
    std::string id;
    std::string about;
    bool noun_phrases = true;         // kind: noun — {list} matches a noun phrase whose head is in it; kind: word — the words alone
    std::vector<std::string> words;   // all of them: regular plurals derived, included lists copied in, folded, unique
    std::vector<std::string> include; // lists whose words belong here too, kept so that a local layer's words reach this list
};

// A field of life, by the words that show a text is about it.
struct Field {
    std::string id;
    std::string about;
    bool people = false;              // it is about people's care and lives; else one of the many other fields
    std::vector<std::string> strong;  // words and phrases of up to three words that hardly stand in other fields
    std::vector<std::string> weak;    // those that lean this way
    std::vector<std::string> borrowed;  // those of both that other fields borrow: a parent process has a child
};

// How much of a document a rule looks at before it speaks.
enum class RuleScope : std::uint8_t { sentence, paragraph, document };
inline constexpr std::array<std::string_view, 3> rule_scope_names = {"sentence", "paragraph", "document"};
[[nodiscard]] constexpr std::string_view name_of(RuleScope scope) { return rule_scope_names[static_cast<std::size_t>(scope)]; }

struct AudienceLevel {
    Audience audience = Audience::any;
    Level level = Level::notice;
};

struct AudienceLimit {
    Audience audience = Audience::any;
    int limit = 0;
};

// A rule as written: a pattern over sentences, paragraphs or whole documents that is no single term. What the kinds
// need stands in rule_shapes.hpp; a kind may call `match` and `none` by names of its own ("verbs", "strengths").
struct RuleText {
    std::string id;
    std::string pack;                 // the file's stem, for reports
    std::string kind;                 // "sentence", "label" ...
    RuleScope scope = RuleScope::sentence;
    Level level = Level::consider;
    std::string shift;
    std::string pact;
    std::vector<Cue> match;           // what it looks for
    std::vector<Cue> with;            // one of these must stand in the sentence, too
    std::vector<Cue> none;            // what must be missing where it speaks
    std::vector<Cue> fine;            // where one of these matches in the sentence, the rule is silent
    int at_least = 0;                 // how many different ones of `match` it takes
    std::vector<AudienceLimit> limits;    // what is still easy to read, by audience
    std::vector<Audience> audiences;      // whom it speaks for; empty: for all, known or not
    std::vector<AudienceLevel> levels;    // for some audiences, in place of `level`
    std::string message;              // one sentence, may hold {slots}
    std::string why;
    std::string ask;
    std::vector<std::string> sources;
    Status status = Status::sourced;
    std::string since;
    std::string title;                // what people call what it looks for; the id in words where it has none
    std::vector<Example> flag_examples;
    std::vector<Example> fine_examples;
    Origin origin;
    bool overridden = false;          // changed by a local layer: its examples are skipped
    bool disabled = false;
};

// What shows that a document is for an audience, and what changes for it.
struct AudienceText {
    Audience audience = Audience::any;
    std::string about;
    std::vector<Cue> signs;               // plain words in the opening of the document
    std::vector<std::string> greets;      // words of the greeting ("dear mum"); "*": any greeting
    bool ungreeted = false;               // what greets somebody in other words than these is not for them
    int needs = 2;                        // how many different signs it takes
    std::vector<std::string> raises;      // packs whose notices are asked to be considered
    std::vector<std::string> lowers;      // packs whose words speak one level lower
    bool keeps_law = false;               // entries with terms of law speak one level lower
    std::vector<std::string> keeps;       // ids of entries that do so, too: terms of art
    Origin origin;
};

// A reflective question of a profile: about a shift, a part of PACT, or one of question_moments.
struct Question {
    std::string about;
    std::string ask;
    Origin origin;
    bool not_with_harm = false;  // not to be asked where violence or harm is named
};

// When a profile asks besides: words of process outweigh, the service speaks alone, no strength is there, more warmth could
// be, all is warm, harm is named (the first question and the second), and nothing else is to ask.
inline constexpr std::array<std::string_view, 8> question_moments = {
    "mostly-process", "service-speaks", "no-strength", "more-warmth", "all-warm", "harm-named", "harm-wishes", "read-later"};

struct Lexicon {
    std::string language = "en-GB";
    std::vector<Pack> packs;          // in load order
    Records<Entry> entries;           // in pack order, then file order
    Records<RuleText> rules;
    std::vector<AudienceText> audiences;  // in file order: the first of equals is taken
    Records<Source> sources;          // sorted by id
    Records<WordList> lists;          // sorted by id
    Records<Field> fields;            // in load order
    std::string_view index;           // what was built from it beside its compiled form; see lint/compile.hpp
    std::vector<Question> questions;  // in load order; each about something else

    // The index, where nothing has been changed since it was built; else empty.
    [[nodiscard]] std::string_view built_index() const;
    [[nodiscard]] const Entry* entry(std::string_view id) const;
    [[nodiscard]] const RuleText* rule(std::string_view id) const;
    [[nodiscard]] const Source* source(std::string_view id) const;
    [[nodiscard]] const WordList* list(std::string_view id) const;
};

}  // namespace kith
