// SPDX-License-Identifier: Apache-2.0
#include "rule/greeting.hpp"

#include <algorithm>
#include <string_view>

namespace kith {

namespace {

constexpr std::size_t longest_greeting = 6;

bool is_greeting_word(std::string_view key) {
    return std::find(greeting_words.begin(), greeting_words.end(), key) != greeting_words.end();
}

bool begins_line(const Segment& segment, const Analysis& analysis, std::size_t token) {
    const std::size_t before = analysis.tokens[token - 1].span.end;
    const std::size_t at = analysis.tokens[token].span.begin;
    return std::string_view(segment.text).substr(before, at - before).find('\n') != std::string_view::npos;
}

}  // namespace

std::optional<TokenRange> greeted(const Segment& segment, const Analysis& analysis) {
    if (segment.kind != SegmentKind::paragraph && segment.kind != SegmentKind::heading) return std::nullopt;
    const std::vector<Token>& tokens = analysis.tokens;
    if (tokens.size() < 2 || !tokens.front().capitalised || !is_greeting_word(analysis.key(0))) return std::nullopt;
    std::size_t last = 1;
    while (last < tokens.size() && !begins_line(segment, analysis, last)) {
        const bool is_mark = tokens[last].kind == TokenKind::punctuation;
        if (is_mark && analysis.key(last) != "." && analysis.key(last) != "&") break;
        if (++last > longest_greeting + 1) return std::nullopt;
    }
    return last == 1 ? std::nullopt : std::optional(TokenRange{1, last});
}

}  // namespace kith
