// SPDX-License-Identifier: Apache-2.0
#include "base/made_once.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace kith;

TEST_CASE("a value is made when it is first asked for, and then kept") {
    MadeOnce<std::string> word;
    int made = 0;
    const auto make = [&made] { return "word " + std::to_string(++made); };
    const std::string& first = word.get(make);
    CHECK(first == "word 1");
    CHECK(&word.get(make) == &first);
    CHECK(made == 1);
}

TEST_CASE("what throws while it is made is made by the next who asks") {
    MadeOnce<int> number;
    CHECK_THROWS_WITH(number.get([]() -> int { throw std::runtime_error("not now"); }), "not now");
    CHECK(number.get([] { return 7; }) == 7);
}

TEST_CASE("a row keeps its values where they are when it is moved") {
    MadeRow<std::string> row(3);
    const std::string& second = row.get(1, [] { return std::string("two"); });
    MadeRow<std::string> other = std::move(row);
    CHECK(other.size() == 3);
    CHECK(&other.get(1, [] { return std::string("another"); }) == &second);
    MadeRow<std::string> third(1);
    third = std::move(other);
    CHECK(&third.get(1, [] { return std::string("another"); }) == &second);
    CHECK(third.get(0, [] { return std::string("one"); }) == "one");
}

TEST_CASE("threads that ask at once get the same value") {
    for (int round = 0; round < 50; ++round) {
        const MadeRow<int> row(4);
        std::vector<const int*> got(8);
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < got.size(); ++i)
            threads.emplace_back([&row, &got, i] { got[i] = &row.get(2, [] { return 5; }); });
        for (std::thread& thread : threads) thread.join();
        for (const int* const one : got) CHECK(one == got.front());
    }
}
