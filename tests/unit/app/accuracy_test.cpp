// SPDX-License-Identifier: Apache-2.0
// How often the lexicon is right on the labelled texts it was written with (tests/data/labelled). This is no measure of how it
// does on texts nobody tuned to; it is a fence against making it worse unawares. The README quotes the unseen figures.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "unit/app/program.hpp"

using namespace kith;

namespace {

nlohmann::json score_of(const std::vector<std::string>& more) {
    std::vector<std::string> args = {"lexicon", "eval", std::string(KITH_SOURCE_DIR) + "/tests/data/labelled/development.jsonl",
                                     "--format", "json"};
    args.insert(args.end(), more.begin(), more.end());
    const test::Outcome outcome = test::run_program(args);
    REQUIRE(outcome.exit == 0);
    return nlohmann::json::parse(outcome.out);
}

}  // namespace

TEST_CASE("the lexicon keeps its accuracy on the texts it was written with") {
    const nlohmann::json score = score_of({"--with-proposed"});
    CHECK(score["precision"].get<double>() >= 0.96);
    CHECK(score["recall"].get<double>() >= 0.92);
}

TEST_CASE("each general mechanism earns its place") {
    const double whole = score_of({})["f1"].get<double>();
    for (const char* const name : {"names", "mentions", "roles", "field", "quotations"}) {
        CAPTURE(name);
        CHECK(score_of({"--without", name})["f1"].get<double>() < whole);
    }
}
