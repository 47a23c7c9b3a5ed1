// SPDX-License-Identifier: Apache-2.0
#include "document/split_tags.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "text/find_ahead.hpp"
#include "text/find_either.hpp"

namespace kith {
namespace {

constexpr std::size_t npos = std::string_view::npos;

struct Tag {
    std::string_view open;
    std::string_view close;
    std::size_t longest;  // bytes inside
};

// The longer opening stands before the shorter one that begins it. Comments and code may be long.
constexpr std::array<Tag, 7> tags = {{
    {"{{!--", "--}}", 4000},
    {"{{!", "}}", 2000},
    {"{{", "}}", 300},
    {"{%", "%}", 300},
    {"{#", "#}", 4000},
    {"<%", "%>", 4000},
    {"<?", "?>", 4000},
}};

// Where a tag may begin.
std::size_t next_sign(std::string_view text, std::size_t from) { return find_either(text, '{', '<', from); }

const Tag* tag_at(std::string_view text, std::size_t at) {
    const auto* const found = std::find_if(tags.begin(), tags.end(), [&](const Tag& tag) { return text.substr(at, tag.open.size()) == tag.open; });
    return found == tags.end() ? nullptr : found;
}

bool goes_on(const Segment& segment, const Segment& next) {
    const auto is_text = [](const Segment& one) { return one.place.part == "body" || one.place.part == "table"; };
    return segment.place.part == next.place.part || (is_text(segment) && is_text(next));
}

// Where a tag may begin in segments that are slices of the document's text, asked one after the other: most hold no sign, so the one ahead
// is remembered, and a segment before it costs no search.
class SignsAhead {
public:
    explicit SignsAhead(std::string_view text) : text_(text) {}

    // At or after `from` in the segment's text; its size where there is none.
    [[nodiscard]] std::size_t next(const Segment& segment, std::size_t from) {
        const std::size_t at = segment.origin + from;
        const std::size_t end = segment.origin + segment.text.size();
        if (!segment.map.is_identity() || end > text_.size() || at < asked_) return next_sign(segment.text, from);
        asked_ = at;
        if (!known_ || *known_ < at) known_ = next_sign(text_, at);
        return std::min(*known_, end) - segment.origin;
    }

private:
    std::string_view text_;  // empty where segments are slices of none
    std::size_t asked_ = 0;
    std::optional<std::size_t> known_;
};

class SplitTags {
public:
    explicit SplitTags(Document& document) : segments_(document.segments), signs_(document.text) {}

    void leave_alone() {
        for (std::size_t i = 0; i + 1 < segments_.size();) i = look_through(i);
    }

private:
    struct End {
        std::size_t segment = 0;
        std::size_t at = 0;  // behind the tag
    };

    // The segment to go on with.
    std::size_t look_through(std::size_t segment) {
        const std::string_view text = segments_[segment].text;
        const std::size_t from = std::exchange(begun_, 0);
        if (signs_.next(segments_[segment], from) == text.size()) return segment + 1;
        std::array<FindAhead, tags.size()> closers;
        for (std::size_t at = signs_.next(segments_[segment], from); at < text.size(); at = signs_.next(segments_[segment], at + 1)) {
            const Tag* const tag = touches_code(segments_[segment], {at, at + 1}) ? nullptr : tag_at(text, at);
            if (tag == nullptr) continue;
            const std::size_t inside = at + tag->open.size();
            const std::size_t close = closers.at(static_cast<std::size_t>(tag - tags.data())).next(text, tag->close, inside);
            if (close != npos && close - inside <= tag->longest) {
                at = close + tag->close.size() - 1;
            } else if (const std::optional<End> end = end_of(*tag, segment, inside)) {
                cover(segment, at, *end);
                begun_ = end->at;
                return end->segment;
            }
        }
        return segment + 1;
    }

    // Nothing where a further tag of its kind begins first, or it would be longer than tags are.
    [[nodiscard]] std::optional<End> end_of(const Tag& tag, std::size_t segment, std::size_t inside) const {
        std::string_view text = segments_[segment].text;
        if (text.find(tag.open, inside) != npos) return std::nullopt;
        std::size_t passed = text.size() - inside;
        while (passed <= tag.longest && segment + 1 < segments_.size() && goes_on(segments_[segment], segments_[segment + 1])) {
            text = segments_[++segment].text;
            const std::string_view near = text.substr(0, tag.longest + tag.close.size());
            const std::size_t close = near.find(tag.close);
            if (near.find(tag.open) < close) return std::nullopt;
            if (close != npos) return End{segment, close + tag.close.size()};
            passed += text.size() + 1;
        }
        return std::nullopt;
    }

    void cover(std::size_t first, std::size_t begin, const End& end) {
        for (std::size_t i = first; i <= end.segment; ++i) add_code(segments_[i], {i == first ? begin : 0, i == end.segment ? end.at : segments_[i].text.size()});
    }

    std::vector<Segment>& segments_;
    SignsAhead signs_;
    std::size_t begun_ = 0;  // up to here the next segment is known
};

}  // namespace

void leave_split_tags_alone(Document& document) { SplitTags(document).leave_alone(); }

}  // namespace kith
