// SPDX-License-Identifier: Apache-2.0
#include "app/jobs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <mutex>
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

TEST_CASE("what one thread can do is done by the caller's, unless it has to be woken") {
    for (const bool is_woken : {false, true}) {
        std::set<std::thread::id> workers;
        int answers = 0;
        Jobs jobs;
        jobs.next = numbers(20);
        jobs.work = [&](int task) {
            workers.insert(std::this_thread::get_id());
            return task;
        };
        jobs.take = [&](int answer) { return answer == answers++ && answers < 10; };
        if (is_woken) jobs.wait = [] {};
        jobs.run(1);
        CHECK(answers == 10);
        CHECK(workers.size() == 1);
        CHECK(workers.count(std::this_thread::get_id()) == (is_woken ? 0 : 1));
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

TEST_CASE("long tasks begin before their turn, and every answer still comes in order") {
    for (const std::size_t threads : {1U, 3U}) {
        CAPTURE(threads);
        std::vector<int> begun;
        std::vector<int> answers;
        std::mutex mutex;
        Jobs jobs;
        for (const int number : {90, 5, 40}) jobs.early.push_back({static_cast<std::size_t>(number), number});
        jobs.next = [next = 0]() mutable -> std::optional<int> {
            while (next == 5 || next == 40 || next == 90) ++next;
            return next < 100 ? std::optional<int>(next++) : std::nullopt;
        };
        jobs.work = [&](int task) {
            const std::lock_guard lock(mutex);
            begun.push_back(task);
            return task;
        };
        jobs.take = [&](int answer) {
            answers.push_back(answer);
            return true;
        };
        jobs.batch = 8;
        jobs.run(threads);
        CHECK(std::is_sorted(answers.begin(), answers.end()));
        CHECK(answers.size() == 100);
        CHECK(begun.size() == 100);
        if (threads == 1) CHECK(std::vector<int>(begun.begin(), begun.begin() + 4) == std::vector<int>{90, 5, 40, 0});
    }
}

TEST_CASE("answers that wait for a long task take no more than their room") {
    constexpr std::size_t room = 50;
    for (const bool is_last_early : {false, true}) {
        CAPTURE(is_last_early);
        std::atomic<std::size_t> waiting{0};
        std::atomic<std::size_t> most{0};
        std::size_t answers = 0;
        Jobs jobs;
        if (is_last_early) jobs.early.push_back({999, 999});
        jobs.next = numbers(is_last_early ? 999 : 1000);
        jobs.work = [&](int task) {
            if (task == 0 || task == 999) std::this_thread::sleep_for(std::chrono::milliseconds(30));
            const std::size_t now = ++waiting;
            if (now > most) most = now;
            return task;
        };
        jobs.weight = [](int) { return std::size_t{1}; };
        jobs.room = room;
        jobs.batch = 4;
        jobs.take = [&](int answer) {
            --waiting;
            return answer == static_cast<int>(answers++);
        };
        jobs.run(3);
        CHECK(answers == 1000);
        CHECK(most <= room + 3 * 4);
    }
}

TEST_CASE("a long task that is behind others by far begins only where there is room for its answer") {
    std::vector<int> begun;
    Jobs jobs;
    jobs.early = {{50, 50}, {60, 60}};
    jobs.next = [next = 0]() mutable -> std::optional<int> {
        while (next == 50 || next == 60) ++next;
        return next < 100 ? std::optional<int>(next++) : std::nullopt;
    };
    jobs.work = [&](int task) {
        begun.push_back(task);
        return task;
    };
    jobs.weight = [](int task) { return std::size_t{task == 50 ? 10U : 0U}; };
    jobs.room = 10;
    jobs.take = [](int) { return true; };
    jobs.run(1);
    REQUIRE(begun.size() == 100);
    CHECK(begun[0] == 50);
    CHECK(begun[1] == 0);
    CHECK(std::find(begun.begin(), begun.end(), 60) > std::find(begun.begin(), begun.end(), 49));
}

TEST_CASE("a row that breaks off ends, though a task behind the break was answered before its turn") {
    for (const std::size_t threads : {1U, 2U, 4U}) {
        std::vector<int> taken;
        Jobs jobs;
        jobs.early = {{5, 5}, {7, 7}};
        jobs.next = [next = 0]() mutable { return next < 2 ? std::optional<int>(next++) : std::nullopt; };
        jobs.work = [](int task) { return task; };
        jobs.take = [&](int answer) {
            taken.push_back(answer);
            return true;
        };
        jobs.run(threads);
        CHECK(taken == std::vector<int>{0, 1});
    }
}
