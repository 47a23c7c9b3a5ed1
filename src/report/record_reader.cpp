// SPDX-License-Identifier: Apache-2.0
#include "report/record_reader.hpp"

#include <algorithm>

#include "base/json_read.hpp"
#include "document/formats.hpp"

namespace kith {
namespace {

using Kind = JsonValue::Kind;

// Reads members that must be there, and remembers the first that is not.
class Reader {
public:
    std::string text(const JsonValue& object, std::string_view name) {
        const JsonValue* const value = needed(object, name, Kind::text);
        return value != nullptr ? value->text : std::string();
    }

    std::size_t number(const JsonValue& object, std::string_view name) {
        const JsonValue* const value = needed(object, name, Kind::number);
        return value != nullptr ? static_cast<std::size_t>(value->number) : 0;
    }

    bool truth(const JsonValue& object, std::string_view name) {
        const JsonValue* const value = needed(object, name, Kind::boolean);
        return value != nullptr && value->truth;
    }

    const std::vector<JsonValue>& list(const JsonValue& object, std::string_view name) {
        static const std::vector<JsonValue> none;
        const JsonValue* const value = needed(object, name, Kind::array);
        return value != nullptr ? value->items : none;
    }

    std::vector<std::string> texts(const JsonValue& object, std::string_view name) {
        std::vector<std::string> all;
        for (const JsonValue& item : list(object, name)) all.push_back(item.text);
        return all;
    }

    Stretch stretch(const JsonValue& object) { return {position(object, "start"), position(object, "end")}; }

    Place place(const JsonValue& object) {
        Place place;
        const JsonValue* const where = needed(object, "where", Kind::object);
        if (where == nullptr) return place;
        place.part = text(*where, "part");
        place.paragraph = static_cast<int>(number(*where, "paragraph"));
        if (const JsonValue* const page = where->find("page", Kind::number)) place.page = static_cast<int>(page->number);
        if (const JsonValue* const line = where->find("line", Kind::number)) place.line = static_cast<int>(line->number);
        return place;
    }

    Level level(const JsonValue& object) {
        const std::string name = text(object, "level");
        const auto* const found = std::find(level_names.begin(), level_names.end(), name);
        if (found == level_names.end() && missing_.empty()) missing_ = "level";
        return found == level_names.end() ? Level::notice : static_cast<Level>(found - level_names.begin());
    }

    [[nodiscard]] const std::string& missing() const { return missing_; }

private:
    const JsonValue* needed(const JsonValue& object, std::string_view name, Kind kind) {
        const JsonValue* const value = object.find(name, kind);
        if (value == nullptr && missing_.empty()) missing_ = name;
        return value;
    }

    Position position(const JsonValue& object, std::string_view name) {
        Position position;
        const JsonValue* const value = needed(object, name, Kind::object);
        if (value == nullptr) return position;
        position.line = number(*value, "line");
        position.column = number(*value, "column");
        position.byte = number(*value, "byte");
        position.character = number(*value, "char");
        position.utf16 = number(*value, "utf16");
        return position;
    }

    std::string missing_;
};

std::string text_or_none(const JsonValue& object) {
    const JsonValue* const text = object.find("text", Kind::text);
    return text != nullptr ? text->text : std::string();
}

FindingRecord finding_of(Reader& read, const JsonValue& json, bool no_text) {
    FindingRecord finding;
    finding.id = read.text(json, "id");
    finding.pack = read.text(json, "pack");
    finding.is_rule = read.text(json, "kind") == "rule";
    finding.level = read.level(json);
    finding.shift = read.text(json, "shift");
    finding.text = text_or_none(json);
    finding.message = read.text(json, "message");
    finding.why = read.text(json, "why");
    finding.quoted = read.truth(json, "quoted");
    finding.at = read.stretch(json);
    finding.place = read.place(json);
    finding.sources = read.texts(json, "sources");
    finding.fingerprint = read.text(json, "fingerprint");
    if (no_text) return finding;
    finding.evidence = read.texts(json, "evidence");
    for (const JsonValue& item : read.list(json, "suggestions")) {
        const JsonValue* const replaces = item.find("replaces", Kind::object);
        finding.suggestions.push_back(
            {read.text(item, "text"), read.stretch(replaces != nullptr ? *replaces : item), read.truth(item, "safe")});
    }
    return finding;
}

std::vector<SkippedRecord> skipped_of(Reader& read, const JsonValue& list, bool no_text) {
    std::vector<SkippedRecord> all;
    for (const JsonValue& item : list.items) {
        all.push_back({read.text(item, "id"), text_or_none(item), read.stretch(item), read.text(item, "step"),
                       no_text ? std::vector<std::string>() : read.texts(item, "evidence")});
    }
    return all;
}

// Nothing in the line says so itself: what holds words holds them under "text" everywhere, or nowhere.
bool is_without_text(const JsonValue& json) {
    for (const char* const name : {"findings", "strengths", "skipped"}) {
        const JsonValue* const list = json.find(name, Kind::array);
        if (list != nullptr && !list->items.empty()) return list->items.front().find("text", Kind::text) == nullptr;
    }
    const JsonValue* const audience = json.find("audience", Kind::object);
    const JsonValue* const guessed = audience != nullptr ? audience->find("guessed", Kind::boolean) : nullptr;
    return guessed != nullptr && guessed->truth && audience->find("signs", Kind::array) == nullptr;
}

void read_document(Reader& read, const JsonValue& json, DocumentRecord& record) {
    record.format = read.text(json, "format");
    record.language = read.text(json, "language");
    record.words = read.number(json, "words");
    const Format* const format = format_named(record.format);
    record.has_lines = format != nullptr && format->has_lines;
    record.no_text = is_without_text(json);
    if (const JsonValue* const audience = json.find("audience", Kind::object)) {
        record.audience = AudienceRecord{read.text(*audience, "name"), read.truth(*audience, "guessed"), {}};
        if (record.audience->guessed && !record.no_text) record.audience->signs = read.texts(*audience, "signs");
    }
    for (const JsonValue& item : read.list(json, "findings"))
        record.findings.push_back(finding_of(read, item, record.no_text));
    for (const JsonValue& item : read.list(json, "strengths")) {
        record.strengths.push_back({read.text(item, "id"), text_or_none(item), read.stretch(item), read.text(item, "shift")});
    }
    for (const JsonValue& item : read.list(json, "unread"))
        record.unread.push_back({read.text(item, "what"), read.place(item)});
    if (const JsonValue* const list = json.find("skipped", Kind::array))
        record.skipped = skipped_of(read, *list, record.no_text);
}

// The id of a streamed record as it was written, digit for digit.
std::string id_of(std::string_view line) {
    const Result<std::vector<JsonMember>> members = read_json_object(line);
    if (!members) return {};
    for (const JsonMember& member : *members) {
        if (member.name == "id") return member.json;
    }
    return {};
}

Problem bad_result(std::string message) {
    Problem problem;
    problem.code = "bad-result";
    problem.message = std::move(message);
    problem.expected = "a line that kith check -f jsonl or --stream wrote";
    return problem;
}

}  // namespace

Result<DocumentRecord> read_record(std::string_view line) {
    const Result<JsonValue> json = read_json(line);
    if (!json) return json.error();
    Reader read;
    DocumentRecord record;
    if (const JsonValue* const path = json->find("path", Kind::text)) record.path = path->text;
    if (record.path.empty()) record.id_json = id_of(line);
    if (record.path.empty() && record.id_json.empty()) return bad_result("this line is no result of kith: it has no “path”");
    if (const JsonValue* const order = json->find("order", Kind::number)) record.order = static_cast<std::size_t>(order->number);
    if (const JsonValue* const fail_on = json->find("fail_on", Kind::text)) record.fail_on = fail_on->text;
    if (const JsonValue* const error = json->find("error", Kind::object)) {
        record.problem = Problem{};
        record.problem->code = read.text(*error, "code");
        record.problem->message = read.text(*error, "message");
        record.problem->file = record.path;
    } else {
        if (read.number(*json, "schema") != 1) return bad_result("this result is of another version of the format");
        read_document(read, *json, record);
    }
    if (!read.missing().empty()) return bad_result("this result has no “" + read.missing() + "” where one belongs");
    return record;
}

std::string read_cut_short(std::string_view line) {
    constexpr std::string_view begin = "{\"schema\":1,\"cut_short\":";
    if (!line.starts_with(begin)) return {};
    const Result<JsonValue> json = read_json(line);
    const JsonValue* const words = json ? json->find("cut_short", Kind::text) : nullptr;
    return words == nullptr ? std::string() : words->text;
}

}  // namespace kith
