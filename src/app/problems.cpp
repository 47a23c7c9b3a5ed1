// SPDX-License-Identifier: Apache-2.0
#include "app/problems.hpp"

#include <exception>
#include <new>
#include <system_error>
#include <utility>

namespace kith {

Problem file_problem(std::string file, std::string code, std::string message, std::string expected) {
    Problem problem;
    problem.code = std::move(code);
    problem.message = std::move(message);
    problem.file = std::move(file);
    problem.expected = std::move(expected);
    return problem;
}

Problem not_writable(const std::string& path, int error) {
    return file_problem(path.empty() || path == "-" ? "standard output" : path, "not-writable",
                        "this could not be written: " + std::generic_category().message(error));
}

Problem usage(std::string message, std::string expected) {
    return file_problem({}, "usage", std::move(message), std::move(expected));
}

std::optional<Problem> trouble_of(const std::string& file, const std::function<void()>& work) {
    try {
        work();
        return std::nullopt;
    } catch (const std::bad_alloc&) {
        return file_problem(file, "too-large", "this machine has too little memory for this document");
    } catch (const std::exception& slip) {
        return file_problem(file, "unexpected",
                            std::string("kith stumbled over this document, which is kith's fault: ") + slip.what(),
                            "the others are checked all the same; please tell the makers of kith about it");
    }
}

}  // namespace kith
