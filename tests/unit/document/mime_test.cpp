// SPDX-License-Identifier: Apache-2.0
#include "document/mime.hpp"

#include <doctest/doctest.h>

#include "document/mime_decoding.hpp"
#include "text/utf8.hpp"

namespace {

using namespace kith;

struct Case {
    std::string given;
    std::string expected;
};

}  // namespace

TEST_CASE("headers end at the first empty line") {
    const std::vector<Case> cases = {
        {"A: 1\r\nB: 2\r\n\r\nbody\r\n", "body\r\n"},
        {"A: 1\n\nbody", "body"},
        {"\nbody", "body"},
        {"no header at all\nA: 1", "no header at all\nA: 1"},
        {"A: 1\nnot a field\nx", "not a field\nx"},
        {"From bea Mon Jan  5\nA: 1\n\nbody", "body"},
        {"A: 1\n folded\n\nbody", "body"},
        {"A: 1", ""},
        {"", ""},
    };
    for (const Case& example : cases) {
        CAPTURE(example.given);
        CHECK(split_message(example.given).body == example.expected);
    }
}

TEST_CASE("fields are found by any case of their name, and unfolded") {
    const MimePart part = split_message("subject: one\r\n two\r\n\tthree\r\nX:y\r\nSubject: again\r\n\r\n");
    CHECK(part.field("Subject") == "one two three");
    CHECK(part.field("x") == "y");
    CHECK(!part.field("Sub"));
}

TEST_CASE("parameters are read in every way that mail programs write them") {
    const MimeField field = parse_field(
        "Text/Plain; charset = \"utf-8\" ; name=\"a \\\"b\\\"; c.txt\"; t*=utf-8''Zo%C3%AB%20x; l*0=\"first \"; "
        "l*1=second; "
        "m*0*=iso-8859-1'en'%EB; m*1*=%20y; e=\"=?utf-8?B?Wm/Dqw==?=\"; broken");
    CHECK(field.value == "text/plain");
    CHECK(field.parameter("charset") == "utf-8");
    CHECK(field.parameter("name") == "a \"b\"; c.txt");
    CHECK(field.parameter("t") == "Zo\u00EB x");
    CHECK(field.parameter("l") == "first second");
    CHECK(field.parameter("m") == "\u00EB y");
    CHECK(field.parameter("e") == "Zo\u00EB");
    CHECK(field.parameter("none").empty());
    CHECK(parse_field("").value.empty());
}

TEST_CASE("the parts of a multipart stand between its boundaries, and nothing else does") {
    const std::string body =
        "before\r\n--b\r\nA: 1\r\n\r\none\r\n--bc\r\nstill one\r\n--b \r\n\r\ntwo\r\n--b--\r\nafter\r\n--b\r\n\r\nno";
    const std::vector<MimePart> parts = split_parts(body, "b", 10);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].field("a") == "1");
    CHECK(parts[0].body == "one\r\n--bc\r\nstill one");
    CHECK(parts[1].body == "two");
    CHECK(split_parts(body, "b", 1).size() == 1);
    CHECK(split_parts(body, "", 10).empty());
    CHECK(split_parts("--b\n\nnever ended", "b", 10).front().body == "never ended");
}

TEST_CASE("transfer encodings are undone, also broken ones") {
    const std::vector<Case> quoted = {
        {"Zo=C3=AB", "Zo\u00EB"}, {"a=\r\nb=\nc", "abc"}, {"1 = 2 =G1 =", "1 = 2 =G1 ="}, {"=3d=3D", "=="}};
    for (const Case& example : quoted) {
        CAPTURE(example.given);
        CHECK(undo_transfer(example.given, "Quoted-Printable ") == example.expected);
    }
    const std::vector<Case> base = {
        {"Wm/Dqw==", "Zo\u00EB"}, {"Wm/\r\nDqw", "Zo\u00EB"}, {"W?m*/Dqw==", "Zo\u00EB"}, {"", ""}, {"W", ""}};
    for (const Case& example : base) {
        CAPTURE(example.given);
        CHECK(undo_transfer(example.given, "BASE64") == example.expected);
    }
    CHECK(undo_transfer("a=", "8bit") == "a=");
    CHECK(undo_transfer("a=", "") == "a=");
    CHECK(!undo_transfer("a", "x-uuencode"));
}

TEST_CASE("encoded words become UTF-8") {
    const std::vector<Case> cases = {
        {"plain", "plain"},
        {"=?utf-8?Q?Zo=C3=AB_and?= Tom", "Zo\u00EB and Tom"},
        {"Re: =?UTF-8?b?Wm/Dqw==?=", "Re: Zo\u00EB"},
        {"=?utf-8?Q?Zo=C3?= =?utf-8?Q?=AB?=", "Zo\u00EB"},  // a character cut in two
        {"=?iso-8859-1?q?Zo=EB?=\r\n =?utf-8*en?q?_x?=", "Zo\u00EB x"},
        {"=?utf-8?Q?never ends", "=?utf-8?Q?never ends"},
        {"=?x?Z?y?= =?", "=?x?Z?y?= =?"},
        {"Zo\xEB", "Zo\u00EB"},
        {"=?nonsense?q?Zo=EB?=", "Zo\u00EB"},
        {"", ""},
    };
    for (const Case& example : cases) {
        CAPTURE(example.given);
        const std::string read = decode_words(example.given);
        CHECK(read == example.expected);
        CHECK(is_valid_utf8(read));
    }
}
