// SPDX-License-Identifier: Apache-2.0
// The whole program in-process: words in, what it wrote and its exit code out. Nothing is remembered but in
// `cache_folder`, where that is given.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kith::test {

struct Outcome {
    int exit = 0;
    std::string out;
    std::string err;
};

[[nodiscard]] Outcome run_program(const std::vector<std::string>& args, std::string_view input = {},
                                  const std::string& cache_folder = {});

// What was wrapped, on one line.
[[nodiscard]] std::string unwrapped(std::string text);

// A pack "kitchen" of words that the built-in lexicon does not know, as YAML: teapot (rethink; "cup"; a fine cue "iron ~"),
// cauldron (consider), ladle (proposed). Its examples are sound.
[[nodiscard]] std::string kitchen();

}  // namespace kith::test
