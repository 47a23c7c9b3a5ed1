// SPDX-License-Identifier: Apache-2.0
// Findings that were packed are the same again, in the same order.
#include "report/packed_findings.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "report/json.hpp"

using namespace kith;

namespace {

std::vector<FindingRecord> taken(PackedFindings findings) {
    const FindingBlocks blocks = PackedFindings::blocks(std::move(findings));
    std::vector<FindingRecord> all;
    for (std::vector<FindingRecord> block = blocks(); !block.empty(); block = blocks()) all.insert(all.end(), block.begin(), block.end());
    return all;
}

PackedFindings packed(const std::vector<FindingRecord>& findings) {
    PackedFindings all;
    for (const FindingRecord& finding : findings) all.add(finding);
    return all;
}

std::string told(const std::vector<FindingRecord>& findings) {
    DocumentRecord record;
    record.findings = findings;
    return document_json(record);
}

FindingRecord finding_at(std::size_t byte, const std::string& id) {
    FindingRecord finding;
    finding.id = id;
    finding.why = "Because of " + id + ".";
    finding.at = {{1, byte + 1, byte, byte, byte}, {1, byte + 4, byte + 3, byte + 3, byte + 3}};
    return finding;
}

// Any figures, from none to the largest.
FindingRecord made_up(std::mt19937_64& random) {
    const auto number = [&] { return static_cast<std::size_t>(random() >> (random() % 64)); };
    const auto small = [&] { return static_cast<int>(random() % 300); };
    const auto text = [&] { return std::string(random() % 4 == 0 ? 0 : random() % 200, static_cast<char>('a' + random() % 26)); };
    const auto position = [&] { return Position{number(), number(), number(), number(), number()}; };
    FindingRecord finding = finding_at(number(), "entry-" + std::to_string(random() % 5));
    finding.at = {position(), position()};
    finding.pack = random() % 3 == 0 ? "own-words" : "children";
    finding.is_rule = random() % 2 == 0;
    finding.sources.assign(random() % 3, "somebody");
    finding.level = random() % 2 == 0 ? Level::rethink : Level::consider;
    finding.text = text();
    finding.message = text();
    finding.quoted = random() % 2 == 0;
    finding.place = {text(), small(), small(), small(), {small(), small(), small(), random() % 2 == 0}};
    finding.suggestions.assign(random() % 3, {text(), {position(), position()}, random() % 2 == 0});
    finding.evidence.assign(random() % 3, text());
    finding.fingerprint = text();
    return finding;
}

std::vector<std::string> ids_of(const std::vector<FindingRecord>& findings) {
    std::vector<std::string> ids;
    for (const FindingRecord& finding : findings) ids.push_back(finding.id);
    return ids;
}

}  // namespace

TEST_CASE("packed findings are the same again") {
    std::mt19937_64 random(3);
    std::vector<FindingRecord> findings;
    for (int i = 0; i < 700; ++i) findings.push_back(made_up(random));
    findings.front().at.first.byte = std::numeric_limits<std::size_t>::max();
    const PackedFindings all = packed(findings);
    CHECK(all.size() == findings.size());
    const std::vector<FindingRecord> again = taken(all);
    REQUIRE(told(again) == told(findings));
    for (std::size_t i = 0; i < findings.size(); ++i) REQUIRE(again[i].place.cell == findings[i].place.cell);
    CHECK(taken({}).empty());
}

TEST_CASE("findings told late stand at their places, behind those that were there") {
    PackedFindings findings = packed({finding_at(10, "b"), finding_at(20, "d"), finding_at(20, "f")});
    findings.add_among({});
    CHECK(findings.size() == 3);
    FindingRecord twin = finding_at(20, "d");
    twin.pack = "later";
    findings.add_among({finding_at(30, "g"), finding_at(20, "e"), twin, finding_at(5, "z"), finding_at(10, "c")});
    const std::vector<FindingRecord> all = taken(findings);
    CHECK(ids_of(all) == std::vector<std::string>{"z", "b", "c", "d", "d", "e", "f", "g"});
    CHECK(std::tie(all[3].pack, all[4].pack) == std::tuple(std::string(), std::string("later")));
}
