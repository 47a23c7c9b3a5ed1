// SPDX-License-Identifier: Apache-2.0
#include "document/rtf.hpp"

#include "document/problems.hpp"
#include "document/rtf_story.hpp"
#include "document/rtf_tokens.hpp"

namespace kith {

Result<Document> read_rtf(std::string_view bytes, const std::string& file, const Limits& limits) {
    if (bytes.size() > limits.input_bytes) return input_too_large(file, bytes.size(), limits.input_bytes);
    if (bytes.substr(0, 5) != "{\\rtf") {
        return document_problem(file, "not-what-it-says", "the file is named like rich text, but it is something else",
                                "open it in the program that made it, and save it as .rtf or .docx");
    }
    Document document;
    document.format = "rtf";
    document.positions_in_segments = true;
    document.parts.emplace_back("document");
    RtfStory story(document, bytes);
    RtfTokens tokens(bytes);
    for (RtfToken token; tokens.next(token);) {
        story.take(token);
        if (story.depth() <= limits.xml.depth) continue;
        return over_limit(file, "too-deep",
                          "the file nests more than " + std::to_string(limits.xml.depth) + " groups, as no honest document does",
                          "depth", "save it again in the program that made it");
    }
    if (story.depth() > 1) document.notes.push_back(cut_off(file));
    story.end();
    return document;
}

}  // namespace kith
