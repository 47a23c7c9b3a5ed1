// SPDX-License-Identifier: Apache-2.0
#include "lexicon/records.hpp"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

using kith::Records;

namespace {

struct Plain {
    std::string id;
    int value = 0;
};

int members_read = 0;

// "contact 3" is a member.
void read_plain(std::string_view bytes, Plain& member) {
    ++members_read;
    member = {std::string(bytes.substr(0, bytes.find(' '))), std::stoi(std::string(bytes.substr(bytes.find(' '))))};
}

std::string_view id_of_plain(std::string_view bytes) { return bytes.substr(0, bytes.find(' ')); }

}  // namespace

TEST_CASE("a member is found by its id, the first of equals") {
    const Records<Plain> all = {{"contact", 1}, {"respite", 2}, {"contact", 3}};
    CHECK(all.find("contact") == &all[0]);
    CHECK(all.find("respite")->value == 2);
    CHECK(all.find("") == nullptr);
    CHECK(all.find("contac") == nullptr);
    const Records<Plain> copy = all;
    CHECK(copy.find("contact") == &copy[0]);
}

TEST_CASE("what a list is changed to is what is found") {
    Records<Plain> all;
    CHECK(all.find("contact") == nullptr);
    all.push_back({"contact", 1});
    REQUIRE(all.find("contact") != nullptr);
    CHECK(all.find("contact")->value == 1);
    all[0].id = "respite";
    CHECK(all.find("contact") == nullptr);
    CHECK(all.find("respite")->value == 1);
    Records<Plain> other = std::move(all);
    CHECK(other.find("respite")->value == 1);
    all = {{"placement", 2}};
    CHECK(all.find("placement")->value == 2);
    CHECK(all.find("respite") == nullptr);
    other.clear();
    CHECK(other.find("respite") == nullptr);
}

TEST_CASE("of members still to be read, only the one that is found is") {
    const Records<Plain> all({"contact 1", "respite 2", "placement 3"}, {read_plain, id_of_plain});
    members_read = 0;
    CHECK(all.find("siblings") == nullptr);
    CHECK(members_read == 0);
    CHECK(all.find("respite")->value == 2);
    CHECK(all.find("respite") == &all[1]);
    CHECK(members_read == 1);
    CHECK(all.is_unchanged());
}

TEST_CASE("many threads may ask by id at once") {
    std::vector<Plain> members;
    for (int i = 0; i < 1000; ++i) members.push_back({std::to_string(i), i});
    const Records<Plain> all = members;
    std::vector<int> sums(4, 0);
    std::vector<std::thread> threads;
    for (int& sum : sums) {
        threads.emplace_back([&all, &sum] {
            for (int i = 0; i < 1000; ++i) sum += all.find(std::to_string(i))->value;
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (const int sum : sums) CHECK(sum == 499500);
}
