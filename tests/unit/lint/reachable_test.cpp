// SPDX-License-Identifier: Apache-2.0
// A word that says how to reach somebody, and the same word over what a family does.
#include "lint/reachable.hpp"

#include <doctest/doctest.h>

#include <string>

#include "document/formats.hpp"
#include "lint/linter.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

constexpr std::string_view entries = R"yaml(
  - id: contact
    term: contact
    kind: noun
    level: rethink
    shift: process-to-relationship
    why: "It is time with family."
    say: [{say: "family time", number: mass}]
    otherwise: rethink
    sources: []
    status: proposed
)yaml";

std::size_t findings(std::string_view format, const std::string& bytes) {
    static const Lexicon lexicon = test::lexicon_with(entries);
    static const Linter linter(lexicon, {{}, true});
    const auto document = format_named(format)->read(bytes, "page", {});
    REQUIRE(document);
    return linter.lint(*document, {}).findings.size();
}

}  // namespace

TEST_CASE("a label over a number, an address or a name says how to reach somebody") {
    for (const char* page : {
             "<a href=\"/contact\">Contact</a>", "<a href='https://example.org/contact-us/'>Contact us</a>",
             "<a href=\"mailto:bea@example.org\">Contact Bea</a>", "<h2>Contact</h2><p>Ring us on 01632 960 123.</p>",
             "<h2>Your contacts</h2><p>bea@example.org</p>", "<table><tr><th>Contact</th><td>01632 960123</td></table>",
             "<table><tr><td>Contact:</td><td>Sam Okoro</td></table>", "<table><tr><td>Your contact</td><td>Priya Shah, social worker</td></table>",
             "<table><tr><td>Name of contact</td><td></td></table>", "<address>Contact: Larkmoor Council<br>LM4 2QT</address>",
             "<h3>Main contact</h3><p>Larkmoor Council, 4 High Street</p>", "<p>Emergency contacts</p>", "<p>Contact details</p>",
             "<h2>Contact</h2><p>4 High Street, LM4 2QT</p>",
         }) {
        CHECK_MESSAGE(findings("html", page) == 0, page);
    }
    CHECK(findings("text", "Contact: Sam Okoro\nContact: 01632 960 123\n") == 0);
    CHECK(findings("text", "Contact – Sam Okoro, 01632 960 123\n") == 0);
    CHECK(findings("text", "Contact – Mum, every week\n") == 1);
    CHECK(findings("markdown", "[Contact](/contact) and [Contact us](mailto:bea@example.org)\n") == 0);
    CHECK(findings("markdown", "To [arrange contact](mailto:bea@example.org) now\n") == 1);
}

TEST_CASE("a label over what a family does is found") {
    for (const char* page : {
             "<a href=\"/contact-arrangements\">Contact</a>", "<a href=\"/contact.html\">Contact with your mum</a>", "<a href='#contact'>Contact</a>",
             "To <a href=\"mailto:bea@example.org\">arrange contact</a>", "<a href='tel:01632960123'>Ask about contact with mum</a>",
             "<h2>Contact</h2><p>Jay sees his mum on Saturdays.</p>", "<table><tr><th>Contact</th><td>Every Saturday at 10</td></table>",
             "<table><tr><th>Contact</th><td>Mum and Dad</td></table>", "<table><tr><th>Contact</th><td>Supervised Weekly</td></table>",
             "<table><tr><th>Contact</th><tr><td>Sam Okoro</td></table>", "<p>Contact: Mum, weekly</p>", "<p>Contact with Sam Okoro</p>", "<p>Contact</p>",
             "<h2>Contact</h2><p>03-05-2026 Jay saw his mum.</p>", "<p>Contact: 0900 - 1100 every Saturday with his mum.</p>",
             "<p>Contact: Saturdays with Mum. If the bus is late, ring 01632 960123.</p>",
             "<h2>Contact</h2><p>Bea Okoro, who is six, sees her dad every Saturday.</p>",
             "<table><tr><td>Contact</td><td>Sam Okoro (father), Saturdays at the library</td></table>",
             "<h2>Contact</h2><p>On 12/03/2024 he saw his mum.</p>", "<h2>Contact</h2>", "<p>Your contact is on Monday</p>",
         }) {
        CHECK_MESSAGE(findings("html", page) == 1, page);
    }
    CHECK(findings("text", "Contact: every week\n") == 1);
    std::string accents = "Contact: ";
    for (int i = 0; i < 60; ++i) accents += "\u00C9 ";
    CHECK(findings("text", accents + "\n") + findings("text", "Contact:  " + accents.substr(9) + "\n") <= 2);
    CHECK(findings("text", "Contact: Mum at Larkmoor House\n") == 1);
}
