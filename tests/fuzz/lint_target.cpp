// SPDX-License-Identifier: Apache-2.0
// A text through the whole pipeline, with the lexicon that kith carries: findings stand where they say, in order.
#include <string>
#include <string_view>

#include "app/builtin.hpp"
#include "document/formats.hpp"
#include "fuzz/targets.hpp"
#include "lexicon/compiled.hpp"
#include "lint/linter.hpp"
#include "report/reporter.hpp"
#include "text/utf8.hpp"

namespace kith::fuzz {

namespace {

// Reading the lexicon for each input would be all the time there is.
const Lexicon& builtin() {
    static const Lexicon lexicon = read_compiled(builtin_lexicon()).value();
    return lexicon;
}

const Linter& linter() {
    static const Linter linter(builtin(), {});
    return linter;
}

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

}  // namespace kith::fuzz
