// SPDX-License-Identifier: Apache-2.0
// A lexicon and the linter made of it: what is costly to make, and shared by all documents that ask for the same.
#pragma once

#include <memory>

#include "lexicon/entry.hpp"
#include "lint/linter.hpp"

namespace kith {

struct Setup {
    Setup(std::shared_ptr<const Lexicon> words, const LinterOptions& options)
        : lexicon(std::move(words)), linter(*lexicon, options) {}

    std::shared_ptr<const Lexicon> lexicon;
    Linter linter;
};

}  // namespace kith
