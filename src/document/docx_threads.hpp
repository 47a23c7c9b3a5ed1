// SPDX-License-Identifier: Apache-2.0
// The comments of a Word file as conversations: what kith said, and what somebody answered (see threads.hpp).
#pragma once

#include <map>
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
    std::string beside;                      // then: the comment it answers by where it stands
    std::vector<std::size_t> answered_by;    // the comments that answer it directly, where kith has made a remark in the file
    bool is_resolved = false;                // somebody ticked it off
};

// Where a comment stands in the main part.
struct DocxCommentPlace {
    SourceSpan source;      // its words; empty where it stands on none
    std::size_t begins = 0; // characters before them,
    std::size_t ends = 0;   // and before what is behind them
    bool is_called = false; // only then it is seen
    std::size_t anchor = 0; // then: how many were called before it
};

struct DocxThreads {
    std::string part;     // with the comments; empty where there are none
    std::string part_id;  // by which the main part names it
    std::vector<DocxComment> comments;
    std::map<std::string, DocxCommentPlace> places;  // by the comment's id; read only where kith has made a remark
    std::vector<std::string> companions;  // parts with more about each comment: answers, lasting numbers; damaged ones left out
};

// What the comments of a main part say, who wrote them and which are resolved; not where they stand, nor which of them answers which.
// Problems: those of Zip::read and read_xml().
Result<DocxThreads> read_comments(Zip& zip, const std::string& file, const std::string& main, const XmlLimits& xml);

// All of it, where kith has made a remark. Problems: the same.
Result<DocxThreads> read_threads(Zip& zip, const std::string& file, const std::string& main, const XmlLimits& xml);

// Which of the comments answer a remark of kith's, as stretches of the part with the comments.
[[nodiscard]] std::vector<SourceSpan> answers_to_kith(const DocxThreads& threads);

// Which comments answer this one, directly or not, in their order. What answers another remark of kith's is left to that.
[[nodiscard]] std::vector<const DocxComment*> answers_to(const DocxThreads& threads, const DocxComment& comment);

// The remark with all of these.
[[nodiscard]] Thread thread_of(const DocxThreads& threads, const DocxComment& comment);

}  // namespace kith
