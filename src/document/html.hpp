// SPDX-License-Identifier: Apache-2.0
// Web pages as prose: what a browser shows, however carelessly the page was written. Blocks, list items, table cells and
// headings are segments, runs of white space one space; what stands in a blockquote is a block_quote, and <q> shows its
// quotation marks. The title (part "title") and the alternative texts of images are read; code stays in the text and is
// listed in Segment::code. What stands in the fields of a form and the words of drawings (SVG) are read. Parts of their own are what a page
// says of itself ("description", "title"), and what it shows where somebody points ("tooltip") or says aloud ("label"): but within a
// sentence, where they would part its words and are told of.
// Words that a form sends are of the part "form"; text in another language than English, and what a link to "how to reach us" is called,
// is listed in Segment::code, too. Scripts, styles, and what is hidden are left out. Document::comments keeps the places of comments.
// place.paragraph counts segments of each part. The encoding is the one of the byte order mark, else
// UTF-8 where the bytes are, else what the page names. Thread-safe; linear in time.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/formats.hpp"

namespace kith {

// The part of words that a form sends: other words there would be other data.
inline constexpr std::string_view form_part = "form";

// Problems: "too-large", "binary", "bad-encoding", "unknown-encoding".
Result<Document> read_html(std::string_view bytes, const std::string& file, const Limits& limits);

}  // namespace kith
