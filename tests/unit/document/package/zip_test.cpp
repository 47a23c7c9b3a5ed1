// SPDX-License-Identifier: Apache-2.0
#include "document/package/zip.hpp"

#include <doctest/doctest.h>

#include "unit/document/outline.hpp"
#include "unit/document/package/packages.hpp"

namespace {

using namespace kith;

constexpr std::size_t roomy = std::size_t{1} << 30;

std::string read(const std::string& bytes, const std::string& name, std::size_t limit = roomy) {
    auto zip = Zip::open(bytes, "a.docx", {limit});
    if (!zip) return codes(zip.error());
    const auto content = zip->read(name);
    return content ? *content : codes(content.error());
}

}  // namespace

TEST_CASE("entries are found whatever the case and slashes of their names") {
    const std::string bytes = make_zip({{"Word/Document.xml", "hello"}, {"a\\b.xml", "back"}, {"empty", ""}});
    CHECK(read(bytes, "word/document.XML") == "hello");
    CHECK(read(bytes, "a/b.xml") == "back");
    CHECK(read(bytes, "empty") == "");
    CHECK(read(bytes, "missing") == "damaged");
    auto zip = Zip::open(bytes, "a.docx", {roomy});
    REQUIRE(zip);
    CHECK(zip->has("WORD/document.xml"));
    CHECK(!zip->has("word"));
}

TEST_CASE("what is no zip is said to break off") {
    CHECK(read("PK", "x") == "truncated");
    CHECK(read("PK\x03\x04 and no more", "x") == "truncated");
}

TEST_CASE("the limit holds for the whole package") {
    const std::string bytes = make_zip({{"a", std::string(600, 'a')}, {"b", std::string(600, 'b')}});
    CHECK(read(bytes, "a", 600).size() == 600);
    CHECK(read(bytes, "a", 599) == "too-large");
    auto zip = Zip::open(bytes, "a.docx", {1000});
    REQUIRE(zip);
    CHECK(zip->read("a"));
    const auto second = zip->read("b");
    REQUIRE(!second);
    CHECK(codes(second.error()) == "too-large");
}

TEST_CASE("tens of megabytes of one letter are a bomb") {
    const std::string bytes = make_zip({{"a", std::string(std::size_t{40} << 20, 'a')}});
    REQUIRE(bytes.size() < 100000);
    CHECK(read(bytes, "a") == "bomb");
}

TEST_CASE("a package of more parts than any document has is refused by name, and read where it may have more") {
    const std::string bytes = make_zip({{"a", "1"}, {"b", "2"}, {"c", "3"}});
    const auto zip = Zip::open(bytes, "a.docx", {roomy, 250, 2});
    REQUIRE(!zip);
    CHECK(codes(zip.error()) == "too-many-parts");
    CHECK(zip.error().front().expected.find("--limit entries=") != std::string::npos);
    CHECK(Zip::open(bytes, "a.docx", {roomy, 250, 3}));
}
