// SPDX-License-Identifier: Apache-2.0
// Goes through what kith found in one document with its writer, one finding at a time: take a wording, write another, keep the
// word with a reason, leave it, or stop. What would change the blocks of the document is not taken; a reason that everybody would
// read is written only after the writer has seen how it would stand there. Plain lines in and out, no cursor, no colour, so that
// it works with a keyboard alone and reads well aloud. Not thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/checker.hpp"
#include "app/streams.hpp"
#include "text/edits.hpp"

namespace kith {

struct Interviewed {
    std::vector<Edit> edits;  // of the document's own bytes
    std::size_t replaced = 0;
    std::size_t kept = 0;
    bool is_over = false;  // the writer wants to stop here
};

// `bytes` is the document as given, `checked` what the checker said of it.
[[nodiscard]] Interviewed interview(const Checker& checker, const Checked& checked, const std::string& bytes, const Format& format,
                                    const Lexicon& lexicon, Streams& streams);

}  // namespace kith
