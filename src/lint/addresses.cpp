// SPDX-License-Identifier: Apache-2.0
#include "lint/addresses.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "base/made_once.hpp"
#include "lint/placeholders.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace kith {

namespace {

// ---- signs of addresses: what stands in every match of an expression, and what may stand right beside it. A sign is seen now and
// then without reason, but never missed. RE2 takes 2 to 5 ms to make ready an expression with \p{Lu} or \pL in it, and most letters
// that hold a hyphen, a date or an "e.g." hold no address: of 2 kB of case notes that was three quarters of the time. ----

// Bytes beyond ASCII may be anything.
bool is_odd(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool may_be_upper(char c) { return (c >= 'A' && c <= 'Z') || is_odd(c); }
bool may_be_letter(char c) { return (c >= 'a' && c <= 'z') || may_be_upper(c); }
bool may_be_digit(char c) { return c >= '0' && c <= '9'; }  // \d, which in RE2 is ASCII alone
bool may_be_word(char c) { return may_be_letter(c) || may_be_digit(c); }
bool is_in(std::string_view set, char c) { return c != '\0' && set.find(c) != std::string_view::npos; }

// What stands round a hint; outside the text stands nothing: '\0'.
struct Around {
    std::string_view text;
    std::size_t begin;  // of the hint
    std::size_t end;

    [[nodiscard]] char before(std::size_t by = 1) const { return begin >= by ? text[begin - by] : '\0'; }
    [[nodiscard]] char behind(std::size_t by = 0) const { return end + by < text.size() ? text[end + by] : '\0'; }
    // Beyond ASCII only ſ and the Kelvin sign have a letter of ASCII for their other case; a quotation mark behind a full stop has none.
    [[nodiscard]] bool may_be_ascii_letter(std::size_t at) const {
        const std::string_view rest = text.substr(std::min(at, text.size()));
        return rest.starts_with("\u017F") || rest.starts_with("\u212A");
    }
    // One of these pairs of letters, whatever their case.
    [[nodiscard]] bool is_before_one_of(std::initializer_list<std::string_view> pairs) const {
        if (may_be_ascii_letter(end) || may_be_ascii_letter(end + 1)) return true;
        const std::array<char, 2> pair = {ascii_lower(behind()), ascii_lower(behind(1))};
        return std::find(pairs.begin(), pairs.end(), std::string_view(pair.data(), pair.size())) != pairs.end();
    }
};

using IsSign = bool (*)(const Around&);

bool is_web_scheme(const Around& at) { return is_in("psPS", at.before()) || is_odd(at.before()); }
bool is_www(const Around& at) { return is_in("wW", at.before()); }
bool is_mail_at(const Around& at) {
    return (may_be_word(at.before()) || is_in("._%+-", at.before())) && (may_be_word(at.behind()) || is_in(".-", at.behind()));
}
bool is_domain_dot(const Around& at) {
    return (may_be_word(at.before()) || at.before() == '-') &&
           at.is_before_one_of({"uk", "co", "or", "ne", "go", "in", "io", "eu", "sc", "wa", "nh"});
}
bool is_file_dot(const Around& at) {
    return (may_be_word(at.before()) || is_in("_./\\-", at.before())) &&
           at.is_before_one_of({"do", "xl", "pd", "cs", "tx", "md", "ht", "js", "ya", "ym", "zi", "pp", "pn", "jp"});
}
bool is_inner_underscore(const Around& at) { return may_be_word(at.before()) && may_be_word(at.behind()); }
bool is_reference_slash(const Around& at) {
    constexpr std::size_t far_enough = 64;
    if (!may_be_digit(at.behind())) return false;
    for (std::size_t by = 1; by <= far_enough; ++by) {
        if (may_be_upper(at.before(by))) return true;
        if (!may_be_word(at.before(by)) && at.before(by) != '/') return false;
    }
    return true;
}
bool is_reference_hyphen(const Around& at) {
    return may_be_upper(at.before()) && may_be_digit(at.behind()) && may_be_digit(at.behind(1));
}
bool is_before_letter(const Around& at) { return may_be_letter(at.behind()); }
bool is_before_upper(const Around& at) { return may_be_upper(at.behind()); }
bool is_before_year(const Around& at) { return at.is_before_one_of({"19", "20"}); }
bool is_versus(const Around& at) { return (may_be_letter(at.before()) || at.before() == '\'') && may_be_upper(at.behind()); }

// The first hint at or behind `from` with its sign round it; npos: none.
std::size_t find_sign(std::string_view text, std::size_t from, std::string_view hint, IsSign is_sign) {
    std::size_t at = text.find(hint, from);
    while (at != std::string_view::npos && !is_sign({text, at, at + hint.size()})) at = text.find(hint, at + 1);
    return at;
}

// What stands round a place up to white space.
TextSpan run_round(std::string_view text, std::size_t at) {
    constexpr std::string_view white = " \t\n\f\r";  // \s of RE2
    const std::size_t before = text.find_last_of(white, at);
    return {before == std::string_view::npos ? 0 : before + 1, std::min(text.find_first_of(white, at), text.size())};
}

// The expression for text that is ASCII alone, where it finds the same: RE2 makes ready the letters of English in
// some 10 microseconds, those of all scripts in 2 to 3 milliseconds.
std::string in_ascii(std::string_view expression) {
    static constexpr std::pair<std::string_view, std::string_view> classes[] = {
        {R"(\p{Lu})", "A-Z"}, {R"(\pL)", "A-Za-z"}, {R"(\pN)", "0-9"}};
    std::string out;
    bool is_bracketed = false;
    while (!expression.empty()) {
        const auto found = std::find_if(std::begin(classes), std::end(classes), [&](const auto& one) { return expression.starts_with(one.first); });
        if (found != std::end(classes)) {
            out.append(is_bracketed ? "" : "[").append(found->second).append(is_bracketed ? "" : "]");
            expression.remove_prefix(found->first.size());
            continue;
        }
        if (expression.front() == '[') is_bracketed = true;
        if (expression.front() == ']') is_bracketed = false;
        const std::size_t size = expression.front() == '\\' ? 2 : 1;
        out += expression.substr(0, size);
        expression.remove_prefix(size);
    }
    return out;
}

Regex compiled(const std::string& expression) {
    std::string error;
    std::optional<Regex> regex = Regex::compile(expression, &error);
    assert(regex && "an expression of ours");
    return *std::move(regex);
}

}  // namespace

struct AddressFinder::Kind {
    std::string_view what;
    std::string expression;
    std::string_view hint;  // every match holds this, with its sign round it
    IsSign is_sign;
    MadeOnce<Regex> of_all;
    MadeOnce<Regex> of_ascii;

    Kind(std::string_view what_is, const char* expression_is, std::string_view hint_is, IsSign is_sign_is)
        : what(what_is), expression(expression_is), hint(hint_is), is_sign(is_sign_is) {}

    const Regex& ready(bool is_ascii) {
        if (is_ascii) return of_ascii.get([this] { return compiled(in_ascii(expression)); });
        return of_all.get([this] { return compiled(expression); });
    }

    // No match has white space in it; each of its expressions that could says so by a space.
    [[nodiscard]] bool is_of_one_run() const { return expression.find(' ') == std::string_view::npos; }

    void find(std::string_view text, TextSpan within, bool is_ascii, std::vector<Protected>& found) {
        const std::string_view part = text.substr(within.begin, within.size());
        for (std::size_t at = 0; at < part.size();) {
            const auto match = ready(is_ascii).find(part, at);
            if (!match || match->begin == match->end) break;
            found.push_back({{within.begin + match->begin, within.begin + match->end}, what});
            at = match->end;
        }
    }

    // The same where it looks only at what stands round its signs: a run of ASCII among typographic quotes is ASCII all the same.
    void find_by_signs(std::string_view text, std::vector<Protected>& found) {
        for (std::size_t at = find_sign(text, 0, hint, is_sign); at != std::string_view::npos;) {
            const TextSpan within = is_of_one_run() ? run_round(text, at) : TextSpan{0, text.size()};
            find(text, within, is_ascii_text(text.substr(within.begin, within.size())), found);
            at = find_sign(text, std::max(at + 1, within.end), hint, is_sign);
        }
    }
};

AddressFinder::AddressFinder(bool looks_for_signs) : looks_for_signs_(looks_for_signs) {
    const auto add = [this](std::string_view what, std::string_view hint, IsSign is_sign, const char* expression) {
        kinds_.push_back(std::make_unique<Kind>(what, expression, hint, is_sign));
    };
    add("a web address", "://", is_web_scheme, R"((?i)\bhttps?://[^\s<>"”]+)");
    add("a web address", ".", is_www, R"((?i)\bwww\.[^\s<>"”]+)");
    add("an e-mail address", "@", is_mail_at, R"([\pL\pN._%+-]+@[\pL\pN.-]+\.\pL{2,})");
    add("a web address", ".", is_domain_dot,
        R"((?i)\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|com|org|net|gov|info|io|eu|scot|wales|nhs)\b(?:/[^\s<>"”]*)?)");
    add("a file name", ".", is_file_dot,
        R"((?i)[\pL\pN_./\\-]+\.(?:docx?|xlsx?|pdf|csv|txt|md|html?|json|ya?ml|zip|pptx?|png|jpe?g)\b)");
    add("a name in code", "_", is_inner_underscore, R"([\pL\pN]+(?:_[\pL\pN]+)+)");
    add("a reference", "/", is_reference_slash, R"(\b\p{Lu}{1,6}\d*(?:/[\pL\pN]+)*/\d[\pL\pN]*(?:/[\pL\pN]+)*)");
    add("a reference", "-", is_reference_hyphen, R"(\b\p{Lu}{3,12}-\d{2,}\b)");
    add("a tag", "#", is_before_letter, R"(#[\pL][\pL\pN_-]+)");
    add("a tag", "@", is_before_letter, R"(@[\pL][\pL\pN_-]+)");
    add("a citation", "Re ", is_before_upper,
        R"(\bRe \p{Lu}{1,3}\b(?: (?:and \p{Lu}\b ?)?\([^()]{1,60}\))+(?: (?:\[\d{4}\]|\(No \d+\))[^.;,\n]{0,40})?)");
    add("a citation", "[", is_before_year, R"((?:\p{Lu}[\pL.]*(?: \p{Lu}[\pL.]*){0,3}(?: \([^()]{1,60}\))+ )?\[(?:19|20)\d\d\] (?:\d+ )?\p{Lu}[\pL]{1,8}(?: \(?\pL+\)?)? \d+)");
    for (const std::string_view versus : {" v ", " v. "}) {
        add("a citation", versus, is_versus, R"(\p{Lu}[\pL']+(?: \p{Lu}[\pL']+){0,4} v\.? \p{Lu}[\pL']+(?: \p{Lu}[\pL']+){0,4})");
    }
}

AddressFinder::~AddressFinder() = default;

std::vector<Protected> AddressFinder::find(const Segment& segment) const {
    std::vector<Protected> found;
    for (const TextSpan& span : segment.code) found.push_back({span, "code"});
    const std::vector<Protected> placeholders = placeholders_in(segment.text);
    found.insert(found.end(), placeholders.begin(), placeholders.end());
    for (const auto& kind : kinds_) {
        if (looks_for_signs_) kind->find_by_signs(segment.text, found);
        else kind->find(segment.text, {0, segment.text.size()}, false, found);
    }
    return disjoint(std::move(found));
}

std::vector<Protected> disjoint(std::vector<Protected> stretches) {
    std::sort(stretches.begin(), stretches.end(),
              [](const Protected& a, const Protected& b) { return a.span < b.span; });
    std::vector<Protected> merged;
    for (const Protected& next : stretches) {
        if (merged.empty() || merged.back().span.end <= next.span.begin) {
            merged.push_back(next);
        } else {
            merged.back().span.end = std::max(merged.back().span.end, next.span.end);
        }
    }
    return merged;
}

}  // namespace kith
