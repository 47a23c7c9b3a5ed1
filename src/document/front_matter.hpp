// SPDX-License-Identifier: Apache-2.0
// What a static-site page says of itself before its Markdown begins: YAML between "---", TOML between "+++". Read are the keys of the
// first level that such sites show, "title" and "subtitle" (part "title"), "description", "summary" and "excerpt" (part "description"),
// where the value is words alone: plain or in quotation marks, in YAML also over indented lines (">", "|"). Linear in it.
#pragma once

#include <cstddef>

#include "document/document.hpp"

namespace kith {

// Adds the segments of the document's front matter, if it has any. The answer is where the Markdown begins.
std::size_t read_front_matter(Document& document);

}  // namespace kith
