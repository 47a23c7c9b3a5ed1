// SPDX-License-Identifier: Apache-2.0
// A Document is the prose of one input with exact positions. Readers turn bytes into it; nothing below
// app/ opens files. Immutable after reading; safe to share between threads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problem.hpp"
#include "base/result.hpp"
#include "text/encoding.hpp"
#include "text/offset_map.hpp"
#include "text/span.hpp"

namespace kith {

// What a stretch of prose is, as far as deciding a sense needs to know.
enum class SegmentKind : std::uint8_t { paragraph, heading, list_item, table_cell, block_quote };

// Which cell of which table, all counted from 1; where there is no table, 0. What covers several rows or columns stands in the first.
struct Cell {
    int table = 0;  // of the document, in the order in which they begin
    int row = 0;
    int column = 0;
    bool is_head = false;  // as far as the format says so; many a table has a heading row that is none by its markup

    friend bool operator==(const Cell&, const Cell&) = default;
};

// How the words of a segment are written in the source, where a document holds more than one way: other words need that one's signs.
enum class Syntax : std::uint8_t {
    own,           // as its format has it
    html,          // of Markdown: raw HTML
    front_matter,  // of Markdown: a value of what stands before it (front_matter.hpp)
};

// Where a segment stands, in words a reader of the document would use.
struct Place {
    std::string part = "body";  // body, table, header, footer, footnote, endnote, comment, textbox, subject ...
    int paragraph = 0;          // from 1 within its part, empty ones counted
    int page = 0;               // from 1; 0 where the format does not know
    int line = 0;               // of its page, where it begins; from 1; 0 where the format does not know
    Cell cell = {};                  // Word, OpenDocument, HTML and Markdown
};

// Where a further line of a page begins in the text of a segment.
struct LineStart {
    std::size_t at = 0;
    int page = 0;
    int line = 0;
};

// A run of prose as a reader sees it: one paragraph, heading, list item or cell.
struct Segment {
    std::string text;  // valid UTF-8. In plain text exactly the bytes of the source (once decoded), line ends included
    OffsetMap map;     // from text to Document::text; identity is NOT assumed: see `origin`. Container formats: to the
                       // raw bytes of Document::parts[source_part]
    std::size_t origin = 0;  // where an identity `map` begins in Document::text (text formats only)
    SegmentKind kind = SegmentKind::paragraph;
    Syntax syntax = Syntax::own;
    std::uint8_t heading_level = 0;  // of a heading, from 1, the highest, on; 0: the format does not tell
    Place place;
    std::vector<TextSpan> code;  // ascending, apart; no prose, and left alone (code spans, link targets shown as text)
    std::size_t source_part = 0;  // container formats only
    std::vector<LineStart> lines;  // ascending; only where the format knows the lines of its pages

    // The stretch behind a stretch of this segment's text: of Document::text, or of the part for container formats.
    [[nodiscard]] SourceSpan to_source(TextSpan span) const;
};

// Is any of this stretch of the segment's text no prose?
[[nodiscard]] bool touches_code(const Segment& segment, TextSpan span);
// A stretch that is no prose, too, made one with those it touches.
void add_code(Segment& segment, TextSpan span);

// Where a place in the segment's text stands: as the segment, but for the line and the page, where those are known.
[[nodiscard]] Place place_at(const Segment& segment, std::size_t at);

struct Unread {
    std::string what;  // "image", "embedded object", "scanned page" ...
    Place place;
};

// A comment of a web page or of Markdown (<!-- such as this -->), and the segments it stands beside: see comment_places.hpp.
struct Comment {
    SourceSpan inside;  // its words, in Document::text
    SourceSpan whole;
    std::size_t first = 0;  // segments [first, last); none where they are the same
    std::size_t last = 0;
};

struct Document {
    std::string format;                  // name in the formats table: "text", "markdown", "docx"
    bool positions_in_segments = false;  // container formats: positions count within each segment's text
    std::string text;                    // text formats: the whole input, decoded; container formats: empty
    OffsetMap decoding;                  // text formats: from `text` to the bytes given
    Encoding encoding = Encoding::utf8;
    std::vector<Segment> segments;   // in reading order
    std::vector<std::string> parts;  // container formats: the parts of the package that were read ("word/document.xml")
    std::vector<Comment> comments;     // web pages and Markdown, in order
    std::vector<Unread> unread;
    std::vector<Problem> notes;  // stated recoveries ("read as Windows-1252"), each a warning
};

// Says what could not be read; once for each thing and paragraph, where it is told in reading order.
void add_unread(Document& document, std::string what, Place place);

// A position in every unit a consumer may want. line and column from 1, the others from 0.
// Text formats: into the input as given (byte, char and utf16 count a byte order mark, column does not).
// Container formats: into the segment's text.
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;  // code points
    std::size_t byte = 0;
    std::size_t character = 0;  // code points
    std::size_t utf16 = 0;      // UTF-16 code units
};

// Answers positions for places asked in any order, best in ascending order: it remembers check points,
// so that n questions about a text of m bytes cost O(m + n log m). Not thread-safe: one for each thread.
class PositionFinder {
public:
    explicit PositionFinder(const Document& document);
    // Where a stretch of a segment's text begins and ends.
    [[nodiscard]] std::pair<Position, Position> locate(const Segment& segment, TextSpan span);

private:
    struct CheckPoint {
        std::size_t byte = 0;
        Position position;
    };
    void look_at(const Segment& segment);
    Position position_at(std::size_t byte);

    const Document& document_;
    std::string_view text_;                // what positions count in: Document::text, or the last segment asked for
    std::vector<CheckPoint> checkpoints_;  // of text_, every few kB as far as anybody asked, never empty
    std::array<CheckPoint, 4> answers_;    // of text_: the last ones
    std::size_t next_answer_ = 0;
};

}  // namespace kith
