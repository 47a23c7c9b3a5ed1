// SPDX-License-Identifier: Apache-2.0
// A folder of documents that several runs share, for the tests of kith merge.
#pragma once

#include <string>
#include <vector>

#include "unit/app/scratch.hpp"

namespace kith::test {

using Words = std::vector<std::string>;

[[nodiscard]] Words joined(Words words, const Words& more);

// Text, Markdown and a page with findings, a quiet one, and one that cannot be read; the level that fails a run differs by folder.
struct SharedDocuments {
    Scratch scratch;

    SharedDocuments();

    // The three shares of a run, written as `format`, not in their order: {"-f", "jsonl"}.
    [[nodiscard]] Words shares(const Words& format) const;
};

}  // namespace kith::test
