// SPDX-License-Identifier: Apache-2.0
#include "base/problem.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/result.hpp"

using kith::line_of;
using kith::Problem;
using kith::render;

namespace {

Problem at(const std::string& excerpt, int column) {
    Problem problem;
    problem.message = "look here";
    problem.file = "a.yaml";
    problem.line = 3;
    problem.column = column;
    problem.excerpt = excerpt;
    return problem;
}

// The two lines of excerpt and caret.
std::string drawing(const std::string& excerpt, int column) {
    const std::string text = render(at(excerpt, column));
    return text.substr(text.find('\n') + 1);
}

}  // namespace

TEST_CASE("a problem shows the place, the line, a caret and what was expected") {
    Problem problem = at("level: rethnk", 8);
    problem.expected = "expected one of rethink, consider, notice";
    CHECK(render(problem) ==
          "a.yaml:3:8: look here\n"
          "    level: rethnk\n"
          "           ^\n"
          "  expected one of rethink, consider, notice\n");
}

TEST_CASE("what is unknown about a place is left out") {
    Problem problem;
    problem.message = "no such file";
    CHECK(render(problem) == "no such file\n");
    problem.file = "letter.docx";
    CHECK(render(problem) == "letter.docx: no such file\n");
    problem.line = 2;
    CHECK(render(problem) == "letter.docx:2: no such file\n");
    problem.excerpt = "a line";
    CHECK(render(problem) == "letter.docx:2: no such file\n    a line\n");
    problem.line = 0;
    problem.column = 7;
    problem.excerpt.clear();
    CHECK(render(problem) == "letter.docx: column 7: no such file\n");
}

TEST_CASE("a file's name cannot steer the terminal") {
    Problem problem;
    problem.message = "no such file";
    problem.file = "a\x1b]0;b\x07\xE9\n.txt";
    problem.expected = "expected\x9B words";
    CHECK(render(problem) == "a ]0;b ? .txt: no such file\n  expected? words\n");
}

TEST_CASE("the caret stands under its column, whatever stands before it") {
    struct {
        const char* excerpt;
        int column;
        const char* drawn;
    } rows[] = {
        {"\tterm: x", 2, "     term: x\n     ^\n"},
        {"caf\u00E9: x", 7, "    caf\u00E9: x\n          ^\n"},
        {"cafe\u0301: x", 8, "    cafe\u0301: x\n          ^\n"},
        {"\u65E5\u672C: x", 3, "    \u65E5\u672C: x\n        ^\n"},
        {"\xFFx", 2, "    ?x\n     ^\n"},
        {"a\x1B[31mb", 3, "    a [31mb\n      ^\n"},
        {"a\u0085"
         "b",
         3, "    a b\n      ^\n"},
        {"abc", 4, "    abc\n       ^\n"},
        {"abc", 99, "    abc\n       ^\n"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.excerpt);
        CHECK(drawing(row.excerpt, row.column) == row.drawn);
    }
}

TEST_CASE("a long line is shown as a window round the caret") {
    const std::string line = std::string(200, 'a') + "X" + std::string(200, 'b');
    const std::string drawn = drawing(line, 201);
    const std::size_t newline = drawn.find('\n');
    const std::size_t caret = drawn.find('^');
    REQUIRE(caret != std::string::npos);
    CHECK(drawn[caret - newline - 1] == 'X');
    CHECK(drawn.substr(0, 8) == "    ...a");
    CHECK(drawn.substr(newline - 4, 4) == "b...");
    CHECK(newline <= 110);
}

TEST_CASE("several problems have an empty line between them") {
    Problem problem;
    problem.message = "one";
    CHECK(render(kith::Problems{problem, problem}) == "one\n\none\n");
    CHECK(render(kith::Problems{}).empty());
}

TEST_CASE("lines are counted from one and lose their line end") {
    const std::string text = "one\r\ntwo\n\nfour";
    struct {
        int line;
        const char* content;
    } rows[] = {{0, ""}, {1, "one"}, {2, "two"}, {3, ""}, {4, "four"}, {5, ""}, {-1, ""}};
    for (const auto& row : rows) {
        CAPTURE(row.line);
        CHECK(line_of(text, row.line) == row.content);
    }
}

TEST_CASE("a result holds a value, or the problems instead") {
    const kith::Result<std::string> value = std::string("here");
    REQUIRE(value.has_value());
    CHECK(*value == "here");
    CHECK(value->size() == 4);
    Problem problem;
    problem.code = "not-found";
    const kith::Result<std::string> none = problem;
    REQUIRE_FALSE(none);
    REQUIRE(none.error().size() == 1);
    CHECK(none.error().front().code == "not-found");
}
