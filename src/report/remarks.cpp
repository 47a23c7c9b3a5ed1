// SPDX-License-Identifier: Apache-2.0
#include "report/remarks.hpp"

#include "document/markup.hpp"
#include "report/advice.hpp"
#include "report/excerpt.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

constexpr std::size_t margin_columns = 200;  // the margin wraps its own lines
constexpr std::size_t excerpt_columns = 160;

}  // namespace

std::string words_and_place(const Finding& finding, const Segment& segment) {
    return std::string(remark_place) + place_words(segment.place, 0) + ": " + excerpt(segment.text, finding.at.span, excerpt_columns, false);
}

std::vector<std::string> remark_on(const Finding& finding, const Group& with, const Segment& segment, bool stands_on_words,
                                   const Lexicon& lexicon) {
    std::vector<std::string> paragraphs;
    if (!stands_on_words) {
        paragraphs.push_back(words_and_place(finding, segment));
    }
    paragraphs.push_back(shown(finding.message));
    if (const std::string offers = offers_words(finding, segment.text); !offers.empty()) paragraphs.push_back(offers);
    if (!finding.why.empty()) paragraphs.push_back("Why: " + finding.why);
    if (!finding.ask.empty()) paragraphs.push_back("To ask yourself: " + finding.ask);
    for (const Finding* const rule : with) paragraphs.push_back("Beside it: " + shown(rule->message) + (rule->ask.empty() ? "" : " " + rule->ask));
    paragraphs.push_back(asked_words(finding, lexicon, margin_columns));
    paragraphs.push_back(std::string(remark_ending) + finding.id());
    return paragraphs;
}

std::vector<std::string> opening_remark() {
    return {opening_words.begin(), opening_words.end()};
}

}  // namespace kith
