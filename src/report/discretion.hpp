// SPDX-License-Identifier: Apache-2.0
// What a report may say of a finding when the text itself must stay private (--no-text): a sentence without the
// document's words, and a fingerprint that is of no use outside the repository it was made in. Pure.
#pragma once

#include <string>
#include <string_view>

#include "report/reporter.hpp"

namespace kith {

// What a report without text says of the words in it, so that nobody takes them for the document's.
[[nodiscard]] std::string_view lexicon_names_words();

// The finding's own message; with `no_text` one that holds the lexicon's words only.
[[nodiscard]] std::string message_of(const Finding& finding, bool no_text);

// Of an entry, or a rule, or neither where nobody knows them any more.
[[nodiscard]] std::string message_without_text(const Entry* entry, const RuleText* rule);

// The fingerprint as it is; with no_text salted.
[[nodiscard]] std::string fingerprint_of(const Finding& finding, const ReportOptions& options);

// A fingerprint mixed with a salt; the count behind it stays.
[[nodiscard]] std::string salted_fingerprint(std::string_view salt, std::string_view fingerprint);

// Of a fingerprint and something beside it, such as a path or a salt: 16 hex digits.
[[nodiscard]] std::string mixed_fingerprint(std::string_view first, std::string_view fingerprint);

}  // namespace kith
