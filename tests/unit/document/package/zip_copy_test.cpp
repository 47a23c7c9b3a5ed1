// SPDX-License-Identifier: Apache-2.0
#include "document/package/zip_copy.hpp"

#include <doctest/doctest.h>

#include "document/package/zip.hpp"
#include "unit/document/outline.hpp"
#include "unit/document/package/packages.hpp"

namespace {

using namespace kith;

std::string read_entry(const std::string& bytes, const std::string& name) {
    auto zip = Zip::open(bytes, "a.zip", {});
    REQUIRE(zip);
    const auto entry = zip->read(name);
    REQUIRE(entry);
    return *entry;
}

}  // namespace

TEST_CASE("a copy holds the changed, the new and the untouched, these as they were packed") {
    const std::string original = make_zip({{"first", std::string(3000, 'a')}, {"second", "b"}, {"third", "c"}});
    const auto copy = copy_zip(original, "a.zip", {{"SECOND", "changed"}, {"fourth", "new"}});
    REQUIRE(copy);
    CHECK(read_entry(*copy, "first") == std::string(3000, 'a'));
    CHECK(read_entry(*copy, "second") == "changed");
    CHECK(read_entry(*copy, "third") == "c");
    CHECK(read_entry(*copy, "fourth") == "new");
    // The packed bytes of the first entry, and its place at the head.
    CHECK(copy->substr(0, 40) == original.substr(0, 40));
    CHECK(copy->find("second") < copy->find("third"));
    CHECK(copy->find("third") < copy->find("fourth"));
}

TEST_CASE("the same input makes the same bytes") {
    const std::string original = make_zip({{"first", "a"}});
    const auto one = copy_zip(original, "a.zip", {{"first", "b"}});
    const auto two = copy_zip(original, "a.zip", {{"first", "b"}});
    REQUIRE(one);
    REQUIRE(two);
    CHECK(*one == *two);
}

TEST_CASE("what is no zip is not copied") {
    const auto copy = copy_zip("not a zip", "a.zip", {{"first", "b"}});
    REQUIRE_FALSE(copy);
    CHECK(codes(copy.error()) == "unwritable");
}
