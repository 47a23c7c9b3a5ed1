// SPDX-License-Identifier: Apache-2.0
#include "app/share.hpp"

#include <algorithm>
#include <utility>

#include "app/policy.hpp"
#include "base/json.hpp"
#include "base/json_read.hpp"
#include "app/checker.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

using Kind = JsonValue::Kind;

constexpr std::string_view opening = "{\"share\":";

void write_totals(JsonWriter& json, const Totals& totals) {
    json.key("totals").begin_array();
    for (const std::size_t count : {totals.documents, totals.unreadable, totals.rethink, totals.consider, totals.notice,
                                    totals.strengths, totals.words})
        json.value(std::uint64_t{count});
    json.end_array();
}

class ShareReport : public Report {
public:
    ShareReport(std::unique_ptr<Report> whole, std::string_view name, const Lexicon& lexicon, const ReportOptions& options)
        : Report(lexicon, options), whole_(std::move(whole)), name_(name) {}

    [[nodiscard]] Piece piece(const Checked& checked) const override {
        const Piece piece = whole_->piece(checked);
        JsonWriter json;
        json.begin_object().member("share", name_).member("path", valid_utf8(checked.path)).member("order", checked.order);
        json.member("fail_on", checked.fail_on);
        write_totals(json, totals_of(checked));
        json.member("text", piece.text).member("listed", piece.path).key("items").begin_array();
        for (const ReportItem& item : piece.items) {
            json.begin_array().value(item.text).value(item.id).value(name_of(item.level)).end_array();
        }
        json.end_array();
        Piece line;
        line.text = json.end_object().take() + '\n';
        return line;
    }

private:
    std::unique_ptr<Report> whole_;
    std::string name_;
};

Problem damaged() {
    Problem problem;
    problem.code = "bad-result";
    problem.message = "this line is no whole share of a report";
    problem.expected = "a line that kith check --shard I/N -f html, text or rdjson wrote";
    return problem;
}

bool read_items(const JsonValue& list, std::vector<ReportItem>& items) {
    for (const JsonValue& item : list.items) {
        const bool is_whole = item.items.size() == 3 &&
                              std::find(level_names.begin(), level_names.end(), item.items[2].text) != level_names.end();
        if (!is_whole) return false;
        items.push_back({item.items[0].text, item.items[1].text, level_named(item.items[2].text)});
    }
    return true;
}

}  // namespace

std::unique_ptr<Report> make_share(std::unique_ptr<Report> whole, std::string_view name, const Lexicon& lexicon,
                                   const ReportOptions& options) {
    return std::make_unique<ShareReport>(std::move(whole), name, lexicon, options);
}

bool is_share(std::string_view line) { return line.substr(0, opening.size()) == opening; }

Result<SharedPiece> read_share(std::string_view line) {
    const Result<JsonValue> json = read_json(line);
    if (!json) return json.error();
    const JsonValue* const name = json->find("share", Kind::text);
    const JsonValue* const path = json->find("path", Kind::text);
    const JsonValue* const order = json->find("order", Kind::number);
    const JsonValue* const fail_on = json->find("fail_on", Kind::text);
    const JsonValue* const totals = json->find("totals", Kind::array);
    const JsonValue* const text = json->find("text", Kind::text);
    const JsonValue* const listed = json->find("listed", Kind::text);
    const JsonValue* const items = json->find("items", Kind::array);
    const bool is_whole = name != nullptr && path != nullptr && order != nullptr && fail_on != nullptr && totals != nullptr &&
                          text != nullptr && listed != nullptr && items != nullptr && totals->items.size() == 7;
    if (!is_whole) return damaged();
    SharedPiece shared{name->text, path->text, order->number, fail_on->text, {}, {}};
    shared.piece.text = text->text;
    shared.piece.path = listed->text;
    if (!read_items(*items, shared.piece.items)) return damaged();
    std::size_t at = 0;
    for (std::size_t* const count : {&shared.totals.documents, &shared.totals.unreadable, &shared.totals.rethink,
                                     &shared.totals.consider, &shared.totals.notice, &shared.totals.strengths, &shared.totals.words})
        *count = totals->items[at++].number;
    return shared;
}

}  // namespace kith
