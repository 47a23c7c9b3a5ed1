// SPDX-License-Identifier: Apache-2.0
// Globs by the table, and against git itself over generated patterns and trees.
#include "app/glob.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "app/ignore.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

// Names and patterns of few letters, so that they meet often.
class Maker {
public:
    explicit Maker(unsigned seed) : random_(seed) {}

    std::string path() {
        std::string path;
        const std::size_t depth = 1 + below(3);
        for (std::size_t level = 0; level < depth; ++level) path += (level > 0 ? "/" : "") + name();
        return path;
    }

    std::string ignore_file() {
        std::string text;
        const std::size_t lines = 1 + below(4);
        for (std::size_t line = 0; line < lines; ++line) text += pattern() + (below(8) == 0 ? "  \n" : "\n");
        return text;
    }

private:
    std::string pattern() {
        static const std::vector<std::string> pieces = {
            "a",   "b",    "ab",   "*",    "**",      "***",         "?",          "/",           "/",     "*/",
            "**/", "/**",  "/**/", "[ab]", "[!a]",    "[a-c]",       "[[:alpha:]]", "[]a]",       "\\a",   "\\",
            "[",   "[a",   "[^b]", "[a/b]", "[[:no:]]", "[[:digit:]-b]", "[\\]a]",  "[b-]",        "!",     "#",
            "\\ ", "\\/", ".",    "[--a]", "[a-",     "é"};
        std::string text = below(6) == 0 ? "!" : "";
        const std::size_t count = 1 + below(5);
        for (std::size_t i = 0; i < count; ++i) text += pieces[below(pieces.size())];
        return text;
    }

    std::string name() {
        static const std::vector<std::string> letters = {"a", "b", "c", "a", "b", "1", "-", "]", "é", " ", "\\", "."};
        std::string name;
        const std::size_t length = 1 + below(3);
        for (std::size_t i = 0; i < length; ++i) name += letters[below(letters.size())];
        return name == "." || name == ".." ? "a" : name;
    }

    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }

    std::mt19937 random_;
};

// As the walk asks: from the top down, no further than the first folder that is left out.
bool is_left_out(const IgnoreRules& rules, const std::string& path) {
    for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
        if (rules.is_ignored(path.substr(0, slash), true)) return true;
    }
    return rules.is_ignored(path, false);
}

std::set<std::string> split_at_nul(const std::string& text) {
    std::set<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\0', at);
        parts.insert(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

// Which of the paths git leaves out, for an ignore file at the top.
std::set<std::string> left_out_by_git(const test::Scratch& scratch, const std::string& ignore,
                                      const std::vector<std::string>& paths) {
    std::string asked;
    for (const std::string& path : paths) asked += path + '\0';
    scratch.add(".gitignore", ignore);
    scratch.add("asked", asked);
    const std::string command = "cd '" + scratch.path() +
                                "' && git -c core.excludesFile=/dev/null check-ignore --no-index -z --stdin <asked >answer";
    REQUIRE(std::system(command.c_str()) >= 0);
    return split_at_nul(test::read_text(scratch.path("answer")));
}

}  // namespace

TEST_CASE("globs match as in gitignore(5)") {
    struct Row {
        std::string_view glob;
        std::string_view path;
        bool matches;
    };
    for (const Row& row : {
             Row{"a.txt", "a.txt", true},      Row{"a.txt", "b.txt", false},   Row{"*.txt", "a.txt", true},
             Row{"*.txt", "x/a.txt", false},   Row{"a?.txt", "ab.txt", true},  Row{"a?.txt", "a.txt", false},
             Row{"a*b*c", "aXbYc", true},      Row{"a*b*c", "aXbY", false},    Row{"[ab].txt", "b.txt", true},
             Row{"[!ab].txt", "b.txt", false}, Row{"[a-c]x", "bx", true},      Row{"[]x]", "]", true},
             Row{"[ab", "[ab", false},          Row{"\\*", "*", true},          Row{"\\*", "a", false},
             Row{"x/*/y", "x/a/y", true},      Row{"x/*/y", "x/a/b/y", false}, Row{"x/**/y", "x/y", true},
             Row{"x/**/y", "x/a/b/y", true},   Row{"**/y", "y", true},         Row{"**/y", "a/b/y", true},
             Row{"x/**", "x/a/b", true},       Row{"x/**", "x", false},        Row{"", "a", false},
         }) {
        CAPTURE(row.glob);
        CAPTURE(row.path);
        CHECK(glob_matches(row.glob, row.path) == row.matches);
    }
}

TEST_CASE("git leaves out the same, whatever the pattern") {
    const test::Scratch scratch;
    REQUIRE(std::system(("git init -q '" + scratch.path() + "'").c_str()) == 0);
    Maker make(20261122);
    std::size_t left_out = 0;
    for (int round = 0; round < 60; ++round) {
        const std::string ignore = make.ignore_file();
        std::vector<std::string> paths;
        for (int i = 0; i < 200; ++i) paths.push_back(make.path());
        const std::set<std::string> expected = left_out_by_git(scratch, ignore, paths);
        IgnoreRules rules;
        rules.add(ignore, "");
        for (const std::string& path : paths) {
            CAPTURE(ignore);
            CAPTURE(path);
            CHECK(is_left_out(rules, path) == (expected.count(path) > 0));
        }
        left_out += expected.size();
    }
    CHECK(left_out > 500);
}

TEST_CASE("a pattern covers what lies below the folder it names") {
    struct Row {
        std::string_view line;
        std::string_view file;
        bool covers;
    };
    for (const Row& row : {Row{"letters/", "letters/2026/a.md", true}, Row{"letters/", "letters", false},
                           Row{"letters", "x/letters/a.md", true}, Row{"/letters", "x/letters/a.md", false},
                           Row{"*.md", "x/a.md", true}, Row{"x/*.md", "x/y/a.md", false},
                           Row{"x/**/*.md", "x/y/a.md", true}, Row{"a**/b", "ab", true}}) {
        CAPTURE(row.line);
        CAPTURE(row.file);
        CHECK(PathPattern::read(row.line)->covers(row.file) == row.covers);
    }
}

TEST_CASE("many stars take no longer than few") {
    std::string glob;
    for (int i = 0; i < 50; ++i) glob += "a*";
    CHECK_FALSE(glob_matches(glob + "b", std::string(5000, 'a')));
}
