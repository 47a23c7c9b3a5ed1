// SPDX-License-Identifier: Apache-2.0
#include "app/options.hpp"

#include <doctest/doctest.h>

#include <set>

#include "app/commands.hpp"
#include "app/help.hpp"

using namespace kith;

namespace {

using Words = std::vector<std::string>;

Options parsed(std::string_view command, const Words& args) {
    const Result<Options> options = parse_options(command, args);
    REQUIRE(options);
    return *options;
}

}  // namespace

TEST_CASE("options are read wherever they stand") {
    const Options options = parsed("check", {"a.txt", "-f", "json", "--fail-on=never", "-j2", "b.txt", "-q",
                                             "--lexicon", "x", "--lexicon", "y", "-", "--", "-z"});
    CHECK(options.operands == Words{"a.txt", "b.txt", "-", "-z"});
    CHECK(options.format == "json");
    CHECK(options.fail_on == "never");
    CHECK(options.jobs == 2);
    CHECK(options.quiet);
    CHECK(options.lexicon == Words{"x", "y"});
    CHECK(parsed("check", {"-f", "json", "-f", "text"}).format == "text");
}

TEST_CASE("a slip is named, with what would have been right") {
    struct Row {
        Words args;
        std::string_view message;
        std::string_view expected;
    };
    const std::vector<Row> rows = {
        {{"--fromat", "json"}, "no option --fromat", "“--format”"},
        {{"--fromat=json"}, "no option --fromat", "“--format”"},
        {{"-Z"}, "no option -Z", "--help"},
        {{"-f", "jsno"}, "--format does not know “jsno”", "“json”"},
        {{"--min-level", "loud"}, "--min-level does not know “loud”", "rethink, consider or notice"},
        {{"-j", "0"}, "--jobs does not know “0”", "from 1"},
        {{"-j", "many"}, "--jobs does not know “many”", "number"},
        {{"-j", "-1"}, "--jobs", ""},
        {{"-o"}, "-o", "--help"},
        {{"--forms"}, "no option --forms", ""},
        {{"--changed-since", ""}, "--changed-since has no commit behind it", "a variable that is not set"},
        {{"--changed-since="}, "--changed-since", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.args.front());
        const Result<Options> options = parse_options("check", row.args);
        REQUIRE_FALSE(options);
        const Problem& problem = options.error().front();
        CHECK(problem.code == "usage");
        CHECK(problem.message.find(row.message) != std::string::npos);
        CHECK(problem.expected.find(row.expected) != std::string::npos);
    }
}

TEST_CASE("all slips are told at once") {
    const Result<Options> options = parse_options("check", {"-f", "xml", "--color", "blue", "--wat"});
    REQUIRE_FALSE(options);
    CHECK(options.error().size() == 3);
}

TEST_CASE("every option has its line on its command's page, and no two share a name") {
    for (const Command& command : commands()) {
        CAPTURE(command.name);
        const std::string page = help_page(command, 80);
        std::set<std::string_view> names;
        for (const OptionRow& row : options_of(command.name)) {
            CAPTURE(row.name);
            CHECK(names.insert(row.name).second);
            if (!row.letter.empty()) CHECK(names.insert(row.letter).second);
            CHECK(page.find(std::string(row.name)) != std::string::npos);
        }
        CHECK(names.count("--help") == 1);
        CHECK(command_named(command.name) == &command);
        CHECK(help_page(80).find(std::string(command.name)) != std::string::npos);
    }
}
