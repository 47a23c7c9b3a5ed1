// SPDX-License-Identifier: Apache-2.0
#include "report/reporter.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "unit/report/sample.hpp"

using namespace kith;

TEST_CASE("every reporter is found by its name") {
    std::set<std::string_view> names;
    for (const Reporter& reporter : reporters()) {
        CHECK(reporter_named(reporter.name) == &reporter);
        CHECK_FALSE(reporter.summary.empty());
        names.insert(reporter.name);
    }
    CHECK(names.size() == reporters().size());
    CHECK(reporter_named("xml") == nullptr);
}

TEST_CASE("json is one object however many documents there are, jsonl one a line") {
    const auto sample = test::make_sample("The teapot.");
    sample->find("teapot", "teapot");
    for (std::size_t count = 0; count < 4; ++count) {
        CAPTURE(count);
        const auto json = reporter_named("json")->make(sample->lexicon, {});
        const auto jsonl = reporter_named("jsonl")->make(sample->lexicon, {});
        std::string whole = json->begin();
        std::string lines = jsonl->begin();
        for (std::size_t i = 0; i < count; ++i) {
            whole += json->take(json->piece(sample->checked));
            lines += jsonl->take(jsonl->piece(sample->checked));
        }
        whole += json->end({});
        lines += jsonl->end({});
        const auto parsed = nlohmann::json::parse(whole);
        CHECK(parsed["schema"] == 1);
        CHECK(parsed["files"].size() == count);
        CHECK(static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')) == count);
    }
}
