// SPDX-License-Identifier: Apache-2.0
// What is counted of a document or a folder for maps by folder; its size does not grow with the documents. A plain value.
#pragma once

#include <array>
#include <cstddef>

#include "lexicon/entry.hpp"

namespace kith {

struct FolderFigures {
    std::size_t documents = 0;  // with words in them
    std::size_t words = 0;
    struct Counted {
        std::size_t count = 0;
        std::size_t documents = 0;
    };
    std::array<Counted, shift_names.size()> prompts;
    std::array<Counted, shift_names.size()> strengths;
};

void add(FolderFigures& figures, const FolderFigures& more);

}  // namespace kith
