// SPDX-License-Identifier: Apache-2.0
#include "app/limit_option.hpp"

#include <doctest/doctest.h>

#include <string>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string slip(const std::string& written) {
    Limits limits;
    const auto problem = raise_limit(written, limits);
    return problem ? problem->message + " / " + problem->expected : "";
}

}  // namespace

TEST_CASE("every limit of the table is raised by its name") {
    for (const LimitRow& row : limit_rows()) {
        CAPTURE(row.name);
        Limits limits;
        const std::size_t more = row.of(limits) + 1;
        CHECK(!raise_limit(std::string(row.name) + "=" + std::to_string(more), limits));
        CHECK(row.of(limits) == more);
    }
    CHECK(limit_rows().size() == limit_names().size());
}

TEST_CASE("bytes are written with a unit, in any case") {
    Limits limits;
    CHECK(!raise_limit("unpacked=1GB", limits));
    CHECK(limits.zip.unpacked_bytes == std::size_t{1} << 30U);
    CHECK(!raise_limit("memory=2048mb", limits));
    CHECK(limits.helper.bytes == std::size_t{2} << 30U);
}

TEST_CASE("a slip in a limit is told with what was meant or what it takes") {
    CHECK(holds(slip("dept=512"), "did you mean “depth”?"));
    CHECK(holds(slip("depth=5"), "from 256, which is what kith gives by itself, to 100000"));
    for (const char* const wrong : {"depth=", "depth", "depth=-1", "depth=1GB", "depth=x", "depth=99999999999999999999", "input=9999999999GB", "seconds=999999999"})
        CHECK(slip(wrong) != "");
}

TEST_CASE("a document over a limit is named with the option that gives it more room, which then reads it") {
    const test::Scratch scratch;
    const std::string deep = scratch.write("deep.rtf", "{\\rtf1 " + std::string(300, '{') + "Jay has contact." + std::string(300, '}') + "}");
    for (const char* const command : {"check", "profile", "extract"}) {
        const test::Outcome outcome = test::run_program({command, deep});
        CHECK(outcome.exit == 2);
        CHECK(holds(outcome.err, "--limit depth="));
        CHECK(test::run_program({command, deep, "--limit", "depth=400"}).exit < 2);
    }
    CHECK(test::run_program({"why", deep + ":1"}).exit == 2);
    CHECK(test::run_program({"why", deep + ":1", "--limit", "depth=400"}).exit == 0);
}
