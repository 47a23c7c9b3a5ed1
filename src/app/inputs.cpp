// SPDX-License-Identifier: Apache-2.0
#include "app/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <thread>

#include "app/files.hpp"
#include "app/problems.hpp"

namespace kith {

Checked check_input(const Checker& checker, const Input& input, const std::string& stdin_name, std::istream& in,
                    std::size_t& size) {
    if (input.problem) return unreadable(input.path, *input.problem);
    const bool is_stdin = input.path == "-";
    const std::string name = is_stdin && !stdin_name.empty() ? stdin_name : input.path;
    const Result<std::string> bytes =
        is_stdin ? read_stream(in, name, Limits{}.input_bytes) : read_file(input.path, Limits{}.input_bytes);
    if (!bytes) return unreadable(name, bytes.error().front());
    size = bytes->size();
    return checker.check(*bytes, name);
}

std::optional<Problem> output_over_input(const std::string& output, const std::vector<Input>& inputs) {
    if (output.empty()) return std::nullopt;
    for (const Input& input : inputs) {
        std::error_code failure;
        if (std::filesystem::is_regular_file(input.path, failure) &&
            std::filesystem::equivalent(input.path, output, failure)) {
            return file_problem(output, "usage",
                                "this is one of the documents to read, and kith never writes over those",
                                "give another name behind -o");
        }
    }
    return std::nullopt;
}

std::size_t threads_for(std::size_t wanted, std::size_t tasks) {
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    return std::min(wanted == 0 ? cores : wanted, std::max<std::size_t>(1, tasks));
}

}  // namespace kith
