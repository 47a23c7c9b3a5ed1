// SPDX-License-Identifier: Apache-2.0
// Letters, notes, forms and policies as people write them (tests/data/letters): whom kith takes each to be for, and which
// rules speak. expected.tsv has for each the audience ("-": none) and the rules, each once.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <vector>

#include <nlohmann/json.hpp>

#include "lexicon/entry.hpp"
#include "unit/app/program.hpp"

using namespace kith;
using Json = nlohmann::json;

namespace {

namespace fs = std::filesystem;

const fs::path source = KITH_SOURCE_DIR;

struct Expected {
    std::string audience;
    std::set<std::string> rules;
};

std::map<std::string, Expected> read_expected() {
    std::map<std::string, Expected> all;
    std::ifstream in(source / "tests/data/letters/expected.tsv");
    for (std::string line; std::getline(in, line);) {
        std::istringstream columns(line);
        std::string name;
        std::string rule;
        Expected expected;
        columns >> name >> expected.audience;
        while (columns >> rule) expected.rules.insert(rule);
        if (!name.empty() && name[0] != '#') all[name] = expected;
    }
    return all;
}

Json checked(const fs::path& path) {
    return Json::parse(test::run_program({"check", "--format", "json", path.string()}).out)["files"][0];
}

std::set<std::string> rules_of(const Json& file, const char* key) {
    std::set<std::string> all;
    for (const Json& finding : file["findings"]) {
        if (finding["kind"] == "rule") all.insert(finding[key].get<std::string>());
    }
    return all;
}

struct Pair {
    std::string rule;
    std::string before;
    std::string after;
};

// The table of rules/README.md under "Before and after".
std::vector<Pair> read_pairs() {
    std::vector<Pair> pairs;
    std::ifstream in(source / "rules/README.md");
    bool is_inside = false;
    for (std::string line; std::getline(in, line);) {
        if (line.rfind("## ", 0) == 0) is_inside = line == "## Before and after";
        if (!is_inside || line.rfind("| ", 0) != 0 || line.rfind("| rule", 0) == 0) continue;
        const std::size_t second = line.find(" | ");
        const std::size_t third = line.find(" | ", second + 3);
        pairs.push_back({line.substr(2, second - 2), line.substr(second + 3, third - second - 3),
                         line.substr(third + 3, line.rfind(" |") - third - 3)});
    }
    return pairs;
}

std::set<std::string> rules_in(const std::string& text) {
    const std::string out = test::run_program({"check", "--format", "json", "-"}, text).out;
    return rules_of(Json::parse(out)["files"][0], "id");
}

}  // namespace

TEST_CASE("letters, notes and policies are taken to be for those they are for, and the right rules speak") {
    const std::map<std::string, Expected> expected = read_expected();
    REQUIRE(expected.size() >= 20);
    for (const auto& letter : expected) {
        const std::string& name = letter.first;
        const Expected& one = letter.second;
        CAPTURE(name);
        const Json file = checked(source / "tests/data/letters" / name);
        const std::string audience = file.contains("audience") ? file["audience"]["name"].get<std::string>() : "-";
        CHECK(audience == one.audience);
        CHECK(rules_of(file, "id") == one.rules);
    }
}

TEST_CASE("the example letter to a young person is read as one, though half of it is like any letter") {
    CHECK(checked(source / "examples/letter-to-a-young-person.docx")["audience"]["name"] == "child");
}

TEST_CASE("a policy for workers is read as theirs, and a plan written with somebody as for them") {
    CHECK(checked(source / "examples/contact-policy.txt")["audience"]["name"] == "professional");
    CHECK(checked(source / "examples/support-plan.md")["audience"]["name"] == "family");
}

TEST_CASE("in a paper for a court terms of art are kept, each with plain words beside it") {
    const Json file = checked(source / "tests/data/letters/court-report.txt");
    std::set<std::string> kept;
    for (const Json& finding : file["findings"]) {
        CAPTURE(finding["id"].get<std::string>());
        CHECK(finding["level"] != "rethink");
        const std::string message = finding["message"].get<std::string>();
        const bool is_beside_harm = finding["id"] == "contact" && finding["level"] == "notice" && message.find("who makes sure that everybody is safe") != std::string::npos;
        CHECK((is_beside_harm || message.find("can stay in a paper for the court; beside it") != std::string::npos));
        kept.insert(finding["id"].get<std::string>());
    }
    CHECK(kept == std::set<std::string>{"contact", "handover", "have-contact", "sibling"});
}

TEST_CASE("the rules of each of the six shifts speak in at least three documents") {
    std::map<std::string, int> documents;
    for (const char* const folder : {"tests/data/letters", "examples"}) {
        for (const auto& entry : fs::directory_iterator(source / folder)) {
            if (entry.is_directory() || entry.path().extension() == ".tsv" || entry.path().filename() == "README.md") continue;
            for (const std::string& shift : rules_of(checked(entry.path()), "shift")) ++documents[shift];
        }
    }
    constexpr std::size_t convened = 6;
    for (std::size_t i = 0; i < convened; ++i) {
        const std::string shift(shift_names[i]);
        CAPTURE(shift);
        CHECK(documents[shift] >= 3);
    }
}

TEST_CASE("before and after: each rule speaks of the one and not of the other") {
    const std::vector<Pair> pairs = read_pairs();
    REQUIRE(pairs.size() >= 15);
    for (const Pair& pair : pairs) {
        CAPTURE(pair.rule);
        CHECK(rules_in(pair.before).count(pair.rule) == 1);
        const std::set<std::string> after = rules_in(pair.after);
        CHECK_MESSAGE(after.empty(), pair.after);
    }
}
