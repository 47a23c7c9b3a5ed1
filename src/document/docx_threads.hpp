// SPDX-License-Identifier: Apache-2.0
// The comments of a Word file as conversations: what kith said, and what somebody answered (see threads.hpp).
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "document/package/relationships.hpp"
#include "document/package/xml.hpp"
#include "document/package/zip.hpp"
#include "document/threads.hpp"

namespace kith {

struct DocxComment {
    std::string id;
    std::string author;
    SourceSpan source;                       // in the part with the comments
    std::vector<std::string> paragraph_ids;  // w14:paraId, by which answers name what they answer
    Paragraphs paragraphs;                   // what it says
    std::string answers;                     // the paragraph it answers; empty for none
};

struct DocxThreads {
    std::string part;  // with the comments; empty where there are none
    std::vector<DocxComment> comments;
    std::vector<std::string> companions;  // parts with more about each comment: answers, lasting numbers; damaged ones left out
};

// Of the main part. Problems: those of Zip::read and read_xml().
Result<DocxThreads> read_threads(Zip& zip, const std::string& file, const std::string& main, const XmlLimits& xml);

// Which comments answer this one, directly or not.
[[nodiscard]] std::vector<const DocxComment*> answers_to(const DocxThreads& threads, const DocxComment& comment);

// The remark with all of these.
[[nodiscard]] Thread thread_of(const DocxThreads& threads, const DocxComment& comment);

}  // namespace kith
