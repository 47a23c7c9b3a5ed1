// SPDX-License-Identifier: Apache-2.0
#include "rule/kind_question.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "rule/hits.hpp"

namespace kith {

namespace {

constexpr std::size_t closed_for_one_open = 3;

bool begins_open(std::string_view key) {
    static constexpr std::array<std::string_view, 6> words = {"what", "how", "who", "where", "why", "whom"};
    return std::find(words.begin(), words.end(), key) != words.end();
}

bool begins_closed(std::string_view key) {
    static constexpr std::array<std::string_view, 15> words = {"is",   "are",   "was",  "were",  "do",
                                                               "does", "did",   "has",  "have",  "had",
                                                               "can",  "could", "will", "would", "should"};
    return std::find(words.begin(), words.end(), key) != words.end();
}

// Notes a sentence that is a question of one sort or the other; a number or mark may stand before it.
void note_question(const RuleParagraph& paragraph, const Sentence& sentence, RuleNotes& notes) {
    const Analysis& analysis = paragraph.analysis;
    if (analysis.key(sentence.last - 1) != "?") return;
    std::size_t first = sentence.first;
    while (first < sentence.last && analysis.tokens[first].kind != TokenKind::word) ++first;
    if (first == sentence.last) return;
    const std::string_view key = analysis.key(first);
    if (!begins_open(key) && !begins_closed(key)) return;
    const TokenRange words{first, std::min(first + 4, sentence.last - 1)};
    notes.notes.push_back(note_of({words, begins_open(key) ? RuleList::none : RuleList::match}, paragraph));
}

// "Yes" alone answers; "yes / no" and "Y/N" ask for a tick.
bool is_lone_yes(const RuleParagraph& paragraph, TokenRange at) {
    const Analysis& analysis = paragraph.analysis;
    const std::string_view key = analysis.key(at.first);
    if (at.size() != 1 || (key != "yes" && key != "y")) return false;
    const std::size_t no = at.last < analysis.tokens.size() && analysis.key(at.last) == "/" ? at.last + 1 : at.last;
    return no >= analysis.tokens.size() || (analysis.key(no) != "no" && analysis.key(no) != "n");
}

// Whether a word may be the first of its sentence: no letter stands before it, but for white space.
bool may_begin_sentence(const WordScan& scan, const ScannedWord& word) {
    const std::size_t before = word.begin == 0 ? std::string_view::npos : scan.text().find_last_not_of(" \t", word.begin - 1);
    if (before == std::string_view::npos) return true;
    const char c = scan.text()[before];
    return (c < 'a' || c > 'z') && (c < 'A' || c > 'Z');
}

}  // namespace

bool may_ask(const WordScan& scan) {
    const std::size_t mark = scan.text().rfind('?');
    if (mark == std::string_view::npos) return false;
    std::string key;
    return std::any_of(scan.words().begin(), scan.words().end(), [&](const ScannedWord& word) {
        constexpr std::size_t longest = 6;  // of the words below
        if (word.end > mark || word.end - word.begin > longest || !may_begin_sentence(scan, word)) return false;
        scan.write_folded(word, key);
        return begins_open(key) || begins_closed(key);
    });
}

// As is_lone_yes would.
bool may_be_tick(const WordScan& scan, WordRange at) {
    const std::vector<ScannedWord>& words = scan.words();
    const ScannedWord& word = words[at.first];
    if (at.last - at.first != 1 || (!scan.is_equal(word, "yes") && !scan.is_equal(word, "y"))) return true;
    return at.last < words.size() && (scan.is_equal(words[at.last], "no") || scan.is_equal(words[at.last], "n"));
}

void look_for_questions(const Rule& rule, const RuleParagraph& paragraph, RuleNotes& notes) {
    if (!rule.fine.empty() && any_matches(rule.fine, paragraph)) return;
    for (const Sentence& sentence : paragraph.analysis.sentences) note_question(paragraph, sentence, notes);
    for (const RuleHit& hit : outer_hits(paragraph.hits)) {
        if (!is_lone_yes(paragraph, hit.at)) notes.notes.push_back(note_of(hit, paragraph));
    }
}

std::vector<DocumentMatch> questions_of_document(const Rule& rule, const RuleNotes& notes, Audience) {
    std::vector<RuleNote> closed;
    for (const RuleNote& note : notes.notes) {
        if (note.of == RuleList::match) closed.push_back(note);
    }
    const std::size_t open = notes.notes.size() - closed.size();
    if (closed.size() < static_cast<std::size_t>(std::max(1, rule.text->at_least)) ||
        open * closed_for_one_open > closed.size())
        return {};
    const std::vector<std::pair<std::string, std::string>> facts = {{"count", std::to_string(closed.size())},
                                                                    {"open", std::to_string(open)}};
    return {{closed.front().segment, closed.front().span, facts, evidence_of(closed)}};
}

}  // namespace kith
