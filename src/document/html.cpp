// SPDX-License-Identifier: Apache-2.0
#include "document/html.hpp"

#include "document/html_charset.hpp"
#include "document/html_reader.hpp"
#include "document/text_input.hpp"

namespace kith {

Result<Document> read_html(std::string_view bytes, const std::string& file, const Limits& limits) {
    Result<Document> document = open_text(bytes, file, "html", limits, charset_named(bytes));
    if (!document) return document;
    CommentPlaces places(*document, false);
    PlaceCounts counts;
    HtmlLanguages languages(document->text);
    HtmlReader(*document, document->text, {places, counts, languages}).read();
    places.finish();
    languages.leave_alone(*document);
    return document;
}

}  // namespace kith
