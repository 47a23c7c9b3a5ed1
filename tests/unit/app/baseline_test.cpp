// SPDX-License-Identifier: Apache-2.0
// The file of a baseline, and which findings are known by it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/baseline.hpp"
#include "app/known.hpp"

using namespace kith;

namespace {

const std::string one = "0123456789abcdef";
const std::string two = "fedcba9876543210";

KnownKey key(const std::string& likeness, const std::string& id = "teapot", bool of_document = false) {
    return {id, likeness, of_document};
}

// "known fresh", with `perhaps` decided in order.
std::string told(KnownFindings& findings, const std::string& path, const std::vector<KnownKey>& keys) {
    std::string all;
    std::vector<KnownAs> standings = findings.sort(path, keys);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const bool is_known = standings[i] == KnownAs::known ||
                              (standings[i] == KnownAs::perhaps && findings.claim(keys[i].likeness));
        all += is_known ? "known " : "fresh ";
    }
    return all;
}

bool everywhere(const std::string& /*path*/) { return true; }

}  // namespace

TEST_CASE("a baseline is read as it was written, whatever the names of the documents") {
    const std::vector<BaselineLine> lines = {{"a b.md", "teapot", one}, {"a b.md", "teapot", one + ":2"}, {"back\\slash\n\r", "x", two},
                                             {"tab\there.md", "label-noun", two}, {"# hash.md", "x", two}};
    const std::string text = baseline_text(lines);
    const Result<std::vector<BaselineLine>> read = read_baseline(text, "b");
    REQUIRE(read);
    CHECK(read->size() == lines.size());
    CHECK(baseline_text(*read) == text);
    CHECK(text.substr(0, text.find('\n')) == "# kith baseline 1");
}

TEST_CASE("lines of two branches, in any order and with any line end, are one baseline") {
    const std::string joined = "# kith baseline 1\r\nb.md\tteapot\t" + one + "\r\n# kith baseline 1\na.md\tteapot\t" + one + "\nb.md\tteapot\t" +
                               one + "\n\n";
    const Result<std::vector<BaselineLine>> read = read_baseline(joined, "b");
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    CHECK((*read)[0].path == "a.md");
}

TEST_CASE("what is no baseline, or a damaged one, is named with its line") {
    const std::string title = "# kith baseline 1\n";
    const struct {
        std::string text;
        std::string code;
        int line;
    } cases[] = {
        {"", "no-baseline", 1},
        {"{\"schema\": 1}\n", "no-baseline", 1},
        {"# kith baseline 2\n", "no-baseline", 1},
        {title + "a.md\tteapot\t" + one + "\nnonsense\n", "bad-baseline", 3},
        {title + "a.md\tteapot\t0123\n", "bad-baseline", 2},
        {title + "a.md\tteapot\t" + one + ":0\n", "bad-baseline", 2},
        {title + "a.md\tteapot\t" + one + ":x\n", "bad-baseline", 2},
        {title + "\tteapot\t" + one + "\n", "bad-baseline", 2},
        {title + "a.md\t\t" + one + "\n", "bad-baseline", 2},
        {title + "<<<<<<< HEAD\n", "bad-baseline", 2},
        {title + std::string(1, '\0') + "\n", "bad-baseline", 2},
    };
    for (const auto& one_case : cases) {
        CAPTURE(one_case.text);
        const Result<std::vector<BaselineLine>> read = read_baseline(one_case.text, "kith.baseline");
        REQUIRE_FALSE(read);
        CHECK(read.error().front().code == one_case.code);
        CHECK(read.error().front().line == one_case.line);
        CHECK(read.error().front().file == "kith.baseline");
        CHECK_FALSE(read.error().front().expected.empty());
    }
}

TEST_CASE("a finding is known in its document, and elsewhere once it is gone from there") {
    const std::vector<BaselineLine> lines = {{"a.md", "teapot", one}, {"a.md", "teapot", one + ":2"}, {"b.md", "teapot", one}};
    SUBCASE("as often as before") {
        KnownFindings findings(lines);
        CHECK(told(findings, "a.md", {key(one), key(one)}) == "known known ");
        CHECK(told(findings, "b.md", {key(one), key(two)}) == "known fresh ");
        CHECK(findings.gone(everywhere) == 0);
    }
    SUBCASE("a copy is new") {
        KnownFindings findings(lines);
        CHECK(told(findings, "b.md", {key(one)}) == "known ");
        CHECK(told(findings, "a.md", {key(one), key(one), key(one)}) == "known known fresh ");
    }
    SUBCASE("a move is none") {
        KnownFindings findings(lines);
        CHECK(told(findings, "a.md", {}).empty());
        CHECK(told(findings, "b.md", {key(one), key(one)}) == "known known ");
        CHECK(told(findings, "c.md", {key(one), key(one)}) == "known fresh ");
        CHECK(findings.gone(everywhere) == 0);
    }
    SUBCASE("what went is gone") {
        KnownFindings findings(lines);
        CHECK(told(findings, "a.md", {key(one)}) == "known ");
        CHECK(findings.gone(everywhere) == 1);
        CHECK(findings.unsettled() == std::vector<std::string>{"b.md"});
        findings.settle("b.md", true);
        CHECK(findings.gone(everywhere) == 2);
    }
    SUBCASE("a document that could not be read may hold it still") {
        KnownFindings findings(lines);
        findings.settle("a.md", false);
        findings.settle("b.md", false);
        CHECK(told(findings, "c.md", {key(one)}) == "fresh ");
    }
}

TEST_CASE("a rule of the whole document is the same one whichever sentence shows it") {
    KnownFindings findings({{"a.md", "reading-age", one}, {"b.md", "teapot", one}});
    CHECK(told(findings, "a.md", {key(two, "reading-age", true), key(two, "reading-age", true)}) == "known fresh ");
    CHECK(told(findings, "b.md", {key(two)}) == "fresh ");
}
