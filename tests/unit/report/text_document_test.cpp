// SPDX-License-Identifier: Apache-2.0
#include "report/text_document.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

#include "report/wrap.hpp"
#include "unit/report/sample.hpp"

using namespace kith;

namespace {

std::string report(const test::Sample& sample, const ReportOptions& options = {}) {
    return text_document(sample.checked, sample.lexicon, options);
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t widest_line(const std::string& text) {
    std::size_t widest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        widest = std::max(widest, display_width(text.substr(at, end - at)));
        at = end + 1;
    }
    return widest;
}

}  // namespace

TEST_CASE("a finding is told in full where it stands first, and in a line where it stands again") {
    const auto sample = test::make_sample("The teapot is warm.\n\nHave a biscuit. Another teapot came.\n");
    Finding& first = sample->find("teapot", "teapot", 0);
    first.suggestions = {{"the cup", {0, 10}, true}, {"cup", first.at.span, true}};
    sample->find("teapot", "teapot", 1).suggestions = {{"cup", {24, 30}, true}};
    sample->notice_strength("biscuit", "biscuit");
    CHECK(report(*sample) ==
          "tea.txt\n"
          "\n"
          "  Already warm: “biscuit” (line 3).\n"
          "\n"
          "  line 1 · rethink · teapot\n"
          "    The «teapot» is warm.\n"
          "    “teapot” could be warmer.\n"
          "    You could say “the cup” for “The teapot” or “cup”.\n"
          "    Why: A pot of tea is for sharing.\n"
          "    Asked for by Tea House, Kitchen Table and 1 other.\n"
          "    To ask yourself: Who would like a cup?\n"
          "    Again:\n"
          "      line 3: Another «teapot» came. – perhaps “cup”\n"
          "\n");
}

TEST_CASE("a sentence with two findings is shown in full once") {
    const auto sample = test::make_sample(
        "On Saturday morning, before all the guests arrived, the teapot and the kettle were set on the long table by "
        "Jay "
        "and Bea. The kettle sang.");
    sample->find("teapot", "teapot");
    sample->find("kettle", "kettle", 0).level = Level::consider;
    const std::string text = report(*sample);
    CHECK(text.find("On Saturday") == text.rfind("On Saturday"));
    CHECK(has(text, "and the «kettle» were"));
}

TEST_CASE("a reason that two entries share is told once") {
    const auto sample = test::make_sample("The teapot is warm.\n\nThe kettle is warm.\n");
    const std::string why = sample->find("teapot", "teapot").why;
    sample->find("kettle", "kettle").level = Level::consider;
    const std::string text = report(*sample);
    CHECK(has(text, "Why: " + why));
    CHECK(text.find(why) == text.rfind(why));
    CHECK(has(text, "line 3 · consider · kettle"));
}

TEST_CASE("a wording that the message offered already is not offered twice") {
    const auto sample = test::make_sample("The teapot is warm.");
    Finding& finding = sample->find("teapot", "teapot");
    finding.message = "Could “teapot” be “cup” here?";
    finding.suggestions = {{"cup", finding.at.span, true}, {"mug", finding.at.span, true}};
    CHECK(has(report(*sample), "You could also say “mug”."));
    CHECK_FALSE(has(report(*sample), "say “cup”"));
}

TEST_CASE("at most three wordings are offered") {
    const auto sample = test::make_sample("The teapot is warm.");
    Finding& finding = sample->find("teapot", "teapot");
    for (const char* const word : {"cup", "mug", "bowl", "jug"})
        finding.suggestions.push_back({word, finding.at.span, true});
    CHECK(has(report(*sample), "You could say “cup”, “mug” or “bowl”."));
}

TEST_CASE("what nobody published says so") {
    const auto sample = test::make_sample("The kettle is warm.");
    sample->find("kettle", "kettle").level = Level::consider;
    CHECK(has(report(*sample), "No published source yet"));
}

TEST_CASE("notices of one kind are told together, after all else") {
    const auto sample = test::make_sample("A kettle.\n\nTwo kettles.\n\nThe teapot.\n\nA kettle.");
    sample->find("kettle", "kettle", 0);
    sample->find("kettle", "kettles", 0);
    sample->find("teapot", "teapot");
    sample->find("kettle", "kettle", 2).message = "Somebody said “kettle”.";
    const std::string text = report(*sample);
    CHECK(has(text,
              "  Just to notice\n    lines 1 and 3 · kettle: “kettle” could be warmer.\n    line 7 · kettle: Somebody "
              "said “kettle”.\n"));
    CHECK(text.find("Just to notice") > text.find("rethink"));
}

TEST_CASE("what is quoted is told in one line, each word once") {
    const auto sample = test::make_sample("A kettle.\n\nTwo kettles.\n\nThe teapot.\n\nA kettle.");
    for (const auto& [id, words, nth] : {std::tuple{"kettle", "kettle", 0},
                                         {"kettle", "kettles", 0},
                                         {"teapot", "teapot", 0},
                                         {"kettle", "kettle", 2}}) {
        Finding& finding = sample->find(id, words, static_cast<std::size_t>(nth));
        finding.level = Level::notice;
        finding.quoted = true;
        finding.message = "“" + std::string(words) + "” is quoted here, so it can stay.";
    }
    CHECK(has(report(*sample),
              "  Just to notice\n    Quoted, so it can stay: “kettle” (lines 1 and 7), “kettles” (line 3) and\n"
              "      “teapot” (line 5).\n"));
    ReportOptions options;
    options.no_text = true;
    CHECK_FALSE(has(report(*sample, options), "kettles"));
}

TEST_CASE("Word files are told by paragraph, part and page") {
    const auto sample = test::make_word_sample("The kettle.\nThe teapot.");
    sample->checked.document.unread = {{"image", {"body", 7, 0}}, {"hidden text", {"table", 2, 0, 12}}};
    sample->find("teapot", "teapot");
    const std::string text = report(*sample);
    CHECK(has(text, "  footnote, paragraph 1, about page 2 · rethink · teapot\n"));
    CHECK(has(text, "Not read, please look yourself: image (paragraph 7) and hidden text (line 12)."));
}

TEST_CASE("what is left unread many times in a document is told once, with its number") {
    const auto sample = test::make_sample("The teapot.");
    for (int i = 1; i <= 6; ++i) sample->checked.document.unread.push_back({"image", {"body", i, 0, i}});
    sample->checked.document.unread.push_back({"chart", {"body", 9, 0}});
    CHECK(has(report(*sample), "Not read, please look yourself: image (6 times, first in line 1) and chart\n  (paragraph 9)."));
}

TEST_CASE("quiet tells the findings alone") {
    const auto sample = test::make_sample("The biscuit.");
    sample->notice_strength("biscuit", "biscuit");
    sample->checked.document.notes = {Problem{"read-as", "read as Windows-1252", "", 0, 0, "", "", true}};
    CHECK(has(report(*sample), "read as Windows-1252."));
    CHECK(has(report(*sample), "Already warm"));
    ReportOptions options;
    options.quiet = true;
    CHECK(report(*sample, options).empty());
}

TEST_CASE("without the text no word of the document is told") {
    const auto sample = test::make_sample("My secret teapot is warm.\n\nMy secret teapot is cold. A biscuit.");
    sample->find("teapot", "secret teapot", 0).suggestions = {{"secret cup", {3, 16}, true}};
    sample->find("teapot", "secret teapot", 1);
    sample->find("kettle", "warm");
    sample->notice_strength("biscuit", "biscuit");
    ReportOptions options;
    options.no_text = true;
    const std::string text = report(*sample, options);
    CHECK_FALSE(has(text, "secret"));
    CHECK_FALSE(has(text, "warm.\n"));
    CHECK(has(text, "line 1 · rethink · teapot"));
    CHECK(has(text, "line 3"));
}

TEST_CASE("nothing is said in colour alone, and every line fits") {
    const auto sample = test::make_sample(
        "The teapot is warm and it stands upon a long, long table that has been laid with cups and saucers for tea.");
    sample->find("teapot", "teapot").suggestions = {
        {"a rather long wording that needs a line to itself", {4, 10}, true}};
    for (const std::size_t width : {40U, 60U, 80U, 100U}) {
        ReportOptions options;
        options.width = width;
        CAPTURE(width);
        CHECK(widest_line(report(*sample, options)) <= width);
        options.color = true;
        CHECK(widest_line(report(*sample, options)) <= width);
        CHECK(has(report(*sample, options), "\x1b[1;4mteapot\x1b[0m"));
        CHECK(has(report(*sample, options), "rethink"));
    }
}

TEST_CASE("a rule that speaks at the words of an entry is told with it, and stands alone where the entry says less") {
    const auto sample = test::make_sample("The teapot was poured. A cup of tea was poured.\n");
    sample->find("teapot", "teapot");
    sample->find("rule:poured", "The teapot was poured").message = "Nobody poured it.";
    sample->find("rule:poured", "tea was poured");
    const auto by_place = [](const Finding& a, const Finding& b) { return a.at < b.at; };
    std::sort(sample->checked.result.findings.begin(), sample->checked.result.findings.end(), by_place);
    const std::string told = report(*sample);
    CHECK(has(told, "    Beside it, poured: Nobody poured it.\n"));
    CHECK(has(told, "line 1 · consider · poured\n"));
    CHECK_FALSE(has(told, "Again"));
    sample->checked.result.findings[1].level = Level::notice;
    CHECK(has(report(*sample), "  line 1 · consider · poured\n    «The teapot was poured»."));
}
