// SPDX-License-Identifier: Apache-2.0
// A writer of JSON that keeps the order of keys. Text that is not valid UTF-8 is written with U+FFFD in place of the bad
// bytes; writing never fails.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

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
    // For what is too long for memory: all but the last sign, which tells what has to stand before what comes. Written by its owner, and forgotten here.
    [[nodiscard]] std::string_view written() const { return std::string_view(out_).substr(0, out_.empty() ? 0 : out_.size() - 1); }
    void forget_written() { out_.erase(0, written().size()); }

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

}  // namespace kith
