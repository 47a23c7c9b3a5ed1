// SPDX-License-Identifier: Apache-2.0
#include "document/text_input.hpp"

#include <optional>
#include <utility>

#include "document/problems.hpp"
#include "text/charset.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

Problem read_as(const std::string& file, Encoding encoding) {
    Problem note;
    note.code = "read-as";
    note.message = "read as " + std::string(encoding_name(encoding)) + ", because it is not UTF-8";
    note.file = file;
    note.expected = "if letters look wrong, save the file as UTF-8";
    note.warning = true;
    return note;
}

Problem no_table(const std::string& file, std::string_view charset) {
    return document_problem(file, "unknown-encoding", "the text is written in the encoding " + std::string(charset) + ", whose letters kith does not know",
                            "save it as UTF-8, and check that");
}

// "utf-8", "UTF-16": bytes that are none are for decode() to judge.
bool is_unicode_name(std::string_view charset) {
    return charset.size() > 3 && (charset[0] | 0x20) == 'u' && (charset[1] | 0x20) == 't' && (charset[2] | 0x20) == 'f';
}

Result<Decoded> decode_named(std::string_view bytes, const std::string& file, std::string_view charset) {
    const bool is_marked = bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF";
    const bool is_plain = is_marked || bytes.find('\0') != std::string_view::npos || is_unicode_name(charset) || is_valid_utf8(bytes);
    if (charset.empty() || (is_plain && !is_switched(bytes, charset))) return decode(bytes, file);
    std::optional<Decoded> decoded = decode_as(bytes, charset);
    if (!decoded && names_encoding(charset)) return no_table(file, charset);  // any other reading would be a guess, and wrong
    if (!decoded) return decode(bytes, file);
    return *std::move(decoded);
}

}  // namespace

Result<Document> open_text(std::string_view bytes, const std::string& file, std::string_view format,
                           const Limits& limits, std::string_view charset) {
    if (bytes.size() > limits.input_bytes) return input_too_large(file, bytes.size(), limits.input_bytes);
    Result<Decoded> decoded = decode_named(bytes, file, charset);
    if (!decoded) return std::move(decoded).error();
    Document document;
    document.format = format;
    document.text = std::move(decoded->text);
    document.decoding = std::move(decoded->map);
    document.encoding = decoded->encoding;
    if (document.encoding == Encoding::windows_1252) document.notes.push_back(read_as(file, document.encoding));
    return document;
}

}  // namespace kith
