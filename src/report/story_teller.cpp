// SPDX-License-Identifier: Apache-2.0
#include "report/story_teller.hpp"

#include <algorithm>

#include "report/phrases.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::size_t story_columns = 170;

// Of a stretch as long as a paragraph, the first words: a story is one sentence.
TextSpan shortened(std::string_view text, TextSpan span) {
    if (span.size() <= story_columns) return span;
    const std::size_t space = text.find_last_of(" \n\t", span.begin + story_columns / 2);
    return space == std::string_view::npos || space <= span.begin ? span : TextSpan{span.begin, space};
}

// More than an excerpt looks at, so that a paragraph of any length costs its stories no more.
TextSpan surroundings_of(std::string_view text, TextSpan span) {
    constexpr std::size_t reach = 24 * story_columns;
    const auto is_inside = [&](std::size_t at) { return at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; };
    TextSpan around{span.begin > reach ? span.begin - reach : 0, std::min(text.size(), span.end + reach)};
    while (is_inside(around.begin)) --around.begin;
    while (is_inside(around.end)) ++around.end;
    return around;
}

}  // namespace

bool has_capitals(std::string_view words) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (is_capital(words[i - 1]) && is_capital(words[i])) return true;
    }
    return false;
}

std::string as_said(std::string_view words) {
    const std::string said = shown(words);
    const std::string small = to_lower(said);
    const bool begins_small = !said.empty() && said.front() == small.front() && small.size() == said.size();
    std::string out = begins_small ? said : small;
    for (std::size_t at = 0; at < out.size(); ++at) {
        const bool is_word = out[at] == 'i' && (at == 0 || out[at - 1] == ' ') && (at + 1 == out.size() || out[at + 1] == ' ' || out.compare(at + 1, 1, "'") == 0 || out.compare(at + 1, 3, "’") == 0);
        if (is_word) out[at] = 'I';
    }
    return out;
}

Story StoryTeller::story(const StoryPlace& candidate, std::size_t rank) {
    const Segment& segment = checked_.document.segments[candidate.at.segment];
    Story story;
    story.path = checked_.path;
    story.id = candidate.id;
    story.name = candidate.name;
    story.level = candidate.level;
    story.of_rule = candidate.of_rule;
    story.place = place_at(segment, candidate.at.span.begin);
    story.start = finder_.locate(segment, candidate.at.span).first;
    story.line = checked_.document.positions_in_segments ? 0 : story.start.line;
    story.rank = rank;
    if (no_text_) return story;
    const TextSpan span = shortened(segment.text, candidate.at.span);
    const TextSpan around = surroundings_of(segment.text, span);
    const std::string_view near = std::string_view(segment.text).substr(around.begin, around.size());
    const TextSpan inside{span.begin - around.begin, span.end - around.begin};
    if (DividedWords::has_division(near)) {
        const DividedWords::Whole whole = divided_words().whole(near, inside);
        story.sentence = excerpt_parts(whole.text, whole.span, story_columns);
    } else {
        story.sentence = excerpt_parts(near, inside, story_columns);
    }
    return story;
}

const DividedWords& StoryTeller::divided_words() {
    if (!divided_words_) {
        divided_words_.emplace();
        for (const Segment& segment : checked_.document.segments) divided_words_->add(segment.text);
    }
    return *divided_words_;
}

std::string StoryTeller::words_at(const TextRange& at) {
    const std::string& text = checked_.document.segments[at.segment].text;
    const std::string words = text.substr(at.span.begin, at.span.size());
    return DividedWords::has_division(words) ? divided_words().whole(words, {0, 0}).text : words;
}

TextRange StoryTeller::sentence_of(const TextRange& at) const {
    return {at.segment, sentence_around(checked_.document.segments[at.segment].text, at.span)};
}

}  // namespace kith
