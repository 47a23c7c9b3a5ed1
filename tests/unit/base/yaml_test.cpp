// SPDX-License-Identifier: Apache-2.0
#include "base/yaml.hpp"

#include <doctest/doctest.h>

#include <string>

using kith::parse_yaml;
using kith::Problem;
using kith::ProblemSink;
using kith::YamlMap;
using kith::YamlNode;

namespace {

struct Slip {
    std::string yaml;
    int line;
    int column;
    const char* code;
};

}  // namespace

TEST_CASE("the tree knows kinds, quotes and places") {
    const std::string text =
        "# first\n"
        "term: contact\n"
        "caf\u00E9: \"~ us\"\n"
        "list: [one, 'two', ~]\n"
        "empty:\n"
        "why: >\n"
        "  Time with\n"
        "  people.\n"
        "map: {\u00E9: 1, b: [x]}\n";
    ProblemSink sink("a.yaml", text);
    const YamlNode root = parse_yaml(text, sink);
    REQUIRE(sink.problems().empty());
    REQUIRE(root.is_map());
    REQUIRE(root.pairs.size() == 6);
    CHECK(root.line == 2);
    CHECK(root.column == 1);

    const YamlNode& term = root.pairs[0].second;
    CHECK(term.text == "contact");
    CHECK_FALSE(term.quoted);
    CHECK(term.line == 2);
    CHECK(term.column == 7);

    const YamlNode& pattern = root.pairs[1].second;
    CHECK(pattern.text == "~ us");
    CHECK(pattern.quoted);
    CHECK(pattern.line == 3);
    CHECK(pattern.column == 7);  // code points, not bytes

    const YamlNode& list = root.pairs[2].second;
    REQUIRE(list.is_sequence());
    REQUIRE(list.items.size() == 3);
    CHECK_FALSE(list.items[0].quoted);
    CHECK(list.items[1].quoted);
    CHECK(list.items[2].kind == YamlNode::Kind::null);
    CHECK(list.items[2].column == 20);

    CHECK(root.pairs[3].second.kind == YamlNode::Kind::null);
    CHECK(root.pairs[4].second.text == "Time with people.\n");
    CHECK(root.pairs[4].second.quoted);
    const YamlNode& map = root.pairs[5].second;
    REQUIRE(map.is_map());
    CHECK(map.pairs[1].first.column == 13);
}

TEST_CASE("what escapes stand for is valid UTF-8") {
    const std::string text = R"(["a\_b", "a\Nb", "a\Lb\P", "\xe9\u00e9\U0001F600", "\_\_"])";
    ProblemSink sink("a.yaml", text);
    const YamlNode root = parse_yaml(text, sink);
    REQUIRE(sink.problems().empty());
    REQUIRE(root.items.size() == 5);
    CHECK(root.items[0].text == "a\u00A0b");
    CHECK(root.items[1].text == "a\xC2\x85" "b");
    CHECK(root.items[2].text == "a\u2028b\u2029");
    CHECK(root.items[3].text == "\u00e9\u00e9\U0001F600");
    CHECK(root.items[4].text == "\u00A0\u00A0");
}

TEST_CASE("an empty text is a null node without complaint") {
    for (const char* text : {"", "\n\n", "# only a comment\n"}) {
        ProblemSink sink("a.yaml", text);
        CHECK(parse_yaml(text, sink).kind == YamlNode::Kind::null);
        CHECK(sink.problems().empty());
    }
}

TEST_CASE("every mistake is told with its line and column") {
    const Slip slips[] = {
        {"a: 1\nb: 2\na: 3\n", 3, 1, "duplicate-key"},
        {"a: {x: 1, x: 2}\n", 1, 11, "duplicate-key"},
        {"a: &n 1\n", 1, 4, "yaml-anchor"},
        {"a: &n 1\nb: *n\n", 2, 4, "yaml-alias"},
        {"a: !foo 1\n", 1, 4, "yaml-tag"},
        {"a: !!str 1\n", 1, 4, "yaml-tag"},
        {"[a, b]: 1\n", 1, 1, "bad-key"},
        {"~: 1\n", 1, 1, "bad-key"},
        {"a: 1\n---\nb: 2\n", 2, 1, "yaml-documents"},
        {"a: b: c\n", 1, 5, "yaml-syntax"},
        {"a: [1, 2\nb: 3\n", 2, 2, "yaml-syntax"},
        {"a: \"open\n", 1, 4, "yaml-syntax"},
        {"a: \"open", 1, 9, "yaml-syntax"},
        {"a: \"open \\\" \nb: 1\n", 1, 4, "yaml-syntax"},
        {"a: 'it''s\n", 1, 4, "yaml-syntax"},
        {"\"", 1, 1, "yaml-syntax"},
        {"a: \"\\q\"\n", 1, 7, "yaml-syntax"},
        {"a: 1\n\tb: 2\n", 2, 1, "yaml-syntax"},
        {"a: @x\n", 1, 4, "yaml-syntax"},
        {"a: *nowhere\n", 1, 4, "yaml-syntax"},
        {"a: 1\nb: x\xFFy\n", 2, 5, "bad-encoding"},
        {std::string("a: 1\nb: x\0y\n", 12), 2, 5, "bad-encoding"},
    };
    for (const Slip& slip : slips) {
        CAPTURE(slip.yaml);
        ProblemSink sink("a.yaml", slip.yaml);
        parse_yaml(slip.yaml, sink);
        CAPTURE(render(sink.problems()));
        REQUIRE_FALSE(sink.problems().empty());
        const Problem& told = sink.problems().back();
        CHECK(told.code == slip.code);
        CHECK(told.file == "a.yaml");
        CHECK(told.line == slip.line);
        CHECK(told.column == slip.column);
        CHECK(told.excerpt == kith::line_of(slip.yaml, slip.line));
        CHECK_FALSE(told.expected.empty());
    }
}

TEST_CASE("a line of the file is what line_of gives, in any order") {
    for (const std::string text : {"one\r\ntwo\n\nfour", "one\n", "", "\n"}) {
        CAPTURE(text);
        ProblemSink sink("a.yaml", text);
        for (const int line : {3, 1, 4, 2, 5, 0, -1, 6}) CHECK(sink.line(line) == kith::line_of(text, line));
    }
}

TEST_CASE("where a tab stands for blanks, that is what is said") {
    for (const std::string yaml : {"a:\n\t- b\n", "a:\n  - b: 1\n\t  c: 2\n", "\ta: 1\n", "a:\n  b:\n \t c: 1\n", "a: 1\n\tb: 2\n"}) {
        CAPTURE(yaml);
        ProblemSink sink("a.yaml", yaml);
        parse_yaml(yaml, sink);
        REQUIRE_FALSE(sink.problems().empty());
        CHECK(sink.problems().front().expected == "expected spaces, never tabs, at the start of a line");
    }
    ProblemSink sink("a.yaml", "a: \"\tb\"\nc: @d\n");
    parse_yaml("a: \"\tb\"\nc: @d\n", sink);
    CHECK(sink.problems().front().expected.find("tabs") == std::string::npos);
}

TEST_CASE("all mistakes are told at once, and what was understood is kept") {
    const std::string text = "a: 1\na: 2\nb: &x 3\nc: {d: 4\n";
    ProblemSink sink("a.yaml", text);
    const YamlNode root = parse_yaml(text, sink);
    REQUIRE(sink.problems().size() == 3);
    REQUIRE(root.is_map());
    REQUIRE(root.pairs.size() == 3);
    CHECK(root.pairs[0].second.text == "1");
    CHECK(root.pairs[1].second.text == "3");
    CHECK(root.pairs[2].second.is_map());
}

TEST_CASE("neither depth nor size is without bound") {
    const auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
    const auto codes = [](const std::string& text) {
        ProblemSink sink("a.yaml", text);
        parse_yaml(text, sink);
        return sink.problems().empty() ? std::string() : sink.problems().front().code;
    };
    CHECK(codes(nested(64)).empty());
    CHECK(codes(nested(65)) == "too-deep");
    CHECK(codes(std::string(1000000, '[')) == "too-deep");
    CHECK(codes(std::string((16U << 20U) + 1, 'a')) == "too-large");
}

TEST_CASE("a byte order mark does not move the places") {
    const std::string text =
        "\xEF\xBB\xBF"
        "a: b: c\n";
    ProblemSink sink("a.yaml", text);
    parse_yaml(text, sink);
    REQUIRE(sink.problems().size() == 1);
    CHECK(sink.problems().front().column == 5);
}

TEST_CASE("a map is read key by key") {
    const std::string text =
        "term: contact\nyes: true\nno: false\nlist: [a, \"b\"]\none: single\nlevel: notice\nlegal: []\n";
    ProblemSink sink("a.yaml", text);
    const YamlNode root = parse_yaml(text, sink);
    YamlMap map(root, sink, "an entry");
    CHECK(map.is_map());
    CHECK(map.require_text("term") == "contact");
    CHECK(map.flag("yes", false));
    CHECK_FALSE(map.flag("no", true));
    CHECK(map.flag("absent", true));
    CHECK(map.texts("list") == std::vector<std::string>{"a", "b"});
    CHECK(map.texts("one") == std::vector<std::string>{"single"});
    CHECK(map.texts("legal").empty());
    CHECK(map.texts("absent").empty());
    CHECK(map.text("absent", "fallback") == "fallback");
    CHECK(map.choice("level", {"rethink", "consider", "notice"}) == 2);
    CHECK(map.choice("absent", {"x"}) == -1);
    CHECK(map.find("absent") == nullptr);
    map.finish();
    CHECK(sink.problems().empty());
}

TEST_CASE("each slip in a map is told once, where it stands, with advice") {
    const std::string text =
        "term: ~\n"
        "flag: \"true\"\n"
        "list: [a, ~, sentence: x]\n"
        "levl: x\n"
        "level: rethnk\n"
        "why: [x]\n"
        "empty: \"\"\n";
    ProblemSink sink("a.yaml", text);
    const YamlNode root = parse_yaml(text, sink);
    YamlMap map(root, sink, "an entry");
    CHECK(map.require_text("term").empty());
    CHECK(map.flag("flag", true));
    CHECK(map.texts("list") == std::vector<std::string>{"a"});
    CHECK(map.choice("level", {"rethink", "consider", "notice"}) == -1);
    CHECK(map.text("why") == "");
    CHECK(map.require_text("empty").empty());
    CHECK(map.require("shift") == nullptr);
    map.finish();
    struct {
        int line;
        int column;
        const char* code;
        const char* advice;
    } rows[] = {
        {1, 7, "wrong-kind", "put quotes round it"},          {2, 7, "wrong-kind", "true or false, without quotes"},
        {3, 11, "wrong-kind", "put quotes round it"},         {3, 14, "wrong-kind", "put quotes round it"},
        {5, 8, "unknown-value", "did you mean \"rethink\"?"}, {6, 6, "wrong-kind", "expected text"},
        {7, 8, "missing-key", "expected some text"},          {1, 1, "missing-key", "a line \"shift: ...\""},
        {4, 1, "unknown-key", "did you mean \"level\"?"},
    };
    REQUIRE(sink.problems().size() == std::size(rows));
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        const Problem& told = sink.problems()[i];
        CAPTURE(render(told));
        CHECK(told.line == rows[i].line);
        CHECK(told.column == rows[i].column);
        CHECK(told.code == rows[i].code);
        CHECK(told.expected.find(rows[i].advice) != std::string::npos);
    }
}

TEST_CASE("what is no map is told once, and not again after a syntax slip") {
    for (const char* text : {"- a\n", "word\n", "~\n"}) {
        CAPTURE(text);
        ProblemSink sink("a.yaml", text);
        const YamlNode root = parse_yaml(text, sink);
        YamlMap map(root, sink, "a pack");
        CHECK_FALSE(map.is_map());
        CHECK(map.require("id") == nullptr);
        CHECK(map.text("x", "y") == "y");
        map.finish();
        REQUIRE(sink.problems().size() == 1);
        CHECK(sink.problems().front().code == "wrong-kind");
    }
    const std::string broken = "@";
    ProblemSink sink("a.yaml", broken);
    const YamlNode root = parse_yaml(broken, sink);
    YamlMap map(root, sink, "a pack");
    map.finish();
    CHECK(sink.problems().size() == 1);
}

TEST_CASE("the nearest word is named only when it is near") {
    const std::vector<std::string_view> words = {"rethink", "consider", "notice", "id", "say", "legal"};
    struct {
        const char* word;
        const char* near;
    } rows[] = {{"rethnk", "rethink"},
                {"Rethink", "rethink"},
                {"rehtink", "rethink"},
                {"notices", "notice"},
                {"ntocie", "notice"},
                {"di", "id"},
                {"sya", "say"},
                {"xyz", ""},
                {"", ""},
                {"q", ""},
                {"legle", "legal"},
                {"considerable", "consider"},
                {"harmful", ""}};
    for (const auto& row : rows) {
        CAPTURE(row.word);
        CHECK(kith::nearest(row.word, words) == std::string_view(row.near));
    }
    CHECK(kith::nearest(std::string(100000, 'a'), words).empty());
    CHECK(kith::nearest("a", {}).empty());
}
