// SPDX-License-Identifier: Apache-2.0
// JSON output: `json` is one object with `files`, `jsonl` one object a line. The object of a document is the contract
// that programs rely on (README.md shows it); its keys keep their order. Pure, thread-safe.
#pragma once

#include <memory>
#include <string>

#include "base/json.hpp"
#include "report/record.hpp"

namespace kith {

// The object of one document, without a line end. A document that could not be read has `error` and empty lists.
[[nodiscard]] std::string document_json(const DocumentRecord& record);
[[nodiscard]] std::string document_json(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options);

// The parts of that object that other commands write as well.
void write_position(JsonWriter& json, const Position& position);
void write_place(JsonWriter& json, const Place& place);
void write_unread(JsonWriter& json, const std::vector<Unread>& unread);

// The rows of the reporters table.
[[nodiscard]] std::unique_ptr<Report> make_json(const Lexicon& lexicon, const ReportOptions& options);
[[nodiscard]] std::unique_ptr<Report> make_jsonl(const Lexicon& lexicon, const ReportOptions& options);

}  // namespace kith
