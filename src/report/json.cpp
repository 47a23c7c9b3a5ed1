// SPDX-License-Identifier: Apache-2.0
#include "report/json.hpp"

#include "report/discretion.hpp"

namespace kith {
namespace {

void write_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    json.key(key).begin_array();
    for (const std::string& text : texts) json.value(text);
    json.end_array();
}

// Writes one document; holds what every finding needs.
class DocumentWriter {
public:
    DocumentWriter(JsonWriter& json, const Checked& checked, const ReportOptions& options)
        : json_(json), checked_(checked), options_(options), finder_(checked.document) {}

    void findings() {
        json_.key("findings").begin_array();
        for (const Finding& finding : checked_.result.findings) write(finding);
        json_.end_array();
    }

    void strengths() {
        json_.key("strengths").begin_array();
        for (const Strength& strength : checked_.result.strengths) {
            json_.begin_object().member("id", strength.entry->id);
            if (!options_.no_text) json_.member("text", strength.text);
            span(strength.at);
            json_.member("shift", strength.entry->shift).end_object();
        }
        json_.end_array();
    }

    // Only with --show-skipped: the words that were looked at and left alone.
    void skipped() {
        json_.key("skipped").begin_array();
        for (const Decision& decision : checked_.result.decisions) {
            if (decision.outcome != Level::fine) continue;
            json_.begin_object().member("id", decision.entry->id);
            if (!options_.no_text) json_.member("text", decision.text);
            span(decision.at);
            json_.member("step", decision.step);
            if (!options_.no_text) write_texts(json_, "evidence", decision.evidence);
            json_.end_object();
        }
        json_.end_array();
    }

private:
    [[nodiscard]] const Segment& segment(const TextRange& at) const { return checked_.document.segments[at.segment]; }

    void span(const TextRange& at) {
        const auto [start, end] = finder_.locate(segment(at), at.span);
        write_position(json_.key("start"), start);
        write_position(json_.key("end"), end);
    }

    void write(const Finding& finding) {
        json_.begin_object();
        json_.member("id", finding.id()).member("pack", finding.pack());
        json_.member("kind", finding.entry != nullptr ? "term" : "rule");
        json_.member("level", name_of(finding.level)).member("shift", finding.shift());
        if (!options_.no_text) json_.member("text", finding.text);
        json_.member("message", message_of(finding, options_.no_text));
        json_.member("why", finding.why).member("quoted", finding.quoted);
        span(finding.at);
        write_place(json_.key("where"), segment(finding.at).place);
        if (!options_.no_text) {
            suggestions(finding);
            write_texts(json_, "evidence", finding.evidence);
        }
        write_texts(json_, "sources", finding.sources());
        json_.member("fingerprint", fingerprint_of(finding, options_));
        json_.end_object();
    }

    void suggestions(const Finding& finding) {
        json_.key("suggestions").begin_array();
        for (const Suggestion& suggestion : finding.suggestions) {
            json_.begin_object().member("text", suggestion.text).key("replaces").begin_object();
            span({finding.at.segment, suggestion.replaces});
            json_.end_object().member("safe", suggestion.safe).end_object();
        }
        json_.end_array();
    }

    JsonWriter& json_;
    const Checked& checked_;
    const ReportOptions& options_;
    PositionFinder finder_;
};

// Only where somebody said it or the document shows it.
void write_audience(JsonWriter& json, const LintResult& result, const ReportOptions& options) {
    if (result.audience == Audience::any) return;
    json.key("audience").begin_object().member("name", name_of(result.audience)).member("guessed", result.audience_guessed);
    if (result.audience_guessed && !options.no_text) write_texts(json, "signs", result.audience_signs);
    json.end_object();
}

void write_empty_lists(JsonWriter& json) {
    for (const char* const name : {"findings", "strengths", "unread"}) json.key(name).begin_array().end_array();
}

}  // namespace

void write_position(JsonWriter& json, const Position& position) {
    json.begin_object();
    json.member("line", position.line).member("column", position.column);
    json.member("byte", position.byte).member("char", position.character);
    json.member("utf16", position.utf16);
    json.end_object();
}

void write_place(JsonWriter& json, const Place& place) {
    json.begin_object().member("part", place.part).member("paragraph", place.paragraph);
    if (place.page > 0) json.member("page", place.page);
    json.end_object();
}

void write_unread(JsonWriter& json, const std::vector<Unread>& unread) {
    json.key("unread").begin_array();
    for (const Unread& item : unread) {
        json.begin_object().member("what", item.what);
        write_place(json.key("where"), item.place);
        json.end_object();
    }
    json.end_array();
}

std::string document_json(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options) {
    JsonWriter json;
    json.begin_object().member("schema", 1);
    if (checked.id_json.empty()) {
        json.member("path", checked.path);
    } else {
        json.key("id").raw(checked.id_json);
    }
    if (checked.has_problem) {
        write_empty_lists(json);
        json.key("error").begin_object().member("code", checked.problem.code);
        json.member("message", checked.problem.message).end_object();
        return json.end_object().take();
    }
    json.member("format", checked.document.format).member("language", lexicon.language);
    json.member("words", checked.result.words);
    write_audience(json, checked.result, options);
    DocumentWriter writer(json, checked, options);
    writer.findings();
    writer.strengths();
    write_unread(json, checked.document.unread);
    if (options.show_skipped) writer.skipped();
    return json.end_object().take();
}

std::string json_begin() { return "{\"schema\":1,\"files\":["; }

std::string json_document(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options,
                          std::size_t index) {
    return (index == 0 ? "\n" : ",\n") + document_json(checked, lexicon, options);
}

std::string json_end(const Totals&, const ReportOptions&) { return "\n]}\n"; }

std::string jsonl_begin() { return {}; }

std::string jsonl_document(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options, std::size_t) {
    return document_json(checked, lexicon, options) + '\n';
}

std::string jsonl_end(const Totals&, const ReportOptions&) { return {}; }

}  // namespace kith
