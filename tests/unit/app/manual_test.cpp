// SPDX-License-Identifier: Apache-2.0
#include "app/manual.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/commands.hpp"

using namespace kith;

namespace {

std::string with_minus_signs(std::string_view name) {
    std::string out;
    for (const char c : name) out += c == '-' ? "\\-" : std::string(1, c);
    return out;
}

}  // namespace

TEST_CASE("the manual names every command with each of its options") {
    const std::string page = manual_page("2026-11-23");
    CHECK(page.find(".TH KITH 1 2026-11-23 ") != std::string::npos);
    for (const Command& command : commands()) {
        CAPTURE(command.name);
        const std::size_t begin = page.find(".SS kith " + with_minus_signs(command.name) + '\n');
        REQUIRE(begin != std::string::npos);
        const std::string section = page.substr(begin, page.find("\n.S", begin + 1) - begin);
        for (const OptionRow& row : options_of(command.name)) {
            CAPTURE(row.name);
            const std::string& place = row.commands == "*" ? page : section;
            CHECK(place.find("\\fB" + with_minus_signs(row.name) + "\\fR") != std::string::npos);
        }
    }
}

TEST_CASE("no line of the manual's text is taken for a request, and all of it is ASCII") {
    const std::string page = manual_page("2026-11-23");
    CHECK(std::all_of(page.begin(), page.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    for (std::size_t at = page.find("\n."); at != std::string::npos; at = page.find("\n.", at + 1)) {
        const std::string word = page.substr(at + 2, page.find_first_of(" \n", at + 2) - at - 2);
        const std::string known = " TH SH SS TP PP BR br nf fi RS RE ";
        CHECK_MESSAGE(known.find(' ' + word + ' ') != std::string::npos, "." << word);
    }
}
