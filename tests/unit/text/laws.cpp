// SPDX-License-Identifier: Apache-2.0
#include "unit/text/laws.hpp"

#include <array>

#include "text/utf8.hpp"

namespace kith::test {
namespace {

constexpr std::array<std::string_view, 64> alphabet = {"a",
                                                       "e",
                                                       "s",
                                                       "T",
                                                       "B",
                                                       "Contact",
                                                       "handover",
                                                       "Jay",
                                                       " ",
                                                       " ",
                                                       " ",
                                                       "  ",
                                                       "\n",
                                                       "\r\n",
                                                       "\r",
                                                       "\n\n",
                                                       "\t",
                                                       "-",
                                                       "-\n",
                                                       "- \r\n ",
                                                       "\u2010\n",
                                                       "\u2011",
                                                       "\u2013",
                                                       ".",
                                                       ". ",
                                                       ", ",
                                                       "'",
                                                       "'s",
                                                       "\u2019",
                                                       "\u2019s",
                                                       "\u201C",
                                                       "\u201D",
                                                       "\u00AD",
                                                       "\u00AD\n",
                                                       "\u200B",
                                                       "\u200D",
                                                       "\uFEFF",
                                                       "\u2060",
                                                       "\u00A0",
                                                       "\u0301",
                                                       "\u0327",
                                                       "e\u0301",
                                                       "\u00E9",
                                                       "\u00C9",
                                                       "\uFB01",
                                                       "\uFB03",
                                                       "\u00DF",
                                                       "\u0130",
                                                       "\u03A3",
                                                       "\u03C2",
                                                       "\uFF21",
                                                       "\U0001F600",
                                                       "\U0001F468\u200D\U0001F469\u200D\U0001F467",
                                                       "\U0001F44D\U0001F3FD",
                                                       "\u05E9\u05DC\u05D5\u05DD",
                                                       "\u0634",
                                                       "\u200F",
                                                       "\u1100\u1161",
                                                       "\u00BD",
                                                       "\u2122",
                                                       "\u00B9",
                                                       "_",
                                                       "3",
                                                       "\u2026"};

// Folding lowers capitals and makes white space spaces where they stand.
bool is_folded_in_place(char target, char source) {
    return target == source || (source >= 'A' && source <= 'Z' && target == source - 'A' + 'a') ||
           (source >= '\t' && source < '\r' && target == ' ');
}

std::string broken_run(const OffsetMap::Run& run, std::string_view target, std::string_view source) {
    if (run.source + run.source_length > source.size()) return "a run ends behind the source";
    if (run.target_length == 0) return "a run is empty";
    if (!run.copied) return {};
    if (run.source_length != run.target_length) return "a copied run changes its length";
    for (std::size_t i = 0; i < run.target_length; ++i) {
        if (!is_folded_in_place(target[run.target + i], source[run.source + i]))
            return "a copied run is not equal to its source";
    }
    return {};
}

std::string broken_range(const OffsetMap& map, std::string_view source) {
    std::size_t begin = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < map.target_size(); ++i) {
        const OffsetMap::Range range = map.to_source(i, i + 1);
        if (range.begin < begin || range.end < end) return "a later byte maps to an earlier place";
        if (range.begin > range.end || range.end > source.size()) return "a byte maps outside the source";
        if (map.to_source(i, i).begin != range.begin) return "an empty range does not stand at its start";
        if (map.to_source(0, i + 1).end != range.end) return "the end of a range depends on its start";
        begin = range.begin;
        end = range.end;
    }
    return {};
}

}  // namespace

std::string broken_law(const OffsetMap& map, std::string_view target, std::string_view source) {
    if (map.is_identity())
        return target == source || target.empty() ? "" : "the identity map stands for a changed text";
    if (map.target_size() != target.size()) return "the map does not cover its target";
    std::size_t target_end = 0;
    std::size_t source_end = 0;
    for (const OffsetMap::Run& run : map.runs()) {
        if (run.target != target_end) return "runs leave a gap in the target";
        if (run.source < source_end) return "runs go back in the source";
        std::string broken = broken_run(run, target, source);
        if (!broken.empty()) return broken;
        target_end = run.target + run.target_length;
        source_end = run.source + run.source_length;
    }
    return broken_range(map, source);
}

std::string random_text(std::mt19937& random, std::size_t most) {
    std::string text;
    const std::size_t count = random() % (most + 1);
    for (std::size_t i = 0; i < count; ++i) text += alphabet.at(random() % alphabet.size());
    return text;
}

}  // namespace kith::test
