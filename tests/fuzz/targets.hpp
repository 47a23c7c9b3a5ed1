// SPDX-License-Identifier: Apache-2.0
// One body for each way into kith from outside. A body takes any bytes at all and aborts where a promise of
// the header it tests is broken. libFuzzer feeds them made-up bytes; replay_test.cpp feeds them the corpus.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace kith::fuzz {

void encoding(std::string_view bytes);     // bytes to UTF-8, folding, words and sentences
void words(std::string_view bytes);        // the fast ways of finding words against the plain ones
void plain_text(std::string_view bytes);   // the .txt reader
void markdown(std::string_view bytes);     // the .md reader
void html(std::string_view bytes);         // the web page reader
void eml(std::string_view bytes);          // the e-mail reader, with attachments
void rtf(std::string_view bytes);          // the reader of rich text
void docx(std::string_view bytes);         // the Word reader, from the zip inwards
void odt(std::string_view bytes);          // the OpenDocument reader, from the zip inwards
void odt_xml(std::string_view bytes);      // the XML within an OpenDocument text
void word_marks(std::string_view bytes);   // comments and tracked changes written into it, and taken out again
void text_edits(std::string_view bytes);   // words of a Markdown file replaced
void word_xml(std::string_view bytes);     // the XML within a Word file
void word_package(std::string_view bytes);  // a whole Word file, as a text of its parts: opened, annotated, written, opened again
void odt_package(std::string_view bytes);  // the same for an OpenDocument text
void lexicon(std::string_view bytes);      // YAML to checked entries
void rules(std::string_view bytes);        // YAML to checked rules, audiences and questions, and what they say of a letter
void compiled(std::string_view bytes);     // the block that the program embeds
void pattern(std::string_view bytes);      // the notation of cues
void configuration(std::string_view bytes);  // kith.yaml
void preferences(std::string_view bytes);  // one person's own words
void diff(std::string_view bytes);         // what --diff reads
void pdf_lines(std::string_view bytes);    // what pdftotext hands over
void odt_marks(std::string_view bytes);    // as word_marks, in an OpenDocument text
void stream_json(std::string_view bytes);  // one line of --stream
void lint(std::string_view bytes);         // a text through the whole pipeline
void fixes(std::string_view bytes);        // what `kith fix` puts into Markdown and web pages

struct Target {
    std::string_view name;
    void (*run)(std::string_view bytes);
    std::string_view seeds;  // where its corpus is, from the top of the repository
};

inline constexpr std::array<Target, 27> targets = {{
    {"encoding", encoding, "tests/data/documents/text"},
    {"words", words, "tests/fuzz/corpus/words"},
    {"plain_text", plain_text, "tests/fuzz/corpus/plain_text"},
    {"markdown", markdown, "tests/fuzz/corpus/markdown"},
    {"html", html, "tests/fuzz/corpus/html"},
    {"eml", eml, "tests/fuzz/corpus/eml"},
    {"rtf", rtf, "tests/fuzz/corpus/rtf"},
    {"docx", docx, "tests/data/documents"},
    {"odt", odt, "tests/data/documents/saved"},
    {"odt_xml", odt_xml, "tests/fuzz/corpus/odt_xml"},
    {"word_marks", word_marks, "tests/fuzz/corpus/word_xml"},
    {"text_edits", text_edits, "tests/fuzz/corpus/markdown"},
    {"word_xml", word_xml, "tests/fuzz/corpus/word_xml"},
    {"word_package", word_package, "tests/fuzz/corpus/word_package"},
    {"odt_package", odt_package, "tests/fuzz/corpus/odt_package"},
    {"rules", rules, "tests/fuzz/corpus/rules"},
    {"lexicon", lexicon, "tests/fuzz/corpus/lexicon"},
    {"compiled", compiled, "tests/fuzz/corpus/compiled"},
    {"pattern", pattern, "tests/fuzz/corpus/pattern"},
    {"configuration", configuration, "tests/fuzz/corpus/configuration"},
    {"preferences", preferences, "tests/fuzz/corpus/preferences"},
    {"diff", diff, "tests/fuzz/corpus/diff"},
    {"pdf_lines", pdf_lines, "tests/fuzz/corpus/pdf_lines"},
    {"odt_marks", odt_marks, "tests/fuzz/corpus/odt_xml"},
    {"stream_json", stream_json, "tests/fuzz/corpus/stream_json"},
    {"lint", lint, "tests/fuzz/corpus/lint"},
    {"fixes", fixes, "tests/fuzz/corpus/fixes"},
}};

// What the loader says of a file of rules beside one source and a few words, as it is told to people; empty where all is well.
[[nodiscard]] std::string problems_of_rules(const std::string& name, std::string_view bytes);

// Ends the process, with the promise on stderr, where it does not hold.
void promise(bool holds, const char* what);

}  // namespace kith::fuzz
