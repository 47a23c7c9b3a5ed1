// SPDX-License-Identifier: Apache-2.0
// Work on a row of tasks by several threads, with the answers in the order of the tasks. Tasks that take long may begin before
// their turn, so that no thread is left alone with one at the end. Memory is bounded: where the answers that wait for their turn
// take more than `room`, threads take up nothing but the task that everybody waits for.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace kith {

template <class Task, class Answer>
class OrderedJobs {
public:
    std::function<std::optional<Task>()> next;  // called by one thread at a time; empty: no more tasks
    std::function<Answer(Task)> work;           // called by many threads at once
    std::function<bool(Answer)> take;           // called by run()'s own thread, in order; false: stop here
    std::function<void()> wait;                 // called by run()'s own thread while it waits for others, about ten times a second

    // Tasks to begin before their turn, in this order; each with its number among all, from 0. `next` leaves them out.
    std::vector<std::pair<std::size_t, Task>> early;
    // How much an answer takes while it waits. Without it there are never more than four tasks a thread under way.
    std::function<std::size_t(const Answer&)> weight;
    std::size_t room = 0;   // for the answers that wait, as `weight` counts
    std::size_t batch = 1;  // how many tasks a thread takes up at once: more than one where there are many short ones

    // Returns when all is answered or `take` said stop. What a thread threw is thrown again here, as is what `take` and `wait`
    // throw, once every thread has ended. Where the system gives fewer threads than asked for, they do the work.
    void run(std::size_t threads) {
        if (threads == 1 && early.empty() && !wait) return run_alone();
        window_ = 4 * threads;
        {
            Workers workers(*this);
            workers.start(threads);
            while (std::optional<Answer> answer = await()) {
                if (!take(std::move(*answer))) break;
            }
        }
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    // Where one thread will do, it is the one that is there already. Another one's memory grows page by page in glibc, each page by a
    // call of the system: 280 of them for a letter of 2 kB.
    void run_alone() {
        while (std::optional<Task> task = next()) {
            if (!take(work(std::move(*task)))) return;
        }
    }

    struct Numbered {
        std::size_t number;
        Task task;
    };
    using Tasks = std::vector<Numbered>;

    struct Waiting {
        Answer answer;
        std::size_t weight;
    };

    // The threads, ended and waited for whichever way run() is left: a thread that is not would end the program.
    class Workers {
    public:
        explicit Workers(OrderedJobs& jobs) : jobs_(jobs) {}
        ~Workers() {
            jobs_.stop();
            for (std::thread& thread : threads_) thread.join();
        }
        Workers(const Workers&) = delete;
        Workers& operator=(const Workers&) = delete;

        void start(std::size_t count) {
            threads_.reserve(count);
            try {
                while (threads_.size() < count) threads_.emplace_back([this] { jobs_.serve(); });
            } catch (const std::system_error&) {
                if (threads_.empty()) throw;
            }
        }

    private:
        OrderedJobs& jobs_;
        std::vector<std::thread> threads_;
    };

    void serve() {
        try {
            for (Tasks tasks = take_up(); !tasks.empty(); tasks = take_up()) answer(tasks);
        } catch (...) {
            const std::lock_guard lock(mutex_);
            failure_ = std::current_exception();
            is_over_ = true;
            changed_.notify_all();
        }
    }

    void answer(Tasks& tasks) {
        std::vector<std::pair<std::size_t, Waiting>> done;
        for (Numbered& numbered : tasks) {
            if (is_stopped_) return;
            Answer answer = work(std::move(numbered.task));
            const std::size_t taken = weight ? weight(answer) : 0;
            done.emplace_back(numbered.number, Waiting{std::move(answer), taken});
        }
        const std::lock_guard lock(mutex_);
        for (auto& [number, waiting] : done) {
            held_ += waiting.weight;
            answers_.emplace(number, std::move(waiting));
        }
        changed_.notify_all();
    }

    // Empty: no more tasks. Who waits for room waits for the answer that comes next, and some thread works on that.
    Tasks take_up() {
        const std::lock_guard source(source_);
        Tasks tasks;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return is_over_ || has_room() || lowest() == answered_; });
            if (is_over_ || (has_room() && begin_early(tasks))) return tasks;
        }
        while (tasks.size() < batch && begin_in_turn(tasks)) continue;
        const std::lock_guard lock(mutex_);
        if (tasks.empty()) is_over_ = true;
        if (is_over_) changed_.notify_all();
        return tasks;
    }

    [[nodiscard]] bool has_room() const { return weight ? held_ < room : taken_up_ - answered_ < window_; }

    // The first task that no thread has begun.
    std::size_t lowest() {
        while (begun_.erase(lowest_) > 0) ++lowest_;
        return lowest_;
    }

    bool begin_early(Tasks& tasks) {
        while (early_at_ < early.size() && early[early_at_].first < lowest_) ++early_at_;
        if (early_at_ == early.size()) return false;
        auto& [number, task] = early[early_at_++];
        ++taken_up_;
        begun_.insert(number);
        tasks.push_back({number, std::move(task)});
        return true;
    }

    // The task whose turn it is; false where there is none.
    bool begin_in_turn(Tasks& tasks) {
        std::unique_lock lock(mutex_);
        const std::size_t number = lowest();
        for (std::size_t i = early_at_; i < early.size(); ++i) {
            if (early[i].first != number) continue;
            tasks.push_back({number, std::move(early[i].second)});
            ++taken_up_;
            ++lowest_;
            return true;
        }
        lock.unlock();
        std::optional<Task> task = next();  // may wait, so without the lock
        if (!task) return false;
        tasks.push_back({number, std::move(*task)});
        lock.lock();
        ++taken_up_;
        ++lowest_;
        return true;
    }

    // The next answer in order; empty when there will be none.
    std::optional<Answer> await() {
        std::unique_lock lock(mutex_);
        const auto is_ready = [this] {
            // What nobody has begun by then nobody will, though answers may wait behind it whose turn it is not.
            return failure_ || answers_.count(answered_) > 0 || (is_over_ && answered_ == lowest());
        };
        while (!changed_.wait_for(lock, std::chrono::milliseconds(100), is_ready)) {
            lock.unlock();
            if (wait) wait();
            lock.lock();
        }
        const auto found = answers_.find(answered_);
        if (failure_ || found == answers_.end()) return std::nullopt;
        std::optional<Answer> answer(std::move(found->second.answer));
        const bool had_room = has_room();
        held_ -= found->second.weight;
        answers_.erase(found);
        ++answered_;
        if (!had_room || lowest() == answered_) changed_.notify_all();
        return answer;
    }

    void stop() {
        is_stopped_ = true;
        const std::lock_guard lock(mutex_);
        is_over_ = true;
        changed_.notify_all();
    }

    std::mutex source_;  // held while tasks are taken up
    std::mutex mutex_;   // guards all below; `early` too
    std::condition_variable changed_;
    std::map<std::size_t, Waiting> answers_;
    std::set<std::size_t> begun_;  // before their turn; those below lowest_ are taken out again
    std::size_t early_at_ = 0;
    std::size_t held_ = 0;  // what the answers that wait take together
    std::size_t window_ = 0;
    std::size_t taken_up_ = 0;
    std::size_t lowest_ = 0;
    std::size_t answered_ = 0;
    bool is_over_ = false;
    std::exception_ptr failure_;
    std::atomic<bool> is_stopped_{false};
};

}  // namespace kith
