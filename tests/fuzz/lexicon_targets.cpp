// SPDX-License-Identifier: Apache-2.0
// What convenors write and what the build makes of it: YAML, the notation of cues, the compiled block, one line of JSON.
#include <string>
#include <string_view>

#include "base/json_read.hpp"
#include "base/problem.hpp"
#include "document/formats.hpp"
#include "fuzz/targets.hpp"
#include "lexicon/compiled.hpp"
#include "lexicon/loader.hpp"
#include "lexicon/pattern.hpp"
#include "lint/linter.hpp"
#include "text/utf8.hpp"

namespace kith::fuzz {

namespace {

constexpr const char* sources = "schema: 1\nsources:\n  - {id: a-guide, publisher: A, title: A, year: '2020', address: none, made_with: nobody}\n";
constexpr const char* lists = "schema: 1\nlanguage: en-GB\nlists:\n  - {id: family, kind: noun, words: [mum, dad]}\n  - {id: child, kind: noun, words: [child]}\n";
constexpr std::string_view letter =
    "Dear Amira,\n\nYou must come on 3 May. You must ask the SW (1, 2, 3) about the LAC review. Was it seen? Has he been told? She was seen by them.\n\n"
    "# The over-65s\n\n- his mum said that children were assessed in 2020, 2021 and 2022\n";

LoadedLexicon with_rules(const std::string& name, std::string_view bytes) {
    return load_lexicon({}, {{"lexicon/sources.yaml", sources}, {"lexicon/en-GB/words.yaml", lists}, {"rules/en-GB/" + name, std::string(bytes)}});
}

}  // namespace

std::string problems_of_rules(const std::string& name, std::string_view bytes) { return render(with_rules(name, bytes).problems); }

void lexicon(std::string_view bytes) {
    if (!is_valid_utf8(bytes)) return;
    const LoadedLexicon loaded = load_lexicon({}, {{"en-GB/pack.yaml", std::string(bytes)}});
    promise(is_valid_utf8(render(loaded.problems)), "what is said about a lexicon is valid UTF-8");
    const std::string block = write_compiled(loaded.lexicon);
    const Result<Lexicon> again = read_compiled(block);
    promise(again.has_value() && write_compiled(*again) == block, "a lexicon is read as it was written");
}

// Rules, whom documents are for, and the questions of a profile; where they hold together, they are asked about a letter.
void rules(std::string_view bytes) {
    if (!is_valid_utf8(bytes)) return;
    for (const char* const name : {"ours.yaml", "audiences.yaml", "questions.yaml"}) {
        const LoadedLexicon loaded = with_rules(name, bytes);
        promise(is_valid_utf8(render(loaded.problems)), "what is said about rules is valid UTF-8");
        const std::string block = write_compiled(loaded.lexicon);
        const Result<Lexicon> again = read_compiled(block);
        promise(again.has_value() && write_compiled(*again) == block, "rules are read as they were written");
        if (!loaded.problems.empty()) continue;
        const Result<Document> document = format_named("markdown")->read(letter, "letter.md", {});
        const LintResult result = Linter(*again, {{}, true}).lint(*document, {});
        for (const Finding& finding : result.findings) {
            promise(finding.at.span.end <= document->segments.at(finding.at.segment).text.size(), "a finding stands in its segment");
        }
    }
}

void compiled(std::string_view bytes) {
    const Result<Lexicon> read = read_compiled(bytes);
    if (read) promise(read_compiled(write_compiled(*read)).has_value(), "what was read can be written");
}

void pattern(std::string_view bytes) {
    if (!is_valid_utf8(bytes)) return;
    Pattern parsed;
    PatternError error;
    if (parse_pattern(bytes, parsed, error)) {
        promise(!parsed.touches() || parsed.regex.empty(), "an expression touches nothing");
        promise(parsed.slots().size() <= bytes.size(), "slots come from the pattern");
    } else {
        promise(!error.message.empty() && error.at <= bytes.size(), "a slip has a place and a name");
    }
}

void stream_json(std::string_view bytes) {
    const auto members = read_json_object(bytes);
    if (!members) return;
    for (const JsonMember& member : *members) {
        promise(is_valid_utf8(member.name) && is_valid_utf8(member.json), "members are valid UTF-8");
    }
}

}  // namespace kith::fuzz
