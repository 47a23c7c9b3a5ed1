// SPDX-License-Identifier: Apache-2.0
#include "document/text_replace.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "document/heading_links.hpp"
#include "document/words_in_lines.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

bool is_in_page(const Document& document, const Segment& segment) { return document.format == "html" || segment.syntax == Syntax::html; }

// May a parser take some of the words for markup? A web page has a way to write every character but the end of a line; in front matter
// what YAML and TOML take for words however they are written is words.
bool may_be_markup(const Document& document, const Segment& segment, std::string_view words) {
    if (is_in_page(document, segment)) return words.find('\n') != std::string_view::npos;
    if (segment.syntax == Syntax::front_matter) {
        return words.find_first_of("\\`*_[]{}<>#|~!\n:'\"&%@=") != std::string_view::npos || words.starts_with("- ") || words.starts_with("? ");
    }
    if (document.format != "markdown") return false;
    for (std::size_t at = words.find('&'); at != std::string_view::npos; at = words.find('&', at + 1)) {
        if (at + 1 < words.size() && words[at + 1] != ' ') return true;
    }
    return words.find_first_of("\\`*_[]<>#|~!\n") != std::string_view::npos;
}

// A page of ASCII alone may be in any encoding, whatever it calls itself, and one in UTF-8 shows it by its letters.
bool is_surely_unicode(const Document& document) {
    if (document.format == "markdown" && document.encoding == Encoding::utf8) return true;
    return document.encoding != Encoding::named && document.encoding != Encoding::windows_1252 &&
           (document.encoding != Encoding::utf8 || !is_ascii_text(document.text));
}

// What would end the attribute that the place stands in: its quotation mark, or a space where it has none; '\0' outside of a tag.
char end_of_attribute(std::string_view page, std::size_t at) {
    const std::size_t tag = page.substr(0, at).rfind('<');
    if (tag == std::string_view::npos || std::string_view(" \t\r\n=").find(page[tag + 1]) != std::string_view::npos) return '\0';
    char quote = '\0';
    for (const char c : page.substr(tag, at - tag)) {
        const bool is_quote = c == '"' || c == '\'';
        if (is_quote && (quote == '\0' || quote == c)) quote = quote == '\0' ? c : '\0';
        else if (c == '>' && quote == '\0') return '\0';
    }
    return quote == '\0' ? ' ' : quote;
}

// Does the place stand in an abbreviation that says what it is short for (<abbr title="looked after child">)? Other words there would belie it.
bool is_spelled_out(std::string_view page, std::size_t at) {
    constexpr std::size_t longest = 1000;  // bytes from such a tag to its words
    std::string before(page.substr(at - std::min(at, longest), std::min(at, longest)));
    std::transform(before.begin(), before.end(), before.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const std::size_t tag = before.rfind("<abbr");
    if (tag == std::string::npos || before.find("</abbr", tag) != std::string::npos) return false;
    return before.substr(tag, before.find('>', tag) - tag).find("title") != std::string::npos;
}

// As character references where the page's own encoding would not be sure to give the same letters, or where they would end the attribute around them.
std::string written_in_html(const Document& document, std::string_view words, char quote) {
    const bool is_plain = is_ascii_text(words) || is_surely_unicode(document);
    std::string out;
    for (std::size_t at = 0; at < words.size();) {
        const CodePoint c = code_point_at(words, at);
        if (c.value == '&') out += "&amp;";
        else if (c.value == '<') out += "&lt;";
        else if (quote == '"' && c.value == U'"') out += "&quot;";
        else if (quote == '\'' && c.value == U'\'') out += "&#39;";
        else if (c.value == '>') out += "&gt;";
        else if (c.value < 0x80 || is_plain) out += words.substr(at, c.size);
        else out += "&#" + std::to_string(static_cast<std::uint32_t>(c.value)) + ";";  // by number: XHTML knows no names
        at += c.size;
    }
    return out;
}

std::vector<SourceSpan> sources_of(const Segment& segment) {
    if (segment.map.is_identity()) return {segment.to_source({0, segment.text.size()})};
    std::vector<SourceSpan> sources;
    for (const OffsetMap::Run& run : segment.map.runs()) sources.push_back({run.source, run.source + run.source_length});
    return sources;
}

// What of Document::text is in no segment.
std::string markup_around_words(const Document& document) {
    std::vector<SourceSpan> words;
    for (const Segment& segment : document.segments) {
        const std::vector<SourceSpan> sources = sources_of(segment);
        words.insert(words.end(), sources.begin(), sources.end());
    }
    std::sort(words.begin(), words.end());
    std::string markup;
    std::size_t at = 0;
    for (const SourceSpan& span : words) {
        if (span.begin > at) markup.append(document.text, at, span.begin - at);
        at = std::max(at, span.end);
    }
    return markup.append(document.text, std::min(at, document.text.size()));
}

}  // namespace

std::optional<Edit> edit_for(const Document& document, const Segment& segment, TextSpan span, std::string_view text) {
    if (document.positions_in_segments || span.empty()) return std::nullopt;
    if (may_be_markup(document, segment, text)) return std::nullopt;
    std::optional<WordsInLines> words = touches_code(segment, span) ? std::nullopt : words_in_lines(document, segment, span);
    if (!words) return std::nullopt;
    const bool is_page = is_in_page(document, segment);
    if (is_page && is_spelled_out(document.text, words->source.begin)) return std::nullopt;
    const char end = is_page ? end_of_attribute(document.text, words->source.begin) : '\0';
    if (end == ' ' && text.find_first_of(" \t\"'`=") != std::string_view::npos) return std::nullopt;
    const std::string written = is_page ? written_in_html(document, text, end) : std::string(text);
    const std::optional<std::string> lines = in_lines(document, written, *words);
    const std::optional<std::string> bytes = lines ? encode(*lines, document.encoding) : std::nullopt;
    if (!bytes) return std::nullopt;
    const OffsetMap::Range given = document.decoding.to_source(words->source.begin, words->source.end);
    return Edit{{given.begin, given.end}, *bytes};
}

bool has_same_structure(const Document& one, const Document& other) {
    return std::equal(one.segments.begin(), one.segments.end(), other.segments.begin(), other.segments.end(),
                      [](const Segment& a, const Segment& b) {
                          return a.kind == b.kind && a.place.part == b.place.part &&
                                 a.place.paragraph == b.place.paragraph && a.code.size() == b.code.size();
                      });
}

bool has_same_markup(const Document& one, const Document& other) {
    return has_same_structure(one, other) && markup_around_words(one) == markup_around_words(other) && keeps_heading_links(one, other);
}

}  // namespace kith
