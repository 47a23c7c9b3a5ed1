// SPDX-License-Identifier: Apache-2.0
// The one small face of JSON in kith: a writer that keeps the order of keys, and a reader for single
// objects. nlohmann-json does the escaping and the parsing, and is included by json.cpp alone.
// Text that is not valid UTF-8 is written with U+FFFD in place of the bad bytes; writing never fails.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
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
    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }
    JsonWriter& key(std::string_view name);
    // A name that stands in the code has no letter to escape, and is put between its marks by the compiler: findings have some seventy.
    template <std::size_t size>
    JsonWriter& key(const char (&name)[size]) {
        std::array<char, size + 3> marked = {',', '"'};
        std::copy_n(name, size - 1, marked.begin() + 2);
        marked[size + 1] = '"';
        marked[size + 2] = ':';
        return marked_key({marked.data(), marked.size()});
    }
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(bool truth);
    JsonWriter& value(std::uint64_t number);
    JsonWriter& value(int number);
    JsonWriter& null();
    JsonWriter& raw(std::string_view json);  // already JSON, trusted (an id that is handed back as it came)
    template <class T>
    JsonWriter& member(std::string_view name, const T& content) { return key(name).value(content); }
    template <std::size_t size, class T>
    JsonWriter& member(const char (&name)[size], const T& content) { return key(name).value(content); }

    [[nodiscard]] const std::string& str() const { return out_; }
    std::string take();  // the text; the writer is empty afterwards

private:
    void separate();
    JsonWriter& marked_key(std::string_view marked);
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    // No value ends with a colon.
    [[nodiscard]] bool is_after_key() const { return !out_.empty() && out_.back() == ':'; }

    std::string out_;
    std::size_t depth_ = 0;  // brackets that are open
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
