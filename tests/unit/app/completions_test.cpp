// SPDX-License-Identifier: Apache-2.0
#include "app/completions.hpp"

#include <doctest/doctest.h>

#include "app/commands.hpp"
#include "unit/app/program.hpp"

using namespace kith;

TEST_CASE("every command, option and choice is in every script") {
    for (const char* const shell : {"bash", "zsh", "fish"}) {
        CAPTURE(shell);
        const test::Outcome script = test::run_program({"completions", shell});
        CHECK(script.exit == 0);
        for (const Command& command : commands()) {
            CAPTURE(command.name);
            const std::string word(command.name.substr(command.name.rfind(' ') + 1));
            CHECK(script.out.find(word) != std::string::npos);
            for (const OptionRow& row : options_of(command.name)) {
                CAPTURE(row.name);
                const std::string name(row.name.substr(std::string_view(shell) == "fish" ? 2 : 0));
                CHECK(script.out.find(name) != std::string::npos);
                if (row.choices == nullptr) continue;
                for (const std::string_view choice : row.choices()) CHECK(script.out.find(choice) != std::string::npos);
            }
        }
    }
}

TEST_CASE("another shell is told which ones there are") {
    const test::Outcome outcome = test::run_program({"completions", "bsh"});
    CHECK(outcome.exit == 2);
    CHECK(outcome.err.find("“bash”") != std::string::npos);
}
