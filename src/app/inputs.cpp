// SPDX-License-Identifier: Apache-2.0
#include "app/inputs.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <thread>

#include "app/files.hpp"
#include "app/problems.hpp"

namespace kith {

Result<std::string> read_input(const std::string& path, const std::string& name, std::istream& in, const Limits& limits,
                               const std::atomic<bool>* interrupted) {
    Result<std::string> bytes =
        path == "-" ? read_stream(in, name, limits.input_bytes) : read_file(path, limits.input_bytes, interrupted);
    if (bytes) return bytes;
    return with_limit(bytes.error().front());
}

Problem with_limit(const Problem& problem) {
    if (problem.code != "too-large") return problem;
    return over_limit(problem.file, problem.code, problem.message, "input", problem.expected);
}

Checked check_input(const Checker& checker, const Input& input, const std::string& stdin_name, std::istream& in,
                    std::size_t& size) {
    if (input.problem) return unreadable(input.path, *input.problem);
    const bool is_stdin = input.path == "-";
    const std::string name = is_stdin && !stdin_name.empty() ? stdin_name : input.path;
    const Result<std::string> bytes = read_input(input.path, name, in, checker.limits(), checker.interrupted());
    if (!bytes) return unreadable(name, bytes.error().front());
    size = bytes->size();
    return checker.check(*bytes, name);
}

Checked check_source(const Checker& checker, PartSource& source, const std::string& name, std::size_t& size) {
    const std::optional<std::string> bytes = source.take();
    if (!bytes) return unreadable(name, reading_problem(name, EIO));
    size = bytes->size();
    return checker.check(*bytes, name);
}

// Where the output is no file yet, or no ordinary one, the inputs need not be looked at.
std::optional<Problem> output_over_input(const std::string& output, const std::vector<Input>& inputs) {
    std::error_code failure;
    if (output.empty() || !std::filesystem::is_regular_file(output, failure)) return std::nullopt;
    const auto is_output = [&](const Input& input) { return std::filesystem::equivalent(input.path, output, failure); };
    if (std::none_of(inputs.begin(), inputs.end(), is_output)) return std::nullopt;
    return file_problem(output, "usage", "this is one of the documents to read, and kith never writes over those",
                        "give another name behind -o");
}

std::size_t threads_for(std::size_t wanted, std::size_t tasks) {
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    return std::min(wanted == 0 ? cores : wanted, std::max<std::size_t>(1, tasks));
}

}  // namespace kith
