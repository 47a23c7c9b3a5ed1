// SPDX-License-Identifier: Apache-2.0
// Which headings a Markdown document links to, by the addresses that renderers make of them.
#include "document/heading_links.hpp"

#include <doctest/doctest.h>

#include <string>

#include "document/formats.hpp"

using namespace kith;

namespace {

Document read(const std::string& bytes) {
    Result<Document> document = format_named("markdown")->read(bytes, "a.md", {});
    REQUIRE(document);
    return *std::move(document);
}

bool is_linked(const std::string& heading, const std::string& link) {
    return !linked_headings(read("## " + heading + "\n\n" + link + "\n")).empty();
}

}  // namespace

TEST_CASE("a heading is linked to by its words in any renderer's spelling") {
    CHECK(is_linked("Our plan", "[see](#our-plan)"));
    CHECK(is_linked("Our *plan*", "[see](<#our-plan> \"there\")"));
    CHECK(is_linked("Mum & Dad’s plan", "[see](#mum--dads-plan)"));
    CHECK(is_linked("Mum & Dad’s plan", "[see](#mum-dads-plan)"));
    CHECK(is_linked("Our plan", "[see][1]\n\n[1]: #our-plan"));
    CHECK(is_linked("Our plan", "<a href='#our-plan'>see</a>"));
    CHECK(is_linked("Our plan", "[see](plan.md#our-plan)"));
    CHECK(is_linked("Our plan", "## Our plan\n\n[see](#our-plan-1)"));
    CHECK(is_linked("Café", "[see](#caf%C3%A9)"));
    CHECK(is_linked("2. Our plan", "[see](#our-plan)"));
    CHECK(is_linked("2. Our plan", "[see](#2-our-plan)"));
    CHECK(is_linked("Our plan", "[see](#markdown-header-our-plan)"));
    CHECK(is_linked("Our plan", "[see](#user-content-our-plan-2)"));
    CHECK(is_linked("Our plan", "[see](#our-plan_1)"));
    CHECK_FALSE(is_linked("2.", "[see](#our-plan)"));
    CHECK_FALSE(is_linked("Our plan", "[see](#our-plans)"));
    CHECK_FALSE(is_linked("Our plan", "Our plan # 1"));
    CHECK_FALSE(is_linked("Our plan", "[see](our-plan)"));
    CHECK_FALSE(is_linked("!", "[see](#!)"));
    CHECK_FALSE(is_linked("Our plan", "[broken](#caf%C3)"));
    CHECK(linked_headings(read("Our plan\n\n[see](#our-plan)\n")).empty());
}

TEST_CASE("other words in a linked heading break its link, and so do a linked heading's words in another") {
    const std::string link = "\n\n[see](#our-plan)\n";
    CHECK(keeps_heading_links(read("# Our plan" + link), read("# Our plan" + link)));
    CHECK_FALSE(keeps_heading_links(read("# Our plan" + link), read("# Her plan" + link)));
    CHECK_FALSE(keeps_heading_links(read("# His plan\n\n# Our plan" + link), read("# Our plan\n\n# Our plan" + link)));
    CHECK(keeps_heading_links(read("# His plan\n\n# Our plan" + link), read("# Her plan\n\n# Our plan" + link)));
    CHECK(keeps_heading_links(read("# Our plan\n"), read("# Her plan\n")));
}
