// SPDX-License-Identifier: Apache-2.0
#include "rule/rule.hpp"

#include <doctest/doctest.h>

#include "text/tokens.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;

TEST_CASE("the kinds the loader knows are the kinds there are") {
    REQUIRE(rule_kinds().size() == rule_kind_names.size());
    for (std::size_t i = 0; i < rule_kinds().size(); ++i) {
        CHECK(rule_kinds()[i].name == rule_kind_names[i]);
        CHECK(rule_kind_named(rule_kinds()[i].name) == &rule_kinds()[i]);
        CHECK_FALSE(rule_kinds()[i].summary.empty());
    }
    CHECK(rule_kind_named("no such kind") == nullptr);
}

namespace {

constexpr std::string_view rules = R"yaml(
  - {id: moved, kind: sentence, level: consider, match: "{person} (was|were) moved", fine: ["by train"], message: "Who moved {person}?", why: "People move people.", sources: [], status: proposed}
  - {id: label, kind: label, level: consider, match: "the (homeless|elderly)", message: "Who?", why: "People first.", sources: [], status: proposed}
)yaml";

std::vector<std::string> matched(const std::string& id, const std::string& text) {
    static const Lexicon lexicon = test::lexicon_with("", rules);
    static const ListIndex lists(lexicon);
    const Rule rule = make_rule(*lexicon.rule(id), lists);
    const Analysis analysis = analyse(text, {});
    std::vector<std::string> found;
    for (const Sentence& sentence : analysis.sentences) {
        const TokenStream stream = render_stream(analysis, lists, {sentence.first, sentence.last}, Capitals::sentence);
        for (const RuleMatch& match : rule.kind->match(rule, {analysis, stream})) {
            const std::size_t begin = analysis.tokens[match.at.first].span.begin;
            found.push_back(text.substr(begin, analysis.tokens[match.at.last - 1].span.end - begin));
        }
    }
    return found;
}

}  // namespace

TEST_CASE("a sentence rule speaks once for each match, unless a fine pattern stands in the sentence") {
    using Words = std::vector<std::string>;
    CHECK(matched("moved", "Jay was moved, and the twins were moved.") ==
          Words{"Jay was moved", "the twins were moved"});
    CHECK(matched("moved", "Jay was moved by train.").empty());
    CHECK(matched("moved", "The boxes were moved.").empty());
}

TEST_CASE("a label is one only where no noun follows") {
    using Words = std::vector<std::string>;
    CHECK(matched("label", "We help the homeless.") == Words{"the homeless"});
    CHECK(matched("label", "the elderly and the homeless are welcome") == Words{"the elderly", "the homeless"});
    CHECK(matched("label", "the homeless charity").empty());
    CHECK(matched("label", "the homeless-led group").empty());
}
