// SPDX-License-Identifier: Apache-2.0
// A page of Markdown for a job summary or a board's paper: what was read, the shifts with strengths beside what there is to look
// at again, the words that came up most, the map by folder. Of documents, never of people: no paths, no sentences, no order of
// folders; small numbers in the map are withheld as in a profile. What is quoted is left out.
#pragma once

#include <memory>

#include "report/record.hpp"

namespace kith {

[[nodiscard]] std::unique_ptr<Report> make_summary(const Lexicon& lexicon, const ReportOptions& options);

// What is counted of one document that was read.
[[nodiscard]] FolderFigures figures_of(const DocumentRecord& record);

}  // namespace kith
