// SPDX-License-Identifier: Apache-2.0
#include "rule/rule.hpp"

#include <doctest/doctest.h>

#include "text/tokens.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;

TEST_CASE("the kinds the loader knows are the kinds there are, each with what its scopes need") {
    for (std::size_t i = 0; i < rule_kinds().size(); ++i) {
        const RuleKind& kind = rule_kinds()[i];
        const RuleShape& shape = rule_shapes[i];
        CAPTURE(kind.name);
        CHECK(kind.name == shape.kind);
        CHECK(rule_kind_named(kind.name) == &kind);
        CHECK_FALSE(kind.summary.empty());
        // A sentence is matched by its pattern, or a paragraph's by the words that were met in it.
        const bool by_pattern = shape.scope == RuleScope::sentence && !shape.plain_match;
        CHECK((kind.sentence != nullptr) == by_pattern);
        CHECK((kind.paragraph != nullptr) == (shape.scope != RuleScope::document && !by_pattern));
        CHECK((kind.look != nullptr) == (shape.any_block || shape.scope == RuleScope::document));
        CHECK((kind.conclude != nullptr) == (kind.look != nullptr));
    }
    CHECK(rule_kind_named("no such kind") == nullptr);
}
