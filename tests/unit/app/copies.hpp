// SPDX-License-Identifier: Apache-2.0
// Copies that `kith annotate` wrote, looked into and worked in by a test.
#pragma once

#include <string>

namespace kith::test {

// An entry of the package at `path`, unpacked; and put there instead of the old one.
[[nodiscard]] std::string part(const std::string& path, const std::string& name);
void put_part(const std::string& path, const std::string& name, const std::string& content);

// The text with the first `old` replaced, which must be there.
[[nodiscard]] std::string with(std::string text, const std::string& old, const std::string& by);

// A run, a run of words, and a paragraph of a Word file.
[[nodiscard]] std::string run(const std::string& inside);
[[nodiscard]] std::string words(const std::string& text);
[[nodiscard]] std::string p(const std::string& inside);

// What somebody, or a program, changed in which part of a copy.
struct Edit {
    std::string what;
    std::string part;
    std::string old;
    std::string by;
};

// With what `kith annotate` ends when, after that, it is asked again for the copy of a letter: 0 once it is written afresh, 2 where it is left alone.
[[nodiscard]] int exit_after(const std::string& ending, const std::string& letter, const Edit& edit);

}  // namespace kith::test
