// SPDX-License-Identifier: Apache-2.0
// What is said where it cannot be told what has changed, and of changes to kith.yaml that let more be told than before. Values in, values out.
#pragma once

#include <cstddef>
#include <string>

#include "app/changed_lines.hpp"
#include "base/problem.hpp"

namespace kith {

[[nodiscard]] Problem no_repository(const std::string& operand);
[[nodiscard]] Problem too_little_history(const std::string& revision);
[[nodiscard]] Problem not_a_diff();
// Precondition: it has a fault.
[[nodiscard]] Problem faulty_diff(const Diff& diff);

// Notes.
[[nodiscard]] Problem empty_diff();
[[nodiscard]] Problem other_repository(const std::string& top);
// `file`: a kith.yaml or the like that changed, from what is not known.
[[nodiscard]] Problem unknown_rules(const std::string& file);
// So many documents count whole, as none of their lines was checked before.
[[nodiscard]] Problem checked_anew(std::size_t documents);
// In so many, words are told on lines that did not change.
[[nodiscard]] Problem told_again(std::size_t documents);

}  // namespace kith
