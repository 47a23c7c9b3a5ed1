// SPDX-License-Identifier: Apache-2.0
// Result<T>: a value, or the Problems that kept us from it. Spelled like std::expected<T, Problems>
// (which libstdc++ 12 offers only from C++23 on), so that it can be replaced by it one day.
#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "base/problem.hpp"

namespace kith {

template <class T>
class [[nodiscard]] Result {
public:
    // NOLINTBEGIN(google-explicit-constructor): a function returns its value or its Problem as it is
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : state_(std::in_place_index<1>) { std::get<1>(state_).push_back(std::move(problem)); }
    Result(Problems problems) : state_(std::in_place_index<1>, std::move(problems)) { assert(!error().empty()); }
    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    // Precondition of the next five: has_value().
    T& value() & { assert(has_value()); return std::get<0>(state_); }
    const T& value() const& { assert(has_value()); return std::get<0>(state_); }
    T&& value() && { assert(has_value()); return std::get<0>(std::move(state_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    // Precondition: !has_value(). Never empty.
    [[nodiscard]] const Problems& error() const& { assert(!has_value()); return std::get<1>(state_); }
    [[nodiscard]] Problems&& error() && { assert(!has_value()); return std::get<1>(std::move(state_)); }

private:
    std::variant<T, Problems> state_;
};

}  // namespace kith
