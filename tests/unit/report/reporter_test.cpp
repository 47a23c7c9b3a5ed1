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

TEST_CASE("with --no-text no format holds a word of the document") {
    for (const bool is_word : {false, true}) {
        const std::string text = "Zebedee poured the quince teapot over marmalade, and a biscuit of nougat.";
        const auto sample = is_word ? test::make_word_sample(text) : test::make_sample(text);
        Finding& finding = sample->find("teapot", "quince teapot");
        finding.message = "Could \u201cquince teapot over marmalade\u201d be \u201ctiramisu\u201d?";
        finding.evidence = {"after \u201cZebedee\u201d"};
        finding.suggestions = {{"tiramisu", finding.at.span, true}};
        const TextRange at = finding.at;
        sample->find("rule:poured", "poured").message = "This tells that marmalade was poured.";
        sample->notice_strength("biscuit", "biscuit of nougat");
        sample->checked.result.audience = Audience::family;
        sample->checked.result.audience_guessed = true;
        sample->checked.result.audience_signs = {"Zebedee"};
        Decision decision;
        decision.at = at;
        decision.entry = sample->lexicon.entry("teapot");
        decision.text = "quince teapot";
        decision.step = "a name";
        decision.evidence = {"before \u201cmarmalade\u201d"};
        sample->checked.result.decisions = {decision};
        ReportOptions options;
        options.no_text = true;
        options.show_skipped = true;
        for (const Reporter& reporter : reporters()) {
            const std::string report = test::report_of(reporter.name, *sample, options);
            for (const char* const word : {"Zebedee", "quince", "marmalade", "nougat", "tiramisu", "0123456789abcdef"}) {
                CAPTURE(reporter.name);
                CAPTURE(word);
                CHECK(report.find(word) == std::string::npos);
            }
        }
    }
}
