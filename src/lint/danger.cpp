// SPDX-License-Identifier: Apache-2.0
#include "lint/danger.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "lint/message.hpp"
#include "lint/named_harm.hpp"

namespace kith {

namespace {

// Of a letter or a case note a page either way; of what is long only what stands close, and no further than a text read in parts shows.
constexpr std::size_t short_document = 120;  // paragraphs
constexpr std::size_t around_in_short = 12;
constexpr std::size_t around_in_long = 2;
constexpr std::size_t longest_looked_at = 4000;  // bytes of a paragraph
constexpr std::size_t words_before = 4;          // "Ella has supervised contact"
constexpr std::size_t words_behind = 6;          // "contact between Bea, Tom and their father"
constexpr std::array<ListName, 3> kin_lists = {"danger-father", "danger-mother", "danger-other"};
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

// Whose kin may have done it: fathers and mothers where nobody is said to, or somebody by name, who may be either; where Mum was strangled
// it was not her.
Kinfolk doers_of(const Analysis& analysis, const ListIndex& lists, const HarmPlace& place) {
    if (place.doer != HarmPlace::nobody) {
        const Kinfolk kin = kin_at(analysis, lists, place.doer);
        return kin.any() ? kin : nobody_named;
    }
    if (place.hurt == HarmPlace::nobody) return nobody_named;
    const Kinfolk others = nobody_named & ~kin_at(analysis, lists, place.hurt);
    return others.any() ? others : nobody_named;
}

// No character cut in half.
std::string_view beginning_of(std::string_view text) {
    std::size_t end = std::min(text.size(), longest_looked_at);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end);
}

}  // namespace

std::vector<DangerContext::Harm> DangerContext::read(const Analysis& analysis, std::size_t segment) const {
    std::vector<Harm> all;
    for (HarmPlace& place : compiled_.harm.find(analysis)) {
        place.segment = segment;
        const Kinfolk doers = doers_of(analysis, compiled_.lists, place);
        all.push_back({std::move(place), doers});
    }
    return all;
}

const std::vector<DangerContext::Harm>& DangerContext::harm_in(std::size_t segment) {
    const auto [known, is_new] = harm_.try_emplace(segment);
    if (is_new) known->second = read(analyse(beginning_of(segments_[segment].text), compiled_.abbreviations), segment);
    return known->second;
}

const std::vector<DangerContext::Harm>& DangerContext::harm_beside(const Analysis& analysis, std::size_t segment) {
    if (segments_[segment].text.size() <= longest_looked_at) return harm_in(segment);
    const auto [known, is_new] = long_.try_emplace(segment);
    if (is_new) known->second = read(analysis, segment);
    return known->second;
}

std::optional<std::string> DangerContext::near(const Analysis& analysis, std::size_t segment, TokenRange words) {
    const Kinfolk company = company_of(analysis, compiled_.lists, words);
    const Asked asked{segment, analysis.tokens[words.first].span.begin / longest_looked_at, company.to_ulong()};
    const auto [known, is_new] = answers_.try_emplace(asked);
    if (is_new) known->second = harm_by(analysis, asked, company);
    return known->second;
}

std::optional<std::string> DangerContext::harm_by(const Analysis& analysis, const Asked& asked, Kinfolk company) {
    const auto [segment, block, kin] = asked;
    const std::size_t around = segments_.size() <= short_document ? around_in_short : around_in_long;
    const std::size_t first = segment - std::min(segment, around);
    const std::size_t last = std::min(segment + around + 1, segments_.size());
    std::vector<HarmPlace> places;
    for (std::size_t i = first; i < last; ++i) {
        for (const Harm& harm : i == segment ? harm_beside(analysis, i) : harm_in(i)) {
            const std::size_t there = harm.place.span.begin / longest_looked_at;
            const bool is_far = i == segment && (there > block + 1 || there + 1 < block);
            if (!is_far && (company.none() || (company & harm.doers).any())) places.push_back(harm.place);
        }
    }
    const std::vector<HarmPlace> named = named_harm(std::move(places));
    if (named.empty()) return std::nullopt;
    const HarmPlace& plainest = named.front();
    return "near “" + on_one_line(segments_[plainest.segment].text.substr(plainest.span.begin, plainest.span.size())) + "”";
}

}  // namespace kith
