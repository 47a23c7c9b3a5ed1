// SPDX-License-Identifier: Apache-2.0
// How a document, or many, stand towards the people in them: figures by shift and by PACT, process words beside
// relationship words, strengths, and the sentences behind every figure. Never people, never one score, never an order of
// documents. What somebody else is quoted with, what is only told of, and terms of law are in no figure. A Profile has a bounded size
// however many documents it is made of. Values in, values out; thread-safe.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/entry.hpp"
#include "report/excerpt.hpp"
#include "report/profile_words.hpp"
#include "report/reporter.hpp"

namespace kith {

// One sentence behind a figure.
struct Story {
    std::string path;
    std::string id;    // of the entry or rule; of a plain word, the word
    std::string name;  // what it is called without a word of the document
    Level level = Level::notice;
    bool of_rule = false;  // found by a rule, so that `name` stands in no sentence
    Excerpt sentence;
    Place place;
    Position start;
    std::size_t line = 0;      // 0 for Word files
    std::size_t rank = 0;      // how many stories of its document stand before it
    std::size_t document = 0;  // which document it came from, as the documents were added
};

// A figure with what is behind it.
struct Figure {
    std::size_t count = 0;
    std::size_t documents = 0;                 // in how many it is more than none
    std::map<std::string, std::size_t> names;  // how often which word or rule
    std::vector<Story> stories;                // as many as the profile keeps, spread over the documents
    std::size_t untold = 0;                    // places whose sentences were not kept
};
inline constexpr std::size_t stories_kept = 3;  // of a figure, unless a profile is asked for more

// One row of the profile: a shift, or one part of PACT.
struct Facet {
    Figure prompts;  // to rethink or to consider
    std::size_t rethink = 0;
    Figure reflections;  // what rules notice: a way of putting things, to reflect on
    Figure notices;      // words whose sense is not sure
    Figure strengths;
};

// A reflective question that an entry or rule asks.
struct Asked {
    std::string ask;
    std::string name;
    std::size_t count = 0;
    bool is_of_whole = false;  // asked of a paragraph or document, not of a word
    bool is_of_rule = false;
    bool is_of_rows = false;   // asked of rows of figures: words among them are totals and nobody's
    std::string shift;
};

struct Strengthened {
    std::string term;  // the entry's headword
    std::string why;
    Figure tally;  // named as the documents say it
};

struct Profile {
    std::size_t stories_wanted = stories_kept;  // of each figure
    std::size_t documents = 0;  // read
    std::size_t empty = 0;      // of these without a word
    std::size_t unreadable = 0;
    std::size_t words = 0;
    std::size_t places = 0;  // to look at again; one that lies on two shifts counts once
    Figure ways;             // of these, ways of putting things, by what people call them; without stories
    Figure terms;            // and the words that are none of them; without stories
    Figure whole;            // what is to reflect on in the page as a whole; without stories
    Figure paragraphs;       // the same of single paragraphs: how many, and why
    Figure sentences;        // and of single sentences
    Figure quoted;           // left out of all figures because somebody is quoted
    Figure commented;        // left out because it stands in a comment in the margin
    Figure reported;         // left out because the writer only tells of the word, or asks for another
    Figure legal;            // left out because it is a term of law
    Figure own_account;      // strengths and words of relationship left out because the page tells a court of harm in the first person
    std::array<std::size_t, audience_names.size()> audiences{};  // documents read for each; `any` where nobody said
    bool audience_guessed = false;
    std::vector<std::string> audience_signs;  // what showed it, of a single document
    Figure harm;                              // where violence or harm is named, of documents that name it
    std::size_t harm_told = 0;                // of these documents, those that tell who did it, or of whom somebody is afraid
    std::array<Facet, shift_names.size()> shifts;
    std::array<Facet, pact_names.size()> pact;
    std::array<Figure, side_names.size()> sides;
    std::map<std::string, Strengthened> strengths;  // by entry
    std::map<std::string, Asked> asked;             // by entry or rule
    std::map<std::string, std::size_t> unread;      // "image" and how many
};

// Takes the figures of `more` into `profile`. The same whatever way many documents are grouped, as long as their order is.
void add(Profile& profile, Profile more);

// Standard letters say the same a thousand times; told once, it leaves room for something else.
class ToldOnce {
public:
    // `any_word`: a sentence told of one word is told for all of them.
    explicit ToldOnce(bool any_word) : any_word_(any_word) {}
    [[nodiscard]] bool is_new(const Story& story);

private:
    bool any_word_;
    std::set<std::pair<std::string, std::string>> met_;  // id and sentence
};

// All that rules ask to reflect on, all strengths.
[[nodiscard]] Figure reflections_of(const Profile& profile);
[[nodiscard]] std::size_t strengths_of(const Profile& profile);

}  // namespace kith
