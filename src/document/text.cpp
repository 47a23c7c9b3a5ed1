// SPDX-License-Identifier: Apache-2.0
#include "document/text.hpp"

#include <algorithm>
#include <vector>

#include "document/segment_writer.hpp"
#include "document/text_input.hpp"
#include "document/text_lines.hpp"

namespace kith {
namespace {

constexpr std::size_t heading_width = 80;   // code points
constexpr std::size_t wrapped_width = 160;  // nobody wraps lines wider than this
constexpr std::size_t short_width = 60;

// Cuts one block, lines without a blank one between them, into segments.
class BlockCutter {
public:
    // Both must outlive it.
    BlockCutter(std::string_view text, const std::vector<TextLine>& lines, bool more_follows)
        : text_(text), lines_(lines), more_follows_(more_follows) {
        bool all_big = true;
        for (const TextLine& line : lines_) {
            longest_ = std::max(longest_, line.width);
            all_big = all_big && begins_big(words(line));
        }
        unwrapped_ = longest_ > wrapped_width;
        short_lines_ = lines_.size() >= 3 && longest_ < short_width && all_big;
    }

    void cut(SegmentWriter& writer, const Place& place) {
        std::size_t first = 0;
        for (std::size_t i = 1; i <= lines_.size(); ++i) {
            if (i < lines_.size() && !begins_segment(i, first)) continue;
            write(writer, place, first, i);
            first = i;
        }
    }

private:
    [[nodiscard]] std::string_view words(const TextLine& line) const { return line.words(text_); }
    [[nodiscard]] std::string_view words(std::size_t i) const { return words(lines_[i]); }
    [[nodiscard]] bool is_marked(std::size_t i) const { return list_marker(words(i)).length > 0; }
    [[nodiscard]] bool is_underline(std::size_t i) const {
        return i < lines_.size() && is_ruler(words(i)) && (words(i).front() == '=' || words(i).front() == '-');
    }

    // Does line i begin a segment, where the one before it began at `first`?
    [[nodiscard]] bool begins_segment(std::size_t i, std::size_t first) const {
        if (lines_[i].quoted != lines_[i - 1].quoted || is_marked(i)) return true;
        if (is_ruler(words(i)) || is_ruler(words(i - 1)) || is_underline(i + 1)) return true;
        if (lines_[i].indent() > lines_[first].indent() && is_marked(first)) return false;
        if (is_caps_heading(i - 1) && !is_all_caps(words(i))) return true;
        return is_line_end_meant(i);
    }

    // Did the writer end line i - 1 on purpose, not because the margin was reached?
    [[nodiscard]] bool is_line_end_meant(std::size_t i) const {
        const bool open = ends_open(words(i - 1));
        if (is_label(words(i)) && !open) return true;
        if (!begins_big(words(i))) return false;
        return unwrapped_ || (short_lines_ && !open) || lines_[i - 1].width * 10 < longest_ * 6;
    }

    [[nodiscard]] bool is_caps_heading(std::size_t i) const {
        return i == 0 && lines_[0].width <= heading_width && is_all_caps(words(i)) && !ends_closed(words(i));
    }

    [[nodiscard]] bool is_heading(std::size_t i) const {
        if (lines_[i].width > heading_width || ends_closed(words(i))) return false;
        if (is_underline(i + 1)) return true;
        if (is_caps_heading(i)) return lines_.size() > 1 || more_follows_;
        return lines_.size() == 1 && more_follows_ && lines_[i].width < short_width && begins_big(words(i));
    }

    [[nodiscard]] SegmentKind kind(std::size_t first, std::size_t last) const {
        if (lines_[first].quoted) return SegmentKind::block_quote;
        if (is_marked(first)) return SegmentKind::list_item;
        return last - first == 1 && is_heading(first) ? SegmentKind::heading : SegmentKind::paragraph;
    }

    // Without the marks of quotation before each line; a stretch without any is copied at once.
    void write_lines(SegmentWriter& writer, SourceSpan whole, std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i < last; ++i) {
            const std::size_t begin = i == first ? whole.begin : lines_[i].prefix;
            writer.copy({begin, i + 1 == last ? whole.end : lines_[i].whole.end});
        }
    }

    void write(SegmentWriter& writer, const Place& place, std::size_t first, std::size_t last) const {
        if (is_ruler(words(first))) return;
        const ListMarker marker = list_marker(words(first));
        writer.begin(kind(first, last), place);
        const SourceSpan whole{lines_[first].begin + (marker.is_words ? 0 : marker.length), lines_[last - 1].end};
        if (!lines_[first].quoted && whole.size() < max_segment_bytes) {
            writer.copy(whole);
        } else {
            write_lines(writer, whole, first, last);
        }
        writer.end();
    }

    std::string_view text_;
    const std::vector<TextLine>& lines_;
    bool more_follows_;
    std::size_t longest_ = 0;
    bool unwrapped_ = false;
    bool short_lines_ = false;
};

}  // namespace

Result<Document> read_text(std::string_view bytes, const std::string& file, const Limits& limits) {
    Result<Document> document = open_text(bytes, file, "text", limits);
    if (!document) return document;
    SegmentWriter writer(*document);
    Place place;
    std::vector<TextLine> block;
    const auto finish = [&](bool more_follows) {
        if (block.empty()) return;
        ++place.paragraph;
        BlockCutter(document->text, block, more_follows).cut(writer, place);
        block.clear();
    };
    bool after_blank = true;
    for (std::size_t at = 0; at < document->text.size();) {
        const TextLine line = line_at(document->text, at);
        at = line.whole.end;
        if (!line.is_blank() && after_blank) finish(true);
        after_blank = line.is_blank();
        if (!after_blank) block.push_back(line);
    }
    finish(false);
    return document;
}

}  // namespace kith
