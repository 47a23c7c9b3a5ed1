// SPDX-License-Identifier: Apache-2.0
// What was not told before a change though its words stood there: kept by a mark, somebody else's words, no prose, or quiet by kith.yaml.
// Where the change takes that away, the words count as new ones would, on whichever line they stand; and so do words that said nothing
// until the rest of their paragraph was changed, as lines end anywhere in it. Pure.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "app/policy.hpp"
#include "document/document.hpp"
#include "lint/finding.hpp"

namespace kith {

// Whether a finding would not have been told by `then`.
[[nodiscard]] bool keeps_quiet(const Policy& then, const Finding& finding);

// Of one text document as it was.
class QuietThen {
public:
    // `result`: all that is found in it by the rules of today, at any level.
    QuietThen(const Document& document, const LintResult& result);

    // Whether what is found today stood at this line and column, quietly; `is_amid_change`: in a paragraph that has changed.
    [[nodiscard]] bool holds(const Finding& finding, std::size_t line, std::size_t column, bool is_amid_change) const;

private:
    using Point = std::pair<std::size_t, std::size_t>;  // line and column
    using Stretches = std::vector<std::pair<Point, Point>>;  // by where they begin, each with the last end of those up to it: some lie within others

    static void settle(Stretches& stretches);
    [[nodiscard]] static bool cover(const Stretches& stretches, const Point& at);

    std::set<std::pair<Point, std::string>> kept_;
    std::map<std::tuple<Point, std::string, bool>, Level> told_;  // with whether somebody else's
    Stretches prose_;    // segments; a tooltip stands within its paragraph
    Stretches no_words_;  // within them: code, and what a program fills in
};

}  // namespace kith
