// SPDX-License-Identifier: Apache-2.0
#include "app/problems.hpp"

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

Problem usage(std::string message, std::string expected) {
    return file_problem({}, "usage", std::move(message), std::move(expected));
}

}  // namespace kith
