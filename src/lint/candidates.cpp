// SPDX-License-Identifier: Apache-2.0
#include "lint/candidates.hpp"

#include <algorithm>

namespace kith {

namespace {

// One candidate for each stretch of tokens that is a term or a legal term.
std::vector<Candidate> group(const std::vector<Occurrence>& occurrences) {
    std::vector<Candidate> grouped;
    for (const Occurrence& found : occurrences) {
        const bool legal = found.form->role == FormRole::legal;
        if (!legal && found.form->role != FormRole::term) continue;
        const TokenRange words{found.first, found.last};
        if (grouped.empty() || !(grouped.back().words == words)) grouped.push_back({words, {}, false});
        Candidate& candidate = grouped.back();
        if (legal && !candidate.legal) candidate.forms.clear();  // what is a term of art for one entry is left to it
        if (legal) candidate.legal = true;
        if (legal == candidate.legal) candidate.forms.push_back(found.form);
    }
    return grouped;
}

}  // namespace

std::vector<Candidate> choose_candidates(const Analysis& analysis, const std::vector<Occurrence>& occurrences) {
    std::vector<Candidate> all = group(occurrences);
    std::stable_sort(all.begin(), all.end(),
                     [](const Candidate& a, const Candidate& b) { return a.words.size() > b.words.size(); });
    std::vector<bool> taken(analysis.tokens.size(), false);
    std::vector<Candidate> chosen;
    for (Candidate& candidate : all) {
        const auto begin = taken.begin() + static_cast<std::ptrdiff_t>(candidate.words.first);
        const auto end = taken.begin() + static_cast<std::ptrdiff_t>(candidate.words.last);
        if (std::find(begin, end, true) != end) continue;
        std::fill(begin, end, true);
        chosen.push_back(std::move(candidate));
    }
    std::sort(chosen.begin(), chosen.end(),
              [](const Candidate& a, const Candidate& b) { return a.words.first < b.words.first; });
    return chosen;
}

std::vector<TokenRange> listed_names(const Analysis& analysis, const std::vector<Occurrence>& occurrences) {
    std::vector<TokenRange> names;
    for (const Occurrence& found : occurrences) {
        if (found.form->role != FormRole::name) continue;
        const auto begin = analysis.tokens.begin();
        const bool capital = std::any_of(begin + static_cast<std::ptrdiff_t>(found.first),
                                         begin + static_cast<std::ptrdiff_t>(found.last),
                                         [](const Token& token) { return token.capitalised; });
        if (capital) names.push_back({found.first, found.last});
    }
    return names;
}

}  // namespace kith
