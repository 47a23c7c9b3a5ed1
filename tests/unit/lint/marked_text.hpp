// SPDX-License-Identifier: Apache-2.0
// A document of two words, contact and handover, with marks that keep them.
#pragma once

#include <algorithm>
#include <string>

#include "document/formats.hpp"
#include "lint/keep_marks.hpp"

namespace kith::test {

// A lexicon of two entries, and a finding wherever the words of one stand.
struct MarkedText {
    Lexicon lexicon;
    Document document;
    LintResult result;
    Problems notes;
    Problems unused;

    MarkedText(const std::string& format, const std::string& text) {
        for (const char* const id : {"contact", "handover", "have-handover"}) {
            lexicon.entries.change().emplace_back();
            lexicon.entries.back().id = id;
        }
        document = *format_named(format)->read(text, "a", ReadOptions{});
        for (std::size_t i = 0; i < document.segments.size(); ++i) {
            for (const Entry& entry : lexicon.entries) find(i, entry);
        }
        apply_keep_marks(document, lexicon, "a", "2026-11-22", result, {notes, unused});
    }

    void find(std::size_t segment, const Entry& entry) {
        const std::string& text = document.segments[segment].text;
        for (std::size_t at = text.find(entry.id); at != std::string::npos; at = text.find(entry.id, at + 1)) {
            Finding finding;
            finding.at = {segment, {at, at + entry.id.size()}};
            finding.entry = &entry;
            result.findings.push_back(finding);
        }
    }
};

}  // namespace kith::test
