// SPDX-License-Identifier: Apache-2.0
// One page that needs nothing else: the documents' text with the words marked, the advice beside them, strengths in a tone of
// their own, a list of the documents, and a choice by shift that works without script. With no_text places and reasons only.
// Read on paper, on a telephone, by a screen reader and by keyboard, in light and dark. The page is kept in memory to its end,
// since its list stands first.
#pragma once

#include <memory>

#include "report/reporter.hpp"

namespace kith {

[[nodiscard]] std::unique_ptr<Report> make_html(const Lexicon& lexicon, const ReportOptions& options);

}  // namespace kith
