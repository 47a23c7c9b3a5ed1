// SPDX-License-Identifier: Apache-2.0
// --audience, the key of a streamed record, and the guess that is shown where nobody said it.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;
using Json = nlohmann::json;

namespace {

class Kitchen {
public:
    [[nodiscard]] test::Outcome stream(const std::string& input, std::vector<std::string> more = {}) const {
        std::vector<std::string> args = {"check", "--stream", "--lexicon", pack_, "--packs", "kitchen"};
        args.insert(args.end(), more.begin(), more.end());
        return test::run_program(args, input);
    }

private:
    test::Scratch scratch_;
    std::string pack_ = scratch_.write("kitchen.yaml", test::kitchen());
};

std::vector<Json> lines_of(const std::string& out) {
    std::vector<Json> lines;
    for (std::size_t at = 0; at < out.size();) {
        const std::size_t end = out.find('\n', at);
        lines.push_back(Json::parse(out.substr(at, end - at)));
        at = end + 1;
    }
    return lines;
}

}  // namespace

TEST_CASE("a record may say whom it is for") {
    const Kitchen kitchen;
    const test::Outcome outcome = kitchen.stream(
        "{\"id\": 1, \"text\": \"A teapot\", \"audience\": \"court\"}\n"
        "{\"id\": 2, \"text\": \"A teapot\"}\n"
        "{\"id\": 3, \"text\": \"A teapot\", \"audience\": \"cort\"}\n"
        "{\"id\": 4, \"text\": \"A teapot\", \"audience\": 5}\n");
    const std::vector<Json> lines = lines_of(outcome.out);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0]["audience"] == Json::parse(R"({"name":"court","guessed":false})"));
    CHECK_FALSE(lines[1].contains("audience"));
    const std::string message = lines[2]["error"]["message"];
    CHECK(message.find("child, family, professional, court or public") != std::string::npos);
    CHECK(message.find("did you mean “court”?") != std::string::npos);
    CHECK(lines[3]["error"]["code"] == "bad-record");
    CHECK(outcome.exit == 3);
}

TEST_CASE("a guessed audience is shown with the words that told, unless no text may leave") {
    const Kitchen kitchen;
    const std::string record =
        "{\"text\": \"In the Family Court. Case number 4. The applicant broke the teapot. Care proceedings.\"}\n";
    const Json shown = lines_of(kitchen.stream(record).out).at(0)["audience"];
    CHECK(shown["name"] == "court");
    CHECK(shown["guessed"] == true);
    CHECK(shown["signs"].size() >= 3);
    const Json discreet = lines_of(kitchen.stream(record, {"--no-text"}).out).at(0)["audience"];
    CHECK(discreet == Json::parse(R"({"name":"court","guessed":true})"));
    const Json said = lines_of(kitchen.stream(record, {"--audience", "family"}).out).at(0)["audience"];
    CHECK(said == Json::parse(R"({"name":"family","guessed":false})"));
}
