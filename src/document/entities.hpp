// SPDX-License-Identifier: Apache-2.0
// Character references of HTML as they occur in Markdown: numbers, the Latin-1 names and those of typography that English
// prose uses (HTML 4.01, section 24). Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kith {

// "&eacute;", "&#233;" or "&#xE9;" to the character, in UTF-8; empty where the name is not known or the number is no character.
[[nodiscard]] std::string decode_entity(std::string_view reference);

struct Reference {
    std::string text;
    std::size_t length = 0;  // 0 where there is none
};
// The character reference that begins at `at`, as HTML reads it: the semicolon may be missing behind a number and behind the
// names of Latin-1, and numbers that mean nothing mean what they do in Windows-1252. Precondition: at < text.size().
[[nodiscard]] Reference reference_at(std::string_view text, std::size_t at);

}  // namespace kith
