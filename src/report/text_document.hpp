// SPDX-License-Identifier: Apache-2.0
// One document of the report for people (text.hpp): what is already warm, then each word in its sentence with why somebody asked for
// another and what to say; later places of the same word are one line each. Every line fits the width given. Pure, thread-safe.
#pragma once

#include <string>

#include "report/reporter.hpp"

namespace kith {

// Empty where it could not be read, or has nothing to tell.
[[nodiscard]] std::string text_document(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options);

// Whether more is told than how it was recovered and which of its marks keep nothing.
[[nodiscard]] bool tells_more(const Checked& checked, const ReportOptions& options);

}  // namespace kith
