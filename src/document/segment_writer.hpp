// SPDX-License-Identifier: Apache-2.0
// Builds the segments of a text format out of stretches of Document::text, with their maps. A segment that is one
// unbroken stretch gets the identity map and an `origin`. No segment grows far beyond max_segment_bytes: a longer one is
// cut behind a sentence, else at a space, so that the work on one stays bounded whatever the input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "document/document.hpp"

namespace kith {

constexpr std::size_t max_segment_bytes = std::size_t{256} << 10;

class SegmentWriter {
public:
    // `document` outlives the writer; its `text` must not change any more.
    explicit SegmentWriter(Document& document) : document_(document) {}

    void begin(SegmentKind kind, const Place& place, std::uint8_t heading_level = 0);
    // The next text of the segment: a stretch of Document::text, as it is or replaced by `text`.
    // Precondition: a segment is open, and the stretch is not before the last one.
    void copy(SourceSpan span);
    void replace(SourceSpan span, std::string_view text);
    // The text from `begin` (a former size()) up to here is no prose.
    void leave_alone(std::size_t begin);
    void end();  // keeps the segment unless it is empty

    [[nodiscard]] bool is_open() const { return open_; }
    [[nodiscard]] std::size_t size() const { return segment_.text.size(); }
    [[nodiscard]] std::string_view text() const { return segment_.text; }

private:
    void begin_anew(SegmentKind kind, const Place& place, std::uint8_t heading_level);
    void append(std::size_t source, std::string_view text);
    void end_stretch();
    void give();
    void keep();

    Document& document_;
    Segment segment_;              // its map is written once it needs one
    bool is_one_stretch_ = false;  // all its text, from Document::text at its origin
    bool open_ = false;
};

}  // namespace kith
