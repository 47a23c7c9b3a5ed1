// SPDX-License-Identifier: Apache-2.0
// A Problem is something the user can put right: a bad path, a damaged file, a slip in the lexicon.
// Loaders collect every Problem they meet, so that one run shows them all. Broken invariants of ours
// are asserts instead. Value types, safe to share between threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kith {

struct Problem {
    std::string code;      // stable name for programs: "not-found", "encrypted", "bad-pattern"
    std::string message;   // one sentence for people, without a full stop at its end
    std::string file;      // as the user named it; empty where there is none
    int line = 0;          // from 1; 0 where the place is unknown
    int column = 0;        // from 1, in code points; 0 where unknown
    std::string excerpt;   // the source line itself, for the caret
    std::string expected;  // "expected ..." or what to do next; shown as it stands
    bool warning = false;  // worth saying, but the job went on without loss
};

using Problems = std::vector<Problem>;

// "file:line:column: message", the line with a caret under the column, and what was expected.
// Several lines, each ended by a newline. Control characters are shown as spaces, bytes that are no UTF-8 as "?".
std::string render(const Problem& problem);

// All of them, in order, an empty line between.
std::string render(const Problems& problems);

// The n-th line (from 1) of a text, without its line end; empty where there is none.
std::string_view line_of(std::string_view text, int line);

}  // namespace kith
