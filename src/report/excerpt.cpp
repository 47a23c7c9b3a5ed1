// SPDX-License-Identifier: Apache-2.0
#include "report/excerpt.hpp"

#include <algorithm>
#include <utility>

#include "report/wrap.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::string_view bold_underline = "\x1b[1;4m";
constexpr std::string_view plain_again = "\x1b[0m";

bool is_left_out(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || (c >= 0x200B && c <= 0x200F && c != 0x200D) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

bool is_sentence_end(char byte) { return byte == '.' || byte == '?' || byte == '!'; }

// Of the closing quotes and brackets that belong to a full stop, and of the stops themselves: bytes, 0 for anything else.
std::size_t size_of_stop(std::string_view rest) {
    if (!rest.empty() && std::string_view(".?!\"')").find(rest.front()) != std::string_view::npos) return 1;
    return rest.substr(0, 3) == "”" || rest.substr(0, 3) == "’" ? 3 : 0;
}

// Behind the stops at `at`, or `limit`.
std::size_t after_stops(std::string_view text, std::size_t at, std::size_t limit) {
    const std::string_view seen = text.substr(0, limit);
    while (const std::size_t size = size_of_stop(seen.substr(at))) at += size;
    return at;
}

// Where the stops begin that end at `at`, or `limit`.
std::size_t before_stops(std::string_view text, std::size_t at, std::size_t limit) {
    for (;;) {
        if (at > limit && size_of_stop(text.substr(at - 1, 1)) == 1) --at;
        else if (at >= limit + 3 && size_of_stop(text.substr(at - 3, 3)) == 3) at -= 3;
        else return at;
    }
}

bool is_initial(std::string_view text, std::size_t stop) { return stop > 0 && is_upper(code_point_before(text, stop).value); }

// Stops end a sentence where white space follows and then no lower-case letter. `behind` is where they end, and what stands from
// `limit` on is not looked at: there, it goes on.
bool ends_sentence(std::string_view text, std::size_t behind, std::size_t limit) {
    const std::size_t next = text.substr(0, limit).find_first_not_of(" \r\n\t", behind);
    if (next == std::string_view::npos) return limit == text.size();
    return next != behind && !is_lower(code_point_at(text, next).value);
}

struct Window {
    std::size_t begin;
    std::size_t end;
    bool starts_inside = false;  // of a sentence
    bool ends_inside = false;
};

// The nearest stops before the words that end a sentence. Initials do not; a slip ("Mr. Khan") matters little: the excerpt is a
// little shorter. Stops that stand together are weighed once.
void begin_at_sentence(std::string_view text, TextSpan span, Window& window) {
    for (std::size_t at = span.begin; at > window.begin + 1;) {
        if (!is_sentence_end(text[at - 1])) {
            --at;
            continue;
        }
        const std::size_t behind = after_stops(text, at - 1, span.begin);
        if (!is_initial(text, at - 1) && ends_sentence(text, behind, span.end)) {
            window.begin = behind;
            window.starts_inside = false;
            return;
        }
        at = before_stops(text, at - 1, window.begin);
    }
}

void end_at_sentence(std::string_view text, TextSpan span, Window& window) {
    for (std::size_t at = span.end; at < window.end;) {
        if (!is_sentence_end(text[at])) {
            ++at;
            continue;
        }
        const std::size_t behind = after_stops(text, at, window.end);
        const bool has_more = text.substr(at + 1, behind - at - 1).find_first_of(".?!") != std::string_view::npos;
        if ((has_more || !is_initial(text, at)) && ends_sentence(text, behind, window.end)) {
            window.end = behind;
            window.ends_inside = false;
            return;
        }
        at = behind;
    }
}

// How the lines of a stretch of text end.
struct Lines {
    std::size_t longest = 0;
    bool is_list = true;  // three or more, and each begins like a line of its own
};

Lines lines_of(std::string_view text) {
    Lines lines;
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < text.size(); ++count) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.longest = std::max(lines.longest, end - begin);
        const std::size_t first = text.find_first_not_of(" \r\t", begin);
        if (first < end && is_lower(code_point_at(text, first).value)) lines.is_list = false;
        begin = end + 1;
    }
    lines.is_list = lines.is_list && count > 2;
    return lines;
}

// Of the lines nearby: a few tell how the others end.
Lines lines_around(std::string_view text, TextSpan span) {
    constexpr std::size_t nearby = 500;
    const std::size_t first = text.find('\n', span.begin > nearby ? span.begin - nearby : 0);
    std::size_t begin = span.begin > nearby && first < span.begin ? first + 1 : span.begin > nearby ? span.begin - nearby : 0;
    std::size_t end = std::min(text.size(), span.end + nearby);
    while (begin > 0 && is_continuation(text[begin])) --begin;
    while (end < text.size() && is_continuation(text[end])) ++end;
    return lines_of(text.substr(begin, end - begin));
}

// Whether a line was ended on purpose (an answer, a row of a form): in a list, or where the next two words would have fitted on it.
bool ends_line(std::string_view text, std::size_t at, const Lines& lines) {
    if (text[at] != '\n') return false;
    const std::size_t next = text.find_first_not_of(" \r\n\t", at);
    if (lines.is_list || next == std::string_view::npos) return true;
    if (is_lower(code_point_at(text, next).value)) return false;
    const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t length = at - (before == std::string_view::npos ? 0 : before + 1);
    const std::size_t space = std::min(text.find_first_of(" \n", next), text.size());
    const std::size_t words = std::min(text.find_first_of(" \n", std::min(space + 1, text.size())), text.size()) - next;
    return length + 1 + words <= lines.longest;
}

// Within its sentence, to the lines that were not ended on purpose.
void narrow_to_lines(std::string_view text, TextSpan span, Window& window) {
    const Lines lines = lines_around(text, span);
    for (std::size_t at = span.begin; at > window.begin + 1; --at) {
        if (!ends_line(text, at - 1, lines)) continue;
        window.begin = at;
        window.starts_inside = false;
        break;
    }
    for (std::size_t at = span.end; at < window.end; ++at) {
        if (!ends_line(text, at, lines)) continue;
        window.end = at;
        window.ends_inside = false;
        break;
    }
}

// Bytes beyond any window a terminal could show are not looked at.
Window window_of(std::string_view text, TextSpan span, std::size_t columns) {
    const std::size_t reach = 4 * columns + 16;
    Window window{span.begin > reach ? span.begin - reach : 0, std::min(text.size(), span.end + reach)};
    while (window.begin > 0 && is_continuation(text[window.begin])) --window.begin;
    while (window.end < text.size() && is_continuation(text[window.end])) ++window.end;
    window.starts_inside = window.begin > 0;
    window.ends_inside = window.end < text.size();
    begin_at_sentence(text, span, window);
    end_at_sentence(text, span, window);
    narrow_to_lines(text, span, window);
    return window;
}

// The last words of `text` that fit; "…" stands for what was cut, here or before.
std::string last_words(const std::string& text, std::size_t columns, bool is_cut) {
    if (text.empty() || (!is_cut && display_width(text) <= columns)) return text;
    for (std::size_t space = text.find(' '); space != std::string::npos; space = text.find(' ', space + 1)) {
        const std::string_view rest = std::string_view(text).substr(space + 1);
        if (display_width(rest) + 2 <= columns) return "… " + std::string(rest);
    }
    return "… ";
}

// The first words of `text` that fit, in the same way.
std::string first_words(const std::string& text, std::size_t columns, bool is_cut) {
    if (text.empty() || (!is_cut && display_width(text) <= columns)) return text;
    for (std::size_t space = text.rfind(' '); space != std::string::npos && space > 0;
         space = text.rfind(' ', space - 1)) {
        const std::string_view part = std::string_view(text).substr(0, space);
        if (display_width(part) + 2 <= columns) return std::string(part) + " …";
    }
    return " …";
}

}  // namespace

std::string shown(std::string_view text) {
    std::string out;
    bool is_space_due = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (is_space(c.value)) {
            is_space_due = true;
        } else if (!is_left_out(c.value)) {
            if (is_space_due) out += ' ';
            is_space_due = false;
            out += text.substr(at, c.size);
        }
        at += c.size;
    }
    if (is_space_due) out += ' ';
    return out;
}

std::string marked(std::string_view text, bool color) {
    if (!color) return "«" + std::string(text) + "»";
    std::string out(bold_underline);
    for (const char c : text) {
        if (c == ' ') {
            out += plain_again;
            out += ' ';
            out += bold_underline;
        } else {
            out += c;
        }
    }
    return out += plain_again;
}

TextSpan sentence_around(std::string_view text, TextSpan span) {
    constexpr std::size_t far = 1000;
    const Window window = window_of(text, span, far);
    return {window.begin, window.end};
}

namespace {

Excerpt cut(std::string_view text, TextSpan span, std::size_t columns, std::size_t columns_of_marks) {
    const Window window = window_of(text, span, columns);
    std::string before = shown(text.substr(window.begin, span.begin - window.begin));
    before.erase(0, before.find_first_not_of(' '));
    std::string after = shown(text.substr(span.end, window.end - span.end));
    after.erase(after.find_last_not_of(' ') + 1);
    std::string words = shown(text.substr(span.begin, span.size()));

    const std::size_t taken = display_width(words) + columns_of_marks;
    const std::size_t room = columns > taken ? columns - taken : 0;
    const std::size_t wanted_after = std::min(display_width(after), room / 2);
    const std::string head = last_words(before, room - wanted_after, window.starts_inside);
    const std::size_t used = std::min(room, display_width(head));
    return {head, std::move(words), first_words(after, room - used, window.ends_inside)};
}

}  // namespace

Excerpt excerpt_parts(std::string_view text, TextSpan span, std::size_t columns) { return cut(text, span, columns, 0); }

std::string excerpt(std::string_view text, TextSpan span, std::size_t columns, bool color) {
    const Excerpt parts = cut(text, span, columns, color ? 0 : 2);
    return parts.before + marked(parts.words, color) + parts.after;
}

}  // namespace kith
