// SPDX-License-Identifier: Apache-2.0
// Character references of HTML as they occur in Markdown: numbers, the Latin-1 names and those of typography that English
// prose uses (HTML 4.01, section 24). Pure.
#pragma once

#include <string>
#include <string_view>

namespace kith {

// "&eacute;", "&#233;" or "&#xE9;" to the character, in UTF-8; empty where the name is not known or the number is no character.
[[nodiscard]] std::string decode_entity(std::string_view reference);

}  // namespace kith
