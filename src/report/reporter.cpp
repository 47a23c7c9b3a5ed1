// SPDX-License-Identifier: Apache-2.0
#include "report/reporter.hpp"

#include "report/json.hpp"
#include "report/text.hpp"
#include "report/unix.hpp"

namespace kith {
namespace {

constexpr std::array<Reporter, 4> table = {{
    {"text", "for people: the words in their sentence, why, and what to say", text_begin, text_document, text_end},
    {"unix", "one line a finding, for editors and grep", unix_begin, unix_document, unix_end},
    {"json", "one JSON object for the whole run", json_begin, json_document, json_end},
    {"jsonl", "one JSON object a line for each document", jsonl_begin, jsonl_document, jsonl_end},
}};

}  // namespace

const std::array<Reporter, 4>& reporters() { return table; }

const Reporter* reporter_named(std::string_view name) {
    for (const Reporter& reporter : table) {
        if (reporter.name == name) return &reporter;
    }
    return nullptr;
}

}  // namespace kith
