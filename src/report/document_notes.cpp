// SPDX-License-Identifier: Apache-2.0
#include "report/document_notes.hpp"

#include <algorithm>
#include <string>

#include "lint/keep_marks.hpp"

namespace kith {

Problems notes_of(const Checked& checked, bool no_text) {
    Problems notes = checked.document.notes;
    if (!no_text) return notes;
    for (Problem& note : notes) {
        if (note.code != idle_mark) continue;
        note.message.erase(std::min(note.message.find(": "), note.message.size()));  // what stands behind quotes the mark
        note.expected = "kith check without --no-text says why";
    }
    return notes;
}

}  // namespace kith
