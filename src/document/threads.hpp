// SPDX-License-Identifier: Apache-2.0
// Remarks of kith's and what somebody answered, in the margin of any format: whether the words are to be kept, and what nobody but
// their writer may take out. "keep", alone or with a reason behind it, is said to kith; all else is somebody's own. What stands in a remark
// is kith's only where kith would write it so; words behind its own "Why: ..." or the like cannot be told from them. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "text/span.hpp"

namespace kith {

using Paragraphs = std::vector<std::string>;

// What one remark says, with what somebody may have written into it, and each comment that answers it.
struct Thread {
    Paragraphs remark;
    std::vector<Paragraphs> answers;
};

// What was answered, for who looks at the words that the remark stands on.
struct Answered {
    std::string entry;            // that the remark was about; empty: none, as the first remark of a copy
    std::string reason;           // why the words are kept, as somebody gave it; empty where nobody said "keep"
    std::size_t source_part = 0;  // of Document::parts
    SourceSpan source;            // what the remark stands on, in that part
    std::string about;            // what a remark begins with that cannot stand on its words: where they are; else empty
    std::string says;             // its first paragraph
    std::string answer;           // all that was answered
};

// Has anybody answered at all?
[[nodiscard]] bool is_answered(const Thread& thread);
// Why the words are kept, "keep" itself where no reason was given; empty where nobody said so.
[[nodiscard]] std::string why_kept(const Thread& thread);
// Without the places.
[[nodiscard]] Answered answered(const Thread& thread);

// When all of kith's goes: may the remark go, since nothing stands in it but what kith said and a bare "keep" said to it?
[[nodiscard]] bool may_go(const Thread& thread);
// And does this answer go with it, as it says "keep" and no more?
[[nodiscard]] bool is_bare_keep(const Paragraphs& answer);

// What was said to kith alone is no part of the document: comments of this part within these stretches of it go.
void leave_out_answers(Document& document, std::size_t part, std::vector<SourceSpan> answers);

// May it be an answer that says no more of what it answers than where it stands?
[[nodiscard]] bool reads_as_answer(const Paragraphs& comment);

// "she calls it that" of "keep: she calls it that" or "“Keep”: she calls it that", "keep" where there is no more; empty for all else,
// "keep in mind that she reads it" too.
[[nodiscard]] std::string keep_reason(std::string_view words);

}  // namespace kith
