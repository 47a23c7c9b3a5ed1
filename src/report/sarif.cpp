// SPDX-License-Identifier: Apache-2.0
#include "report/sarif.hpp"

#include "base/json.hpp"
#include "base/version.hpp"
#include "report/item_list.hpp"
#include "report/phrases.hpp"
#include "report/sarif_rules.hpp"

namespace kith {
namespace {

// RFC 3986: what is no plain letter of a path is written by its bytes. A colon could be taken for the end of a scheme.
std::string uri_of(std::string_view path) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = path.substr(0, 1) == "/" ? "file://" : "";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (plain.find(c) != std::string_view::npos) {
            uri += c;
        } else {
            uri += {'%', digits[byte >> 4U], digits[byte & 15U]};
        }
    }
    return uri;
}

// In messages, SARIF reads {0} as a place to fill and [words](target) as a link (sections 3.11.5 and 3.11.6).
std::string message_escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == '\\') out += '\\';
        if (c == '{' || c == '}') out += c;
        out += c;
    }
    return out;
}

void write_artifact(JsonWriter& json, const std::string& uri) {
    json.key("artifactLocation").begin_object().member("uri", uri).end_object();
}

void write_columns(JsonWriter& json, const Stretch& at) {
    json.member("startLine", at.first.line).member("startColumn", at.first.column);
    json.member("endLine", at.second.line).member("endColumn", at.second.column);
}

void write_location(JsonWriter& json, const DocumentRecord& record, const FindingRecord& finding) {
    json.key("locations").begin_array().begin_object().key("physicalLocation").begin_object();
    write_artifact(json, uri_of(plain_path(record)));
    json.key("region").begin_object();
    if (record.has_lines) {
        write_columns(json, finding.at);
        if (!record.no_text) json.key("snippet").begin_object().member("text", finding.text).end_object();
    } else {
        json.member("startLine", 1);  // GitHub refuses a result that has no line at all
    }
    json.end_object().end_object();
    if (!record.has_lines) {
        json.key("logicalLocations").begin_array().begin_object();
        json.member("fullyQualifiedName", place_of(record, finding)).member("kind", "element");
        json.end_object().end_array();
    }
    json.end_object().end_array();
}

void write_fixes(JsonWriter& json, const DocumentRecord& record, const FindingRecord& finding) {
    if (!record.has_lines || finding.suggestions.empty()) return;
    json.key("fixes").begin_array();
    for (const SuggestionRecord& suggestion : finding.suggestions) {
        const std::string note = suggestion.safe ? "" : "; please read the sentence again afterwards";
        json.begin_object().key("description").begin_object();
        json.member("text", message_escaped("Say " + in_quotes(suggestion.text) + note)).end_object();
        json.key("artifactChanges").begin_array().begin_object();
        write_artifact(json, uri_of(plain_path(record)));
        json.key("replacements").begin_array().begin_object().key("deletedRegion").begin_object();
        write_columns(json, suggestion.replaces);
        json.end_object().key("insertedContent").begin_object().member("text", suggestion.text).end_object();
        json.end_object().end_array().end_object().end_array().end_object();
    }
    json.end_array();
}

// `state`: "new" beside a baseline, else empty.
std::string result(const DocumentRecord& record, const FindingRecord& finding, std::string_view state) {
    std::string message;
    for (const std::string& part : advice_of(record, finding)) message += (message.empty() ? "" : " ") + part;
    JsonWriter json;
    json.begin_object().member("ruleId", finding.id).member("level", sarif_level(finding.level));
    json.key("message").begin_object().member("text", message_escaped(message)).end_object();
    write_location(json, record, finding);
    json.key("partialFingerprints").begin_object().member("kithSentence/v1", finding.fingerprint).end_object();
    if (!state.empty()) json.member("baselineState", state);
    write_fixes(json, record, finding);
    return json.end_object().take();
}

class SarifReport : public RecordReport {
public:
    using RecordReport::RecordReport;

    std::string begin() override {
        return R"({"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",)"
               R"("version":"2.1.0","runs":[{"columnKind":"unicodeCodePoints","results":[)";
    }

    [[nodiscard]] Piece piece_of(const DocumentRecord& record) const override {
        Piece piece;
        piece.path = plain_path(record);
        piece.problem = record.problem;
        for (const FindingRecord& finding : record.findings)
            piece.items.push_back({result(record, finding, options().has_baseline ? "new" : ""), finding.id, finding.level});
        return piece;
    }

    std::string take(Piece piece) override {
        if (piece.problem) unread_.push_back({uri_of(piece.path), piece.problem->message});
        return list_.take(std::move(piece.items));
    }

    std::string end(const Totals& totals) override {
        JsonWriter json;
        json.begin_object().key("driver").begin_object().member("name", "kith");
        json.member("version", version()).member("semanticVersion", version()).member("language", lexicon().language);
        write_sarif_rules(json, lexicon(), list_.ids());
        json.end_object().end_object();
        return "\n],\n\"tool\":" + json.take() + ",\n\"invocations\":" + invocations(totals.cut_short) + "}]}\n";
    }

    [[nodiscard]] std::vector<std::string> notes() const override {
        if (list_.left_out() == 0) return {};
        return {limit_note()};
    }

private:
    struct UnreadInput {
        std::string uri;
        std::string message;
    };

    [[nodiscard]] std::string limit_note() const {
        return "SARIF readers take " + counted(most_sarif_results, "result", "results") + " of a run; " +
               counted(list_.left_out(), "more is", "more are") +
               " not in this file. --min-level, or a run for each folder, brings their number down.";
    }

    [[nodiscard]] std::string invocations(const std::string& cut_short) const {
        JsonWriter json;
        json.begin_array().begin_object().member("executionSuccessful", unread_.empty() && cut_short.empty());
        json.key("toolExecutionNotifications").begin_array();
        if (!cut_short.empty()) {
            json.begin_object().member("level", "error").key("message").begin_object();
            json.member("text", message_escaped(cut_short)).end_object().end_object();
        }
        for (const UnreadInput& input : unread_) {
            json.begin_object().member("level", "error").key("message").begin_object();
            json.member("text", message_escaped(input.message)).end_object().key("locations").begin_array().begin_object();
            json.key("physicalLocation").begin_object();
            write_artifact(json, input.uri);
            json.end_object().end_object().end_array().end_object();
        }
        if (list_.left_out() > 0) {
            json.begin_object().member("level", "warning").key("message").begin_object();
            json.member("text", limit_note()).end_object().end_object();
        }
        return json.end_array().end_object().end_array().take();
    }

    ItemList list_{most_sarif_results};
    std::vector<UnreadInput> unread_;
};

}  // namespace

std::unique_ptr<Report> make_sarif(const Lexicon& lexicon, const ReportOptions& options) {
    return std::make_unique<SarifReport>(lexicon, options);
}

}  // namespace kith
