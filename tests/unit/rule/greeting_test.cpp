// SPDX-License-Identifier: Apache-2.0
#include "rule/greeting.hpp"

#include <doctest/doctest.h>

#include "unit/support/test_lexicon.hpp"

using namespace kith;

TEST_CASE("whom a letter greets") {
    const auto name = [](const std::string& text, SegmentKind kind = SegmentKind::paragraph) {
        Document document = test::document_of({text});
        document.segments.front().kind = kind;
        const Analysis analysis = analyse(text, {});
        const std::optional<TokenRange> found = greeted(document.segments.front(), analysis);
        if (!found) return std::string("nobody");
        const std::size_t begin = analysis.tokens[found->first].span.begin;
        return text.substr(begin, analysis.tokens[found->last - 1].span.end - begin);
    };
    CHECK(name("Dear Jay,") == "Jay");
    CHECK(name("Dear Jay") == "Jay");
    CHECK(name("Dear Jay\nThank you for coming.") == "Jay");
    CHECK(name("Hello Mum and Dad, thank you") == "Mum and Dad");
    CHECK(name("Dear Mr. Dar,") == "Mr. Dar");
    CHECK(name("Dear Leila & Sam -") == "Leila & Sam");
    CHECK(name("dear Jay,") == "nobody");
    CHECK(name("Dear,") == "nobody");
    CHECK(name("Dear") == "nobody");
    CHECK(name("Dear friends and neighbours of the old river park,") == "nobody");
    CHECK(name("Dear Jay,", SegmentKind::table_cell) == "nobody");
}
