// SPDX-License-Identifier: Apache-2.0
#include "app/ignore.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kith;

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
