// SPDX-License-Identifier: Apache-2.0
#include "lint/danger.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace kith {

namespace {

// Of a letter or a case note a page either way; of what is long only what stands close, and no further than a text read in parts shows.
constexpr std::size_t short_document = 120;  // paragraphs
constexpr std::size_t around_in_short = 12;
constexpr std::size_t around_in_long = 2;
constexpr std::size_t longest_looked_at = 4000;  // bytes of a paragraph
constexpr std::size_t words_before = 4;          // "Ella has supervised contact"
constexpr std::size_t words_behind = 6;          // "contact between Bea, Tom and their father"
constexpr std::size_t doer_reach = 10;
constexpr std::array<std::string_view, 3> kin_lists = {"danger-father", "danger-mother", "danger-other"};
const Kinfolk nobody_named("011");  // a father or a mother

Kinfolk kin_at(const Analysis& analysis, const ListIndex& lists, std::size_t token) {
    Kinfolk kin;
    for (std::size_t i = 0; i < kin_lists.size(); ++i) kin[i] = lists.contains(kin_lists[i], analysis.key(token));
    return kin;
}

Kinfolk kin_between(const Analysis& analysis, const ListIndex& lists, std::size_t first, std::size_t last) {
    Kinfolk kin;
    for (std::size_t token = first; token < last; ++token) kin |= kin_at(analysis, lists, token);
    return kin;
}

// Whom the words are about: "contact between Bea and her father".
Kinfolk company_of(const Analysis& analysis, const ListIndex& lists, TokenRange words) {
    const Sentence& sentence = analysis.sentence_of(words.first);
    const std::size_t first = std::max(sentence.first, words.first - std::min(words.first, words_before));
    return kin_between(analysis, lists, first, std::min(sentence.last, words.last + words_behind));
}

// "she was repeatedly strangled"
bool is_passive(const Analysis& analysis, const ListIndex& lists, const Sentence& sentence, std::size_t done) {
    while (done > sentence.first && analysis.key(done - 1).ends_with("ly")) --done;
    return done > sentence.first && lists.contains("reported-passive", analysis.key(done - 1));
}

// "Ella's mother told us that Karl hit her": whoever Karl is, it is not said to be the mother.
bool is_name(const Analysis& analysis, const ListIndex& lists, std::size_t token) {
    const Token& word = analysis.tokens[token];
    return word.kind == TokenKind::word && word.capitalised && !lists.contains("function", analysis.key(token));
}

// Who did it, as far as the sentence tells: the last one named before what was done, or behind "by"; "Mum was strangled" tells who did not.
Kinfolk doers_of(const Analysis& analysis, const ListIndex& lists, TokenRange done) {
    const Sentence& sentence = analysis.sentence_of(done.first);
    if (analysis.key(done.last - 1) == "by") {
        const Kinfolk behind = kin_between(analysis, lists, done.last, std::min(sentence.last, done.last + 3));
        return behind.any() ? behind : nobody_named;
    }
    const std::size_t first = std::max(sentence.first, done.first - std::min(done.first, doer_reach));
    for (std::size_t token = done.first; token > first; --token) {
        const Kinfolk kin = kin_at(analysis, lists, token - 1);
        if (kin.none() && is_name(analysis, lists, token - 1)) return nobody_named;
        if (kin.none()) continue;
        const Kinfolk others = is_passive(analysis, lists, sentence, done.first) ? nobody_named & ~kin : kin;
        return others.any() ? others : nobody_named;
    }
    return nobody_named;
}

TokenRange tokens_of(const Analysis& analysis, TextSpan span) {
    const auto first = std::partition_point(analysis.tokens.begin(), analysis.tokens.end(),
                                            [span](const Token& one) { return one.span.end <= span.begin; });
    const auto last = std::partition_point(first, analysis.tokens.end(), [span](const Token& one) { return one.span.begin < span.end; });
    return {static_cast<std::size_t>(first - analysis.tokens.begin()), static_cast<std::size_t>(last - analysis.tokens.begin())};
}

// No character cut in half.
std::string_view beginning_of(std::string_view text) {
    std::size_t end = std::min(text.size(), longest_looked_at);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end);
}

}  // namespace

std::vector<DangerContext::Harm> DangerContext::read(const Analysis& analysis) const {
    std::vector<Harm> all;
    for (HarmPlace& place : compiled_.harm().find(analysis)) {
        const TokenRange done = tokens_of(analysis, place.span);
        if (!done.empty()) all.push_back({std::move(place), doers_of(analysis, compiled_.lists, done)});
    }
    return all;
}

const std::vector<DangerContext::Harm>& DangerContext::harm_in(std::size_t segment) {
    const auto [known, is_new] = harm_.try_emplace(segment);
    if (is_new) known->second = read(analyse(beginning_of(segments_[segment].text), compiled_.abbreviations));
    return known->second;
}

std::optional<std::string> DangerContext::near(const Analysis& analysis, std::size_t segment, TokenRange words) {
    const Kinfolk company = company_of(analysis, compiled_.lists, words);
    const std::size_t around = segments_.size() <= short_document ? around_in_short : around_in_long;
    const std::size_t first = segment - std::min(segment, around);
    const std::size_t last = std::min(segment + around + 1, segments_.size());
    std::vector<HarmPlace> places;
    for (std::size_t i = first; i < last; ++i) {
        for (const Harm& harm : harm_in(i)) {
            if (company.none() || (company & harm.doers).any()) places.push_back(harm.place);
        }
    }
    const std::vector<HarmPlace> named = named_harm(std::move(places));
    if (named.empty()) return std::nullopt;
    return "near “" + named.front().word + "”";
}

}  // namespace kith
