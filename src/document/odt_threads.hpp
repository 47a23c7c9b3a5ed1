// SPDX-License-Identifier: Apache-2.0
// The comments of an OpenDocument text as conversations: what kith said, and what somebody answered, as docx_threads.hpp tells
// it of Word files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/formats.hpp"
#include "document/package/xml.hpp"
#include "document/package/zip.hpp"
#include "document/threads.hpp"

namespace kith {

struct OdtComment {
    std::string name;
    std::string author;
    std::string answers;                  // the name of the comment it answers; empty where it names none
    std::vector<std::size_t> answered_by; // the comments that answer it
    Paragraphs paragraphs;                // what it says
    bool is_resolved = false;             // somebody ticked it off
    SourceSpan source;
    SourceSpan range_end;                 // the mark behind its words; empty where it stands on none
    std::size_t begins = 0;               // how many characters of the text stand before it,
    std::size_t ends = 0;                 // and before the end of its words
    std::size_t anchor = 0;               // how many comments were called before it: where its words end
};

// Of the raw main part. Problems: those of read_xml().
Result<std::vector<OdtComment>> read_odt_comments(const XmlInput& main);

// Which comments answer this one.
[[nodiscard]] std::vector<const OdtComment*> answers_to(const std::vector<OdtComment>& comments, const OdtComment& comment);

// Which of them answer a remark of kith's, as stretches of the main part.
[[nodiscard]] std::vector<SourceSpan> answers_to_kith(const std::vector<OdtComment>& comments);

// The remark with all of these.
[[nodiscard]] Thread thread_of(const std::vector<OdtComment>& comments, const OdtComment& comment);

// What somebody answered to kith's remarks; one that stands on no words has an empty place. `document` is what read_odt() made of `bytes`. Problems: those of read_odt().
Result<std::vector<Answered>> odt_answers(std::string_view bytes, const std::string& file, const Document& document, const Limits& limits);

// The place of the part with the body in Document::parts.
[[nodiscard]] std::size_t odt_main_part(const Document& document);

[[nodiscard]] bool is_signed_odt(const Zip& zip);

}  // namespace kith
