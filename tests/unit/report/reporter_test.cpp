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

TEST_CASE("thousands of findings are told block by block with the same words") {
    std::string text;
    for (int i = 0; i < 2500; ++i) text += "The teapot. ";
    const auto sample = test::make_sample(text);
    const Finding first = sample->find("teapot", "teapot");
    std::vector<Finding>& findings = sample->checked.result.findings;
    for (std::size_t at = 12; at < text.size(); at += 12) {
        findings.push_back(first);
        findings.back().at.span = {first.at.span.begin + at, first.at.span.end + at};
    }
    sample->notice_strength("biscuit", "The");
    for (const Reporter& reporter : reporters()) {
        const std::string_view format = reporter.name;
        CAPTURE(format);
        const auto whole = reporter.make(sample->lexicon, {});
        const auto blocks = reporter.make(sample->lexicon, {});
        const std::string expected = whole->take(whole->piece(sample->checked));
        Piece piece = blocks->last_piece(Checked(sample->checked));
        const auto rest = piece.rest;
        std::string told = blocks->take(std::move(piece));
        std::size_t writes = 0;
        if (rest) rest([&](std::string_view more) { return told += more, ++writes < 100; });
        CHECK(told == expected);
        CHECK((!rest || writes >= 10));
        CHECK(bool(rest) == (format == "json" || format == "jsonl" || format == "csv" || format == "unix"));
    }
}

TEST_CASE("a reader that has gone away is told nothing more") {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "tea ";
    const auto sample = test::make_sample(text);
    const Finding one = sample->find("teapot", "tea");
    sample->checked.result.findings.assign(3000, one);
    for (const std::string_view format : {"json", "jsonl", "csv", "unix"}) {
        const auto report = reporter_named(format)->make(sample->lexicon, {});
        std::string told;
        report->last_piece(Checked(sample->checked)).rest([&](std::string_view more) { return told += more, false; });
        CHECK_MESSAGE(std::count(told.begin(), told.end(), '\n') < 300, format);
        CHECK_MESSAGE(told.size() < 300 * 1000, format);
    }
}

TEST_CASE("a document that could not be read, and a run that was cut short, are told in every format that has a place for them") {
    const auto locked = test::make_sample("");
    locked->checked.has_problem = true;
    locked->checked.problem = {"encrypted", "this is locked, 100 % of it", "tea.txt", 0, 0, "", "", false};
    const auto read = test::make_sample("The teapot.");
    read->find("teapot", "teapot");
    const std::string stopped = "Stopped before the end: 3 of 10 documents had been read.";
    struct Row {
        const char* format;
        bool tells_unread;
        bool tells_cut;
    };
    // What a row does not tell, standard error does.
    for (const Row& row : {Row{"sarif", true, true}, Row{"github", true, true}, Row{"gitlab", true, true}, Row{"junit", true, true},
                           Row{"checkstyle", true, true}, Row{"rdjson", true, true}, Row{"csv", true, true}, Row{"json", true, true},
                           Row{"jsonl", true, true}, Row{"html", true, true}, Row{"summary", false, true}}) {
        CAPTURE(row.format);
        const std::string unread = test::report_of(row.format, *locked);
        CHECK((unread.find("this is locked, 100 ") != std::string::npos) == row.tells_unread);
        const std::string cut = test::report_of(row.format, *read, {}, 1, stopped);
        CHECK((cut.find("3 of 10 documents") != std::string::npos) == row.tells_cut);
        const std::string whole = test::report_of(row.format, *read);
        CHECK((cut == whole) != row.tells_cut);
        CHECK(whole.find("locked") == std::string::npos);
    }
    const auto run = nlohmann::json::parse(test::report_of("sarif", *read, {}, 1, stopped))["runs"][0];
    CHECK(run["invocations"][0]["executionSuccessful"] == false);
    CHECK(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == stopped);
    CHECK(nlohmann::json::parse(test::report_of("json", *read, {}, 1, stopped))["cut_short"] == stopped);
    CHECK(nlohmann::json::parse(test::report_of("gitlab", *read, {}, 1, stopped)).back()["description"] == stopped);
    CHECK(nlohmann::json::parse(test::report_of("gitlab", *read, {}, 0, stopped)).size() == 1);
    CHECK(nlohmann::json::parse(test::report_of("rdjson", *read, {}, 0, stopped))["diagnostics"][0]["message"] == stopped);
    CHECK(test::report_of("jsonl", *read, {}, 0, stopped) == "{\"schema\":1,\"cut_short\":\"" + stopped + "\"}\n");
    CHECK(test::report_of("github", *locked).find("::error file=tea.txt,title=could not be read · encrypted::this is locked, 100 %25 of it\n") == 0);
    CHECK(test::report_of("csv", *locked).find("\r\ntea.txt,,encrypted,unread,,,,,,,,\"this is locked, 100 % of it\",,,,\r\n") != std::string::npos);
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
