// SPDX-License-Identifier: Apache-2.0
#include "lint/rule_finding.hpp"

#include <doctest/doctest.h>

#include <ctime>
#include <string>

#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

constexpr std::string_view rules = R"yaml(
  - {id: letters, kind: acronym, level: notice, audience: [family], known: [NHS], message: "“{acronym}”?", why: "Look again.", sources: [], status: proposed}
)yaml";

// Each sentence of one paragraph has letters of its own; the second is somebody else's words.
std::string paragraph_of(unsigned sentences) {
    std::string text;
    for (unsigned i = 0; i < sentences; ++i) {
        const auto letter = [](unsigned number) { return static_cast<char>('A' + number % 26); };
        const std::string letters = {letter(i / 676), letter(i / 26), letter(i), 'Q'};
        text += i == 1 ? "“The " + letters + " helped.” " : "The " + letters + " helped. ";
    }
    return text;
}

struct Fixture {
    Lexicon lexicon = test::lexicon_with("", rules);
    Linter linter{lexicon, {{}, true}};

    [[nodiscard]] LintResult lint(const std::vector<std::string>& paragraphs) const {
        LintOptions options;
        options.audience = Audience::family;
        return linter.lint(test::document_of(paragraphs), options);
    }

    [[nodiscard]] double seconds(unsigned sentences) const {
        const std::clock_t begin = std::clock();
        CHECK(lint({paragraph_of(sentences)}).findings.size() == sentences);
        return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    }
};

}  // namespace

TEST_CASE("what is concluded of a document knows its sentence and whose words it stands in") {
    const Fixture fixture;
    const LintResult result = fixture.lint({paragraph_of(3), "The ZZZQ helped. The AAAQ helped.", "“The YYYQ helped.”"});
    REQUIRE(result.findings.size() == 5);
    const std::vector<bool> quoted = {false, true, false, false, true};
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        CAPTURE(i);
        CHECK(result.findings[i].quoted == quoted[i]);
        for (std::size_t other = 0; other < i; ++other) CHECK(result.findings[i].fingerprint != result.findings[other].fingerprint);
    }
}

TEST_CASE("many conclusions of one paragraph cost no more than their number") {
    const Fixture fixture;
    double growth = 8;
    for (int again = 0; again < 3 && growth > 3; ++again) growth = fixture.seconds(400) / fixture.seconds(200);
    CHECK(growth <= 3);
}
