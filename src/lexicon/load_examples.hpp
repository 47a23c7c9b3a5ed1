// SPDX-License-Identifier: Apache-2.0
// The `examples` of an entry or rule: sentences with [..] round what must be flagged, sentences that must stay
// silent, and wordings in use. Read and checked for their form here; they are run in app/.
#pragma once

#include "lexicon/reading.hpp"

namespace kith {

struct Examples {
    std::vector<Example> flag;
    std::vector<Example> fine;
    std::vector<SayExample> say;
};

struct FewestExamples {
    std::size_t flag = 2;
    std::size_t fine = 3;
    std::size_t say = 0;
};

// `node` is the map under `examples`.
[[nodiscard]] Examples load_examples(const YamlNode& node, Reading& reading);

// Reports, at `node`, what there is too little of.
void check_number(const Examples& examples, const FewestExamples& fewest, const YamlNode& node, Reading& reading);

}  // namespace kith
