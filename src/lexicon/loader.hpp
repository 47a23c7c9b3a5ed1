// SPDX-License-Identifier: Apache-2.0
// YAML files to a checked Lexicon. Files are given as texts (app/ reads them), base layer first; later layers add
// packs, or override entries by id. Everything wrong is found in one go: unknown and duplicate keys, bad
// patterns, unknown sources and lists, clashing ids and headwords, missing examples; each Problem has file,
// line, column, the line, what was expected and "did you mean". Examples are run elsewhere (app/).
#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"
#include "lexicon/entry.hpp"

namespace kith {

struct LexiconFile {
    std::string name;  // the path as the user would know it; its last parts tell what it is: words.yaml, sources.yaml, rules/..., a pack
    std::string text;
};

struct LoadedLexicon {
    Lexicon lexicon;    // what could be understood, even when there are problems
    Problems problems;  // empty: the lexicon is sound
};

// `base` may be empty (loading from scratch) or the built-in lexicon that `files` add to or override.
[[nodiscard]] LoadedLexicon load_lexicon(const Lexicon& base, const std::vector<LexiconFile>& files);

}  // namespace kith
