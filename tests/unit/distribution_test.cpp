// SPDX-License-Identifier: Apache-2.0
// What other tools read of this repository agrees with the program: the version, wherever a file has to name it, and the kinds
// of files that pre-commit hands over.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "base/version.hpp"
#include "document/formats.hpp"

namespace {

namespace fs = std::filesystem;

std::string read(const std::string& path) {
    std::ifstream in(fs::path(KITH_SOURCE_DIR) / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct Naming {
    const char* file;
    const char* pattern;  // its first group is the version
};

}  // namespace

TEST_CASE("wherever a file names the version it is the version of the program") {
    const Naming namings[] = {
        {"pyproject.toml", R"re(\nversion = "([^"]+)")re"},
        {"pyproject.toml", R"(kith-lint==([^"\s]+))"},
        {"README.md", R"(uses: YOUR/kith@v(\S+))"},
        {"tests/cli/version/stdout", R"(kith (\S+))"},
        {"tests/cli/init/stdout", R"(uses: YOUR/kith@v(\S+))"},
        {"tests/cli/init/stdout", R"(kith-lint==(\S+))"},
        {"tests/cli/init/stdout", R"(rev: v(\S+))"},
    };
    for (const Naming& naming : namings) {
        CAPTURE(naming.file);
        CAPTURE(naming.pattern);
        const std::string text = read(naming.file);
        const std::regex pattern(naming.pattern);
        std::size_t found = 0;
        for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at, ++found)
            CHECK((*at)[1] == std::string(kith::version()));
        CHECK(found > 0);
    }
}

TEST_CASE("no other file that people install from names a version by hand") {
    const std::regex version(R"(\b\d+\.\d+\.\d+\b)");
    for (const char* file : {"action.yml", ".pre-commit-hooks.yaml", "scripts/package", "packaging/wheel.py", "src/app/init.cpp"}) {
        CAPTURE(file);
        const std::string text = read(file);
        REQUIRE_FALSE(text.empty());
        CHECK_FALSE(std::regex_search(text, version));
    }
}

TEST_CASE("the changelog tells of the version, or of what has not been released yet") {
    std::smatch heading;
    const std::string text = read("CHANGELOG.md");
    REQUIRE(std::regex_search(text, heading, std::regex(R"(\n## \[?([^\]\s]+))")));
    const bool is_either = heading[1] == "Unreleased" || heading[1] == std::string(kith::version());
    CHECK_MESSAGE(is_either, heading[1].str());
}

TEST_CASE("pre-commit hands over every kind of file that kith reads by itself, and no other") {
    const std::string hooks = read(".pre-commit-hooks.yaml");
    std::smatch list;
    REQUIRE(std::regex_search(hooks, list, std::regex(R"(\n  files: \(\?i\)\\\.\(([a-z|]+)\)\$\n)")));
    const std::string names = list[1];
    const std::regex word("[a-z]+");
    const std::set<std::string> handed(std::sregex_token_iterator(names.begin(), names.end(), word), {});

    std::set<std::string> read_alone;
    for (const kith::Format& format : kith::formats()) {
        if (format.summary.find(" is installed") != std::string_view::npos) continue;
        const std::string extensions(format.extensions);
        read_alone.insert(std::sregex_token_iterator(extensions.begin(), extensions.end(), word), {});
    }
    CHECK(handed == read_alone);
}
