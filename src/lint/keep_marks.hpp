// SPDX-License-Identifier: Apache-2.0
// Marks in a text, Markdown or HTML document that keep words on purpose:
//   <!-- kith: keep contact: the court's own order -->          the block it stands in; where that has no other words, the next one
//   <!-- kith: keep-one contact: his own word -->               there, the next time behind the mark, else the last before it (of two
//                                                               entries, each)
//   <!-- kith: keep-begin contact, handover: quoted --> ... <!-- kith: keep-end -->
// "until 2026-12-31" behind the entries says the last day it holds. Only the entries named are kept, only where the mark reaches, and
// only with a reason. Pure; thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"
#include "lint/finding.hpp"

namespace kith {

constexpr std::string_view idle_mark = "idle-mark";  // the code of what is said of a mark that keeps nothing as it is written

// Sets aside what the document's marks keep; what is found inside of a mark itself is no prose and goes. `notes` takes a warning for
// each mark that keeps nothing because of how it is written or because its day is over, `unused` one for each that nothing is kept by,
// and for each entry of another that nothing is kept of.
// `file` is the document's name in them, `today` a day as "2026-11-22".
struct KeepNotes {
    Problems& notes;
    Problems& unused;
};
void apply_keep_marks(const Document& document, const Lexicon& lexicon, const std::string& file, std::string_view today,
                      LintResult& result, KeepNotes notes);

}  // namespace kith
