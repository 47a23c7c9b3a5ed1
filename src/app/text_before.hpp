// SPDX-License-Identifier: Apache-2.0
// What a file held before a change, made of what it holds now and the diff between the two: git is not asked, and may not know. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/changed_lines.hpp"

namespace kith {

// `now`: the bytes the diff is of. The last line may lack its end, or have one that it did not. Empty where they do not fit each other, and
// where the diff does not tell of lines, or the file has none: UTF-16.
[[nodiscard]] std::optional<std::string> text_before(const ChangedFile& file, std::string_view now);

}  // namespace kith
