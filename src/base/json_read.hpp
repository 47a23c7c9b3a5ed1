// SPDX-License-Identifier: Apache-2.0
// Reads JSON by nlohmann-json, which json_read.cpp and json_quoted.cpp alone include. Pure; thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace kith {

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
