// SPDX-License-Identifier: Apache-2.0
#include "report/whose_words.hpp"

#include <doctest/doctest.h>

#include "unit/report/sample.hpp"

using namespace kith;

namespace {

Decision decided(const TextRange& at, Level outcome, std::string step) {
    Decision decision;
    decision.at = at;
    decision.outcome = outcome;
    decision.step = std::move(step);
    return decision;
}

}  // namespace

TEST_CASE("words are the writer's unless they are quoted, and free to be counted unless an entry is sure") {
    const auto sample = test::make_sample("A teapot. \"A kettle.\"");
    const TextRange teapot{0, {2, 8}};
    const TextRange kettle{0, {13, 19}};
    struct Row {
        Level outcome;
        const char* step;
        bool is_spoken_for;
        bool is_legal;
    };
    for (const Row& row : {Row{Level::rethink, "the longest cue in the sentence", true, false}, Row{Level::fine, "the longest cue in the sentence", true, false},
                           Row{Level::fine, "no cue, so what the entry says of other cases", false, false},
                           Row{Level::notice, "the longest cue in the sentence", false, false}, Row{Level::notice, "a legal term", true, true}}) {
        CAPTURE(std::string(row.step));
        sample->checked.result.decisions = {decided(teapot, row.outcome, row.step)};
        const WhoseWords whose(sample->checked);
        CHECK(whose.is_spoken_for(teapot) == row.is_spoken_for);
        CHECK(whose.is_legal(teapot) == row.is_legal);
        CHECK_FALSE(whose.is_of_others(teapot));
        CHECK(whose.is_of_others(kettle));
        CHECK(whose.is_spoken_for(kettle));
        CHECK(whose.is_quoted(kettle));
    }
}

TEST_CASE("a cell that repeats a record is the record's from end to end") {
    const auto sample = test::make_sample("teapot assessment outstanding");
    sample->find("teapot", "teapot").voice = Voice::record;
    const TextRange outstanding{0, {18, 29}};
    CHECK_FALSE(WhoseWords(sample->checked).is_of_others(outstanding));
    sample->checked.document.segments[0].kind = SegmentKind::table_cell;
    CHECK(WhoseWords(sample->checked).is_of_others(outstanding));
}
