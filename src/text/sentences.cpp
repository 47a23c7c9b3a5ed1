// SPDX-License-Identifier: Apache-2.0
// Unicode's rules propose the boundaries; a full stop that only shortens a word takes one back.
#include "text/sentences.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/find_either.hpp"
#include "text/sentence_breaks.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view line_ends = "\n\r";

// Ordinary words, or single letters, that are abbreviations only before a number: "No. 5", "s. 47".
constexpr std::array<std::string_view, 20> before_numbers = {"art",  "arts", "c",   "ch",  "cl",   "ed",    "fig",
                                                             "figs", "no",   "nos", "p",   "para", "paras", "pp",
                                                             "reg",  "regs", "s",   "sch", "ss",   "vol"};

// After these a sentence always goes on, whatever word comes.
constexpr std::array<std::string_view, 6> never_last = {"cf", "e.g", "eg", "i.e", "ie", "viz"};

// With a capital behind a full stop these begin a sentence; no surname or title does.
constexpr std::array<std::string_view, 48> openers = {
    "a",     "after", "all",   "an",   "and",  "as",    "at",     "before", "but",     "by",    "during", "each",
    "every", "for",   "from",  "he",   "her",  "here",  "his",    "how",    "however", "i",     "if",     "in",
    "it",    "its",   "my",    "no",   "on",   "our",   "please", "she",    "since",   "so",    "that",   "the",
    "their", "there", "these", "they", "this", "those", "we",     "what",   "when",    "while", "why",    "you"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_blank_line(std::string_view line) { return line.find_first_not_of(blanks) == std::string_view::npos; }

// The same text, byte for byte as long, in which a line end between two lines of text is a space.
std::string with_joined_lines(std::string_view text) {
    std::string joined(text);
    std::size_t line = 0;
    for (std::size_t at = find_either(text, '\n', '\r', 0); at < text.size(); at = find_either(text, '\n', '\r', line)) {
        const std::size_t size = text.substr(at, 2) == "\r\n" ? 2 : 1;
        const std::size_t next = text.find_first_not_of(blanks, at + size);
        const bool text_follows = next != std::string_view::npos && line_ends.find(text[next]) == std::string_view::npos;
        if (text_follows && !is_blank_line(text.substr(line, at - line))) joined.replace(at, size, size, ' ');
        line = at + size;
    }
    return joined;
}

std::string_view without_end_space(std::string_view text) {
    while (!text.empty()) {
        const CodePoint last = code_point_before(text, text.size());
        if (!is_space(last.value)) break;
        text.remove_suffix(last.size);
    }
    return text;
}

// The letters and inner full stops at the end of a text: "e.g", "J.R", "Dr".
std::string_view last_word(std::string_view text) {
    constexpr std::size_t longest = 32;  // bytes; no abbreviation is longer
    std::size_t begin = text.size();
    while (begin > 0 && text.size() - begin < longest) {
        const CodePoint c = code_point_before(text, begin);
        if (!is_letter(c.value) && c.value != '.') break;
        begin -= c.size;
    }
    return text.substr(begin);
}

std::string_view first_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
        const CodePoint c = code_point_at(text, end);
        if (!is_letter(c.value)) break;
        end += c.size;
    }
    return text.substr(0, end);
}

// "J", "J.R": capital letters with full stops between them.
bool is_initials(std::string_view word) {
    bool wants_letter = true;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = code_point_at(word, at);
        if (wants_letter ? !is_upper(c.value) : c.value != '.') return false;
        wants_letter = !wants_letter;
        at += c.size;
    }
    return !word.empty() && !wants_letter;
}

bool begins_with_opener(std::string_view text) {
    const std::string_view word = first_word(text);
    const bool is_initial = text.substr(word.size(), 1) == ".";
    return !word.empty() && !is_initial && holds(openers, fold_word(word));
}

// Does the full stop at the end of `before` only shorten a word, so that `after` continues the sentence?
bool goes_on(std::string_view before, std::string_view after, const Abbreviations& abbreviations) {
    const std::string_view head = without_end_space(before);
    if (head.empty() || head.back() != '.' || after.empty()) return false;
    if (before.substr(head.size()).find_first_of(line_ends) != std::string_view::npos) return false;
    const std::string_view word = last_word(head.substr(0, head.size() - 1));
    if (word.empty()) return false;
    const std::string folded = fold_word(word);
    if (holds(before_numbers, folded) && is_digit(code_point_at(after, 0).value)) return true;
    if (is_initials(word)) return !begins_with_opener(after);
    if (abbreviations.count(folded) == 0 || holds(before_numbers, folded)) return false;
    return holds(never_last, folded) || !begins_with_opener(after);
}

}  // namespace

std::vector<std::size_t> sentence_starts(std::string_view text, const Abbreviations& abbreviations) {
    const bool has_lines = find_either(text, '\n', '\r', 0) < text.size();
    const std::string joined = has_lines ? with_joined_lines(text) : std::string();
    const std::string_view view = has_lines ? std::string_view(joined) : text;
    std::vector<std::size_t> starts;
    SentenceBreaks boundaries(view);
    while (const auto at = boundaries.next()) {
        if (*at == view.size()) break;
        if (!goes_on(view.substr(0, *at), view.substr(*at), abbreviations)) starts.push_back(*at);
    }
    return starts;
}

}  // namespace kith
