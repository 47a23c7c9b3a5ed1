// SPDX-License-Identifier: Apache-2.0
#include "report/rdjson.hpp"

#include "base/json.hpp"
#include "report/item_list.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

std::string_view severity_of(Level level) {
    if (level == Level::rethink) return "ERROR";
    return level == Level::consider ? "WARNING" : "INFO";
}

// Columns in bytes, from 1. Remembers the line it was on, so that a long one is walked through once.
class ByteColumns {
public:
    explicit ByteColumns(const std::string& text) : text_(text) {}

    // Of `position`, which is at byte `at` of the decoded text.
    std::size_t column(const Position& position, std::size_t at) {
        if (position.line != line_) {
            line_ = position.line;
            begin_ = at;
            for (std::size_t i = 1; i < position.column; ++i) begin_ -= code_point_before(text_, begin_).size;
        }
        return at - begin_ + 1;
    }

private:
    const std::string& text_;
    std::size_t line_ = 0;
    std::size_t begin_ = 0;
};

class Diagnostics {
public:
    Diagnostics(const Checked& checked, const DocumentRecord& record)
        : checked_(checked), record_(record), columns_(checked.document.text) {}

    ReportItem item(std::size_t nth) {
        const FindingRecord& finding = record_.findings[nth];
        const TextRange& at = checked_.result.findings[nth].at;
        std::string message;
        for (const std::string& part : advice_of(record_, finding)) message += (message.empty() ? "" : "\n") + part;
        JsonWriter json;
        json.begin_object().member("message", message);
        json.key("location").begin_object().member("path", plain_path(record_));
        if (record_.has_lines) range(json, at, finding.at);
        json.end_object().member("severity", severity_of(finding.level));
        json.key("code").begin_object().member("value", finding.id).end_object();
        if (record_.has_lines && !finding.suggestions.empty()) suggestions(json, nth);
        return {json.end_object().take(), finding.id, finding.level};
    }

private:
    void position(JsonWriter& json, std::string_view name, const Position& position, std::size_t at) {
        json.key(name).begin_object().member("line", position.line);
        json.member("column", columns_.column(position, at)).end_object();
    }

    void range(JsonWriter& json, const TextRange& at, const Stretch& stretch) {
        const SourceSpan source = checked_.document.segments[at.segment].to_source(at.span);
        json.key("range").begin_object();
        position(json, "start", stretch.first, source.begin);
        position(json, "end", stretch.second, source.end);
        json.end_object();
    }

    void suggestions(JsonWriter& json, std::size_t nth) {
        const Finding& finding = checked_.result.findings[nth];
        json.key("suggestions").begin_array();
        for (std::size_t i = 0; i < finding.suggestions.size(); ++i) {
            json.begin_object();
            range(json, {finding.at.segment, finding.suggestions[i].replaces},
                  record_.findings[nth].suggestions[i].replaces);
            json.member("text", finding.suggestions[i].text).end_object();
        }
        json.end_array();
    }

    const Checked& checked_;
    const DocumentRecord& record_;
    ByteColumns columns_;
};

// Nothing is a diagnostic without a path.
std::string trouble(const std::string& path, const std::string& code, const std::string& words) {
    JsonWriter json;
    json.begin_object().member("message", words);
    json.key("location").begin_object().member("path", path).end_object().member("severity", "ERROR");
    json.key("code").begin_object().member("value", code).end_object();
    return json.end_object().take();
}

class RdjsonReport : public Report {
public:
    using Report::Report;
    std::string begin() override { return R"({"source":{"name":"kith"},"diagnostics":[)"; }

    [[nodiscard]] Piece piece(const Checked& checked) const override {
        Piece piece;
        const DocumentRecord record = record_of(checked, lexicon(), options());
        if (record.problem) {
            const std::string words = "This could not be read: " + record.problem->message;
            piece.items.push_back({trouble(plain_path(record), record.problem->code, words), record.problem->code, Level::rethink});
        }
        Diagnostics diagnostics(checked, record);
        for (std::size_t i = 0; i < record.findings.size(); ++i) piece.items.push_back(diagnostics.item(i));
        return piece;
    }

    std::string take(Piece piece) override { return list_.take(std::move(piece.items)); }
    std::string end(const Totals& totals) override {
        if (totals.cut_short.empty()) return "\n]}\n";
        return list_.take({{trouble("kith", "cut-short", totals.cut_short), "cut-short", Level::rethink}}) + "\n]}\n";
    }

private:
    ItemList list_;
};

}  // namespace

std::unique_ptr<Report> make_rdjson(const Lexicon& lexicon, const ReportOptions& options) {
    return std::make_unique<RdjsonReport>(lexicon, options);
}

}  // namespace kith
