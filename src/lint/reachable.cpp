// SPDX-License-Identifier: Apache-2.0
#include "lint/reachable.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace kith {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t near = 80;  // bytes of what follows that may tell how to reach somebody

// Asked of few words, so the list is looked for by its name.
bool is_listed(const ListIndex& lists, std::string_view list, std::string_view word) { return lists.is_in(lists.list_number(list), lists.number_of(word)); }

// "01632 960 123", "+44 1632 960123", "(0163) 296 0123": six digits or more, and nothing but what divides them between. Dates
// ("03-05-2026") begin with fewer than three digits, hours ("0900 - 1100") have a dash with space before it between.
bool has_telephone(std::string_view text) {
    constexpr std::size_t fewest = 6;
    constexpr std::size_t first_group = 3;
    std::size_t digits = 0;
    bool begins_well = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_ascii_digit(c)) {
            if (digits == 0) begins_well = begins_well || c == '0';
            if (++digits >= fewest && begins_well) return true;
        } else if (c == '+') {
            begins_well = true;
        } else if (std::string_view(" -()").find(c) == npos || (c == '-' && text[i - std::min<std::size_t>(i, 1)] == ' ') ||
                   (digits > 0 && digits < first_group)) {
            digits = 0;
            begins_well = false;
        }
    }
    return false;
}

bool has_address(std::string_view text) {
    const std::size_t at = text.find('@');
    const bool is_mail = at != npos && at > 0 && text[at - 1] != ' ' && text.find('.', at) != npos;
    return is_mail || text.find("www.") != npos || text.find("://") != npos;
}

// "LM4 2QT": two letters at most, a digit or two, and a digit with two letters.
bool has_postcode(std::string_view text) {
    const auto is_big = [text](std::size_t at) { return at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; };
    for (std::size_t space = text.find(' '); space != npos; space = text.find(' ', space + 1)) {
        const bool is_inward = space + 3 < text.size() && is_ascii_digit(text[space + 1]) && is_big(space + 2) && is_big(space + 3);
        const bool is_outward = space >= 2 && (is_ascii_digit(text[space - 1]) || is_big(space - 1)) && (is_ascii_digit(text[space - 1]) || is_ascii_digit(text[space - 2]));
        if (is_inward && is_outward && text.substr(0, space).find_last_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != npos) return true;
    }
    return false;
}

// "Sam Okoro", "Priya Shah, social worker", "Larkmoor Council": two big words or more, up to a comma, and no kin ("Mum and Dad"), days
// ("Every Saturday"), words that describe ("Supervised Weekly") or the word itself ("Larkmoor Contact Centre").
bool is_name(std::string_view text, const ListIndex& lists) {
    std::size_t big = 0;
    const std::size_t end = std::min(text.find_first_of(",;.(|\n\t"), text.size());
    for (std::size_t at = text.find_first_not_of(' '); at < end;) {
        const std::size_t stop = std::min(text.find(' ', at), end);
        const std::string word = to_lower(text.substr(at, stop - at));
        const bool is_small = word == "of" || word == "and" || word == "the" || word == "&";
        const bool describes = is_listed(lists, "reach-word", word) || word.ends_with("ly") || word.ends_with("ed") || lists.contains("day", word) || lists.contains("family", word) || lists.contains("determiner", word);
        if (!is_small && (describes || !is_upper(code_point_at(text, at).value))) return false;
        if (!is_small) ++big;
        at = text.find_first_not_of(' ', stop);
    }
    return big >= 2;
}

// "Sam Okoro (father), Saturdays", "Bea Okoro, who is six, sees her dad every Saturday": whom a child sees, and when.
bool speaks_of_kin(std::string_view text, const ListIndex& lists) {
    constexpr std::string_view between = " ,;:().\t\n";
    for (std::size_t at = text.find_first_not_of(between); at != npos;) {
        const std::size_t end = std::min(text.find_first_of(between, at), text.size());
        const std::string word = to_lower(text.substr(at, end - at));
        if (word == "every" || lists.contains("family", word) || lists.contains("day", word) || (word.ends_with('s') && lists.contains("day", word.substr(0, word.size() - 1)))) return true;
        at = text.find_first_not_of(between, end);
    }
    return false;
}

bool tells_how(std::string_view text, const ListIndex& lists) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n:-");
    if (begin == npos) return false;
    std::size_t end = std::min(begin + near, text.size());
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;  // no character cut in half
    const std::string_view start = text.substr(begin, end - begin);
    const std::string_view sentence = start.substr(0, start.find(". "));
    return has_telephone(sentence) || has_address(sentence) || has_postcode(sentence) || (is_name(sentence, lists) && !speaks_of_kin(sentence, lists));
}

// A label, from the head of its line to its end, and where the text goes on.
struct Label {
    bool is_one = false;
    bool has_more = false;  // "Contact details", "Name of contact": a label by its words alone
    std::size_t end = 0;    // in the text
};

Label label_of(const Analysis& analysis, const ListIndex& lists, std::string_view text, TokenRange words) {
    constexpr std::size_t longest = 4;  // words on either side
    const auto breaks = [&](std::size_t left, std::size_t right) {
        const std::size_t begin = analysis.tokens[left].span.end;
        return text.substr(begin, analysis.tokens[right].span.begin - begin).find_first_of("\n\t") != npos;
    };
    std::size_t first = words.first;
    while (first > 0 && words.first - first < longest && is_listed(lists, "reach-before", analysis.key(first - 1)) && !breaks(first - 1, first)) --first;
    if (first > 0 && !breaks(first - 1, first)) return {};
    std::size_t last = words.last;
    while (last < analysis.tokens.size() && last - words.last < longest && is_listed(lists, "reach-behind", analysis.key(last)) && !breaks(last - 1, last)) ++last;
    const bool has_of = words.first > first && (analysis.key(words.first - 1) == "of" || analysis.key(words.first - 1) == "emergency");
    const bool has_more = last > words.last || has_of;
    const std::size_t end = analysis.tokens[last - 1].span.end;
    if (last == analysis.tokens.size()) return {true, has_more, end};
    const std::string_view mark = analysis.key(last);
    if (mark == ":" || mark == "–" || mark == "—" || mark == "-") return {true, has_more, analysis.tokens[last].span.end};
    return {breaks(last - 1, last), has_more, end};
}

// What stands behind a label that is all of its segment: the next cell of its row, or the paragraph under a heading or a line alone.
bool is_continued(const std::vector<Segment>& segments, std::size_t segment) {
    if (segment + 1 >= segments.size()) return false;
    if (segments[segment].place.part != segments[segment + 1].place.part) return false;
    const Cell& here = segments[segment].place.cell;
    const Cell& next = segments[segment + 1].place.cell;
    if (here.table == 0) return next.table == 0;
    return next.table == here.table && next.row == here.row;
}

}  // namespace

bool is_how_to_reach(const Analysis& analysis, const ListIndex& lists, const std::vector<Segment>& segments, std::size_t segment,
                     TokenRange words) {
    if (words.size() != 1 || !is_listed(lists, "reach-word", analysis.key(words.first))) return false;
    const std::string_view text = segments[segment].text;
    const Label label = label_of(analysis, lists, text, words);
    if (!label.is_one) return false;
    if (label.has_more) return true;
    if (text.find_first_not_of(" \t\r\n:", label.end) != npos) return tells_how(text.substr(label.end), lists);
    return is_continued(segments, segment) && tells_how(segments[segment + 1].text, lists);
}

}  // namespace kith
