// SPDX-License-Identifier: Apache-2.0
// A small lexicon without a mistake, as files: sources, word lists, a pack of one entry and one rule. Tests
// change a few characters of it and look at what the loader says.
#pragma once

#include <string>
#include <vector>

#include "lexicon/loader.hpp"

inline constexpr const char* sources_file = "lexicon/sources.yaml";
inline constexpr const char* words_file = "lexicon/en-GB/words.yaml";
inline constexpr const char* pack_file = "lexicon/en-GB/children.yaml";
inline constexpr const char* rules_file = "rules/en-GB/passive.yaml";

std::vector<kith::LexiconFile> small_lexicon();

// The same with `from` replaced by `to` in one file, at its first place. `from` must be there.
std::vector<kith::LexiconFile> small_lexicon_with(const std::string& file, const std::string& from, const std::string& to);
