// SPDX-License-Identifier: Apache-2.0
#include "report/unified_diff.hpp"

#include <algorithm>
#include <vector>

namespace kith {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t context = 3;           // lines round a change
constexpr std::size_t farthest_match = 400;  // lines looked ahead for where two texts meet again

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

// Lines [old_begin, old_end) became [new_begin, new_end).
struct Change {
    std::size_t old_begin;
    std::size_t old_end;
    std::size_t new_begin;
    std::size_t new_end;
};

// One line alike is proof enough where as many lines lie before it on both sides.
bool meets(const Lines& before, std::size_t i, const Lines& after, std::size_t j, bool is_level) {
    if (i == before.size() || j == after.size()) return i == before.size() && j == after.size();
    if (before[i] != after[j]) return false;
    if (is_level) return true;
    const bool is_last = i + 1 == before.size() || j + 1 == after.size();
    return is_last || before[i + 1] == after[j + 1];
}

// The nearest place where both go on alike; the ends of both where there is none near.
Change change_at(const Lines& before, std::size_t i, const Lines& after, std::size_t j) {
    for (std::size_t far = 1; far <= farthest_match; ++far) {
        for (std::size_t step = 0; step <= far; ++step) {
            const std::size_t a = i + (far - step);
            const std::size_t b = j + step;
            if (a <= before.size() && b <= after.size() && meets(before, a, after, b, 2 * step == far)) return {i, a, j, b};
        }
    }
    return {i, before.size(), j, after.size()};
}

std::vector<Change> changes_between(const Lines& before, const Lines& after) {
    std::vector<Change> changes;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        if (i < before.size() && j < after.size() && before[i] == after[j]) {
            ++i;
            ++j;
            continue;
        }
        changes.push_back(change_at(before, i, after, j));
        i = changes.back().old_end;
        j = changes.back().new_end;
    }
    return changes;
}

void put_line(std::string& out, char mark, std::string_view line) {
    out += mark;
    out += line;
    if (line.empty() || line.back() != '\n') out += "\n\\ No newline at end of file\n";
}

std::string range(char mark, std::size_t begin, std::size_t size) {
    return std::string(1, mark) + std::to_string(size == 0 ? begin : begin + 1) + ',' + std::to_string(size);
}

// Changes [first, last) with the lines round them.
std::string hunk(const Lines& before, const Lines& after, const Change* first, const Change* last) {
    const std::size_t lead = std::min(first->old_begin, context);
    const std::size_t tail = std::min(before.size() - last[-1].old_end, context);
    const std::size_t old_begin = first->old_begin - lead;
    const std::size_t new_begin = first->new_begin - lead;
    std::string out = "@@ " + range('-', old_begin, last[-1].old_end + tail - old_begin) + ' ' +
                      range('+', new_begin, last[-1].new_end + tail - new_begin) + " @@\n";
    std::size_t at = old_begin;
    for (const Change* change = first; change != last; ++change) {
        for (; at < change->old_begin; ++at) put_line(out, ' ', before[at]);
        for (; at < change->old_end; ++at) put_line(out, '-', before[at]);
        for (std::size_t line = change->new_begin; line < change->new_end; ++line) put_line(out, '+', after[line]);
    }
    for (; at < last[-1].old_end + tail; ++at) put_line(out, ' ', before[at]);
    return out;
}

// As git writes names: in quotes where a character would end or bend the line.
std::string name_of(char side, const std::string& path) {
    const std::string whole = std::string(1, side) + '/' + path;
    const bool is_plain = std::none_of(whole.begin(), whole.end(), [](char c) {
        return static_cast<unsigned char>(c) < ' ' || c == 0x7F || c == '"' || c == '\\';
    });
    if (is_plain) return whole + (whole.find(' ') == std::string::npos ? "" : "\t");
    std::string out = "\"";
    for (const char c : whole) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < ' ' || byte == 0x7F) {
            out += '\\';
            for (const unsigned shift : {6U, 3U, 0U}) out += static_cast<char>('0' + ((byte >> shift) & 7U));
        } else {
            out += c;
        }
    }
    return out + '"';
}

}  // namespace

std::string unified_diff(const std::string& path, std::string_view before, std::string_view after) {
    if (before == after) return {};
    const Lines old_lines = lines_of(before);
    const Lines new_lines = lines_of(after);
    const std::vector<Change> changes = changes_between(old_lines, new_lines);
    std::string out = "--- " + name_of('a', path) + "\n+++ " + name_of('b', path) + '\n';
    const Change* const end = changes.data() + changes.size();
    for (const Change* first = changes.data(); first != end;) {
        const Change* last = first + 1;
        while (last != end && last->old_begin - last[-1].old_end <= 2 * context) ++last;
        out += hunk(old_lines, new_lines, first, last);
        first = last;
    }
    return out;
}

}  // namespace kith
