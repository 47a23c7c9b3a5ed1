// SPDX-License-Identifier: Apache-2.0
// Text made safe to stand in HTML, XML and Markdown. Pure. Precondition: valid UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace kith {

// As text in HTML, in an attribute as well.
[[nodiscard]] std::string escaped(std::string_view text);

// The same for names of files, which are whatever bytes the disk has: they may steer nothing here either.
[[nodiscard]] std::string shown_escaped(std::string_view text);

// As text in XML 1.0, in an attribute as well, where line ends and tabs are kept; what XML cannot hold becomes U+FFFD.
[[nodiscard]] std::string xml_safe(std::string_view text);

// On one line of Markdown, in a cell of a table as well: no character of it is read as markup.
[[nodiscard]] std::string markdown_escaped(std::string_view text);

[[nodiscard]] std::string upper_first(std::string text);

}  // namespace kith
