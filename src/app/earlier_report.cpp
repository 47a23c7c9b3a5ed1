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
// And for people.
constexpr std::array<std::string_view, 10> signs = {
    "\"check_name\":\"kith/", "<testsuites name=\"kith\"", "<checkstyle version=\"4.3\">",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"robots\" content=\"noindex\">",
    " \u00B7 rethink \u00B7 ", " \u00B7 consider \u00B7 ", "\n  Just to notice\n", "\n  Already warm: ", "\n  Looked at and left alone\n", "The figures count words, not people"};

// "2 documents, 69 words: nothing to rethink."
bool tells_totals(std::string_view line) {
    const std::size_t number = std::min(line.find_first_not_of("0123456789,"), line.size());
    return number > 0 && line.substr(number).starts_with(" document") && line.find(" word") != std::string_view::npos;
}

// "letter.txt, 69 words"
bool tells_words(std::string_view line) {
    if (line.ends_with('s')) line.remove_suffix(1);
    if (!line.ends_with(" word")) return false;
    line.remove_suffix(std::string_view(" word").size());
    const std::size_t number = line.find_last_not_of("0123456789,");
    return number != std::string_view::npos && number > 0 && line[number] == ' ' && line[number - 1] == ',' && number + 1 < line.size();
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

bool has_line_of_totals(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (tells_totals(text.substr(at, end - at))) return true;
        at = end + 1;
    }
    return false;
}

}  // namespace

bool is_report(std::string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    const auto begins = [text](std::string_view sign) { return text.starts_with(sign); };
    const auto holds = [text](std::string_view sign) { return text.find(sign) != std::string_view::npos; };
    const std::string_view first = text.substr(0, text.find('\n'));
    return std::any_of(beginnings.begin(), beginnings.end(), begins) || std::any_of(signs.begin(), signs.end(), holds) || tells_place(first) || tells_words(first) ||
           text == "[\n]\n" || has_line_of_totals(text);
}

}  // namespace kith
