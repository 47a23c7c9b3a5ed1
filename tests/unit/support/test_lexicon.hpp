// SPDX-License-Identifier: Apache-2.0
// A lexicon for tests: the real word lists and a pack written in the test itself. Examples may be left out there.
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"
#include "lexicon/entry.hpp"

namespace kith::test {

// `entries`: the items of a pack's `entries:` list, as YAML. Any problem but a missing example or source fails the test.
[[nodiscard]] Lexicon lexicon_with(std::string_view entries, std::string_view rules = {});

// A document of one paragraph for each text.
[[nodiscard]] Document document_of(const std::vector<std::string>& paragraphs);

// "the [word] here" is the text without brackets and the stretch between them.
struct Marked {
    std::string text;
    std::vector<TextSpan> spans;
};
[[nodiscard]] Marked marked(std::string_view text);

}  // namespace kith::test
