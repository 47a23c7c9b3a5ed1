// SPDX-License-Identifier: Apache-2.0
#include "document/text_input.hpp"

#include <utility>

namespace kith {
namespace {

Problem too_large(const std::string& file, std::size_t size, std::size_t limit) {
    Problem problem;
    problem.code = "too-large";
    problem.message = "the file holds " + std::to_string(size >> 20) + " MB, and kith reads up to " +
                      std::to_string(limit >> 20) + " MB at a time";
    problem.file = file;
    problem.expected = "split it into smaller files";
    return problem;
}

Problem read_as(const std::string& file, Encoding encoding) {
    Problem note;
    note.code = "read-as";
    note.message = "read as " + std::string(encoding_name(encoding)) + ", because it is not UTF-8";
    note.file = file;
    note.expected = "if letters look wrong, save the file as UTF-8";
    note.warning = true;
    return note;
}

}  // namespace

Result<Document> open_text(std::string_view bytes, const std::string& file, std::string_view format,
                           const Limits& limits) {
    if (bytes.size() > limits.input_bytes) return too_large(file, bytes.size(), limits.input_bytes);
    Result<Decoded> decoded = decode(bytes, file);
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
