// SPDX-License-Identifier: Apache-2.0
#include "rule/kind_acronym.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "rule/hits.hpp"

namespace kith {

namespace {

constexpr std::size_t longest_acronym = 6;

class AcronymSearch {
public:
    explicit AcronymSearch(const RuleParagraph& paragraph) : analysis_(paragraph.analysis) {}

    [[nodiscard]] bool is_acronym(std::size_t token) const {
        const Token& word = analysis_.tokens[token];
        const std::size_t letters = analysis_.key(token).size();
        if (!word.all_caps || word.kind != TokenKind::word || letters < 2 || letters > longest_acronym) return false;
        return !word.hyphen_before && !is_shouted(token) && !is_code(token);
    }

    // "(SEN)", "SEN (special educational needs)", "SEN means" and "SEN stands for".
    [[nodiscard]] bool is_spelled_out(std::size_t token) const {
        const bool in_brackets = is(token - 1, "(") && is(token + 1, ")") && token > 0;
        const bool before_brackets = is(token + 1, "(") && is_word(token + 2) && is_word(token + 3);
        return in_brackets || before_brackets || is(token + 1, "means") || is(token + 1, "stands");
    }

private:
    [[nodiscard]] bool is(std::size_t token, std::string_view key) const {
        return token < analysis_.tokens.size() && analysis_.key(token) == key;
    }

    [[nodiscard]] bool is_word(std::size_t token) const {
        return token < analysis_.tokens.size() && analysis_.tokens[token].kind == TokenKind::word;
    }

    // Where no word in the sentence has small letters, and beside another word in capitals, it is a heading or shouted.
    [[nodiscard]] bool is_shouted(std::size_t token) const {
        const auto shouts = [this](std::size_t other) { return is_word(other) && analysis_.tokens[other].all_caps; };
        if ((token > 0 && shouts(token - 1)) || shouts(token + 1)) return true;
        const Sentence& sentence = analysis_.sentence_of(token);
        for (std::size_t other = sentence.first; other < sentence.last; ++other) {
            if (is_word(other) && !analysis_.tokens[other].all_caps) return false;
        }
        return true;
    }

    // Whether a number is written together with it: "CF/20418/SW".
    [[nodiscard]] bool is_in_reference(std::size_t token) const {
        const auto joined = [this](std::size_t one) {
            return analysis_.tokens[one].span.end == analysis_.tokens[one + 1].span.begin;
        };
        const auto is_number = [this](std::size_t one) { return analysis_.tokens[one].kind == TokenKind::number; };
        for (std::size_t one = token; one > 0 && joined(one - 1); --one) {
            if (is_number(one - 1)) return true;
        }
        for (std::size_t one = token; one + 1 < analysis_.tokens.size() && joined(one); ++one) {
            if (is_number(one + 1)) return true;
        }
        return false;
    }

    // "SW1A", "NE2 4BT", "ABC_1".
    [[nodiscard]] bool is_code(std::size_t token) const {
        const std::string_view key = analysis_.key(token);
        const bool has_digit = std::any_of(key.begin(), key.end(), [](char c) { return c < 'a' || c > 'z'; });
        return has_digit || is_in_reference(token) ||
               (token + 1 < analysis_.tokens.size() && analysis_.tokens[token + 1].kind == TokenKind::number);
    }

    const Analysis& analysis_;
};

bool is_covered(const std::vector<RuleHit>& hits, std::size_t token) {
    return std::any_of(hits.begin(), hits.end(),
                       [token](const RuleHit& hit) { return hit.at.first <= token && token < hit.at.last; });
}

}  // namespace

void look_for_acronyms(const Rule& rule, const RuleParagraph& paragraph, RuleNotes& notes) {
    const AcronymSearch search(paragraph);
    for (std::size_t token = 0; token < paragraph.analysis.tokens.size(); ++token) {
        if (!search.is_acronym(token) || is_covered(paragraph.hits, token)) continue;
        if (any_matches(rule.fine, paragraph)) return;
        notes.notes.push_back(note_of({{token, token + 1}, search.is_spelled_out(token) ? RuleList::none : RuleList::match}, paragraph));
    }
}

std::vector<DocumentMatch> acronyms_of_document(const Rule&, const RuleNotes& notes, Audience) {
    std::set<std::string_view> done;
    for (const RuleNote& note : notes.notes) {
        if (note.of == RuleList::none) done.insert(note.text);
    }
    std::vector<DocumentMatch> matches;
    for (const RuleNote& note : notes.notes) {
        if (done.insert(note.text).second) matches.push_back({note.segment, note.span, {{"acronym", note.text}}, {}});
    }
    return matches;
}

}  // namespace kith
