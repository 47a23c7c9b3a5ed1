// SPDX-License-Identifier: Apache-2.0
#include "report/plain_words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/report/sample.hpp"

using namespace kith;

namespace {

WordList list(std::string id, std::vector<std::string> words) {
    WordList list;
    list.id = std::move(id);
    list.words = std::move(words);
    return list;
}

// What is counted in a text, by name.
std::vector<std::string> counted(const std::string& text) {
    const auto sample = test::make_sample(text);
    sample->lexicon.lists = {list("profile-neither", {"surgical procedure"}),  // by id, as a loaded lexicon has them
                             list("profile-no-pronoun", {"our ref"}),
                             list("profile-not", {"not"}),
                             list("profile-people", {"us", "our"}),
                             list("profile-process", {"iapt", "procedure"}),
                             list("profile-relationship", {"together", "told us"}),
                             list("profile-service", {"management"})};
    const ListedWords words(sample->lexicon, counted_lists());
    const std::vector<Segment>& segments = sample->checked.document.segments;
    std::vector<std::string> names;
    const Analysis analysis = words_of(segments[0]);
    for (const PlainWord& word : plain_words(segments[0].text, 0, words.find(analysis), WhoseWords(sample->checked))) names.push_back(word.name);
    const ListedWords pronouns(sample->lexicon, pronoun_lists());
    for (const PlainWord& word : plain_pronouns(0, pronouns.find(analysis), WhoseWords(sample->checked))) names.push_back(word.name);
    return names;
}

}  // namespace

TEST_CASE("plain words are counted without names, without warmth that is missing and without what only begins like one") {
    struct Row {
        const char* text;
        std::vector<std::string> names;
    };
    const std::vector<Row> rows = {
        {"A Procedure for IAPT.", {"procedure", "IAPT"}},
        {"A surgical procedure.", {}},
        {"We came together.", {"together"}},
        {"We did not come together.", {}},
        {"We did not. Together we sang.", {"together"}},
        {"Larkmoor Parents Together met the Income Management Team.", {}},
        {"We asked management, who paid US.", {"management", "us"}},
        {"She said, \"the procedure told us\".", {}},
        {"Tom told us, and not our ref 4.", {"told us", "us"}},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.text));
        CHECK(counted(row.text) == row.names);
    }
}
