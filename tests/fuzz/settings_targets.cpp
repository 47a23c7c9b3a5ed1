// SPDX-License-Identifier: Apache-2.0
// What the people who use kith write for it, and what other programs hand it: kith.yaml, preferences, a diff, the lines of a PDF.
#include <string>
#include <string_view>

#include "app/changed_lines.hpp"
#include "app/configuration.hpp"
#include "app/own_rules.hpp"
#include "base/problem.hpp"
#include "document/formats.hpp"
#include "fuzz/targets.hpp"
#include "lexicon/loader.hpp"
#include "text/utf8.hpp"

namespace kith::fuzz {

namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 10U;

// With one entry that preferences can speak of.
const Lexicon& small_lexicon() {
    static const Lexicon lexicon = [] {
        Entry entry;
        entry.id = "contact";
        entry.pack = "small";
        entry.term.term = "contact";
        Lexicon small;
        small.entries.push_back(entry);
        return small;
    }();
    return lexicon;
}

}  // namespace

void configuration(std::string_view bytes) {
    if (bytes.size() > most_bytes) return;
    const Result<Configuration> read = read_configuration(std::string(bytes), "kith.yaml", "/");
    if (!read) promise(is_valid_utf8(render(read.error())) || !is_valid_utf8(bytes), "what is said of kith.yaml is valid UTF-8");
    if (read) promise(!is_covered(read->include, "a/b.md") || !read->include.empty(), "no pattern covers nothing");
}

void preferences(std::string_view bytes) {
    if (bytes.size() > most_bytes || !is_valid_utf8(bytes)) return;
    const Result<Preferences> read = read_preferences(std::string(bytes), "kith-preferences.yaml");
    if (!read) return promise(!read.error().empty(), "what does not hold together is told");
    const Result<OwnRules> rules = understood(*read, small_lexicon());
    if (!rules) return promise(is_valid_utf8(render(rules.error())), "what is said of preferences is valid UTF-8");
    promise(with_avoided(small_lexicon(), *rules).entries.size() == 1 + rules->avoided.size(), "each word to avoid is an entry");
}

void diff(std::string_view bytes) { static_cast<void>(read_diff(bytes)); }

// What pdftotext hands over is no more to be trusted than the PDF it was made of.
void pdf_lines(std::string_view bytes) {
    const Convert convert = [bytes](std::string_view, std::string_view, const std::string&) {
        return Result<Converted>(Converted{"tsv", std::string(bytes)});
    };
    const Result<Document> document = format_named("pdf")->read("%PDF-1.4", "input", {{}, convert});
    if (!document) return;
    for (const Segment& segment : document->segments) promise(is_valid_utf8(segment.text), "the text of a segment is valid UTF-8");
}

}  // namespace kith::fuzz
