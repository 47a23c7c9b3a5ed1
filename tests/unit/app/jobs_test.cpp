// SPDX-License-Identifier: Apache-2.0
#include "app/jobs.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>

using namespace kith;

namespace {

using Jobs = OrderedJobs<int, int>;

// Hands out 0 to count - 1.
std::function<std::optional<int>()> numbers(int count) {
    return [count, next = 0]() mutable { return next < count ? std::optional<int>(next++) : std::nullopt; };
}

// Some tasks take longer than those behind them.
void dawdle(int task) {
    if (task % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
}

}  // namespace

TEST_CASE("answers come in the order of the tasks, by any number of threads") {
    for (const std::size_t threads : {1U, 2U, 5U}) {
        std::vector<int> answers;
        Jobs jobs;
        jobs.next = numbers(100);
        jobs.work = [](int task) {
            dawdle(task);
            return task * 2;
        };
        jobs.take = [&](int answer) {
            answers.push_back(answer);
            return true;
        };
        jobs.run(threads);
        REQUIRE(answers.size() == 100);
        for (int i = 0; i < 100; ++i) CHECK(answers[static_cast<std::size_t>(i)] == 2 * i);
    }
}

TEST_CASE("never are more than four tasks a thread under way") {
    std::atomic<int> under_way{0};
    std::atomic<int> most{0};
    Jobs jobs;
    jobs.next = [&, inner = numbers(200)]() mutable {
        const std::optional<int> task = inner();
        if (task && ++under_way > most) most = under_way.load();
        return task;
    };
    jobs.work = [](int task) {
        dawdle(task);
        return task;
    };
    jobs.take = [&](int) {
        --under_way;
        return true;
    };
    jobs.run(2);
    CHECK(most <= 2 * 4 + 1);
}

TEST_CASE("stopping early ends the run") {
    int taken = 0;
    Jobs jobs;
    jobs.next = numbers(1000000);
    jobs.work = [](int task) { return task; };
    jobs.take = [&](int) { return ++taken < 10; };
    jobs.run(3);
    CHECK(taken == 10);
}

TEST_CASE("what a thread throws arrives at the caller") {
    Jobs jobs;
    jobs.next = numbers(100);
    jobs.work = [](int task) -> int {
        if (task == 50) throw std::runtime_error("fifty");
        return task;
    };
    jobs.take = [](int) { return true; };
    CHECK_THROWS_WITH(jobs.run(2), "fifty");
}

TEST_CASE("what taking or waiting throws arrives at the caller when every thread has ended") {
    std::atomic<int> at_work{0};
    for (const bool while_waiting : {false, true}) {
        Jobs jobs;
        jobs.next = numbers(100);
        jobs.work = [&](int task) {
            ++at_work;
            std::this_thread::sleep_for(std::chrono::milliseconds(while_waiting ? 150 : 1));
            --at_work;
            return task;
        };
        jobs.take = [&](int task) -> bool {
            if (task == 10) throw std::runtime_error("ten");
            return true;
        };
        jobs.wait = [&] {
            if (while_waiting) throw std::runtime_error("waited");
        };
        CHECK_THROWS_WITH(jobs.run(3), while_waiting ? "waited" : "ten");
        CHECK(at_work == 0);
    }
}

TEST_CASE("while nothing is answered the caller is woken") {
    int woken = 0;
    Jobs jobs;
    jobs.next = numbers(1);
    jobs.work = [](int task) {
        std::this_thread::sleep_for(std::chrono::milliseconds(350));
        return task;
    };
    jobs.take = [](int) { return true; };
    jobs.wait = [&] { ++woken; };
    jobs.run(1);
    CHECK(woken >= 2);
}
