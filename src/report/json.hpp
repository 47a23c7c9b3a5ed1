// SPDX-License-Identifier: Apache-2.0
// JSON output: `json` is one object with `files`, `jsonl` one object a line. The object of a document is the contract
// that programs rely on (README.md shows it); its keys keep their order. Pure, thread-safe.
#pragma once

#include <string>

#include "base/json.hpp"
#include "report/reporter.hpp"

namespace kith {

// The object of one document, without a line end. A document that could not be read has `error` and empty lists.
[[nodiscard]] std::string document_json(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options);

// The parts of that object that other commands write as well.
void write_position(JsonWriter& json, const Position& position);
void write_place(JsonWriter& json, const Place& place);
void write_unread(JsonWriter& json, const std::vector<Unread>& unread);

// The rows of the reporters table.
[[nodiscard]] std::string json_begin();
[[nodiscard]] std::string json_document(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options,
                                        std::size_t index);
[[nodiscard]] std::string json_end(const Totals& totals, const ReportOptions& options);
[[nodiscard]] std::string jsonl_begin();
[[nodiscard]] std::string jsonl_document(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options,
                                         std::size_t index);
[[nodiscard]] std::string jsonl_end(const Totals& totals, const ReportOptions& options);

}  // namespace kith
