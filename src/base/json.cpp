// SPDX-License-Identifier: Apache-2.0
#include "base/json.hpp"

#include <cassert>
#include <charconv>

#include "base/json_quoted.hpp"

namespace kith {

// What was written last tells what has to stand before what comes: nothing behind an opening bracket, or behind a key.
void JsonWriter::separate() {
    if (depth_ > 0 && out_.back() != '{' && out_.back() != '[' && !is_after_key()) out_ += ',';
}

JsonWriter& JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    ++depth_;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    assert(depth_ > 0 && !is_after_key());
    --depth_;
    out_ += bracket;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    assert(depth_ > 0 && !is_after_key());
    separate();
    append_quoted(out_, name);
    out_ += ':';
    return *this;
}

// `marked`: ,"name": and nothing to escape.
JsonWriter& JsonWriter::marked_key(std::string_view marked) {
    assert(depth_ > 0 && !is_after_key() && is_plain_json(marked.substr(2, marked.size() - 4)));
    out_ += marked.substr(out_.back() == '{' ? 1 : 0);
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    separate();
    append_quoted(out_, text);
    return *this;
}

JsonWriter& JsonWriter::value(bool truth) { return raw(truth ? "true" : "false"); }
JsonWriter& JsonWriter::value(int number) { return raw(std::to_string(number)); }

JsonWriter& JsonWriter::value(std::uint64_t number) {
    std::array<char, 20> digits = {};  // as many as the largest has
    char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return raw({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::raw(std::string_view json) {
    separate();
    out_ += json;
    return *this;
}

std::string JsonWriter::take() {
    std::string text;
    text.swap(out_);
    depth_ = 0;
    return text;
}

}  // namespace kith
