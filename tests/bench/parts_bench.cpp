// SPDX-License-Identifier: Apache-2.0
// Google Benchmark for the parts of kith, each alone, so that a regression points at its place. Bytes a second are of the
// text that goes in. "left alone" and "found" lint sentences in which a word is weighed by its cues and stays, or is found
// and gets its suggestions: their difference is what a finding costs beyond its cues.
#define DOCTEST_CONFIG_IMPLEMENT  // the packer of Word files asserts as tests do
#include <benchmark/benchmark.h>
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "app/builtin.hpp"
#include "bench/texts.hpp"
#include "document/formats.hpp"
#include "lexicon/compiled.hpp"
#include "lint/compile.hpp"
#include "lint/linter.hpp"
#include "match/forms.hpp"
#include "report/reporter.hpp"
#include "text/fold.hpp"
#include "text/tokens.hpp"
#include "text/word_scan.hpp"
#include "unit/document/package/packages.hpp"

namespace {

using namespace kith;
using benchmark::State;

constexpr std::size_t text_size = std::size_t{1} << 18U;

const Lexicon& lexicon() {
    static const Lexicon lexicon = open_compiled(builtin_lexicon(), builtin_index()).value();
    return lexicon;
}

const CompiledLexicon& compiled() {
    static const CompiledLexicon compiled(lexicon(), {});
    return compiled;
}

const Linter& linter() {
    static const Linter linter(lexicon(), {});
    return linter;
}

void count_bytes(State& state, std::size_t size) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(size));
}

void start_lexicon(State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(open_compiled(builtin_lexicon(), builtin_index()));
}

void start_linter(State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(Linter(lexicon(), {}).lint(Document{}, {}).words);
}

void read(State& state, std::string_view format, const std::string& bytes) {
    for (auto _ : state) benchmark::DoNotOptimize(format_named(format)->read(bytes, "bench", {}));
    count_bytes(state, bytes.size());
}

void fold_text(State& state, const std::string& text) {
    for (auto _ : state) benchmark::DoNotOptimize(fold(text));
    count_bytes(state, text.size());
}

void scan_words(State& state, const std::string& text) {
    WordScan scan;
    for (auto _ : state) {
        scan.read(text);
        benchmark::DoNotOptimize(scan.words().data());
    }
    count_bytes(state, text.size());
}

void match_scanned(State& state, const std::string& text) {
    WordScan scan;
    scan.read(text);
    const auto speaks = [](const Form&, WordRange) { return false; };  // none decides, so that all of the text is looked at
    for (auto _ : state) benchmark::DoNotOptimize(compiled().forms.may_find(scan, speaks));
    count_bytes(state, text.size());
}

void tokenise(State& state, const std::string& text) {
    for (auto _ : state) benchmark::DoNotOptimize(analyse(text, compiled().abbreviations));
    count_bytes(state, text.size());
}

void match_tokens(State& state, const std::string& text) {
    const Analysis analysis = analyse(text, compiled().abbreviations);
    for (auto _ : state) benchmark::DoNotOptimize(compiled().forms.find(analysis));
    count_bytes(state, text.size());
}

void lint(State& state, const std::string& text) {
    const Document document = format_named("text")->read(text, "bench.txt", {}).value();
    std::size_t findings = 0;
    for (auto _ : state) findings = linter().lint(document, {}).findings.size();
    count_bytes(state, text.size());
    state.counters["findings"] = static_cast<double>(findings);
}

void report(State& state, std::string_view format) {
    Checked checked;
    checked.path = "bench.txt";
    checked.document = format_named("text")->read(bench::letters(text_size), "bench.txt", {}).value();
    checked.result = linter().lint(checked.document, {});
    const std::unique_ptr<Report> report = reporter_named(format)->make(lexicon(), {});
    std::size_t size = 0;
    for (auto _ : state) size = report->take(report->piece(checked)).size();
    count_bytes(state, size);
}

std::string repeated(std::string_view sentence) {
    std::string text;
    while (text.size() < text_size / 16) text += sentence;
    return text;
}

std::string word_file(const std::string& text) {
    std::string body;
    for (std::size_t at = 0; at < text.size(); at += 300) {
        body += "<w:p><w:r><w:t xml:space=\"preserve\">" + text.substr(at, 300) + "</w:t></w:r></w:p>";
    }
    return make_word(body);
}

void add_all() {
    using benchmark::RegisterBenchmark;
    RegisterBenchmark("start/lexicon", start_lexicon);
    RegisterBenchmark("start/linter", start_linter);
    RegisterBenchmark("read/text", read, "text", bench::letters(text_size));
    RegisterBenchmark("read/markdown", read, "markdown", bench::letters(text_size));
    RegisterBenchmark("read/docx", read, "docx", word_file(bench::letters(text_size)));
    for (const bench::NamedText& named : bench::ordinary_texts()) {
        const std::string name(named.name);
        const std::string text = named.make(text_size);
        RegisterBenchmark(("fold/" + name).c_str(), fold_text, text);
        RegisterBenchmark(("scan/" + name).c_str(), scan_words, text);
        RegisterBenchmark(("match scanned/" + name).c_str(), match_scanned, text);
        RegisterBenchmark(("tokenise/" + name).c_str(), tokenise, text);
        RegisterBenchmark(("match tokens/" + name).c_str(), match_tokens, text);
        RegisterBenchmark(("lint/" + name).c_str(), lint, text);
    }
    RegisterBenchmark("lint/left alone", lint, repeated("She kept eye contact with the nurse at the door. "));
    RegisterBenchmark("lint/found", lint, repeated("She has supervised contact with her dad on Mondays. "));
    RegisterBenchmark("report/text", report, "text");
    RegisterBenchmark("report/jsonl", report, "jsonl");
}

}  // namespace

int main(int count, char** words) {
    doctest::Context context;
    context.setAsDefaultForAssertsOutOfTestCases();
    benchmark::Initialize(&count, words);
    if (benchmark::ReportUnrecognizedArguments(count, words)) return 2;
    add_all();
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
