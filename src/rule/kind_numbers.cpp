// SPDX-License-Identifier: Apache-2.0
#include "rule/kind_numbers.hpp"

#include <algorithm>
#include <string_view>

#include "rule/hits.hpp"

namespace kith {

namespace {

bool is_year(std::string_view key) {
    return key.size() == 4 && (key.substr(0, 2) == "19" || key.substr(0, 2) == "20") &&
           std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "412", "1,204", "8.5"; not "192.168.0.1" or "100base".
bool is_plain_number(std::string_view key) {
    const auto dots = std::count(key.begin(), key.end(), '.');
    return dots < 2 &&
           std::all_of(key.begin(), key.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; });
}

class Figures {
public:
    explicit Figures(const RuleParagraph& paragraph) : lists_(paragraph.lists), analysis_(paragraph.analysis) {}

    [[nodiscard]] std::size_t count() const {
        std::size_t figures = 0;
        for (std::size_t token = 0; token < analysis_.tokens.size(); ++token) {
            if (analysis_.tokens[token].kind == TokenKind::number && is_figure(token)) ++figures;
        }
        return figures;
    }

private:
    [[nodiscard]] bool is(std::size_t token, std::string_view key) const {
        return token < analysis_.tokens.size() && analysis_.key(token) == key;
    }

    [[nodiscard]] bool is_figure(std::size_t token) const {
        const std::string_view key = analysis_.key(token);
        const bool money = token > 0 && (is(token - 1, "£") || is(token - 1, "€") || is(token - 1, "$"));
        const bool time = is(token + 1, "am") || is(token + 1, "pm") || is(token + 1, ":") || is(token - 1, ":");
        const bool law = token > 0 && lists_.contains("law-cite", analysis_.key(token - 1));
        const bool span = is(token + 1, "/") || (token > 0 && is(token - 1, "/"));  // "2024/25"
        return is_plain_number(key) && !money && !time && !law && !span && !is_year(key);
    }

    const ListIndex& lists_;
    const Analysis& analysis_;
};

}  // namespace

std::vector<RuleMatch> match_numbers(const Rule& rule, const RuleParagraph& paragraph) {
    const std::size_t figures = Figures(paragraph).count();
    if (figures < static_cast<std::size_t>(std::max(1, rule.text->at_least)) || paragraph.is_warm) return {};
    const std::vector<RuleHit> hits = different_hits(paragraph);
    if (hits.empty() || any_matches(rule.none, paragraph) || any_matches(rule.fine, paragraph)) return {};
    return {{hits.front().at, {}, {{"count", std::to_string(figures)}}, evidence_of(hits, paragraph)}};
}

}  // namespace kith
