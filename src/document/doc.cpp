// SPDX-License-Identifier: Apache-2.0
#include "document/doc.hpp"

#include "document/problems.hpp"

namespace kith {
namespace {

unsigned word_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]) | static_cast<unsigned>(static_cast<unsigned char>(bytes[at + 1])) << 8;
}

// Is the document locked with a password? Its header (FibBase, [MS-DOC] 2.5.2) begins a sector of the file, or a small one of 64
// bytes, and says so; the words behind it are noise then, which one program takes for damage and another for words.
bool is_locked(std::string_view bytes) {
    constexpr std::size_t file_header = 512;
    constexpr std::size_t sector = 64;
    constexpr std::size_t length = 32;
    for (std::size_t at = file_header; at + length <= bytes.size(); at += sector) {
        const unsigned mark = word_at(bytes, at);
        const unsigned version = word_at(bytes, at + 2);
        if ((mark == 0xA5EC || mark == 0xA5DC) && version >= 0x65 && version <= 0x112) return (word_at(bytes, at + 10) & 0x100U) != 0;
    }
    return false;
}

}  // namespace

Result<Document> read_doc(std::string_view bytes, const std::string& file, const ReadOptions& options) {
    if (bytes.size() > options.limits.input_bytes)
        return input_too_large(file, bytes.size(), options.limits.input_bytes);
    if (is_locked(bytes)) {
        return document_problem(file, "encrypted", "the document is locked with a password, so kith cannot read it",
                                "save a copy without the password, and check that");
    }
    const Result<Converted> converted = convert("doc", bytes, file, options);
    if (!converted) return converted.error();
    Result<Document> document = format_named(converted->format)->read(converted->bytes, file, options);
    if (!document) return document;
    document->format = "doc";
    document->positions_in_segments = true;
    if (document->parts.empty()) {
        document->parts.emplace_back("text");
        // antiword sets paragraphs on lines of their own, which plain text counts together where no empty line parts them.
        int paragraph = 0;
        for (Segment& segment : document->segments) segment.place.paragraph = ++paragraph;
    }
    return document;
}

}  // namespace kith
