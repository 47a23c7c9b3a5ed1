// SPDX-License-Identifier: Apache-2.0
// What the tests of profiles share: the profile of a sample, and its parts as one would name them.
#pragma once

#include <string>
#include <vector>

#include "report/profiler.hpp"
#include "unit/report/sample.hpp"

namespace kith::test {

[[nodiscard]] Profile profile_of(const Sample& sample, bool no_text = false);

[[nodiscard]] const Facet& first_shift(const Profile& profile);  // process-to-relationship
[[nodiscard]] const Facet& third_shift(const Profile& profile);  // agents-to-humans

[[nodiscard]] WordList list(std::string id, std::vector<std::string> words);

// The sentences of a figure, the words they are told for in square brackets.
[[nodiscard]] std::vector<std::string> told(const Figure& figure);

}  // namespace kith::test
