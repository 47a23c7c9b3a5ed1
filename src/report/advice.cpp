// SPDX-License-Identifier: Apache-2.0
#include "report/advice.hpp"

#include <vector>

#include "document/markup.hpp"
#include "report/excerpt.hpp"
#include "report/phrases.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

constexpr std::size_t alternatives_shown = 3;
constexpr std::size_t longest_repeated = 60;  // columns of words that are named again

Status status_of(const Finding& finding) {
    return finding.entry != nullptr ? finding.entry->status : finding.rule->status;
}

// Said where more (or less) than the marked words is replaced.
std::string in_place_of(const Finding& finding, const Suggestion& suggestion, std::string_view segment_text) {
    if (suggestion.replaces == finding.at.span) return {};
    const std::string words = shown(segment_text.substr(suggestion.replaces.begin, suggestion.replaces.size()));
    return words.empty() || display_width(words) > longest_repeated ? std::string() : " for " + in_quotes(words);
}

}  // namespace

std::string offers_words(const Finding& finding, std::string_view segment_text) {
    std::vector<std::string> offers;
    bool is_said = false;
    for (const Suggestion& suggestion : finding.suggestions) {
        if (offers.size() + (is_said ? 1 : 0) == alternatives_shown) break;
        const std::string offer = in_quotes(shown(suggestion.text));
        if (&suggestion == &finding.suggestions.front() && finding.message.find(offer) != std::string::npos) {
            is_said = true;
        } else {
            offers.push_back(offer + in_place_of(finding, suggestion, segment_text));
        }
    }
    if (offers.empty()) return {};
    return (is_said ? "You could also say " : "You could say ") + listed(offers, "or") + ".";
}

std::string asked_words(const Finding& finding, const Lexicon& lexicon, std::size_t columns) {
    if (status_of(finding) == Status::proposed) return std::string(remark_proposal);
    const std::string who = who_asked(finding.sources(), lexicon, columns);
    if (who.empty()) return std::string(remark_no_source);
    const bool is_contested = status_of(finding) == Status::contested;
    return "Asked for by " + who + (is_contested ? ". Not everyone agrees: kith explain " + finding.id() : "") + '.';
}

}  // namespace kith
