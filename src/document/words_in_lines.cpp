// SPDX-License-Identifier: Apache-2.0
#include "document/words_in_lines.hpp"

#include <algorithm>

namespace kith {
namespace {

constexpr std::string_view blanks = " \t\r\n";

bool ends_line(char c) { return c == '\n' || c == '\r'; }

// What may stand at the front of a line and is none of its words.
bool is_front(std::string_view between) { return between.find_first_not_of(" \t>") == std::string_view::npos; }

// The stretch behind the span: copied letters and whole replaced ones, and between them nothing but the fronts of lines, which `fronts` takes.
std::optional<SourceSpan> source_of(const Document& document, const Segment& segment, TextSpan span, std::vector<SourceSpan>& fronts) {
    if (segment.map.is_identity()) return segment.to_source(span);
    std::optional<SourceSpan> source;
    for (const OffsetMap::Run& run : segment.map.runs()) {
        const TextSpan part{std::max(span.begin, run.target), std::min(span.end, run.target + run.target_length)};
        if (part.begin >= part.end) continue;
        if (!run.copied && part.size() != run.target_length) return std::nullopt;
        const SourceSpan here = segment.to_source(part);
        if (source && source->end != here.begin) {
            const SourceSpan between{source->end, here.begin};
            const bool is_behind_end = between.begin < between.end && ends_line(document.text[between.begin - 1]);
            if (!is_behind_end || !is_front(std::string_view(document.text).substr(between.begin, between.size()))) return std::nullopt;
            fronts.push_back(between);
        }
        source = SourceSpan{source ? source->begin : here.begin, here.end};
    }
    return source;
}

// From the blanks before the end of a line to the first letter of the next.
SourceSpan break_at(std::string_view text, std::size_t end_of_line, SourceSpan source, const std::vector<SourceSpan>& fronts) {
    SourceSpan here{end_of_line, end_of_line + 1};
    while (here.begin > source.begin && blanks.find(text[here.begin - 1]) != std::string_view::npos) --here.begin;
    for (bool is_wider = true; is_wider;) {
        const std::size_t before = here.end;
        while (here.end < source.end && blanks.find(text[here.end]) != std::string_view::npos) ++here.end;
        for (const SourceSpan& front : fronts) {
            if (front.begin <= here.end) here.end = std::max(here.end, front.end);
        }
        is_wider = here.end != before;
    }
    return here;
}

// The blank nearest to `wanted`, not before `from`.
std::size_t blank_near(std::string_view text, std::size_t wanted, std::size_t from) {
    std::size_t best = std::string_view::npos;
    const auto distance = [wanted](std::size_t at) { return at > wanted ? at - wanted : wanted - at; };
    for (std::size_t at = text.find(' ', from); at != std::string_view::npos; at = text.find(' ', at + 1)) {
        if (best == std::string_view::npos || distance(at) < distance(best)) best = at;
    }
    return best;
}

// A single blank with words on both sides.
bool is_between_words(std::string_view text, std::size_t at) {
    if (text.empty()) return false;
    return at > 0 && at < text.size() - 1 && text[at] == ' ' && blanks.find(text[at - 1]) == std::string_view::npos && blanks.find(text[at + 1]) == std::string_view::npos;
}

}  // namespace

std::optional<WordsInLines> words_in_lines(const Document& document, const Segment& segment, TextSpan span) {
    std::vector<SourceSpan> fronts;
    const std::optional<SourceSpan> source = source_of(document, segment, span, fronts);
    if (!source) return std::nullopt;
    const std::string_view text = document.text;
    const std::string_view written = text.substr(source->begin, source->size());
    const std::string_view signs = segment.syntax == Syntax::html ? "<>" : document.format == "html" ? "<" : "";  // ">": a quotation's, before its lines
    if (written.find_first_of(signs) != std::string_view::npos) return std::nullopt;
    WordsInLines words{*source, {}};
    for (std::size_t at = source->begin; at < source->end; ++at) {
        if (!ends_line(text[at])) continue;
        words.breaks.push_back(break_at(text, at, *source, fronts));
        at = words.breaks.back().end - 1;
    }
    return words;
}

std::optional<std::string> in_lines(const Document& document, std::string text, WordsInLines& words) {
    const std::string_view all = document.text;
    const std::size_t begin = words.source.begin;
    std::size_t from = 0;
    std::size_t grown = 0;  // by the breaks put in so far
    for (const SourceSpan& one : words.breaks) {
        const std::string line_end(all.substr(one.begin, one.size()));
        const std::size_t at = blank_near(text, one.begin - begin + grown, from);
        if (at != std::string::npos) {
            text.replace(at, 1, line_end);
            from = at + line_end.size();
            grown += line_end.size() - 1;
        } else if (words.source.begin == begin && words.breaks.size() == 1 && !is_between_words(all, words.source.end) && is_between_words(all, begin - 1)) {
            text.insert(0, line_end);
            --words.source.begin;
        } else if (is_between_words(all, words.source.end)) {
            text += line_end;
            ++words.source.end;
            from = text.size();
        } else {
            return std::nullopt;
        }
    }
    return text;
}

}  // namespace kith
