// SPDX-License-Identifier: Apache-2.0
#include "report/story_teller.hpp"

#include <doctest/doctest.h>

#include <string>

#include "unit/report/sample.hpp"

using namespace kith;

TEST_CASE("words are said as in the middle of a sentence") {
    struct Row {
        const char* words;
        const char* said;
    };
    for (const Row& row : {Row{"Thank you", "thank you"}, Row{"I said that\nI would", "I said that I would"}, Row{"seeing Mum", "seeing Mum"},
                           Row{"WHAT MATTERS", "what matters"}, Row{"if I'm late", "if I'm late"}}) {
        CHECK(as_said(row.words) == row.said);
    }
    CHECK(has_capitals("the LAC review"));
    CHECK_FALSE(has_capitals("The Larkmoor A"));
}

TEST_CASE("a story has its sentence and its words, whole where a line end divides them") {
    const auto sample = test::make_sample("Good morning. Our tea-\npots are warm. The end.");
    StoryTeller teller(sample->checked, false);
    const TextRange teapots{0, {18, 27}};
    CHECK(teller.words_at(teapots) == "teapots");
    const Story story = teller.story({teapots, "teapot", "teapots", Level::rethink, true}, 2);
    CHECK(story.sentence.before + "[" + story.sentence.words + "]" + story.sentence.after == "Our [teapots] are warm.");
    CHECK(story.of_rule);
    CHECK(story.rank == 2);
    CHECK(story.line == 1);
    CHECK(StoryTeller(sample->checked, true).story({teapots, "teapot", "teapot", Level::rethink, false}, 0).sentence.words.empty());
}
