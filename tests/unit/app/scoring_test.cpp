// SPDX-License-Identifier: Apache-2.0
#include "app/scoring.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

GoldText text(std::string kind, std::vector<GoldSpan> spans) {
    return {"t", std::string(99, 'x'), std::move(kind), std::move(spans), 1};
}

struct Counts {
    std::size_t found = 0;
    std::size_t missed = 0;
    std::size_t false_alarms = 0;
    std::size_t unjudged = 0;
    friend bool operator==(const Counts&, const Counts&) = default;
};

Counts counts(const Tally& tally) { return {tally.found, tally.missed, tally.false_alarms, tally.unjudged}; }

}  // namespace

TEST_CASE("findings are held against labels") {
    const GoldSpan flag{10, 20, "contact", Label::flag};
    const GoldSpan ok{30, 40, "case", Label::ok};
    const GoldSpan arguable{50, 60, "referral", Label::arguable};
    struct Row {
        const char* name;
        std::string kind;
        std::vector<ScoredMark> marks;
        Counts counts;
    };
    const std::vector<Row> rows = {
        {"nothing found", "sentence", {}, {0, 1, 0, 0}},
        {"found", "sentence", {{10, 20, "a"}}, {1, 0, 0, 0}},
        {"one code point shared", "sentence", {{19, 25, "a"}}, {1, 0, 0, 0}},
        {"only touching", "sentence", {{20, 25, "a"}}, {0, 1, 0, 1}},
        {"twice is once", "sentence", {{10, 12, "a"}, {13, 20, "b"}}, {1, 0, 0, 0}},
        {"false alarm", "sentence", {{30, 40, "a"}}, {0, 1, 1, 0}},
        {"false alarms that overlap", "sentence", {{30, 36, "a"}, {35, 40, "b"}}, {0, 1, 1, 0}},
        {"false alarms side by side", "sentence", {{30, 35, "a"}, {35, 40, "b"}}, {0, 1, 2, 0}},
        {"flag and ok under one finding", "sentence", {{15, 35, "a"}}, {1, 0, 0, 0}},
        {"arguable", "sentence", {{50, 60, "a"}}, {0, 1, 0, 0}},
        {"ok and arguable", "sentence", {{35, 55, "a"}}, {0, 1, 1, 0}},
        {"nobody labelled it", "sentence", {{70, 80, "a"}}, {0, 1, 0, 1}},
        {"in an unrelated text", "unrelated", {{70, 80, "a"}}, {0, 1, 1, 0}},
        {"arguable in an unrelated text", "unrelated", {{50, 60, "a"}}, {0, 1, 0, 0}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const GoldText gold = text(row.kind, {flag, ok, arguable});
        Score score;
        add_text(gold, row.marks, score);
        CHECK(counts(score.total) == row.counts);
        CHECK(score.mistakes.size() == row.counts.missed + row.counts.false_alarms + row.counts.unjudged);
        std::size_t by_kind = 0;
        for (const auto& [kind, count] : score.alarms_by_kind) by_kind += count;
        CHECK(by_kind == row.counts.false_alarms);
    }
}

TEST_CASE("a false alarm belongs to the term it hits, or else to the entry") {
    const GoldText gold = text("unrelated", {{30, 40, "case", Label::ok}});
    Score score;
    add_text(gold, {{30, 40, "cases"}, {50, 60, "unit"}}, score);
    CHECK(score.terms.at("case").false_alarms == 1);
    CHECK(score.terms.at("unit").false_alarms == 1);
    CHECK(score.entries.at("cases").false_alarms == 1);
}

TEST_CASE("shares, and none of nothing") {
    const Tally tally{8, 2, 1, 3};
    CHECK(*precision_of(tally) == doctest::Approx(8.0 / 9));
    CHECK(*strict_precision_of(tally) == doctest::Approx(8.0 / 12));
    CHECK(*recall_of(tally) == doctest::Approx(0.8));
    CHECK(*f1_of(tally) == doctest::Approx(2 * (8.0 / 9) * 0.8 / (8.0 / 9 + 0.8)));
    CHECK_FALSE(precision_of({}));
    CHECK_FALSE(f1_of({0, 3, 0, 0}));
    CHECK(*f1_of({0, 3, 3, 0}) == 0.0);
}

TEST_CASE("intervals by Wilson") {
    struct Row {
        std::size_t hits;
        std::size_t cases;
        double low;
        double high;
    };
    // Worked out apart from this code.
    const std::vector<Row> rows = {{8, 10, 0.4901625, 0.9433178},
                                   {10, 10, 0.7224672, 1.0},
                                   {0, 5, 0.0, 0.4344825},
                                   {50, 100, 0.4038315, 0.5961685}};
    for (const Row& row : rows) {
        const Interval interval = wilson(row.hits, row.cases);
        CHECK(interval.low == doctest::Approx(row.low).epsilon(1e-6));
        CHECK(interval.high == doctest::Approx(row.high).epsilon(1e-6));
    }
}

TEST_CASE("lexicon eval measures a labelled file") {
    const test::Scratch scratch;
    const std::string pack = scratch.write("kitchen.yaml", test::kitchen());
    const std::string gold = KITH_SOURCE_DIR "/tests/data/labelled/kitchen.jsonl";
    const auto eval = [&](const std::vector<std::string>& more) {
        std::vector<std::string> args = {"lexicon", "eval",    "--lexicon", pack,
                                         "--packs", "kitchen", "--format",  "json"};
        args.insert(args.end(), more.begin(), more.end());
        return test::run_program(args);
    };
    const test::Outcome outcome = eval({gold, "--list", "fp", "--list", "fn"});
    CHECK(outcome.exit == 0);
    CHECK(outcome.err.empty());
    const auto score = nlohmann::json::parse(outcome.out);
    CHECK(score["texts"] == 8);
    CHECK(score["found"] == 2);
    CHECK(score["missed"] == 1);
    CHECK(score["false_alarms"] == 2);
    CHECK(score["unjudged"] == 1);
    CHECK(score["precision"].get<double>() == doctest::Approx(0.5));
    CHECK(score["strict_precision"].get<double>() == doctest::Approx(0.4));
    CHECK(score["recall"].get<double>() == doctest::Approx(0.666667));
    CHECK(score["f1"].get<double>() == doctest::Approx(0.571429));
    CHECK(score["mean_length"].get<double>() == doctest::Approx(38.0 / 6));
    CHECK(score["false_alarms_by_kind"] == nlohmann::json({{"sentence", 1}, {"unrelated", 1}}));
    REQUIRE(score["listed"].size() == 3);
    CHECK(score["listed"][0]["text"] == "cauldron");
    CHECK(score["listed"][0]["start"] == 4);
    CHECK(score["listed"][1]["term"] == "samovar");
    CHECK(score["listed"][2]["entry"] == "teapot");
    CHECK(eval({scratch.path("nowhere.jsonl")}).exit == 2);
    CHECK(eval({gold, scratch.path("nowhere.jsonl")}).exit == 3);
    CHECK(eval({scratch.write("empty.jsonl", "\n")}).exit == 2);
    CHECK(eval({gold, "--list", "fpp"}).exit == 2);
    CHECK(test::run_program({"lexicon", "eval"}).exit == 2);
}
