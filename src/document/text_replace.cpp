// SPDX-License-Identifier: Apache-2.0
#include "document/text_replace.hpp"

#include <algorithm>
#include <vector>

#include "document/heading_links.hpp"
#include "text/encoding.hpp"

namespace kith {
namespace {

// Characters that a parser may take for markup.
std::string_view markup_of(std::string_view format) {
    if (format == "markdown") return "\\`*_[]<>#|~&!\n";
    return format == "html" ? "<>&\n" : "";
}

// The stretch of Document::text behind the span, where it is one: copied letters and whole replaced ones, nothing between.
std::optional<SourceSpan> unbroken_source(const Segment& segment, TextSpan span) {
    if (segment.map.is_identity()) return segment.to_source(span);
    std::optional<SourceSpan> source;
    for (const OffsetMap::Run& run : segment.map.runs()) {
        const TextSpan part{std::max(span.begin, run.target), std::min(span.end, run.target + run.target_length)};
        if (part.begin >= part.end) continue;
        if (!run.copied && part.size() != run.target_length) return std::nullopt;
        const SourceSpan here = segment.to_source(part);
        if (source && source->end != here.begin) return std::nullopt;
        source = SourceSpan{source ? source->begin : here.begin, here.end};
    }
    return source;
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
    if (text.find_first_of(markup_of(document.format)) != std::string_view::npos) return std::nullopt;
    const bool is_code = std::any_of(segment.code.begin(), segment.code.end(),
                                     [span](TextSpan code) { return code.overlaps(span); });
    const std::optional<SourceSpan> source = is_code ? std::nullopt : unbroken_source(segment, span);
    std::optional<std::string> bytes = encode(text, document.encoding);
    if (!source || !bytes) return std::nullopt;
    const OffsetMap::Range given = document.decoding.to_source(source->begin, source->end);
    return Edit{{given.begin, given.end}, *std::move(bytes)};
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
