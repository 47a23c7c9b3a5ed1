// SPDX-License-Identifier: Apache-2.0
#include "report/record.hpp"

#include <algorithm>

#include "document/attachment_names.hpp"
#include "report/decisions.hpp"
#include "report/discretion.hpp"
#include "report/excerpt.hpp"
#include "report/phrases.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

class Recorder {
public:
    Recorder(const Checked& checked, const ReportOptions& options)
        : checked_(checked), options_(options), finder_(checked.document) {}

    FindingRecord record(const Finding& finding) {
        FindingRecord record;
        record.id = finding.id();
        record.pack = finding.pack();
        record.is_rule = finding.entry == nullptr;
        record.level = finding.level;
        record.shift = finding.shift();
        record.message = message_of(finding, options_.no_text);
        record.why = finding.why;
        record.quoted = finding.quoted;
        record.at = locate(finding.at);
        record.place = place_at(segment(finding.at), finding.at.span.begin);
        record.sources = finding.sources();
        record.fingerprint = fingerprint_of(finding, options_);
        if (options_.no_text) return record;
        record.text = finding.text;
        record.evidence = finding.evidence;
        for (const Suggestion& suggestion : finding.suggestions) {
            record.suggestions.push_back(
                {suggestion.text, locate({finding.at.segment, suggestion.replaces}), suggestion.safe});
        }
        return record;
    }

    StrengthRecord record(const Strength& strength) {
        return {strength.entry->id, words(strength.text), locate(strength.at), strength.entry->shift};
    }

    SkippedRecord record(const Decision& decision) {
        return {decision.entry->id, words(decision.text), locate(decision.at), decision.step,
                options_.no_text ? std::vector<std::string>() : decision.evidence};
    }

    // The reason may name people, as any text may.
    SkippedRecord record(const Kept& kept) {
        return {kept.finding.id(), words(kept.finding.text), locate(kept.finding.at),
                std::string(kept_on_purpose) + ": " + kept.why.said,
                options_.no_text ? std::vector<std::string>() : std::vector<std::string>{kept.why.reason}};
    }

private:
    [[nodiscard]] const Segment& segment(const TextRange& at) const { return checked_.document.segments[at.segment]; }
    Stretch locate(const TextRange& at) { return finder_.locate(segment(at), at.span); }
    [[nodiscard]] std::string words(const std::string& text) const { return options_.no_text ? std::string() : text; }

    const Checked& checked_;
    const ReportOptions& options_;
    PositionFinder finder_;
};

// Only where somebody said it or the document shows it.
std::optional<AudienceRecord> audience_of(const LintResult& result, bool no_text) {
    if (result.audience == Audience::any) return std::nullopt;
    AudienceRecord audience{std::string(name_of(result.audience)), result.audience_guessed, {}};
    if (result.audience_guessed && !no_text) audience.signs = result.audience_signs;
    return audience;
}

std::vector<SkippedRecord> skipped_of(const Checked& checked, Recorder& recorder) {
    std::vector<SkippedRecord> skipped;
    for (const Decision& decision : checked.result.decisions) {
        if (decision.outcome == Level::fine) skipped.push_back(recorder.record(decision));
    }
    for (const Kept& kept : checked.result.kept) skipped.push_back(recorder.record(kept));
    return skipped;
}

}  // namespace

DocumentRecord record_but_findings(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options) {
    DocumentRecord record;
    record.path = valid_utf8(checked.path);
    record.id_json = checked.id_json;
    record.order = checked.order;
    record.fail_on = checked.fail_on;
    record.no_text = options.no_text;
    if (checked.has_problem) {
        record.problem = checked.problem;
        return record;
    }
    record.format = checked.document.format;
    record.language = lexicon.language;
    record.words = checked.result.words;
    record.has_lines = !checked.document.positions_in_segments;
    record.audience = audience_of(checked.result, options.no_text);
    record.unread = checked.document.unread;
    Recorder recorder(checked, options);
    for (const Strength& strength : checked.result.strengths) record.strengths.push_back(recorder.record(strength));
    if (options.show_skipped) record.skipped = skipped_of(checked, recorder);
    return record;
}

DocumentRecord record_of(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options) {
    DocumentRecord record = record_but_findings(checked, lexicon, options);
    Recorder recorder(checked, options);
    record.findings.reserve(checked.result.findings.size());
    for (const Finding& finding : checked.result.findings) record.findings.push_back(recorder.record(finding));
    return record;
}

namespace {

constexpr std::size_t in_a_block = 256;  // findings

class RecordedBlocks {
public:
    RecordedBlocks(std::shared_ptr<const Checked> checked, const ReportOptions& options)
        : checked_(std::move(checked)), options_(options), recorder_(*checked_, options_) {}

    std::vector<FindingRecord> next() {
        const std::vector<Finding>& all = checked_->result.findings;
        std::vector<FindingRecord> block;
        block.reserve(std::min(in_a_block, all.size() - told_));
        while (told_ < all.size() && block.size() < in_a_block) block.push_back(recorder_.record(all[told_++]));
        return block;
    }

private:
    std::shared_ptr<const Checked> checked_;
    ReportOptions options_;
    Recorder recorder_;
    std::size_t told_ = 0;
};

}  // namespace

FindingBlocks finding_blocks(std::shared_ptr<const Checked> checked, const ReportOptions& options) {
    return [blocks = std::make_shared<RecordedBlocks>(std::move(checked), options)] { return blocks->next(); };
}

namespace {

// The places that a record tells; strengths and skipped words have none.
void hide_names(DocumentRecord& record) {
    std::vector<Place*> places;
    for (FindingRecord& finding : record.findings) places.push_back(&finding.place);
    for (Unread& unread : record.unread) places.push_back(&unread.place);
    if (record.format == "eml") number_attachments(places);
}

}  // namespace

DocumentRecord without_text(DocumentRecord record, const Lexicon& lexicon, const std::string& salt) {
    if (record.no_text) return record;
    record.no_text = true;
    hide_names(record);
    for (FindingRecord& finding : record.findings) {
        finding.message = message_without_text(finding.is_rule ? nullptr : lexicon.entry(finding.id),
                                               finding.is_rule ? lexicon.rule(finding.id) : nullptr);
        finding.fingerprint = salted_fingerprint(salt, finding.fingerprint);
        finding.text.clear();
        finding.evidence.clear();
        finding.suggestions.clear();
    }
    for (StrengthRecord& strength : record.strengths) strength.text.clear();
    if (record.audience) record.audience->signs.clear();
    if (!record.skipped) return record;
    for (SkippedRecord& skipped : *record.skipped) {
        skipped.text.clear();
        skipped.evidence.clear();
    }
    return record;
}

std::string place_of(const DocumentRecord& record, const FindingRecord& finding) {
    return place_words(finding.place, record.has_lines ? finding.at.first.line : 0);
}

std::vector<std::string> advice_of(const DocumentRecord& record, const FindingRecord& finding) {
    constexpr std::size_t alternatives_told = 3;
    std::vector<std::string> advice{shown(finding.message)};
    if (!record.has_lines) advice.back() = capitalise(place_of(record, finding)) + ": " + advice.back();
    std::vector<std::string> offers;
    bool is_first_said = false;
    for (const SuggestionRecord& suggestion : finding.suggestions) {
        const std::string offer = in_quotes(shown(suggestion.text));
        const bool is_said = &suggestion == &finding.suggestions.front() && finding.message.find(offer) != std::string::npos;
        is_first_said = is_first_said || is_said;
        if (!is_said && offers.size() < alternatives_told) offers.push_back(offer);
    }
    if (!offers.empty())
        advice.push_back((is_first_said ? "You could also say " : "You could say ") + listed(offers, "or") + '.');
    advice.push_back("Why: " + shown(finding.why));
    return advice;
}

std::string plain_path(const DocumentRecord& record) {
    std::string_view path = record.path;
    while (path.substr(0, 2) == "./") path.remove_prefix(2);
    return std::string(path);
}

std::size_t line_of(const DocumentRecord& record, const FindingRecord& finding) {
    if (record.has_lines) return finding.at.first.line;
    return static_cast<std::size_t>(std::max(1, finding.place.paragraph));
}

std::size_t column_of(const DocumentRecord& record, const FindingRecord& finding) {
    return record.has_lines ? finding.at.first.column : finding.at.first.character + 1;
}

}  // namespace kith
