// SPDX-License-Identifier: Apache-2.0
// What commands over many documents share: reading an input and checking it, never writing over one, and how many threads
// to use.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <atomic>
#include <vector>

#include "app/checker.hpp"
#include "app/part_source.hpp"
#include "app/walk.hpp"

namespace kith {

// The bytes of a document; `in` stands behind "-", which is called `name`. Problems: those of read_file, with what raises the limit;
// `interrupted` as there.
Result<std::string> read_input(const std::string& path, const std::string& name, std::istream& in, const Limits& limits,
                               const std::atomic<bool>* interrupted);

// A problem of reading, with what raises the limit where it is one of size.
[[nodiscard]] Problem with_limit(const Problem& problem);

// `in` stands behind "-", which is called `stdin_name` where that is not empty. `size` takes the bytes read. Thread-safe
// as long as "-" is asked for once.
[[nodiscard]] Checked check_input(const Checker& checker, const Input& input, const std::string& stdin_name,
                                  std::istream& in, std::size_t& size);

// What came in as `name`, as a whole: then it is used up.
[[nodiscard]] Checked check_source(const Checker& checker, PartSource& source, const std::string& name, std::size_t& size);

// kith never changes an original, not even when asked by a slip: a problem where `output` is one of the inputs.
[[nodiscard]] std::optional<Problem> output_over_input(const std::string& output, const std::vector<Input>& inputs);

// `wanted` 0: as many as the machine has; never more than there are tasks.
[[nodiscard]] std::size_t threads_for(std::size_t wanted, std::size_t tasks);

}  // namespace kith
