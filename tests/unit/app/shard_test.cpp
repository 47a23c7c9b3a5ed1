// SPDX-License-Identifier: Apache-2.0
#include "app/shard.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace kith;

TEST_CASE("a share is written I/N") {
    for (const char* const bad : {"", "3", "0/3", "4/3", "1/0", "a/b", "1/3x", "-1/3", "1 / 3"}) {
        CAPTURE(bad);
        CHECK_FALSE(read_shard(bad));
    }
    const Result<Shard> shard = read_shard("3/8");
    REQUIRE(shard);
    CHECK(shard->index == 3);
    CHECK(shard->count == 8);
}

TEST_CASE("every document is in one share, whatever else there is, and the shares are much the same") {
    constexpr std::size_t shares = 4;
    std::array<std::size_t, shares> sizes{};
    for (int i = 0; i < 4000; ++i) {
        const std::string path = "letters/letter-" + std::to_string(i) + ".txt";
        std::size_t holders = 0;
        for (std::size_t share = 0; share < shares; ++share) {
            if (!Shard{share + 1, shares}.holds(path)) continue;
            ++holders;
            ++sizes[share];
        }
        CHECK(holders == 1);
    }
    for (const std::size_t size : sizes) CHECK((size > 900 && size < 1100));
}

TEST_CASE("documents keep the number they have in the whole") {
    std::vector<Input> inputs;
    for (const char* const path : {"b", "a", "c", "d", "e"}) {
        inputs.emplace_back();
        inputs.back().path = path;
    }
    std::vector<Input> first = inputs;
    std::vector<Input> second = inputs;
    keep_shard(first, {1, 2});
    keep_shard(second, {2, 2});
    CHECK(first.size() + second.size() == inputs.size());
    for (const Input& input : first) CHECK(inputs[input.order - 1].path == input.path);
    for (const Input& input : second) CHECK(inputs[input.order - 1].path == input.path);
}
