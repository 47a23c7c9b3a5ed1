// SPDX-License-Identifier: Apache-2.0
// Work on a row of tasks by several threads, with the answers in the order of the tasks. Memory is bounded: never are more
// than four tasks for each thread between being taken up and being answered.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace kith {

template <class Task, class Answer>
class OrderedJobs {
public:
    std::function<std::optional<Task>()> next;  // called by one thread at a time; empty: no more tasks
    std::function<Answer(Task)> work;           // called by many threads at once
    std::function<bool(Answer)> take;           // called by run()'s own thread, in order; false: stop here
    std::function<void()> wait;                 // called by run()'s own thread while it waits, about ten times a second

    // Returns when all is answered or `take` said stop. What a thread threw is thrown again here, as is what `take` and `wait`
    // throw, once every thread has ended. Where the system gives fewer threads than asked for, they do the work.
    void run(std::size_t threads) {
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
    struct Numbered {
        std::size_t number;
        Task task;
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
            while (std::optional<Numbered> numbered = take_up()) {
                Answer answer = work(std::move(numbered->task));
                const std::lock_guard lock(mutex_);
                answers_.emplace(numbered->number, std::move(answer));
                changed_.notify_all();
            }
        } catch (...) {
            const std::lock_guard lock(mutex_);
            failure_ = std::current_exception();
            is_over_ = true;
            changed_.notify_all();
        }
    }

    std::optional<Numbered> take_up() {
        const std::lock_guard source(source_);
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return is_over_ || taken_up_ - answered_ < window_; });
            if (is_over_) return std::nullopt;
        }
        std::optional<Task> task = next();
        const std::lock_guard lock(mutex_);
        if (task) return Numbered{taken_up_++, std::move(*task)};
        is_over_ = true;
        changed_.notify_all();
        return std::nullopt;
    }

    // The next answer in order; empty when there will be none.
    std::optional<Answer> await() {
        std::unique_lock lock(mutex_);
        const auto is_ready = [this] {
            return failure_ || answers_.count(answered_) > 0 || (is_over_ && answered_ == taken_up_);
        };
        while (!changed_.wait_for(lock, std::chrono::milliseconds(100), is_ready)) {
            lock.unlock();
            if (wait) wait();
            lock.lock();
        }
        const auto found = answers_.find(answered_);
        if (failure_ || found == answers_.end()) return std::nullopt;
        std::optional<Answer> answer(std::move(found->second));
        answers_.erase(found);
        ++answered_;
        changed_.notify_all();
        return answer;
    }

    void stop() {
        const std::lock_guard lock(mutex_);
        is_over_ = true;
        changed_.notify_all();
    }

    std::mutex source_;  // held while a task is taken up
    std::mutex mutex_;   // guards all below
    std::condition_variable changed_;
    std::map<std::size_t, Answer> answers_;
    std::size_t window_ = 0;
    std::size_t taken_up_ = 0;
    std::size_t answered_ = 0;
    bool is_over_ = false;
    std::exception_ptr failure_;
};

}  // namespace kith
