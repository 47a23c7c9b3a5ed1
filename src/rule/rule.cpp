// SPDX-License-Identifier: Apache-2.0
#include "rule/rule.hpp"

#include <algorithm>
#include <cassert>

#include "rule/kind_acronym.hpp"
#include "rule/kind_address.hpp"
#include "rule/kind_balance.hpp"
#include "rule/kind_label.hpp"
#include "rule/kind_length.hpp"
#include "rule/kind_numbers.hpp"
#include "rule/kind_passive.hpp"
#include "rule/kind_question.hpp"
#include "rule/kind_reading_age.hpp"
#include "rule/kind_sentence.hpp"

namespace kith {

namespace {

std::vector<std::unique_ptr<PhraseMatcher>> matchers(const std::vector<Cue>& cues, const ListIndex& lists) {
    std::vector<std::unique_ptr<PhraseMatcher>> all;
    for (const Cue& cue : cues) all.push_back(std::make_unique<PhraseMatcher>(cue.pattern, lists));
    return all;
}

}  // namespace

const std::array<RuleKind, rule_shapes.size()>& rule_kinds() {
    static constexpr std::array<RuleKind, rule_shapes.size()> kinds = {{
        {"sentence", "a pattern of words anywhere in a sentence", match_sentence, nullptr, nullptr, nullptr},
        {"label", "a describing word used as if it were the person (“the homeless”)", match_label, nullptr, nullptr,
         nullptr},
        {"balance", "many words of one sort and none of another in a paragraph or a document", nullptr,
         balance_of_paragraph, look_for_balance, balance_of_document},
        {"passive", "something done to a person, and not a word by whom", nullptr, match_passive, nullptr, nullptr},
        {"numbers", "figures about people without a voice, in a paragraph or in the lists and tables of a document",
         nullptr, match_numbers, look_for_rows, rows_of_document},
        {"length", "sentences longer than their readers read with ease", nullptr, nullptr, look_for_long_sentences,
         long_sentences_of_document},
        {"acronym", "letters that are never spelled out", nullptr, nullptr, look_for_acronyms, acronyms_of_document},
        {"address", "a letter that speaks of its reader as somebody else", nullptr, nullptr, look_for_reader,
         reader_of_document},
        {"question", "a form that asks for ticks and hardly ever openly", nullptr, nullptr, look_for_questions,
         questions_of_document},
        {"reading-age", "a text that asks for more years of reading than its readers have", nullptr, nullptr,
         look_for_reading_age, reading_age_of_document},
    }};
    return kinds;
}

const RuleKind* rule_kind_named(std::string_view name) {
    for (const RuleKind& kind : rule_kinds()) {
        if (kind.name == name) return &kind;
    }
    return nullptr;
}

std::string RuleParagraph::words(TokenRange at) const {
    const std::size_t begin = analysis.tokens[at.first].span.begin;
    return segment.text.substr(begin, analysis.tokens[at.last - 1].span.end - begin);
}

bool Rule::is_for(Audience audience) const {
    return text->audiences.empty() ||
           std::find(text->audiences.begin(), text->audiences.end(), audience) != text->audiences.end();
}

Level Rule::level_for(Audience audience) const {
    if (text->status == Status::contested) return Level::notice;
    const auto found = std::find_if(text->levels.begin(), text->levels.end(),
                                    [audience](const AudienceLevel& one) { return one.audience == audience; });
    return found == text->levels.end() ? text->level : found->level;
}

std::optional<int> Rule::limit_for(Audience audience) const {
    const auto found = std::find_if(text->limits.begin(), text->limits.end(),
                                    [audience](const AudienceLimit& one) { return one.audience == audience; });
    return found == text->limits.end() ? std::nullopt : std::optional(found->limit);
}

Rule make_rule(const RuleText& text, const ListIndex& lists) {
    Rule rule{&text, rule_kind_named(text.kind), {}, {}, {}, {}};
    const RuleShape* const shape = rule_shape(text.kind);
    assert(rule.kind != nullptr && shape != nullptr);
    if (!shape->plain_match) rule.match = matchers(text.match, lists);
    if (text.scope != RuleScope::document) rule.none = matchers(text.none, lists);
    rule.with = matchers(text.with, lists);
    rule.fine = matchers(text.fine, lists);
    return rule;
}

}  // namespace kith
