// SPDX-License-Identifier: Apache-2.0
#include "unit/app/program.hpp"

#include <algorithm>
#include <sstream>

#include "app/run.hpp"

namespace kith::test {

Outcome run_program(const std::vector<std::string>& args, std::string_view input, const std::string& cache_folder) {
    std::istringstream in{std::string(input)};
    std::ostringstream out;
    std::ostringstream err;
    Streams streams{in, out, err};
    streams.cache_folder = cache_folder;
    Outcome outcome;
    outcome.exit = run(args, streams);
    outcome.out = out.str();
    outcome.err = err.str();
    return outcome;
}

std::string unwrapped(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string kitchen() {
    return R"yaml(schema: 1
pack: kitchen
title: Words of a kitchen, for tests
language: en-GB
version: 2026.11.0
sources:
  - {id: tea-house, publisher: "Tea House", title: "Cups", year: "2020", address: "https://example.org/cups", made_with: "guests"}
entries:
  - id: teapot
    term: teapot
    kind: noun
    level: rethink
    shift: process-to-relationship
    why: A cup is for one person, and asks who they are.
    say: ["cup"]
    fine: ["iron ~"]
    otherwise: rethink
    sources: [tea-house]
    status: sourced
    since: "2026-11"
    examples:
      flag: ["The [teapot] is warm.", "Both [teapots] are warm."]
      fine: ["The iron teapot is warm.", "The kettle is warm.", "A cup is warm."]
      say: [{from: "The teapot is warm.", to: "The cup is warm."}]
  - id: cauldron
    term: cauldron
    kind: noun
    level: consider
    shift: process-to-relationship
    why: It sounds like a spell.
    say: ["pan"]
    otherwise: consider
    sources: [tea-house]
    status: sourced
    since: "2026-11"
    examples:
      flag: ["The [cauldron] is warm.", "Both [cauldrons] are warm."]
      fine: ["The pan is warm.", "The kettle is warm.", "A cup is warm."]
      say: [{from: "The cauldron is warm.", to: "The pan is warm."}]
  - id: ladle
    term: ladle
    kind: noun
    level: consider
    shift: process-to-relationship
    why: A spoon is easier to hold.
    say: ["spoon"]
    otherwise: consider
    sources: []
    status: proposed
    since: "2026-11"
    examples:
      flag: ["The [ladle] is warm.", "Both [ladles] are warm."]
      fine: ["The pan is warm.", "The kettle is warm.", "A cup is warm."]
      say: [{from: "The ladle is warm.", to: "The spoon is warm."}]
)yaml";
}

}  // namespace kith::test
