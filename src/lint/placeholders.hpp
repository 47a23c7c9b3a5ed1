// SPDX-License-Identifier: Apache-2.0
// Places that a program or a person is to fill in, and labels that belong to other places of the text: "{{ contact }}",
// "{% if contact %}", "${contact}", "<<contact>>", "«contact»", "[contact name]", "[^contact]". "{#contact .contact}". Their words are no words of the
// text; those between them are. Facts: the syntax of Jinja, Liquid, Handlebars, ERB, PHP, Hugo, Word's mail merge, and Markdown's
// footnotes as GitHub and Pandoc write them, and of its attributes (Pandoc, Markdown Extra, kramdown). Pure; linear in the text; thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "lint/addresses.hpp"

namespace kith {

// In order of position; some may overlap. Square brackets alone are a place to fill in where they say so ("[insert date]"), stand
// in a text with one that does, or are a single word that is all of its line or stands behind a colon; else they are somebody's insertion ("his [contact] with
// Mum"), whose words are the writer's own.
[[nodiscard]] std::vector<Protected> placeholders_in(std::string_view text);

// Whether the span stands within brackets of one line: a person may put other words there, a program may not.
[[nodiscard]] bool is_in_brackets(std::string_view text, TextSpan span);

}  // namespace kith
