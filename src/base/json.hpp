// SPDX-License-Identifier: Apache-2.0
// The one small face of JSON in kith: a writer that keeps the order of keys, and a reader for single
// objects. nlohmann-json does the escaping and the parsing, and is included by json.cpp alone.
// Text that is not valid UTF-8 is written with U+FFFD in place of the bad bytes; writing never fails.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace kith {

// Writes compact JSON into a string of its own. Misuse (a value without its key) is a broken invariant.
class JsonWriter {
public:
    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(bool truth);
    JsonWriter& value(std::uint64_t number);
    JsonWriter& value(int number);
    JsonWriter& null();
    JsonWriter& raw(std::string_view json);  // already JSON, trusted (an id that is handed back as it came)
    template <class T>
    JsonWriter& member(std::string_view name, const T& content) { return key(name).value(content); }

    [[nodiscard]] const std::string& str() const { return out_; }
    std::string take();  // the text; the writer is empty afterwards

private:
    void separate();
    std::string out_;
    std::vector<bool> has_items_;
    bool after_key_ = false;
};

// One member of a parsed object: its name, its value again as JSON text, and the string where it is one.
struct JsonMember {
    std::string name;
    std::string json;
    std::optional<std::string> text;
};

// Parses one JSON object of at most 64 levels, no name twice. Failure: code "bad-json", for a slip of syntax with the
// column (in code points, from the start of the text) where it went wrong.
// `whole` takes, after a failure, the members that were read whole before it: what can still be said of a damaged record.
Result<std::vector<JsonMember>> read_json_object(std::string_view json, std::vector<JsonMember>* whole = nullptr);

struct NamedJson;

// A parsed value, as far as kith reads any: of numbers the whole ones from 0.
struct JsonValue {
    enum class Kind : std::uint8_t { null, boolean, number, text, array, object };
    Kind kind = Kind::null;
    bool truth = false;
    std::uint64_t number = 0;
    std::string text;
    std::vector<JsonValue> items;    // of an array
    std::vector<NamedJson> members;  // of an object

    // The member of that name and kind; null where there is none.
    [[nodiscard]] const JsonValue* find(std::string_view name, Kind wanted) const;
};

struct NamedJson {
    std::string name;
    JsonValue value;
};

// Any JSON of at most 64 levels. Failure: code "bad-json", with the column for a slip of syntax.
Result<JsonValue> read_json(std::string_view json);

}  // namespace kith
