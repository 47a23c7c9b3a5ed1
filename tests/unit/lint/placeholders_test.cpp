// SPDX-License-Identifier: Apache-2.0
// Places to fill in, and insertions that only look like them.
#include "lint/placeholders.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kith;

namespace {

// What is left of the text, "_" in place of each placeholder.
std::string left_of(const std::string& text) {
    std::string left;
    std::size_t at = 0;
    for (const Protected& one : placeholders_in(text)) {
        if (one.span.begin < at) continue;
        left += text.substr(at, one.span.begin - at) + '_';
        at = one.span.end;
    }
    return left + text.substr(at);
}

}  // namespace

TEST_CASE("what a program or a person is to fill in is no word of the text, and what stands between is") {
    struct Row {
        const char* text;
        const char* left;
    };
    constexpr Row rows[] = {
        {"Contact visits {#contact .contact}", "Contact visits _"},
        {"Contact {: .contact } with [Mum](m.md){.contact lang=en-GB title=\"contact visit\"}", "Contact _ with [Mum](m.md)_"},
        {"Contact {#contact-visits key='contact with Mum'}\n{:.contact}", "Contact _\n_"},
        {"Contact {.contact .unnumbered -} and {-} with {+#a .contact} and {.contact#mum}", "Contact _ and _ with _ and _"},
        {"Contact\n{:contact}\n{:a: .contact #b}\n{: contact title=\"contact with Mum\"}", "Contact\n_\n_\n_"},
        {"{::comment}Contact{:/comment} {::options contact=\"true\" /}{:/}", "_Contact_ __"},
        {"{: we had contact with Mum} {:contact} {:-) contact} {+ contact +} {contact -}", "{: we had contact with Mum} _ {:-) contact} {+ contact +} {contact -}"},
        {"He said {contact with Mum} was {# contact}", "He said {contact with Mum} was {# contact}"},
        {"{% if contact %}Jay's contact{% endif %}", "_Jay's contact_"},
        {"Dear {{ contact.name }}, {{contact}}", "Dear _, _"},
        {"{# contact #} ${contact} #{contact} {contact}", "_ _ _ _"},
        {"{{!-- {{contact}} --}} {{! contact }} {{#if contact}}contact{{/if}}", "_ _ _contact_"},
        {"{{< contact >}} and {{% contact %}}", "_ and _"},
        {"| {{ contact", "| _"},
        {"<%= contact %> and <% if contact > 1 %>", "_ and _"},
        {"<?php echo $contact; ?> and <?= $contact ?>", "_ and _"},
        {"Your %contact% and $contact, 50% contact at $100", "Your _ and _, 50% contact at $100"},
        {"<<contact>> <contact> </contact> a < contact > b", "_ _ _ a < contact > b"},
        {"«contact» and « contact »", "_ and « contact »"},
        {"[[contact|Contact page]]", "_"},
        {"A note[^contact] and\n[^contact]: contact", "A note_ and\n_: contact"},
        {"See [the plan][contact] now", "See [the plan_ now"},
        {"{ MERGEFIELD contact \\* MERGEFORMAT }", "_"},
        {"[insert contact name]", "_"},
        {"Contact: [contact]", "Contact: _"},
        {"[contact]\nmore", "_\nmore"},
        {"Dear [parent], [child] has [contact] on [date].", "Dear _, _ has _ on _."},
        {"Jay's [contact] with Mum", "Jay's [contact] with Mum"},
        {"“[He] said [contact] was good.”", "“[He] said [contact] was good.”"},
        {"\"[He] said [contact] was good.\"", "\"[He] said [contact] was good.\""},
        {"She [Mum] was late, and he [the child] was upset.", "She [Mum] was late, and he [the child] was upset."},
        {"Bea [a looked after child placed here in May] came.", "Bea [a looked after child placed here in May] came."},
        {"Outcome: [failed to engage]", "Outcome: [failed to engage]"},
        {"Jay {a child who is late} came <a child in the care of us> too", "Jay {a child who is late} came <a child in the care of us> too"},
        {"{MERGEFIELD contact}", "_"},
        {"He says ‘hello’ to us. Dear [name], your [child] is well.", "He says ‘hello’ to us. Dear _, your _ is well."},
        {"Jay typed {{ into the form, and saw his mum at contact on Saturday.", "Jay typed {{ into the form, and saw his mum at contact on Saturday."},
        {"[Contact with Mum went well on Friday.]", "[Contact with Mum went well on Friday.]"},
        {"{", "{"},
        {"{{", "_"},
        {"[", "["},
        {"%", "%"},
        {"", ""},
    };
    for (const Row& row : rows) CHECK_MESSAGE(left_of(row.text) == row.left, row.text);
}

TEST_CASE("comments of templates may be long") {
    const std::string notes(1500, 'n');
    CHECK(left_of("{# " + notes + " #} contact {{! " + notes + " }}") == "_ contact _");
}

TEST_CASE("no program writes between brackets") {
    const std::string text = "Jay's [contact] with Mum [and] contact";
    CHECK(is_in_brackets(text, {7, 14}));
    CHECK(!is_in_brackets(text, {0, 5}));
    CHECK(!is_in_brackets(text, {16, 20}));
    CHECK(!is_in_brackets(text, {31, 38}));
}

TEST_CASE("placeholders are found in time that grows with the text") {
    std::string hostile;
    for (int i = 0; i < 20000; ++i) hostile += i % 3 == 0 ? "[a " : i % 3 == 1 ? "{{ {% <" : "[b] \"";
    CHECK(!placeholders_in(hostile).empty());
}
