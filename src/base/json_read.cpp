// SPDX-License-Identifier: Apache-2.0
// Reading goes through nlohmann-json's event interface into a JsonWriter, so that a number comes back with the digits it had
// and nothing is built that could be nested too deeply.
#include "base/json_read.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/columns.hpp"
#include "base/json.hpp"

namespace kith {
namespace {

using Json = nlohmann::json;

constexpr std::size_t deepest = 64;

// Listens to the parser, and writes each member of the outermost object down again.
class MemberReader {
public:
    bool null() {
        return scalar([this] { writer_.null(); });
    }
    bool boolean(bool truth) {
        return scalar([&] { writer_.value(truth); });
    }
    bool number_integer(Json::number_integer_t number) {
        return scalar([&] { writer_.raw(std::to_string(number)); });
    }
    bool number_unsigned(Json::number_unsigned_t number) {
        return scalar([&] { writer_.raw(std::to_string(number)); });
    }
    bool number_float(Json::number_float_t, const std::string& digits) {
        return scalar([&] { writer_.raw(digits); });
    }
    bool binary(const Json::binary_t&) { return false; }

    bool string(const std::string& text) {
        if (depth_ == 1) members_.back().text = text;
        return scalar([&] { writer_.value(text); });
    }

    bool start_object(std::size_t) {
        if (depth_ > 0) writer_.begin_object();
        return enter();
    }
    bool start_array(std::size_t) {
        if (depth_ == 0) return outermost_is_no_object();
        writer_.begin_array();
        return enter();
    }
    bool end_object() {
        if (depth_ > 1) writer_.end_object();
        return leave();
    }
    bool end_array() {
        writer_.end_array();
        return leave();
    }

    bool key(const std::string& name) {
        if (depth_ == 1) return open_member(name);
        writer_.key(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const Json::exception&) {
        message_ = "this is not valid JSON";
        position_ = position;
        return false;
    }

    [[nodiscard]] std::vector<JsonMember> take() { return std::move(members_); }

    // Of a text of `size` bytes in which reading stopped. A number at its very end may have been cut short; a string or a
    // list has an end of its own.
    [[nodiscard]] std::vector<JsonMember> take_whole(std::size_t size) {
        if (members_.empty()) return {};
        const std::string& last = members_.back().json;
        const bool has_end = !last.empty() && (last.back() == '"' || last.back() == ']' || last.back() == '}');
        if (last.empty() || (!has_end && depth_ > 0 && position_ >= size)) members_.pop_back();
        return take();
    }
    [[nodiscard]] const std::string& message() const { return message_; }
    [[nodiscard]] std::size_t position() const { return position_; }

private:
    template <class Write>
    bool scalar(Write write) {
        if (depth_ == 0) return outermost_is_no_object();
        write();
        if (depth_ == 1) close_member();
        return true;
    }

    bool enter() {
        if (++depth_ <= deepest) return true;
        message_ = "this JSON is nested more than " + std::to_string(deepest) + " levels deep";
        return false;
    }

    bool leave() {
        if (--depth_ == 1) close_member();
        return true;
    }

    bool open_member(const std::string& name) {
        if (!names_.insert(name).second) {
            message_ = "this JSON has the name \"" + name + "\" twice";
            return false;
        }
        members_.push_back({name, {}, std::nullopt});
        return true;
    }

    void close_member() { members_.back().json = writer_.take(); }

    bool outermost_is_no_object() {
        message_ = "this JSON is not an object";
        return false;
    }

    std::vector<JsonMember> members_;
    std::set<std::string> names_;
    JsonWriter writer_;
    std::size_t depth_ = 0;
    std::string message_;
    std::size_t position_ = 0;
};

// Builds values as the parser tells of them.
class ValueReader {
public:
    bool null() { return put({}); }
    bool boolean(bool truth) {
        JsonValue value;
        value.kind = JsonValue::Kind::boolean;
        value.truth = truth;
        return put(std::move(value));
    }
    bool number_integer(Json::number_integer_t) { return put({}); }
    bool number_unsigned(Json::number_unsigned_t number) {
        JsonValue value;
        value.kind = JsonValue::Kind::number;
        value.number = number;
        return put(std::move(value));
    }
    bool number_float(Json::number_float_t, const std::string&) { return put({}); }
    bool binary(const Json::binary_t&) { return false; }
    bool string(std::string& text) {
        JsonValue value;
        value.kind = JsonValue::Kind::text;
        value.text = std::move(text);
        return put(std::move(value));
    }
    bool start_object(std::size_t) { return open(JsonValue::Kind::object); }
    bool start_array(std::size_t) { return open(JsonValue::Kind::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        open_.back().members.push_back({std::move(name), {}});
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const Json::exception&) {
        message_ = "this is not valid JSON";
        position_ = position;
        return false;
    }

    [[nodiscard]] JsonValue take() { return std::move(whole_); }
    [[nodiscard]] const std::string& message() const { return message_; }
    [[nodiscard]] std::size_t position() const { return position_; }

private:
    bool open(JsonValue::Kind kind) {
        if (open_.size() == deepest) {
            message_ = "this JSON is nested more than " + std::to_string(deepest) + " levels deep";
            return false;
        }
        open_.emplace_back();
        open_.back().kind = kind;
        return true;
    }

    bool close() {
        JsonValue value = std::move(open_.back());
        open_.pop_back();
        return put(std::move(value));
    }

    bool put(JsonValue value) {
        if (open_.empty()) {
            whole_ = std::move(value);
        } else if (open_.back().kind == JsonValue::Kind::array) {
            open_.back().items.push_back(std::move(value));
        } else {
            open_.back().members.back().value = std::move(value);
        }
        return true;
    }

    std::vector<JsonValue> open_;
    JsonValue whole_;
    std::string message_;
    std::size_t position_ = 0;
};

template <class Reader>
Problem bad_json(std::string_view json, const Reader& reader, std::string expected) {
    Problem problem;
    problem.code = "bad-json";
    problem.message = reader.message();
    problem.expected = std::move(expected);
    // The parser counts the bytes it has read, so the last of them is the one it stumbled over.
    const std::size_t at = std::min(reader.position(), json.size());
    if (at > 0) problem.column = static_cast<int>(count_columns(json.substr(0, at)));
    return problem;
}

}  // namespace

Result<std::vector<JsonMember>> read_json_object(std::string_view json, std::vector<JsonMember>* whole) {
    MemberReader reader;
    if (Json::sax_parse(json, &reader)) return reader.take();
    Problem problem = bad_json(json, reader, "expected one JSON object, such as {\"id\": 1, \"text\": \"...\"}");
    if (whole != nullptr) *whole = reader.take_whole(json.size());
    return problem;
}

const JsonValue* JsonValue::find(std::string_view name, Kind wanted) const {
    for (const auto& [key, value] : members) {
        if (key == name) return value.kind == wanted ? &value : nullptr;
    }
    return nullptr;
}

Result<JsonValue> read_json(std::string_view json) {
    ValueReader reader;
    if (Json::sax_parse(json, &reader)) return reader.take();
    return bad_json(json, reader, "expected one line of JSON");
}

}  // namespace kith
