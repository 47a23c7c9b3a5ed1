// SPDX-License-Identifier: Apache-2.0
#include "lint/column.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "lint/list_walk.hpp"
#include "text/find_either.hpp"

namespace kith {

namespace {

constexpr std::size_t longest_heading = 80;  // bytes; what is longer is no heading of a column
constexpr std::size_t fewest_lines = 3;      // of text set in columns
constexpr std::size_t widest_gap = 2;        // spaces between the words of a sentence, as some type them
constexpr std::size_t widest_left = 200;     // bytes of a line up to the end of its left column
constexpr std::size_t longest_block = 100;   // segments either way: short lines are one each
constexpr std::size_t segments_before = 2;   // in which the left column may be spoken of
constexpr std::size_t longest_before = 1200;  // bytes of these

// A heading, with what it may say.
class Heading : public ListWalk {
public:
    using ListWalk::ListWalk;

    // Begins with a phrase of the list, or is a single word of it.
    [[nodiscard]] bool is(ListName list) const {
        const std::size_t first = sentence().first;
        if (!begins_at(list, first)) return false;
        return !is_single(list, first) || is_whole(first + 1);
    }

private:
    [[nodiscard]] bool is_whole(std::size_t token) const {
        while (token < sentence().last && analysis().tokens[token].kind == TokenKind::punctuation) ++token;
        return token == sentence().last;
    }
};

enum class Head : std::uint8_t { nothing, old_words, record, term, meaning };

Head head_of(const CompiledLexicon& compiled, std::string_view text) {
    if (text.size() > longest_heading) return Head::nothing;
    const Analysis analysis = analyse(text, compiled.abbreviations);
    if (analysis.sentences.empty()) return Head::nothing;
    KnownWords words(analysis, compiled.lists);
    const Heading heading(words, analysis.sentences.front());
    if (heading.is("column-old-words")) return Head::old_words;
    if (heading.is("column-record")) return Head::record;
    if (heading.is("column-term")) return Head::term;
    return heading.is("column-meaning") ? Head::meaning : Head::nothing;
}

ColumnVoice voice_under(Head head, bool has_meaning) {
    if (head == Head::record) return ColumnVoice::record;
    return head == Head::old_words || (head == Head::term && has_meaning) ? ColumnVoice::mention : ColumnVoice::writer;
}

// Asked about every byte round every finding, where find_first_of and find_last_of would make a call for each of them: that was an eighth of
// what a finding costs.
bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// Where the line begins that `at` is in, no further back than `from`.
std::size_t line_begin(std::string_view text, std::size_t from, std::size_t at) {
    while (at > from && !is_line_end(text[at - 1])) --at;
    return at;
}

// The line that begins there, without its end.
std::string_view line_from(std::string_view text, std::size_t begin) {
    return text.substr(begin, find_either(text, '\n', '\r', begin) - begin);
}

// Where the left column of a line ends: at a tab or a wide gap behind its first words; none: no column stands to its right.
std::optional<std::size_t> end_of_left(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size() && is_blank(line[at])) ++at;
    while (at < line.size()) {
        while (at < line.size() && !is_blank(line[at])) ++at;
        const std::size_t space = at;
        bool has_tab = false;
        for (; at < line.size() && is_blank(line[at]); ++at) has_tab = has_tab || line[at] == '\t';
        if (at < line.size() && (at - space > widest_gap || has_tab)) return space;
    }
    return std::nullopt;
}

struct Lines {
    std::size_t all = 0;
    std::size_t set = 0;  // in columns
};

void count_lines(std::string_view text, Lines& lines) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view line = line_from(text, at);
        if (!line.empty()) ++lines.all;
        if (end_of_left(line)) ++lines.set;
        at += line.size();
    }
}

// Few lines may hold but one column: what is too long for a line goes on below.
bool is_set_in_columns(const Lines& lines) { return lines.set >= fewest_lines && 4 * lines.set >= 3 * lines.all; }

// "The left-hand column is what our records have tended to say."
bool tells_of_left(const CompiledLexicon& compiled, std::string_view text) {
    const Analysis analysis = analyse(text, compiled.abbreviations);
    KnownWords words(analysis, compiled.lists);
    return std::any_of(analysis.sentences.begin(), analysis.sentences.end(), [&](const Sentence& sentence) {
        const ListWalk walk(words, sentence);
        bool is_left = false;
        for (std::size_t token = sentence.first; token < sentence.last; ++token) {
            is_left = is_left || walk.begins_at("column-left", token);
            if (is_left && walk.begins_at("column-left-said", token)) return true;
        }
        return false;
    });
}

}  // namespace

ColumnVoice ColumnContext::of(std::size_t segment, TextSpan span) {
    const Cell& cell = segments_[segment].place.cell;
    if (cell.table == 0) return of_set_text(segment, span);
    if (!are_headings_read_) read_headings();
    const auto column = columns_.find({cell.table, cell.column});
    if (column != columns_.end() && cell.row > 1 && !cell.is_head) return column->second;
    const auto row = rows_.find({cell.table, cell.row});
    return row != rows_.end() && cell.column > 1 ? row->second : ColumnVoice::writer;
}

void ColumnContext::read_headings() {
    are_headings_read_ = true;
    std::map<Line, Head> columns;
    std::map<Line, Head> rows;
    std::set<int> with_meaning;
    for (const Segment& segment : segments_) {
        const Cell& cell = segment.place.cell;
        if (cell.table == 0 || (cell.row > 1 && cell.column > 1 && !cell.is_head)) continue;
        const Head head = head_of(compiled_, segment.text);
        if (head == Head::nothing) continue;
        if (head == Head::meaning) with_meaning.insert(cell.table);
        if (cell.row == 1 || cell.is_head) columns.try_emplace({cell.table, cell.column}, head);
        if (cell.column == 1 && cell.row > 1) rows.try_emplace({cell.table, cell.row}, head);
    }
    const auto keep = [&](const std::map<Line, Head>& heads, std::map<Line, ColumnVoice>& voices) {
        for (const auto& [line, head] : heads) voices[line] = voice_under(head, with_meaning.count(line.first) > 0);
    };
    keep(columns, columns_);
    std::erase_if(rows, [](const auto& one) { return one.second == Head::term; });  // "Word | Meaning" lie side by side
    keep(rows, rows_);
}

ColumnVoice ColumnContext::of_set_text(std::size_t segment, TextSpan span) {
    const std::string_view text = segments_[segment].text;
    // No further than a left column is wide, either way: this is asked for each word of a line, however long.
    const std::size_t from = span.begin - std::min(span.begin, widest_left);
    const std::size_t first = line_begin(text, from, span.begin);
    if (first == from && from > 0) return ColumnVoice::writer;
    const auto end = end_of_left(line_from(text.substr(first, 2 * widest_left), 0));
    if (!end || span.end > first + *end) return ColumnVoice::writer;
    if (segment < block_first_ || segment >= block_last_) read_block(segment);
    return left_;
}

// The segments around that begin with two columns: what they hold on the left is asked once.
void ColumnContext::read_block(std::size_t segment) {
    const auto is_set = [this](std::size_t i) { return segments_[i].place.cell.table == 0 && end_of_left(line_from(segments_[i].text, 0)); };
    block_first_ = segment;
    block_last_ = segment + 1;
    while (block_first_ > 0 && segment - block_first_ < longest_block && is_set(block_first_ - 1)) --block_first_;
    while (block_last_ < segments_.size() && block_last_ - segment < longest_block && is_set(block_last_)) ++block_last_;
    Lines lines;
    for (std::size_t i = block_first_; i < block_last_; ++i) count_lines(segments_[i].text, lines);
    left_ = is_set_in_columns(lines) ? said_before(block_first_) : ColumnVoice::writer;
}

// By the first line of the block, which heads it, or the paragraphs before.
ColumnVoice ColumnContext::said_before(std::size_t segment) const {
    const std::string_view line = line_from(segments_[segment].text, 0);
    const std::size_t end = end_of_left(line).value_or(line.size());
    const bool has_meaning = end < line.size() && head_of(compiled_, line.substr(line.find_first_not_of(" \t", end))) == Head::meaning;
    const ColumnVoice head = voice_under(head_of(compiled_, line.substr(0, end)), has_meaning);
    if (head != ColumnVoice::writer) return head;
    for (std::size_t back = 1; back <= std::min(segment, segments_before); ++back) {
        const std::string_view before = segments_[segment - back].text;
        if (before.size() <= longest_before && tells_of_left(compiled_, before)) return ColumnVoice::mention;
    }
    return ColumnVoice::writer;
}

}  // namespace kith
