// SPDX-License-Identifier: Apache-2.0
#include "report/decisions.hpp"

#include <doctest/doctest.h>

using namespace kith;

namespace {

Decision decision(std::string step, Level outcome, std::vector<std::string> evidence = {}) {
    Decision decision;
    decision.text = "contact";
    decision.step = std::move(step);
    decision.outcome = outcome;
    decision.evidence = std::move(evidence);
    return decision;
}

}  // namespace

TEST_CASE("each step is told in a sentence for the writer") {
    struct Row {
        Decision decision;
        std::string_view words;
    };
    const std::vector<Row> rows = {
        {decision("a fine cue that touches the word", Level::fine, {"before “us”"}),
         "It stands before “us”; there kith keeps quiet."},
        {decision("the longest cue in the sentence", Level::rethink, {"before “with his mum”"}),
         "It stands before “with his mum”; there people have asked for other words."},
        {decision("a sentence: cue", Level::consider, {"with “foster” nearby"}),
         "It stands with “foster” nearby; there it may land harder than you mean it to."},
        {decision("a paragraph: cue", Level::notice, {"with “foster” nearby"}),
         "It stands with “foster” nearby; there it is worth a thought."},
        {decision("its part of speech", Level::fine, {"it stands as a verb after “to”"}),
         "It stands as a verb after “to”; so used, it means no harm."},
        {decision("no cue, so what the entry says of other cases", Level::fine),
         "Nothing near it says which meaning it has; kith then keeps quiet."},
        {decision("no cue, so what the entry says of other cases", Level::notice),
         "Nothing near it says which meaning it has; kith then only asks you to notice it."},
        {decision("no cue, so what the entry says of other cases", Level::rethink),
         "Nothing near it speaks for a harmless meaning."},
        {decision("a name, by its capitals", Level::fine), "Its capitals make it part of a name, and names stay as they are."},
        {decision("an e-mail address", Level::fine), "It is part of an e-mail address, which stays as it is."},
        {decision("who does it", Level::rethink, {"after “He”"}), "It stands after “He”; there people have asked for other words."},
        {decision("the field of the words around", Level::fine, {"near words about other things: “lens”"}),
         "It stands near words about other things: “lens”; there kith keeps quiet."},
        {decision("the field of the words around", Level::fine, {"where nothing shows what it is about"}),
         "It stands where nothing shows what it is about; there kith keeps quiet."},
        {decision("something new", Level::fine, {"“lens”"}), "Decided by something new: “lens”."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.decision.step);
        CHECK(decision_words(row.decision, false) == row.words);
    }
}

TEST_CASE("without the text the words that decided stay private") {
    for (const char* const step : {"a fine cue that touches the word", "its part of speech", "a sentence: cue", "something new"}) {
        const std::string words = decision_words(decision(step, Level::fine, {"before “secret”"}), true);
        CAPTURE(words);
        CHECK(words.find("secret") == std::string::npos);
        CHECK(words.back() == '.');
    }
}
