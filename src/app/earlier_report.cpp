// SPDX-License-Identifier: Apache-2.0
#include "app/earlier_report.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace kith {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// For programs.
constexpr std::array<std::string_view, 9> beginnings = {
    "{\"schema\":1,", "{\"$schema\":\"https://docs.oasis-open.org/sarif/", "{\"source\":{\"name\":\"kith\"}", "path,level,id,kind,", "day,documents,words,unreadable,",
    "::error file=", "::warning file=", "::notice file=", "## The words in these documents\n"};
// A page that shows kith's output, a handbook of its own say, holds such words as well: how a file begins counts with each.
struct Form {
    std::string_view beginning;
    std::string_view sign;
    std::size_t within;  // bytes, from the beginning on
};
constexpr std::array<Form, 4> forms = {{
    {"<?xml ", "<testsuites name=\"kith\"", 200},
    {"<?xml ", "<checkstyle version=\"4.3\">", 200},
    {"[\n{\"description\":", "\"check_name\":\"kith/", 1U << 20U},
    {"<!DOCTYPE html>\n",
     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"robots\" content=\"noindex\">", 1000},
}};

// And for people: below the name of a document.
constexpr std::array<std::string_view, 5> signs = {" \u00B7 rethink \u00B7 ", " \u00B7 consider \u00B7 ", "\n  Just to notice\n", "\n  Already warm: ", "\n  Looked at and left alone\n"};
constexpr std::string_view last_words = "The figures count words, not people";  // of a trend
constexpr std::size_t longest_end = 600;

// Takes a number and what it counts off the front: "2 documents".
bool take_count(std::string_view& line, std::string_view what) {
    const std::size_t number = std::min(line.find_first_not_of("0123456789,"), line.size());
    if (number == 0 || !line.substr(number).starts_with(what)) return false;
    line.remove_prefix(number + what.size());
    if (line.starts_with('s')) line.remove_prefix(1);
    return true;
}

// "2 documents, 69 words: nothing to rethink.", wrapped or not, as the last paragraph.
bool ends_with_totals(std::string_view text) {
    text = trimmed(text);
    const std::size_t blank = text.rfind("\n\n");
    std::string_view line = blank == std::string_view::npos ? text : text.substr(blank + 2);
    if (!take_count(line, " document") || !line.starts_with(", ")) return false;
    line.remove_prefix(2);
    return take_count(line, " word") && line.starts_with(':');
}

// "letter.txt, 69 words"
bool tells_words(std::string_view line) {
    const std::size_t comma = line.rfind(", ");
    if (comma == std::string_view::npos) return false;
    const std::string_view name = line.substr(0, comma);
    const std::size_t dot = name.rfind('.');
    const bool is_name = dot != std::string_view::npos && name.size() - dot <= 6 && name.find(' ', dot) == std::string_view::npos;
    std::string_view count = line.substr(comma + 2);
    return (is_name || name == "-") && take_count(count, " word") && count.empty();
}

// Below a line of its own and a blank one, what is told of a document begins with two spaces.
bool tells_findings(std::string_view text) {
    const std::size_t name = text.find('\n');
    if (name == std::string_view::npos || !text.substr(name).starts_with("\n\n  ")) return false;
    return std::any_of(signs.begin(), signs.end(), [text](std::string_view sign) { return text.find(sign) != std::string_view::npos; });
}

// And takes it away: ":12".
bool ends_with_number(std::string_view& text) {
    std::size_t begin = text.size();
    while (begin > 0 && is_ascii_digit(text[begin - 1])) --begin;
    const bool is_number = begin > 1 && begin < text.size() && text[begin - 1] == ':';
    if (is_number) text = text.substr(0, begin - 1);
    return is_number;
}

// "letter.txt:3:12: rethink: contact: ..."
bool tells_place(std::string_view line) {
    for (const std::string_view level : {": rethink: ", ": consider: ", ": notice: "}) {
        std::string_view place = line.substr(0, std::min(line.find(level), line.size()));
        if (place.size() < line.size() && ends_with_number(place) && ends_with_number(place)) return true;
    }
    return false;
}

}  // namespace

bool is_report(std::string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    const auto begins = [text](std::string_view sign) { return text.starts_with(sign); };
    const auto has_form = [text](const Form& form) {
        return text.starts_with(form.beginning) && text.substr(0, form.within).find(form.sign) != std::string_view::npos;
    };
    const std::string_view first = text.substr(0, text.find('\n'));
    const std::string_view end = text.substr(text.size() - std::min(text.size(), longest_end));
    return std::any_of(beginnings.begin(), beginnings.end(), begins) || std::any_of(forms.begin(), forms.end(), has_form) || tells_place(first) || tells_words(first) ||
           tells_findings(text) || text == "[\n]\n" || ends_with_totals(text) || end.find(last_words) != std::string_view::npos;
}

}  // namespace kith
