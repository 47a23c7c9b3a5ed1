// SPDX-License-Identifier: Apache-2.0
#include "lint/placeholders.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "text/ascii.hpp"
#include "text/find_ahead.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::size_t npos = std::string_view::npos;

enum class Inside : std::uint8_t {
    anything,
    one_line,
    one_word,  // no white space
    attributes,  // "#contact .contact lang=en -" of Pandoc and Markdown Extra, ": .contact" of kramdown
};

struct Fence {
    std::string_view open;
    std::string_view close;
    std::size_t longest;  // bytes inside
    Inside inside;
    std::string_view what = "a placeholder";
};

// The longer opening stands before the shorter one that begins it.
constexpr std::array<Fence, 18> fences = {{
    {"{{!--", "--}}", 4000, Inside::anything},  // comments may be long
    {"{{!", "}}", 2000, Inside::anything},
    {"{{", "}}", 300, Inside::anything},
    {"{%", "%}", 300, Inside::anything},
    {"{#", "#}", 4000, Inside::anything},
    {"${", "}", 200, Inside::one_line},
    {"#{", "}", 200, Inside::one_line},
    {"{", "}", 200, Inside::attributes, "an attribute of the markup"},
    {"{ ", " }", 80, Inside::one_line},  // Word's fields: "{ MERGEFIELD contact }"
    {"{MERGE", "}", 80, Inside::one_line},
    {"{", "}", 80, Inside::one_word},
    {"<%", "%>", 4000, Inside::anything},
    {"<?", "?>", 4000, Inside::anything},
    {"<<", ">>", 80, Inside::one_line},
    {"[[", "]]", 120, Inside::one_line},
    {"[^", "]", 80, Inside::one_word, "a footnote's label"},
    {"][", "]", 80, Inside::one_line, "a link's label"},
    {"«", "»", 80, Inside::one_word},
}};

using Closers = std::array<FindAhead, fences.size()>;  // what closes each fence

bool is_name_letter(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '.' || c == '-'; }
bool is_reference_letter(char c) { return is_name_letter(c) || c == ':'; }

// The size of what stands in front: "#contact", ".contact", "lang=en", "title='Contact with Mum'"; 0 for anything else.
std::size_t attribute_size(std::string_view words) {
    const bool is_marked = words.front() == '#' || words.front() == '.';
    const std::size_t begin = is_marked ? 1 : 0;
    std::size_t at = begin;
    while (at < words.size() && (is_reference_letter(words[at]) || (is_marked && words[at] == '#'))) ++at;  // ".contact#contact"
    if (at == begin) return 0;
    if (is_marked) return at;
    if (at + 1 >= words.size() || words[at] != '=') return 0;
    const char quote = words[++at];
    if (quote != '"' && quote != '\'') return std::min(words.find_first_of(" \t", at), words.size());
    const std::size_t close = words.find(quote, at + 1);
    return close == npos ? 0 : close + 1;
}

constexpr std::string_view white = " \t";

// The size of the next attribute, or of what may stand among them: "-" for "without a number", "/" at the end of "{::options /}", and,
// while there is room for it, a lone word. 0 for anything else.
std::size_t part_size(std::string_view words, std::size_t& room) {
    const std::size_t size = attribute_size(words);
    if (size > 0 && (size == words.size() || white.find(words[size]) != npos)) return size;
    const std::string_view word = words.substr(0, words.find_first_of(white));
    if (word == "-" || word == "/") return word.size();
    if (room == 0 || !std::all_of(word.begin(), word.end(), is_reference_letter)) return 0;
    --room;
    return word.size();
}

// Behind ":", a lone word stands for attributes that are given elsewhere: "{:contact}". Several are somebody's sentence.
bool are_attributes(std::string_view words) {
    const bool is_said = words.front() == ':';
    if (is_said || words.starts_with("+#") || words.starts_with("+.")) words.remove_prefix(1);
    if (is_said) words.remove_prefix(std::min(words.find_first_not_of(":/"), words.size()));  // "{::comment}", "{:/comment}"
    std::size_t room = is_said ? 1 : 0;
    std::size_t at = words.find_first_not_of(white);
    for (; at < words.size(); at = words.find_first_not_of(white, at)) {
        const std::size_t size = part_size(words.substr(at), room);
        if (size == 0) return false;
        at += size;
    }
    return true;
}

bool is_inside(std::string_view words, Inside kind) {
    if (words.empty()) return false;
    if (kind == Inside::anything) return true;
    if (words.find('\n') != npos) return false;
    if (kind == Inside::attributes) return are_attributes(words);
    return kind == Inside::one_line || words.find_first_of(" \t") == npos;
}

constexpr std::size_t longest_half = 40;  // bytes

// Up to the end of the line where the end is missing and little follows: a cell of a table may hold half a placeholder.
std::optional<std::size_t> end_of(std::string_view text, std::size_t at, const Fence& fence, Closers& closers) {
    const std::size_t begin = at + fence.open.size();
    const std::size_t close = closers.at(static_cast<std::size_t>(&fence - fences.data())).next(text, fence.close, begin);
    const bool is_near = close != npos && close - begin <= fence.longest;
    if (is_near && is_inside(text.substr(begin, close - begin), fence.inside)) return close + fence.close.size();
    if (fence.open != "{{" && fence.open != "{%") return std::nullopt;
    const std::string_view half = text.substr(begin, longest_half + 1);
    const std::size_t line = std::min(half.find('\n'), half.size());
    return line <= longest_half ? std::optional(begin + line) : std::nullopt;
}

// "%contact%" and "$contact", and "<contact>" as a place to fill in.
std::optional<std::size_t> end_of_name(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 60;
    const char c = text[at];
    if (at + 1 >= text.size()) return std::nullopt;
    const bool ends_tag = c == '<' && text[at + 1] == '/';
    if (!is_ascii_letter(text[at + 1]) && !ends_tag) return std::nullopt;
    if (c == '<') {
        const std::string_view near = text.substr(at, longest);
        const std::size_t close = near.find_first_of(">\n", 2);
        const std::string_view name = near.substr(0, std::min(close, near.size()));
        const bool is_name = ends_tag || name.find('=') != npos || std::count(name.begin(), name.end(), ' ') <= 2;
        return close != npos && near[close] == '>' && near[close - 1] != ' ' && is_name ? std::optional(at + close + 1) : std::nullopt;
    }
    std::size_t end = at + 1;
    while (end < text.size() && is_name_letter(text[end])) ++end;
    if (c == '$') return end;
    return c == '%' && end < text.size() && text[end] == '%' ? std::optional(end + 1) : std::nullopt;
}

std::optional<Protected> placeholder_at(std::string_view text, std::size_t at, Closers& closers) {
    for (const Fence& fence : fences) {
        if (text.substr(at, fence.open.size()) != fence.open) continue;
        const std::optional<std::size_t> end = end_of(text, at, fence, closers);
        if (end) return Protected{{at, *end}, fence.what};
    }
    const std::optional<std::size_t> end = text[at] == '<' || text[at] == '$' || text[at] == '%' ? end_of_name(text, at) : std::nullopt;
    return end ? std::optional(Protected{{at, *end}, "a placeholder"}) : std::nullopt;
}

// ---- square brackets ----

constexpr std::size_t longest_bracket = 80;

struct Bracket {
    TextSpan span;
    std::size_t words = 0;
    bool asks = false;    // "[insert date]", "[name]"
    bool is_lone = false;  // all of its line, or what stands behind a colon
};

// The words as a template has them: letters alone, with spaces, hyphens, strokes and apostrophes between. 0: something else.
std::size_t count_words(std::string_view inside) {
    std::size_t words = 0;
    bool is_within = false;
    for (const char c : inside) {
        const bool is_part = is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80 || c == '\'' || c == '_';
        if (!is_part && c != ' ' && c != '-' && c != '/') return 0;
        if (is_part && !is_within) ++words;
        is_within = is_part;
    }
    return words;
}

bool asks_to_fill_in(std::string_view inside) {
    constexpr std::array<std::string_view, 19> asking = {"insert", "enter", "add", "delete", "select", "choose", "type", "name", "names", "date",
                                                         "details", "number", "address", "email", "e-mail", "phone", "telephone", "day", "here"};
    const std::string words = to_lower(inside);
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find_first_of(" /", at), words.size());
        if (std::find(asking.begin(), asking.end(), std::string_view(words).substr(at, end - at)) != asking.end()) return true;
        at = end + 1;
    }
    return false;
}

bool is_lone(std::string_view text, TextSpan span) {
    constexpr std::size_t near = 60;  // bytes; of a longer line it is not all
    const std::size_t begin = span.begin - std::min(span.begin, near);
    const std::string_view before = text.substr(begin, span.begin - begin);
    const std::size_t line = before.find_last_of('\n') + 1;  // 0 where there is none
    const std::size_t last = before.find_last_not_of(" \t");
    const bool opens = last == npos ? begin == 0 : last < line || before[last] == ':';
    const std::string_view behind = text.substr(span.end, near);
    const std::size_t next = behind.find_first_not_of(" \t\r.,;");
    return opens && (next == npos ? span.end + behind.size() == text.size() : behind[next] == '\n');
}

// Within quotation marks that are open here somebody's words were made clearer.
bool is_in_quotation(std::string_view text, std::size_t at) {
    int open = 0;
    bool is_straight = false;
    for (std::size_t i = text.find_first_of("\"\xE2"); i < at; i = text.find_first_of("\"\xE2", i + 1)) {
        if (text[i] == '"') is_straight = !is_straight;
        if (text.substr(i, 3) == "“" || text.substr(i, 3) == "‘") ++open;
        if (text.substr(i, 3) == "”") open = 0;
        if (text.substr(i, 3) == "’" && open > 0) --open;
    }
    return open > 0 || is_straight;
}

std::vector<Bracket> brackets_in(std::string_view text) {
    std::vector<Bracket> brackets;
    for (std::size_t at = text.find('['); at != npos; at = text.find('[', at + 1)) {
        const std::size_t close = text.substr(at + 1, longest_bracket).find_first_of("[]\n");
        if (close == npos || text[at + 1 + close] != ']') continue;
        const std::string_view inside = text.substr(at + 1, close);
        const std::size_t words = count_words(inside);
        if (words == 0 || inside == "sic") continue;
        const TextSpan span{at, at + close + 2};
        const bool is_link = (at > 0 && text[at - 1] == ']') || (span.end < text.size() && (text[span.end] == '[' || text[span.end] == '('));
        if (is_link) continue;
        brackets.push_back({span, words, asks_to_fill_in(inside), is_lone(text, span)});
    }
    return brackets;
}

void add_brackets(std::string_view text, std::vector<Protected>& all) {
    constexpr std::size_t most_words = 3;
    constexpr std::size_t most_asking = 5;  // "[insert the name of the worker]"; not "[a child placed here in May]"
    std::vector<Bracket> brackets = brackets_in(text);
    if (brackets.empty() || is_in_quotation(text, brackets.back().span.begin)) return;
    const bool asks = std::any_of(brackets.begin(), brackets.end(), [](const Bracket& one) { return one.asks; });
    for (const Bracket& one : brackets) {
        const bool is_short = (one.words <= most_words && asks) || (one.words == 1 && one.is_lone);  // "Outcome: [failed to engage]" is filled in
        if ((one.asks && one.words <= most_asking) || is_short) all.push_back({one.span, "a placeholder"});
    }
}

}  // namespace

std::vector<Protected> placeholders_in(std::string_view text) {
    constexpr std::string_view first_bytes = "{<[]$%#\xC2";
    std::vector<Protected> all;
    Closers closers;
    for (std::size_t at = text.find_first_of(first_bytes); at != npos; at = text.find_first_of(first_bytes, at)) {
        const std::optional<Protected> found = placeholder_at(text, at, closers);
        if (found) all.push_back(*found);
        // A link's label ends with the bracket that another one may begin with.
        at = found ? std::max(found->span.end - (text[found->span.end - 1] == ']' ? 1 : 0), at + 1) : at + 1;
    }
    add_brackets(text, all);
    std::sort(all.begin(), all.end(), [](const Protected& a, const Protected& b) { return a.span < b.span; });
    return all;
}

bool is_in_brackets(std::string_view text, TextSpan span) {
    const std::size_t begin = span.begin - std::min(span.begin, longest_bracket);
    const std::string_view before = text.substr(begin, span.begin - begin);
    const std::size_t open = before.find_last_of("[]\n");
    if (open == npos || before[open] != '[') return false;
    const std::string_view rest = text.substr(span.begin, span.size() + longest_bracket);
    const std::size_t close = rest.find_first_of("[]\n");
    return close != npos && rest[close] == ']';
}

}  // namespace kith
