// SPDX-License-Identifier: Apache-2.0
#include "app/extract.hpp"

#include <algorithm>
#include <array>

#include "app/convert.hpp"
#include "app/inputs.hpp"
#include "base/json.hpp"
#include "document/formats.hpp"
#include "report/excerpt.hpp"
#include "report/json.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

constexpr std::array<std::string_view, 5> kind_names = {"paragraph", "heading", "list_item", "table_cell",
                                                        "block_quote"};

std::string_view name_of(SegmentKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

Result<Document> read_document(const std::string& path, const Limits& limits, Streams& streams) {
    const Result<std::string> bytes = read_input(path, path, streams.in, limits, streams.interrupted);
    if (!bytes) return bytes.error();
    const Result<const Format*> format = choose_format(*bytes, path);
    if (!format) return format.error();
    return (*format)->read(*bytes, path, read_options(limits, streams.interrupted));
}

std::string as_json(const Document& document, const std::string& path) {
    PositionFinder finder(document);
    JsonWriter json;
    json.begin_object().member("schema", 1).member("path", path).member("format", document.format);
    json.member("encoding", encoding_name(document.encoding));
    json.key("segments").begin_array();
    for (const Segment& segment : document.segments) {
        const auto [start, end] = finder.locate(segment, {0, segment.text.size()});
        json.begin_object().member("kind", name_of(segment.kind)).member("text", segment.text);
        write_position(json.key("start"), start);
        write_position(json.key("end"), end);
        write_place(json.key("where"), segment.place);
        json.end_object();
    }
    json.end_array();
    write_unread(json, document.unread);
    json.key("notes").begin_array();
    for (const Problem& note : document.notes) json.value(note.message);
    return json.end_array().end_object().take() + '\n';
}

// One segment a line, its place before it, so that two extracts can be compared line by line.
std::string as_text(const Document& document) {
    PositionFinder finder(document);
    std::string out;
    for (const Problem& note : document.notes) out += "(" + note.message + ")\n";
    for (const Segment& segment : document.segments) {
        const std::size_t line = finder.locate(segment, {0, segment.text.size()}).first.line;
        const std::string text = shown(segment.text);
        const std::size_t first = text.find_first_not_of(' ');
        if (first == std::string::npos) continue;
        out += place_words(segment.place, document.positions_in_segments ? 0 : line);
        std::string kind(name_of(segment.kind));
        std::replace(kind.begin(), kind.end(), '_', ' ');
        if (segment.kind != SegmentKind::paragraph) out += ", " + kind;
        out += ": " + text.substr(first, text.find_last_not_of(' ') + 1 - first) + '\n';
    }
    for (const Unread& item : document.unread)
        out += "not read: " + item.what + ", " + place_words(item.place, 0) + '\n';
    return out;
}

}  // namespace

int run_extract(const Options& options, Streams& streams) {
    const std::string& path = options.operands.front();
    const Result<Document> document = read_document(path, options.limits, streams);
    if (!document) {
        tell(streams, document.error());
        return exit_failed;
    }
    streams.out << (options.format == "json" ? as_json(*document, path) : as_text(*document));
    return exit_clean;
}

}  // namespace kith
