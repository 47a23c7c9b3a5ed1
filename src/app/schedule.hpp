// SPDX-License-Identifier: Apache-2.0
// Which document is read when: in the order they are told, but for those that take a large share of a thread's time, which begin
// first. Looks at the sizes of files where several threads share the work; a file that has gone meanwhile counts as empty.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "app/jobs.hpp"
#include "app/walk.hpp"

namespace kith {

// By number, the largest first: those that are more than a 32nd of what each of `threads` has to read.
[[nodiscard]] std::vector<std::size_t> to_begin_early(const std::vector<std::size_t>& sizes, std::size_t threads);

// How many documents a thread takes up at once: a fraction of its share, and never so many that the end is uneven.
[[nodiscard]] std::size_t batch_for(std::size_t documents, std::size_t threads);

// In bytes; 0 for what is no regular file. Nobody is asked about what a walk has met.
[[nodiscard]] std::vector<std::size_t> sizes_of(const std::vector<Input>& inputs);

// Hands all of `inputs` to `jobs`, until `is_stopped`. `inputs` must outlive the jobs.
template <class Answer>
void deal(OrderedJobs<const Input*, Answer>& jobs, const std::vector<Input>& inputs, std::size_t threads,
          std::function<bool()> is_stopped) {
    std::vector<bool> is_early(inputs.size());
    if (threads > 1) {
        for (const std::size_t number : to_begin_early(sizes_of(inputs), threads)) {
            is_early[number] = true;
            jobs.early.push_back({number, &inputs[number]});
        }
    }
    jobs.next = [&inputs, is_early = std::move(is_early), is_stopped = std::move(is_stopped),
                 number = std::size_t{0}]() mutable -> std::optional<const Input*> {
        while (number < inputs.size() && is_early[number]) ++number;
        if (number == inputs.size() || is_stopped()) return std::nullopt;
        return &inputs[number++];
    };
}

}  // namespace kith
