// SPDX-License-Identifier: Apache-2.0
#include "unit/report/sample.hpp"

#include <doctest/doctest.h>

#include "document/formats.hpp"

namespace kith::test {
namespace {

Entry entry(std::string id, Level level, Status status, std::vector<std::string> sources) {
    Entry entry;
    entry.id = id;
    entry.pack = "kitchen";
    entry.term.term = std::move(id);
    entry.level = level;
    entry.shift = "process-to-relationship";
    entry.why = "A pot of tea is for sharing.";
    entry.status = status;
    entry.sources = std::move(sources);
    return entry;
}

Lexicon make_lexicon() {
    Lexicon lexicon;
    lexicon.entries = {entry("teapot", Level::rethink, Status::sourced, {"a", "b", "c", "d"}),
                       entry("kettle", Level::notice, Status::proposed, {}),
                       entry("biscuit", Level::strength, Status::sourced, {"a"})};
    lexicon.entries.front().ask = "Who would like a cup?";
    RuleText rule;
    rule.id = "poured";
    rule.pack = "kitchen";
    rule.kind = "sentence";
    rule.level = Level::consider;
    rule.shift = "agents-to-humans";
    rule.message = "This tells that {drink} was poured, and not who poured it.";
    rule.why = "Somebody held the pot.";
    rule.sources = {"a"};
    lexicon.rules = {rule};
    lexicon.sources = {{"a", "Tea House", "Cups", "2020", "https://example.org/cups", "guests"},
                       {"b", "Tea House", "Saucers", "2021", "", ""},
                       {"c", "Kitchen Table", "Spoons", "2022", "", ""},
                       {"d", "Scullery", "Sinks", "2023", "", ""}};
    return lexicon;
}

TextRange range_of(const Document& document, std::string_view words, std::size_t nth) {
    for (std::size_t i = 0; i < document.segments.size(); ++i) {
        const std::string& text = document.segments[i].text;
        for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
            if (nth-- == 0) return {i, {at, at + words.size()}};
        }
    }
    FAIL("the sample does not hold the words");
    return {};
}

}  // namespace

Finding& Sample::find(std::string_view id, std::string_view words, std::size_t nth) {
    Finding finding;
    const bool is_rule = id.substr(0, 5) == "rule:";
    if (is_rule) finding.rule = lexicon.rule(id.substr(5));
    if (!is_rule) finding.entry = lexicon.entry(id);
    REQUIRE((finding.rule != nullptr || finding.entry != nullptr));
    finding.at = range_of(checked.document, words, nth);
    finding.level = is_rule ? finding.rule->level : finding.entry->level;
    finding.text = words;
    finding.why = is_rule ? finding.rule->why : finding.entry->why;
    finding.ask = is_rule ? finding.rule->ask : finding.entry->ask;
    finding.message = "“" + std::string(words) + "” could be warmer.";
    finding.evidence = {"after “" + std::string(words) + "”"};
    finding.fingerprint = "0123456789abcdef";
    checked.result.findings.push_back(std::move(finding));
    return checked.result.findings.back();
}

void Sample::notice_strength(std::string_view id, std::string_view words) {
    checked.result.strengths.push_back({range_of(checked.document, words, 0), lexicon.entry(id), std::string(words)});
}

std::unique_ptr<Sample> make_sample(std::string_view text) {
    auto sample = std::make_unique<Sample>();
    sample->lexicon = make_lexicon();
    sample->checked.path = "tea.txt";
    Result<Document> document = format_named("text")->read(text, "tea.txt", ReadOptions{});
    REQUIRE(document);
    sample->checked.document = *std::move(document);
    sample->checked.result.words = 12;
    return sample;
}

std::unique_ptr<Sample> make_word_sample(std::string_view text) {
    std::unique_ptr<Sample> sample = make_sample("");
    Document& document = sample->checked.document;
    sample->checked.path = "tea.docx";
    document = {};
    document.format = "docx";
    document.positions_in_segments = true;
    int paragraph = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        Segment segment;
        segment.text = text.substr(0, end);
        segment.place.paragraph = ++paragraph;
        document.segments.push_back(std::move(segment));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    document.segments.back().place = {"footnote", 1, 2};
    return sample;
}

std::string report_of(std::string_view format, const Sample& sample, const ReportOptions& options, std::size_t times,
                      const std::string& cut_short) {
    const std::unique_ptr<Report> report = reporter_named(format)->make(sample.lexicon, options);
    Totals totals;
    totals.cut_short = cut_short;
    std::string text = report->begin();
    for (std::size_t i = 0; i < times; ++i) {
        text += report->take(report->piece(sample.checked));
        sample.checked.has_problem ? ++totals.unreadable : ++totals.documents;
    }
    return text + report->end(totals);
}

}  // namespace kith::test
