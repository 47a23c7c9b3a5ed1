// SPDX-License-Identifier: Apache-2.0
// Marks in a text, Markdown or HTML document that keep words on purpose:
//   <!-- kith: keep contact: the court's own order -->          the next block, or the one it stands in
//   <!-- kith: keep-begin contact, handover: quoted --> ... <!-- kith: keep-end -->
// Only the entries named are kept, only where the mark reaches, and only with a reason. Pure; thread-safe.
#pragma once

#include <string>

#include "document/document.hpp"
#include "lint/finding.hpp"

namespace kith {

// Sets aside what the document's marks keep; what is found inside of a mark itself is no prose and goes. `notes` takes a warning for
// each mark that keeps nothing because of how it is written. `file` is the document's name in them.
void apply_keep_marks(const Document& document, const Lexicon& lexicon, const std::string& file, LintResult& result,
                      Problems& notes);

}  // namespace kith
