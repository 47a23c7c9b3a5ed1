// SPDX-License-Identifier: Apache-2.0
// Where words stand in the text and Markdown files of tests/data/documents, in every unit, against tables worked out by
// another program.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "document/formats.hpp"
#include "unit/document/outline.hpp"

namespace {

using namespace kith;

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool is_whole_word(std::string_view text, TextSpan span) {
    const bool joined_before = span.begin > 0 && is_word_byte(text[span.begin - 1]) && is_word_byte(text[span.begin]);
    const bool joined_behind = span.end < text.size() && is_word_byte(text[span.end]);
    return !joined_before && !joined_behind;
}

bool is_code(const Segment& segment, TextSpan span) {
    return std::any_of(segment.code.begin(), segment.code.end(), [&](TextSpan code) { return code.overlaps(span); });
}

std::string cells(const Position& begin, const Position& end) {
    std::string row = std::to_string(begin.line);
    for (const std::size_t number :
         {begin.column, begin.byte, begin.character, begin.utf16, end.byte, end.character, end.utf16}) {
        row += "\t" + std::to_string(number);
    }
    return row;
}

std::string role(SegmentKind kind) {
    switch (kind) {
        case SegmentKind::heading:
            return "heading\t";
        case SegmentKind::list_item:
            return "list\t";
        case SegmentKind::table_cell:
            return "table\t";
        case SegmentKind::block_quote:
            return "quote\t";
        case SegmentKind::paragraph:
            break;
    }
    return "paragraph\t";
}

struct Wanted {
    std::vector<std::string> words;  // escaped
    bool whole_words;
    bool with_role;  // and what stands in the source
};

std::vector<std::string> find_all(const Document& document, const std::string& file, const Wanted& wanted) {
    std::vector<std::string> rows;
    PositionFinder finder(document);
    for (const Segment& segment : document.segments) {
        for (std::size_t at = 0; at < segment.text.size(); ++at) {
            if ((static_cast<unsigned char>(segment.text[at]) & 0xC0U) == 0x80U) continue;
            for (const std::string& word : wanted.words) {
                const TextSpan span{at, at + word.size()};
                if (segment.text.compare(at, word.size(), word) != 0 || is_code(segment, span)) continue;
                if (wanted.whole_words && !is_whole_word(segment.text, span)) continue;
                const auto [begin, end] = finder.locate(segment, span);
                const SourceSpan source = segment.to_source(span);
                std::string row = file + "\t";
                if (wanted.with_role) row += role(segment.kind);
                row += escaped(word) + "\t";
                if (wanted.with_role) row += escaped(document.text.substr(source.begin, source.size())) + "\t";
                rows.push_back(row + cells(begin, end));
            }
        }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::string unescaped(std::string_view text) {
    static const std::map<std::string, std::string> visible = {
        {"\\n", "\n"},           {"\\r", "\r"},           {"\\t", "\t"},           {"\\u{AD}", "\u00AD"},
        {"\\u{200B}", "\u200B"}, {"\\u{200C}", "\u200C"}, {"\\u{200D}", "\u200D"}, {"\\u{2060}", "\u2060"},
        {"\\u{FEFF}", "\uFEFF"}, {"\\u{A0}", "\u00A0"},   {"\\u{2011}", "\u2011"}, {"\\u{202F}", "\u202F"}};
    std::string plain(text);
    for (const auto& [shown, meant] : visible) {
        for (std::size_t at = plain.find(shown); at != std::string::npos; at = plain.find(shown, at + 1)) {
            plain.replace(at, shown.size(), meant);
        }
    }
    return plain;
}

// The rows of the table by file, without the column of the encoding.
std::map<std::string, std::vector<std::string>> expectations(const std::string& table) {
    std::map<std::string, std::vector<std::string>> rows;
    for (const std::string& line : split(test_file(table), '\n')) {
        std::vector<std::string> columns = split(line, '\t');
        if (columns.size() < 3 || columns[0] == "file") continue;
        std::string row = columns[0];
        for (std::size_t i = 2; i < columns.size(); ++i) row += "\t" + columns[i];
        rows[columns[0]].push_back(row);
    }
    for (auto& [file, all] : rows) std::sort(all.begin(), all.end());
    return rows;
}

Document read(const std::string& name) {
    const std::string bytes = test_file(name);
    const auto format = choose_format(bytes, name);
    REQUIRE(format);
    auto document = (*format)->read(bytes, name, {});
    REQUIRE_MESSAGE(document, (document ? "" : render(document.error())));
    CHECK(broken_law(*document) == "");
    return std::move(*document);
}

}  // namespace

TEST_CASE("words of plain text are where another program found them") {
    const auto table = expectations("text/expected.tsv");
    REQUIRE(table.size() > 15);
    for (const auto& entry : table) {
        const auto& [file, rows] = entry;
        CAPTURE(entry.first);
        Wanted wanted{{}, false, false};
        for (const std::string& row : rows) wanted.words.push_back(unescaped(split(row, '\t')[1]));
        std::sort(wanted.words.begin(), wanted.words.end());
        wanted.words.erase(std::unique(wanted.words.begin(), wanted.words.end()), wanted.words.end());
        CHECK(find_all(read("text/" + file), file, wanted) == rows);
    }
}

TEST_CASE("words of Markdown are where the hand marked them, and nowhere else") {
    const Wanted wanted{{"contact", "Contact", "handover", "placement", "sibling", "siblings"}, true, true};
    const auto table = expectations("markdown/expected.tsv");
    REQUIRE(table.size() > 4);
    for (const auto& entry : table) {
        const auto& [file, rows] = entry;
        CAPTURE(entry.first);
        CHECK(find_all(read("markdown/" + file), file, wanted) == rows);
    }
}
