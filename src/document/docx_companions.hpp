// SPDX-License-Identifier: Apache-2.0
// The parts in which Word keeps more about comments (what answers what, lasting numbers), once some of the comments go. Pure.
// Facts: [MS-DOCX] 2.5.4 (commentsEx), and the parts commentsIds and commentsExtensible of Word 2016 and later.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "document/package/xml.hpp"
#include "text/edits.hpp"

namespace kith {

using DocxNames = std::set<std::string, std::less<>>;

// Comments that go.
struct DocxLeaving {
    DocxNames ids;
    DocxNames paragraphs;                                    // of theirs
    std::map<std::string, std::string, std::less<>> firsts;  // of each answer that stays: the paragraph it answers from now on, or none
};

// `lasting` takes the lasting numbers of these comments from the one part that knows both, and hands them to the next.
// Problems: those of read_xml().
Result<std::vector<Edit>> without_leaving(const XmlInput& companion, const DocxLeaving& leaving, DocxNames& lasting);

}  // namespace kith
