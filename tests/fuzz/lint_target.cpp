// SPDX-License-Identifier: Apache-2.0
// A text through the whole pipeline, with the lexicon that kith carries: findings stand where they say, in order, and what is
// put in place of them breaks nothing.
#include <string>
#include <string_view>

#include "app/fixer.hpp"
#include "document/formats.hpp"
#include "fuzz/built_in.hpp"
#include "fuzz/targets.hpp"
#include "lint/linter.hpp"
#include "report/reporter.hpp"
#include "text/utf8.hpp"

namespace kith::fuzz {

namespace {

void check_finding(const Document& document, const Finding& finding) {
    const std::string& text = document.segments.at(finding.at.segment).text;
    const TextSpan span = finding.at.span;
    promise(span.begin < span.end && span.end <= text.size(), "a finding stands in its segment");
    promise(text.compare(span.begin, span.size(), finding.text) == 0, "a finding's text is what stands at its place");
    for (const Suggestion& suggestion : finding.suggestions) {
        promise(suggestion.replaces.contains(span), "a suggestion replaces the finding, at least");
        promise(suggestion.replaces.end <= text.size(), "a suggestion stays within its segment");
        promise(is_valid_utf8(suggestion.text), "a suggestion is valid UTF-8");
    }
}

}  // namespace

void lint(std::string_view bytes) {
    Result<Document> document = format_named("markdown")->read(bytes, "input", {});
    if (!document) return;
    Checked checked;
    checked.path = "input";
    checked.document = *std::move(document);
    checked.result = linter().lint(checked.document, {Level::notice, true});
    const Finding* previous = nullptr;
    for (const Finding& finding : checked.result.findings) {
        check_finding(checked.document, finding);
        promise(previous == nullptr || previous->at <= finding.at, "findings stand in order");
        previous = &finding;
    }
    for (const Reporter& reporter : reporters()) {
        const std::unique_ptr<Report> report = reporter.make(builtin(), {});
        const std::string text = report->begin() + report->take(report->piece(checked)) + report->end({});
        promise(is_valid_utf8(text), "a report is valid UTF-8");
    }
}

// What is put in place leaves every block and all markup what it was, can be read again, and leaves nothing that a second run would change.
void fixes(std::string_view bytes) {
    const Checker checker(linter(), {});
    for (const std::string_view name : {"markdown", "html"}) {
        const Format& format = *format_named(name);
        const Result<Document> document = format.read(bytes, "input", {});
        if (!document) continue;
        const Result<Fixed> fixed = fix(checker, std::string(bytes), "input", format);
        promise(fixed.has_value(), "what can be read can be fixed");
        if (fixed->made == 0) promise(fixed->bytes == bytes, "where nothing is put in place nothing changes");
        promise(keeps_markup(fixed->bytes, *document, "input", format, {}), "the blocks and the markup stay what they are");
        const Result<Fixed> again = fix(checker, fixed->bytes, "input", format);
        promise(again.has_value() && again->bytes == fixed->bytes, "fixing twice changes nothing more");
    }
}

}  // namespace kith::fuzz
