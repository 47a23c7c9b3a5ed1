// SPDX-License-Identifier: Apache-2.0
#include "document/text.hpp"

#include <algorithm>
#include <vector>

#include "document/segment_writer.hpp"
#include "document/text_input.hpp"
#include "document/text_lines.hpp"
#include "text/ascii.hpp"

namespace kith {
namespace {

constexpr std::size_t heading_width = 80;   // code points
constexpr std::size_t wrapped_width = 160;  // nobody wraps lines wider than this
constexpr std::size_t short_width = 60;

// Room is made for so many segments at once, rather than moving them again and again: few texts have more than one in so many bytes.
constexpr std::size_t bytes_a_segment = 64;
constexpr std::size_t most_expected = std::size_t{1} << 14U;

// A line with what is asked about it more than once, as it is a neighbour of other lines, too.
struct Line : TextLine {
    ListMarker marker;
    bool is_ruler = false;
    bool begins_big = false;
};

// "a) ", "iv) ": of markers only these begin with a letter.
bool may_be_lettered(std::string_view words) { return words.substr(0, 5).find(')') != std::string_view::npos; }

// Most lines begin with a letter: they are no rulers, seldom marked, and how they begin is told by one byte.
Line look_at(std::string_view text, const TextLine& at) {
    const std::string_view words = at.words(text);
    if (!is_ascii_letter(words.front())) return {at, list_marker(words), is_ruler(words), begins_big(words)};
    return {at, may_be_lettered(words) ? list_marker(words) : ListMarker{}, false, is_ascii_upper(words.front())};
}

// Cuts one block, lines without a blank one between them, into segments.
class BlockCutter {
public:
    // Both must outlive it.
    BlockCutter(std::string_view text, const std::vector<Line>& lines, bool more_follows)
        : text_(text), lines_(lines), more_follows_(more_follows) {
        bool all_big = true;
        for (const Line& line : lines_) {
            longest_ = std::max(longest_, line.width);
            all_big = all_big && line.begins_big;
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
    [[nodiscard]] std::string_view words(std::size_t i) const { return lines_[i].words(text_); }
    [[nodiscard]] bool is_marked(std::size_t i) const { return lines_[i].marker.length > 0; }
    [[nodiscard]] bool is_underline(std::size_t i) const {
        return i < lines_.size() && lines_[i].is_ruler && (words(i).front() == '=' || words(i).front() == '-');
    }

    // Does line i begin a segment, where the one before it began at `first`?
    [[nodiscard]] bool begins_segment(std::size_t i, std::size_t first) const {
        if (lines_[i].quoted != lines_[i - 1].quoted || is_marked(i)) return true;
        if (lines_[i].is_ruler || lines_[i - 1].is_ruler || is_underline(i + 1)) return true;
        if (is_marked(first) && lines_[i].indent() > lines_[first].indent()) return false;
        if (is_caps_heading(i - 1) && !is_all_caps(words(i))) return true;
        return is_line_end_meant(i);
    }

    // Did the writer end line i - 1 on purpose, not because the margin was reached?
    [[nodiscard]] bool is_line_end_meant(std::size_t i) const {
        if (is_label(words(i)) && !ends_open(words(i - 1))) return true;
        if (!lines_[i].begins_big) return false;
        return unwrapped_ || lines_[i - 1].width * 10 < longest_ * 6 || (short_lines_ && !ends_open(words(i - 1)));
    }

    [[nodiscard]] bool is_caps_heading(std::size_t i) const {
        return i == 0 && lines_[0].width <= heading_width && is_all_caps(words(i)) && !ends_closed(words(i));
    }

    [[nodiscard]] bool is_heading(std::size_t i) const {
        if (lines_[i].width > heading_width || ends_closed(words(i))) return false;
        if (is_underline(i + 1)) return true;
        if (is_caps_heading(i)) return lines_.size() > 1 || more_follows_;
        return lines_.size() == 1 && more_follows_ && lines_[i].width < short_width && lines_[i].begins_big;
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
        if (lines_[first].is_ruler) return;
        const ListMarker& marker = lines_[first].marker;
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
    const std::vector<Line>& lines_;
    bool more_follows_;
    std::size_t longest_ = 0;
    bool unwrapped_ = false;
    bool short_lines_ = false;
};

}  // namespace

Result<Document> read_text(std::string_view bytes, const std::string& file, const Limits& limits) {
    Result<Document> document = open_text(bytes, file, "text", limits);
    if (!document) return document;
    document->segments.reserve(std::min(document->text.size() / bytes_a_segment + 1, most_expected));
    SegmentWriter writer(*document);
    Place place;
    std::vector<Line> block;
    const auto finish = [&](bool more_follows) {
        if (block.empty()) return;
        ++place.paragraph;
        BlockCutter(document->text, block, more_follows).cut(writer, place);
        block.clear();
    };
    bool after_blank = true;
    for (LineReader lines(document->text); lines.has_next();) {
        const TextLine line = lines.next();
        if (!line.is_blank() && after_blank) finish(true);
        after_blank = line.is_blank();
        if (!after_blank) block.push_back(look_at(document->text, line));
    }
    finish(false);
    return document;
}

}  // namespace kith
