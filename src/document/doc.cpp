// SPDX-License-Identifier: Apache-2.0
#include "document/doc.hpp"

#include "document/problems.hpp"

namespace kith {

Result<Document> read_doc(std::string_view bytes, const std::string& file, const ReadOptions& options) {
    if (bytes.size() > options.limits.input_bytes)
        return input_too_large(file, bytes.size(), options.limits.input_bytes);
    const Result<Converted> converted = convert("doc", bytes, file, options);
    if (!converted) return converted.error();
    Result<Document> document = format_named(converted->format)->read(converted->bytes, file, options);
    if (!document) return document;
    document->format = "doc";
    document->positions_in_segments = true;
    if (document->parts.empty()) {
        document->parts.emplace_back("text");
        // antiword sets paragraphs on lines of their own, which plain text counts together where no empty line parts them.
        int paragraph = 0;
        for (Segment& segment : document->segments) segment.place.paragraph = ++paragraph;
    }
    return document;
}

}  // namespace kith
