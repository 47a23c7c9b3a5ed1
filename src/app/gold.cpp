// SPDX-License-Identifier: Apache-2.0
#include "app/gold.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "app/problems.hpp"
#include "base/json_read.hpp"
#include "base/yaml.hpp"
#include "report/phrases.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

// The items of an array in the compact JSON that read_json_object() hands out; nothing where it is no array.
std::optional<std::vector<std::string>> items_of(std::string_view json) {
    if (json.size() < 2 || json.front() != '[') return std::nullopt;
    std::vector<std::string> items;
    int depth = 0;
    bool is_string = false;
    std::size_t begin = 1;
    for (std::size_t at = 1; at < json.size(); ++at) {
        const char c = json[at];
        if (is_string) {
            at += c == '\\' ? 1 : 0;
            is_string = c != '"';
        } else if ((c == ',' || c == ']') && depth == 0) {
            if (at > begin) items.emplace_back(json.substr(begin, at - begin));
            begin = at + 1;
        } else {
            is_string = c == '"';
            depth += c == '[' || c == '{' ? 1 : 0;
            depth -= c == ']' || c == '}' ? 1 : 0;
        }
    }
    return items;
}

template <std::size_t size>
std::optional<std::size_t> place_among(const std::array<std::string_view, size>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
}

// Reads one line; the first thing that is not right is its problem.
class LineReader {
public:
    explicit LineReader(GoldText& gold) : gold_(gold) {}

    std::optional<Problem> read(std::string_view line) {
        const Result<std::vector<JsonMember>> members = read_json_object(line);
        if (!members) return members.error().front();
        bool has_text = false;
        std::string spans;
        for (const JsonMember& member : *members) {
            if (member.name == "id") gold_.id = member.text.value_or(member.json);
            if (member.name == "kind") gold_.kind = member.text.value_or(member.json);
            if (member.name == "spans") spans = member.json;
            if (member.name != "text" || !member.text) continue;
            has_text = true;
            gold_.text = *member.text;
        }
        if (!has_text) return bad("there is no “text” with a string in it");
        if (!place_among(gold_kinds, gold_.kind))
            return unknown("kind", gold_.kind, {gold_kinds.begin(), gold_kinds.end()});
        return read_spans(spans);
    }

private:
    static Problem bad(std::string message, std::string expected = {}) {
        return file_problem({}, "bad-record", std::move(message), std::move(expected));
    }

    static Problem unknown(const std::string& key, const std::string& value,
                           const std::vector<std::string_view>& known) {
        const std::string_view near = nearest(value, known);
        const std::string hint = near.empty() ? std::string() : "did you mean " + in_quotes(near) + "? ";
        return bad(in_quotes(value) + " is no " + in_quotes(key) + " that kith knows",
                   hint + "expected " + listed({known.begin(), known.end()}, "or"));
    }

    std::optional<Problem> read_spans(std::string_view json) {
        const auto items = items_of(json);
        if (!items) return bad("there are no “spans”", "expected a list, empty where nothing is labelled");
        length_ = count_code_points(gold_.text);
        for (const std::string& item : *items) {
            if (auto problem = read_span(item)) {
                problem->message = "span " + std::to_string(gold_.spans.size() + 1) + ": " + problem->message;
                return problem;
            }
        }
        return std::nullopt;
    }

    std::optional<Problem> read_span(std::string_view json) {
        const Result<std::vector<JsonMember>> members = read_json_object(json);
        if (!members)
            return bad("this is no object", "expected {\"start\": 0, \"end\": 7, \"term\": ..., \"label\": ...}");
        GoldSpan span;
        bool has_start = false;
        bool has_end = false;
        std::string label;
        for (const JsonMember& member : *members) {
            if (member.name == "start") has_start = read_number(member.json, span.start);
            if (member.name == "end") has_end = read_number(member.json, span.end);
            if (member.name == "term") span.term = member.text.value_or("");
            if (member.name == "label") label = member.text.value_or(member.json);
        }
        if (!has_start || !has_end || span.start >= span.end || span.end > length_) {
            return bad("“start” and “end” do not stand in the text",
                       "expected code points from 0, the end behind the start, and at most " + std::to_string(length_));
        }
        if (span.term.empty()) return bad("there is no “term” with a string in it");
        const auto which = place_among(label_names, label);
        if (!which) return unknown("label", label, {label_names.begin(), label_names.end()});
        span.label = static_cast<Label>(*which);
        gold_.spans.push_back(std::move(span));
        return std::nullopt;
    }

    static bool read_number(const std::string& json, std::size_t& number) {
        const char* const end = json.data() + json.size();
        const auto [stop, failure] = std::from_chars(json.data(), end, number);
        return failure == std::errc() && stop == end;
    }

    GoldText& gold_;
    std::size_t length_ = 0;  // of the text, in code points
};

}  // namespace

Gold read_gold(std::string_view bytes, const std::string& file) {
    Gold gold;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark) bytes.remove_prefix(byte_order_mark.size());
    std::size_t number = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        const std::string_view line = bytes.substr(at, end - at);
        at = end + 1;
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        GoldText text;
        text.line = number;
        text.id = "line " + std::to_string(number);
        if (std::optional<Problem> problem = LineReader(text).read(line)) {
            problem->file = file;
            problem->line = static_cast<int>(number);
            gold.problems.push_back(*std::move(problem));
        } else {
            gold.texts.push_back(std::move(text));
        }
    }
    return gold;
}

}  // namespace kith
