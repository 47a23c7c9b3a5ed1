// SPDX-License-Identifier: Apache-2.0
#include "lint/marks.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "document/comment_places.hpp"
#include "lint/message.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::string_view opening = "<!--";
constexpr std::string_view closing = "-->";
constexpr std::string_view name = "kith";
constexpr std::size_t longest_mark = 4096;  // bytes; in plain text, what is longer was never closed

// Takes "until 2026-12-31" off the end of the entries.
std::string take_until(std::string_view& entries) {
    constexpr std::string_view word = "until";
    for (std::size_t at = entries.rfind(word); at != std::string_view::npos && at > 0; at = entries.rfind(word, at - 1)) {
        const std::string_view behind = entries.substr(at + word.size());
        const bool is_word = is_ascii_blank(entries[at - 1]) && behind.find_first_of(ascii_blanks) == 0;
        if (!is_word) continue;
        std::string day(trimmed(behind));
        entries = trimmed(entries.substr(0, at));
        return day;
    }
    return {};
}

// What stands behind "kith:" in a comment that begins so. The colon is missed by nobody where "keep" comes next.
std::optional<std::string_view> words_of(std::string_view comment) {
    constexpr std::string_view verb = "keep";
    comment = trimmed(comment.substr(0, longest_mark));
    if (to_lower(comment.substr(0, name.size())) != name) return std::nullopt;
    const std::string_view behind = comment.substr(name.size());
    const std::string_view words = trimmed(behind);
    if (!words.empty() && words.front() == ':') return trimmed(words.substr(1));
    const bool is_word = !behind.empty() && is_ascii_blank(behind.front());
    return is_word && to_lower(words.substr(0, verb.size())) == verb ? std::optional(words) : std::nullopt;
}

std::optional<Mark> read_mark(std::string_view comment) {
    const std::optional<std::string_view> words = words_of(comment);
    if (!words) return std::nullopt;
    Mark mark;
    const std::size_t verb_end = std::min(words->find_first_of(" \t\r\n:"), words->size());
    mark.verb = to_lower(words->substr(0, verb_end));
    std::string_view rest = trimmed(words->substr(verb_end));
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    if (colon < rest.size()) mark.reason = on_one_line(trimmed(rest.substr(colon + 1)));
    rest = rest.substr(0, colon);
    mark.until = take_until(rest);
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string_view entry = trimmed(rest.substr(0, comma));
        if (!entry.empty()) mark.entries.emplace_back(entry);
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return mark;
}

std::vector<Mark> marks_in_comments(const Document& document) {
    std::vector<Mark> marks;
    for (const Comment& comment : document.comments) {
        const std::string_view inside = std::string_view(document.text).substr(comment.inside.begin, comment.inside.size());
        std::optional<Mark> mark = read_mark(inside);
        if (!mark) continue;
        const bool is_closed = comment.whole.end > comment.inside.end && inside.find(opening) == std::string_view::npos;
        mark->end = is_closed ? Mark::End::closed : Mark::End::hides_rest;
        mark->is_beside_unread = comment.first == beside_unread;
        mark->at = comment.whole;
        mark->first = comment.first;
        mark->last = comment.last;
        marks.push_back(*std::move(mark));
    }
    return marks;
}

// Within the words of Markdown, what has no end is no comment: it is read as words.
void add_open_marks(const Document& document, std::vector<Mark>& marks) {
    if (document.text.find(opening) == std::string::npos) return;
    for (const Segment& segment : document.segments) {
        const std::string_view text = segment.text;
        const std::size_t at = text.rfind(opening);
        if (at == std::string_view::npos || text.find(closing, at) != std::string_view::npos) continue;
        if (touches_code(segment, {at, at + 1})) continue;
        const std::size_t stop = std::min(text.find('\n', at), text.size());
        std::optional<Mark> mark = read_mark(text.substr(0, stop).substr(at + opening.size()));
        if (!mark) continue;
        mark->end = Mark::End::missing;
        mark->at = segment.to_source({at, stop});
        marks.push_back(*std::move(mark));
    }
    std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.at.begin < b.at.begin; });
}

std::vector<Mark> marks_in_text(std::string_view text) {
    std::vector<Mark> marks;
    for (std::size_t at = text.find(opening); at != std::string_view::npos; at = text.find(opening, at + 1)) {
        const std::size_t words = at + opening.size();
        const std::string_view room = text.substr(0, std::min({text.find(opening, words), words + longest_mark, text.size()}));
        const std::size_t end = room.find(closing, words);
        const bool is_closed = end != std::string_view::npos;
        const std::size_t stop = is_closed ? end : std::min(room.find('\n', words), room.size());
        std::optional<Mark> mark = read_mark(text.substr(words, stop - words));
        if (!mark) continue;
        mark->end = is_closed ? Mark::End::closed : Mark::End::missing;
        mark->at = {at, is_closed ? end + closing.size() : stop};
        marks.push_back(*std::move(mark));
    }
    return marks;
}

// Which segments of a plain text the marks in it are about.
class TextBlocks {
public:
    TextBlocks(const Document& document, const std::vector<Mark>& marks) : document_(document) {
        for (const Segment& segment : document.segments) places_.push_back(segment.to_source({0, segment.text.size()}));
        note_words(marks);
        note_ends();
    }

    // Marks are asked about in order.
    void place(Mark& mark) {
        while (at_ < places_.size() && places_[at_].end <= mark.at.begin) ++at_;
        std::size_t own = at_;
        while (own < places_.size() && places_[own].begin < mark.at.end && !has_words_[own]) ++own;
        if (own == places_.size()) return;
        const bool is_beside = places_[own].begin < mark.at.end;
        mark.first = is_beside ? begins_[own] : own;
        mark.last = is_beside ? ends_[own] : lines_end_[own];
    }

private:
    // Words that are no mark's.
    void note_words(const std::vector<Mark>& marks) {
        const std::string_view text = document_.text;
        std::size_t next = 0;
        for (const SourceSpan& place : places_) {
            bool has_words = false;
            std::size_t at = place.begin;
            while (next < marks.size() && marks[next].at.end <= place.begin) ++next;
            for (std::size_t i = next; at < place.end; ++i) {
                const std::size_t end = i < marks.size() ? std::clamp(marks[i].at.begin, at, place.end) : place.end;
                has_words = has_words || !trimmed(text.substr(at, end - at)).empty();
                at = i < marks.size() ? std::max(at, marks[i].at.end) : place.end;
                if (end == place.end) break;
            }
            has_words_.push_back(has_words);
        }
    }

    [[nodiscard]] bool is_same(std::size_t one, std::size_t other) const {
        const Segment& a = document_.segments[one];
        const Segment& b = document_.segments[other];
        return a.place.paragraph == b.place.paragraph && a.kind == b.kind && a.kind != SegmentKind::list_item;
    }

    void note_ends() {
        const std::size_t count = places_.size();
        for (std::size_t i = 0; i < count; ++i) begins_.push_back(i > 0 && is_same(i - 1, i) ? begins_[i - 1] : i);
        ends_.resize(count);
        lines_end_.resize(count);
        for (std::size_t i = count; i-- > 0;) {
            const bool is_last = i + 1 == count;
            ends_[i] = !is_last && is_same(i, i + 1) ? ends_[i + 1] : i + 1;
            const bool goes_on = !is_last && document_.segments[i].place.paragraph == document_.segments[i + 1].place.paragraph;
            lines_end_[i] = goes_on ? lines_end_[i + 1] : i + 1;
        }
    }

    const Document& document_;
    std::vector<SourceSpan> places_;
    std::vector<bool> has_words_;
    std::vector<std::size_t> begins_;  // of the item or the lines a segment belongs to: [begins, ends)
    std::vector<std::size_t> ends_;
    std::vector<std::size_t> lines_end_;  // where the blank line comes
    std::size_t at_ = 0;                  // nothing before it is asked about any more
};

void count_lines(std::string_view text, std::vector<Mark>& marks) {
    std::size_t line = 1;
    std::size_t at = 0;
    for (Mark& mark : marks) {
        line += static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                                    text.begin() + static_cast<std::ptrdiff_t>(mark.at.begin), '\n'));
        at = mark.at.begin;
        mark.line = line;
    }
}

}  // namespace

std::vector<Mark> marks_of(const Document& document) {
    const bool is_plain = document.format == "text";
    std::vector<Mark> marks = is_plain ? marks_in_text(document.text) : marks_in_comments(document);
    if (document.format == "markdown") add_open_marks(document, marks);
    if (marks.empty()) return marks;
    if (is_plain) {
        TextBlocks blocks(document, marks);
        for (Mark& mark : marks) blocks.place(mark);
    }
    count_lines(document.text, marks);
    return marks;
}

}  // namespace kith
