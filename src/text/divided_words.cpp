// SPDX-License-Identifier: Apache-2.0
#include "text/divided_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::array<std::string_view, 3> hyphens = {"-", "\u00AD", "\u2010"};

// Words that keep their hyphen when a line ends behind it.
constexpr std::array<std::string_view, 16> prefixes = {"non",  "self", "well", "co",  "ex",  "half", "long", "short",
                                                       "full", "part", "high", "low", "one", "two",  "step", "multi"};

// Words that stand behind a hyphen, and that no other word ends with; in front of them at least four letters: "asylum-seeking", not "de-based".
constexpr std::array<std::string_view, 10> endings = {"seeking", "seeker", "seekers", "based", "centred", "focused", "informed", "experienced", "funded", "friendly"};

bool ends_compound(std::string_view first, std::string_view second) {
    constexpr std::size_t fewest = 4;
    return first.size() >= fewest && std::find(endings.begin(), endings.end(), second) != endings.end();
}

// Byte by byte: ASCII letters, and what is not ASCII but a quotation mark, a dash or the like (U+2000 to U+206F, E2 80 or E2 81 and one more).
bool is_word_byte(std::string_view text, std::size_t at) {
    const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned here = byte(at);
    if (here < 0x80U) return (here >= 'a' && here <= 'z') || (here >= 'A' && here <= 'Z');
    for (std::size_t lead = at < 2 ? 0 : at - 2; lead <= at; ++lead) {
        if (byte(lead) == 0xE2U && (byte(lead + 1) == 0x80U || byte(lead + 1) == 0x81U)) return false;
    }
    return true;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::size_t hyphen_at(std::string_view text, std::size_t at) {
    for (const std::string_view hyphen : hyphens) {
        if (text.substr(at, hyphen.size()) == hyphen) return hyphen.size();
    }
    return 0;
}

}  // namespace

void DividedWords::add(std::string_view text) {
    std::string word;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_word_byte(text, at) || text[at] == '-') {
            word += text[at];
        } else if (!word.empty()) {
            words_.insert(std::exchange(word, {}));
        }
    }
    if (!word.empty()) words_.insert(std::move(word));
}

std::size_t DividedWords::division_at(std::string_view text, std::size_t at) {
    const std::size_t hyphen = hyphen_at(text, at);
    if (hyphen == 0 || at == 0 || !is_word_byte(text, at - 1)) return 0;
    std::size_t next = at + hyphen;
    while (next < text.size() && is_blank(text[next])) ++next;
    if (next == text.size() || text[next] != '\n') return 0;
    ++next;
    while (next < text.size() && is_blank(text[next])) ++next;
    return next < text.size() && is_lower(code_point_at(text, next).value) ? next - at : 0;
}

bool DividedWords::has_division(std::string_view text) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        std::size_t before = at;
        while (before > 0 && is_blank(text[before - 1])) --before;
        for (const std::string_view hyphen : hyphens) {
            if (before >= hyphen.size() && division_at(text, before - hyphen.size()) > 0) return true;
        }
    }
    return false;
}

DividedWords::Halves DividedWords::halves_at(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && is_word_byte(text, begin - 1)) --begin;
    const std::size_t behind = at + division_at(text, at);
    std::size_t end = behind;
    while (end < text.size() && is_word_byte(text, end)) ++end;
    return {std::string(text.substr(begin, at - begin)), std::string(text.substr(behind, end - behind))};
}

bool DividedWords::keeps_hyphen(std::string_view text, std::size_t at) const {
    if (text[at] != '-') return false;
    const auto [first, second] = halves_at(text, at);
    if (words_.count(first + second) > 0 || words_.count(to_lower(first + second)) > 0) return false;
    const bool goes_on = at > first.size() + 1 && text[at - first.size() - 1] == '-' && is_word_byte(text, at - first.size() - 2);  // "hard-to-"
    return goes_on || ends_compound(first, second) || std::find(prefixes.begin(), prefixes.end(), to_lower(first)) != prefixes.end() || words_.count(first + "-" + second) > 0;
}

// Lines of plain text end at hyphens that were there before more often than those of print.
bool DividedWords::is_compound(std::string_view text, std::size_t at) const {
    if (keeps_hyphen(text, at)) return true;
    const auto [first, second] = halves_at(text, at);
    const bool is_whole = words_.count(first + second) > 0 || words_.count(to_lower(first + second)) > 0;
    return text[at] == '-' && !is_whole && words_.count(first) > 0 && words_.count(second) > 0;
}

DividedWords::Whole DividedWords::whole(std::string_view text, TextSpan span) const {
    Whole out;
    out.span = span;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t division = division_at(text, at);
        if (division == 0) {
            out.text += text[at++];
            continue;
        }
        const bool is_kept = is_compound(text, at);
        if (is_kept) out.text += '-';
        const std::size_t gone = division - (is_kept ? 1 : 0);
        if (at < span.begin) out.span.begin -= gone;
        if (at < span.end) out.span.end -= gone;
        at += division;
    }
    return out;
}

}  // namespace kith
