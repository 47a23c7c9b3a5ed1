// SPDX-License-Identifier: Apache-2.0
#include "report/json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

namespace kith {
namespace {

void write_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    json.key(key).begin_array();
    for (const std::string& text : texts) json.value(text);
    json.end_array();
}

void write_stretch(JsonWriter& json, const Stretch& at) {
    write_position(json.key("start"), at.first);
    write_position(json.key("end"), at.second);
}

std::string stretch_json(const Stretch& at) {
    JsonWriter json;
    json.begin_object();
    write_stretch(json, at);
    return json.end_object().take();
}

bool is_same(const Position& a, const Position& b) {
    return std::tie(a.line, a.column, a.byte, a.character, a.utf16) == std::tie(b.line, b.column, b.byte, b.character, b.utf16);
}

// Most suggestions replace the very words found, `at`: these figures, ten of them, are turned into text once.
void write_suggestions(JsonWriter& json, const std::vector<SuggestionRecord>& suggestions, const Stretch& at, std::string_view at_json) {
    json.key("suggestions").begin_array();
    for (const SuggestionRecord& suggestion : suggestions) {
        json.begin_object().member("text", suggestion.text).key("replaces");
        const bool is_there = is_same(suggestion.replaces.first, at.first) && is_same(suggestion.replaces.second, at.second);
        json.raw(is_there ? at_json : stretch_json(suggestion.replaces));
        json.member("safe", suggestion.safe).end_object();
    }
    json.end_array();
}

void write_finding(JsonWriter& json, const FindingRecord& finding, bool no_text) {
    json.begin_object();
    json.member("id", finding.id).member("pack", finding.pack);
    json.member("kind", finding.is_rule ? "rule" : "term");
    json.member("level", name_of(finding.level)).member("shift", finding.shift);
    if (!no_text) json.member("text", finding.text);
    json.member("message", finding.message);
    json.member("why", finding.why).member("quoted", finding.quoted);
    const std::string at = stretch_json(finding.at);
    json.raw(std::string_view(at).substr(1, at.size() - 2));  // without its brackets: these are members of the finding
    write_place(json.key("where"), finding.place);
    if (!no_text) {
        write_suggestions(json, finding.suggestions, finding.at, at);
        write_texts(json, "evidence", finding.evidence);
    }
    write_texts(json, "sources", finding.sources);
    json.member("fingerprint", finding.fingerprint);
    json.end_object();
}

void write_strengths(JsonWriter& json, const DocumentRecord& record) {
    json.key("strengths").begin_array();
    for (const StrengthRecord& strength : record.strengths) {
        json.begin_object().member("id", strength.id);
        if (!record.no_text) json.member("text", strength.text);
        write_stretch(json, strength.at);
        json.member("shift", strength.shift).end_object();
    }
    json.end_array();
}

// Only with --show-skipped: the words that were looked at and left alone.
void write_skipped(JsonWriter& json, const DocumentRecord& record) {
    json.key("skipped").begin_array();
    for (const SkippedRecord& skipped : *record.skipped) {
        json.begin_object().member("id", skipped.id);
        if (!record.no_text) json.member("text", skipped.text);
        write_stretch(json, skipped.at);
        json.member("step", skipped.step);
        if (!record.no_text) write_texts(json, "evidence", skipped.evidence);
        json.end_object();
    }
    json.end_array();
}

void write_audience(JsonWriter& json, const DocumentRecord& record) {
    const AudienceRecord& audience = *record.audience;
    json.key("audience").begin_object().member("name", audience.name).member("guessed", audience.guessed);
    if (audience.guessed && !record.no_text) write_texts(json, "signs", audience.signs);
    json.end_object();
}

void write_empty_lists(JsonWriter& json) {
    for (const char* const name : {"findings", "strengths", "unread"}) json.key(name).begin_array().end_array();
}

}  // namespace

// In one piece: a finding with its suggestions has a dozen of them.
void write_position(JsonWriter& json, const Position& position) {
    constexpr std::size_t most_digits = 20;
    std::array<char, 5 * (most_digits + sizeof(R"(,"column":)"))> piece = {};
    char* end = piece.data();
    const auto add = [&end, &piece](std::string_view key, auto number) {
        end = std::copy(key.begin(), key.end(), end);
        end = std::to_chars(end, piece.data() + piece.size(), number).ptr;
    };
    add(R"({"line":)", position.line);
    add(R"(,"column":)", position.column);
    add(R"(,"byte":)", position.byte);
    add(R"(,"char":)", position.character);
    add(R"(,"utf16":)", position.utf16);
    *end++ = '}';
    json.raw({piece.data(), static_cast<std::size_t>(end - piece.data())});
}

void write_place(JsonWriter& json, const Place& place) {
    json.begin_object().member("part", place.part).member("paragraph", place.paragraph);
    if (place.page > 0) json.member("page", place.page);
    if (place.line > 0) json.member("line", place.line);
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

namespace {

// What stands before the findings.
void write_head(JsonWriter& json, const DocumentRecord& record) {
    json.begin_object().member("schema", 1);
    if (record.id_json.empty()) {
        json.member("path", record.path);
    } else {
        json.key("id").raw(record.id_json);
    }
    if (record.order > 0) json.member("order", record.order).member("fail_on", record.fail_on);
    if (record.problem) return;
    json.member("format", record.format).member("language", record.language);
    json.member("words", record.words);
    if (record.audience) write_audience(json, record);
}

void write_findings(JsonWriter& json, const DocumentRecord& record, const std::vector<FindingRecord>& findings) {
    for (const FindingRecord& finding : findings) write_finding(json, finding, record.no_text);
}

// What stands behind them.
std::string tail(JsonWriter& json, const DocumentRecord& record) {
    write_strengths(json, record);
    write_unread(json, record.unread);
    if (record.skipped) write_skipped(json, record);
    return json.end_object().take();
}

void write_problem(JsonWriter& json, const Problem& problem) {
    write_empty_lists(json);
    json.key("error").begin_object().member("code", problem.code);
    json.member("message", problem.message).end_object();
}

// Written as it is made: a hundred thousand findings are 125 MB of JSON.
void write_in_blocks(const DocumentRecord& record, const FindingBlocks& findings, const TextSink& write) {
    JsonWriter json;
    write_head(json, record);
    json.key("findings").begin_array();
    for (std::vector<FindingRecord> block = findings(); !block.empty(); block = findings()) {
        write_findings(json, record, block);
        if (!write(json.written())) return;
        json.forget_written();
    }
    json.end_array();
    write(tail(json, record));
}

Piece piece_in_blocks(DocumentRecord record, FindingBlocks findings, std::string_view end) {
    Piece piece;
    piece.rest = [record = std::move(record), findings = std::move(findings), end](const TextSink& write) {
        write_in_blocks(record, findings, write);
        write(end);
    };
    return piece;
}

}  // namespace

std::string document_json(const DocumentRecord& record) {
    JsonWriter json;
    write_head(json, record);
    if (record.problem) {
        write_problem(json, *record.problem);
        return json.end_object().take();
    }
    json.key("findings").begin_array();
    write_findings(json, record, record.findings);
    json.end_array();
    return tail(json, record);
}

std::string document_json(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options) {
    return document_json(record_of(checked, lexicon, options));
}

namespace {

class JsonReport : public RecordReport {
public:
    using RecordReport::RecordReport;
    std::string begin() override { return "{\"schema\":1,\"files\":["; }
    [[nodiscard]] Piece piece_of(const DocumentRecord& record) const override {
        Piece piece;
        piece.text = document_json(record);
        return piece;
    }
    [[nodiscard]] Piece piece_of_many(DocumentRecord record, const FindingBlocks& findings) const override {
        return piece_in_blocks(std::move(record), findings, {});
    }
    std::string take(Piece piece) override {
        const std::string before = is_first_ ? "\n" : ",\n";
        is_first_ = false;
        return before + piece.text;
    }
    std::string end(const Totals& totals) override {
        if (totals.cut_short.empty()) return "\n]}\n";
        JsonWriter json;
        json.value(totals.cut_short);
        return "\n],\"cut_short\":" + json.take() + "}\n";
    }

private:
    bool is_first_ = true;
};

class JsonLinesReport : public RecordReport {
public:
    using RecordReport::RecordReport;
    [[nodiscard]] Piece piece_of(const DocumentRecord& record) const override {
        Piece piece;
        piece.text = document_json(record) + '\n';
        return piece;
    }
    [[nodiscard]] Piece piece_of_many(DocumentRecord record, const FindingBlocks& findings) const override {
        return piece_in_blocks(std::move(record), findings, "\n");
    }
    std::string end(const Totals& totals) override {
        if (totals.cut_short.empty()) return {};
        JsonWriter json;
        return json.begin_object().member("schema", 1).member("cut_short", totals.cut_short).end_object().take() + '\n';
    }
};

}  // namespace

std::unique_ptr<Report> make_json(const Lexicon& lexicon, const ReportOptions& options) {
    return std::make_unique<JsonReport>(lexicon, options);
}

std::unique_ptr<Report> make_jsonl(const Lexicon& lexicon, const ReportOptions& options) {
    return std::make_unique<JsonLinesReport>(lexicon, options);
}

}  // namespace kith
