// SPDX-License-Identifier: Apache-2.0
#include "app/schedule.hpp"

#include <doctest/doctest.h>

#include "unit/app/scratch.hpp"

using namespace kith;

using Numbers = std::vector<std::size_t>;

TEST_CASE("what takes a large share of a thread's time begins first, the largest before all") {
    CHECK(to_begin_early({}, 2).empty());
    CHECK(to_begin_early({0, 0, 0}, 2).empty());
    CHECK(to_begin_early({10, 30, 20}, 2) == Numbers{1, 2, 0});
    CHECK(to_begin_early(Numbers(1000, 10), 4).empty());
    Numbers many(1000, 10);
    many[999] = 100000;
    many[3] = 5000;
    CHECK(to_begin_early(many, 2) == Numbers{999, 3});
    CHECK(to_begin_early(Numbers(100, 7), 8).size() <= 32U * 8);
}

TEST_CASE("threads take up several short documents at once, where there are many") {
    CHECK(batch_for(0, 2) == 1);
    CHECK(batch_for(100, 2) == 1);
    CHECK(batch_for(1280, 2) == 10);
    CHECK(batch_for(100000, 2) == 32);
}

TEST_CASE("sizes are those of files; what is none counts as empty") {
    const test::Scratch scratch;
    std::vector<Input> inputs;
    inputs.push_back({scratch.write("a.txt", "seven b"), std::nullopt});
    inputs.push_back({scratch.path("gone.txt"), std::nullopt});
    inputs.push_back({"-", std::nullopt});
    inputs.push_back({scratch.path(""), std::nullopt});
    CHECK(sizes_of(inputs) == Numbers{7, 0, 0, 0});
}

TEST_CASE("every document is dealt once") {
    for (const std::size_t threads : {1U, 2U}) {
        const test::Scratch scratch;
        std::vector<Input> inputs;
        for (std::size_t i = 0; i < 40; ++i)
            inputs.push_back({scratch.write(std::to_string(i) + ".txt", std::string(i == 20 ? 90000 : 10, ' ')), std::nullopt});
        std::vector<std::string> met;
        OrderedJobs<const Input*, std::string> jobs;
        deal(jobs, inputs, threads, [] { return false; });
        CHECK(jobs.early.size() == (threads > 1 ? 1 : 0));
        jobs.work = [](const Input* input) { return input->path; };
        jobs.take = [&met](const std::string& path) {
            met.push_back(path);
            return true;
        };
        jobs.run(threads);
        REQUIRE(met.size() == 40);
        for (std::size_t i = 0; i < 40; ++i) CHECK(met[i] == inputs[i].path);
    }
}
