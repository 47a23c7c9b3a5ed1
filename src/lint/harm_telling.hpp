// SPDX-License-Identifier: Apache-2.0
// Of whom a sentence tells: of somebody in this document ("He hit Mum", "Jay was frightened"), of anyone ("Where a child
// is frightened of a person, believe the child"), or of nobody it names (a heading, "domestic abuse"). Told by the
// words around, which the lists of the lexicon that begin with profile-harm-told hold, and by names. Where it is not plain that a
// sentence speaks of anyone, it is taken to tell of somebody. Made for one segment, which must outlive it; immutable; thread-safe.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lint/listed_words.hpp"

namespace kith {

enum class ToldOf : std::uint8_t { nobody, anyone, somebody, one };  // `one`: by name, or as he, she or I

// How the sentences of one segment tell.
class HarmTelling {
public:
    // Reads the segment once; `words` finds what harm_telling_lists() names.
    HarmTelling(const Analysis& analysis, const ListedWords& words);

    // Of whom the sentence around a token tells.
    [[nodiscard]] ToldOf of(std::size_t token) const;

    // Whether somebody stands before the token in its sentence, so that it may be what they did.
    [[nodiscard]] bool is_somebody_before(std::size_t token) const;

    // The name or pronoun that stands first before the token in its sentence, folded; empty: none.
    [[nodiscard]] std::string_view one_before(std::size_t token) const;

    // Where the sentence around a token begins.
    [[nodiscard]] std::size_t sentence_begin(std::size_t token) const { return sentences_[sentence_of(token)].first; }

    // Whether somebody is meant by the token who may do something: "she", "Karl", "the mother"; no "her" and no "him".
    [[nodiscard]] bool is_doer(std::size_t token) const { return names_[token] || doers_[token]; }

    // Whether the token is somebody's name, as far as capitals tell.
    [[nodiscard]] bool is_name(std::size_t token) const { return names_[token]; }

private:
    struct Telling {
        std::size_t first = 0;  // token
        std::size_t last = 0;
        std::size_t one;     // where the first name or pronoun stands; `last` where there is none
        std::size_t other;   // the same of "you", "the mother"
        std::size_t anyone;  // the same of "where a", "anyone"
        std::size_t person;  // the same of "a man", "a child"
        bool has_name = false;     // a name of its own
        bool has_called = false;   // "Mum"
        bool has_pronoun = false;
        bool has_other = false;
        bool has_rule = false;
        bool has_condition = false;
        bool has_event = false;
        bool follows_anyone = false;  // an earlier sentence spoke of anyone, so that "he" may be them
    };

    void split();
    void find_names(const Telling& sentence);
    [[nodiscard]] bool looks_like_name(const Telling& sentence, std::size_t token) const;
    [[nodiscard]] bool is_month(const ListedWord& word) const;
    void take(const ListedWord& word);
    [[nodiscard]] std::size_t sentence_of(std::size_t token) const;
    [[nodiscard]] static bool is_of_anyone(const Telling& sentence);

    const Analysis& analysis_;
    std::vector<bool> no_name_;  // by token: a word that is nobody's name
    std::vector<bool> names_;    // by token
    std::vector<bool> doers_;    // by token: the last of the listed words for somebody who may do something
    std::vector<Telling> sentences_;
};

// Of words for people, those that never say who did something.
[[nodiscard]] bool is_object_or_owner(std::string_view key);

// The lists it reads.
[[nodiscard]] std::vector<std::string_view> harm_telling_lists();

}  // namespace kith
