// SPDX-License-Identifier: Apache-2.0
#include "lexicon/by_id.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace kith;

// An id that counts how often it is looked at.
struct CountedId {
    std::string text;
    int* looks = nullptr;
    operator std::string() const {  // NOLINT(google-explicit-constructor): it stands in for a text
        ++*looks;
        return text;
    }
};

struct Member {
    CountedId id;
    int value = 0;
};

}  // namespace

TEST_CASE("what is placed under a new id stands behind all, under a known one in its place") {
    struct Plain {
        std::string id;
        int value = 0;
    };
    Records<Plain> all = {{"contact", 1}, {"respite", 2}};
    ById<Plain> by_id(all);
    by_id.place({"placement", 3});
    by_id.place({"contact", 4});
    REQUIRE(all.size() == 3);
    CHECK(by_id.find("contact") == &all.all()[0]);
    CHECK(by_id.find("contact")->value == 4);
    CHECK(by_id.find("respite")->value == 2);
    CHECK(by_id.find("placement") == &all.all()[2]);
    CHECK(by_id.find("") == nullptr);
    CHECK(by_id.find("contac") == nullptr);
}

TEST_CASE("each member is looked at once, however many there are") {
    int looks = 0;
    Records<Member> all;
    for (int i = 0; i < 500; ++i) all.push_back({{std::to_string(i), &looks}, i});
    ById<Member> by_id(all);
    for (int i = 0; i < 1000; ++i) by_id.place({{std::to_string(i), &looks}, -i});
    for (int i = 0; i < 1000; ++i) CHECK(by_id.find(std::to_string(i))->value == -i);
    CHECK(all.size() == 1000);
    CHECK(looks == 1500);
}
