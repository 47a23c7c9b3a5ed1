// SPDX-License-Identifier: Apache-2.0
#include "document/split_tags.hpp"

#include <doctest/doctest.h>

#include <string>

#include "document/formats.hpp"
#include "unit/document/outline.hpp"

using namespace kith;

namespace {

// The paragraphs, with a stroke behind each and what is left alone between backticks.
std::string read(const char* format, const std::string& text) {
    const Result<Document> document = format_named(format)->read(text, "page", {});
    REQUIRE(document);
    CHECK(broken_law(*document) == "");
    std::string all;
    for (const Segment& segment : document->segments) all += with_code(segment) + "|";
    return all;
}

}  // namespace

TEST_CASE("a tag of a template that paragraphs divide is left alone, and what stands between two tags is read") {
    struct Row {
        const char* text;
        const char* read;
    };
    constexpr Row rows[] = {
        {"{{#if contact\n\nplacement}}\n\nJay's contact.\n\n{{/if}}\n", "`{{#if contact`|`placement}}`|Jay's contact.|{{/if}}|"},
        {"Hi {% if contact\n\nand\n\nmore %} his contact\n", "Hi `{% if contact`|`and`|`more %}` his contact|"},
        {"{{!-- contact\n\n{{contact}}\n\nplacement --}} Jay\n", "`{{!-- contact`|`{{contact}}`|`placement --}}` Jay|"},
        {"{# contact\n\nhere #}{{#if\n\ncontact}} b\n", "`{# contact`|`here #}{{#if`|`contact}}` b|"},
        {"<% if contact\n\nb %> c\n", "`<% if contact`|`b %>` c|"},
        {"{{#each placements}}\n\nHis contact.\n\n{{/each}}\n", "{{#each placements}}|His contact.|{{/each}}|"},
        {"He typed {{ there.\n\nHis contact.\n\n{{name}}\n", "He typed {{ there.|His contact.|{{name}}|"},
        {"He typed {{ there.\n\nHis contact.\n", "He typed {{ there.|His contact.|"},
        {"{{\n", "{{|"},
    };
    for (const Row& row : rows) CHECK(read("text", row.text) == row.read);
    CHECK(read("html", "<p>{{#if contact<p>b}} c<table><tr><td>{% if contact<td>d %}</table>") == "`{{#if contact`|`b}}` c|`{% if contact`|`d %}`|");
    CHECK(read("markdown", "Write `{{` here.\n\nHis contact }} x\n") == "Write `{{` here.|His contact }} x|");
}

TEST_CASE("a tag is no longer than tags are, and does not go on in another part") {
    const std::string prose = "His contact was good, and so was the tea that he had with his gran in the garden behind her house.\n\n";
    CHECK(read("text", "{{ a\n\n" + prose + prose + prose + prose + "b }}\n").find('`') == std::string::npos);
    CHECK(read("html", "<title>{{ a</title><p>b }}") == "{{ a|b }}|");
}

TEST_CASE("divided tags are found in time that grows with the text") {
    std::string hostile;
    for (int i = 0; i < 100000; ++i) hostile += i % 3 == 0 ? "{{ {# \n\n" : "{{!-- <% \n\n";
    CHECK(format_named("text")->read(hostile, "page", {}));
}
