// SPDX-License-Identifier: Apache-2.0
#include "app/ignore.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kith;

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
             Row{"[ab", "[ab", true},          Row{"\\*", "*", true},          Row{"\\*", "a", false},
             Row{"x/*/y", "x/a/y", true},      Row{"x/*/y", "x/a/b/y", false}, Row{"x/**/y", "x/y", true},
             Row{"x/**/y", "x/a/b/y", true},   Row{"**/y", "y", true},         Row{"**/y", "a/b/y", true},
             Row{"x/**", "x/a/b", true},       Row{"x/**", "x", false},        Row{"", "a", false},
         }) {
        CAPTURE(row.glob);
        CAPTURE(row.path);
        CHECK(glob_matches(row.glob, row.path) == row.matches);
    }
}

TEST_CASE("the last line that matches decides") {
    IgnoreRules rules;
    rules.add("# a comment\n\n*.bak  \nbuild/\n/top.md\ndocs/*.txt\n*.md\n!keep.md\n\\#odd\r\n", "");
    rules.add("*.txt\n!/notes.bak\n", "inner/");
    struct Row {
        std::string_view path;
        bool is_folder;
        bool is_ignored;
    };
    for (const Row& row : {
             Row{"a.bak", false, true},
             Row{"x/y/a.bak", false, true},
             Row{"build", true, true},
             Row{"build", false, false},
             Row{"x/build", true, true},
             Row{"docs/a.txt", false, true},
             Row{"x/docs/a.txt", false, false},
             Row{"a.md", false, true},
             Row{"keep.md", false, false},
             Row{"x/keep.md", false, false},
             Row{"#odd", false, true},
             Row{"a.txt", false, false},
             Row{"inner/a.txt", false, true},
             Row{"inner/x/a.txt", false, true},
             Row{"inner/notes.bak", false, false},
             Row{"inner/x/notes.bak", false, true},
         }) {
        CAPTURE(row.path);
        CHECK(rules.is_ignored(row.path, row.is_folder) == row.is_ignored);
    }
}

TEST_CASE("many stars take no longer than few") {
    std::string glob;
    for (int i = 0; i < 50; ++i) glob += "a*";
    CHECK_FALSE(glob_matches(glob + "b", std::string(5000, 'a')));
}
