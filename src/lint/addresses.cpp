// SPDX-License-Identifier: Apache-2.0
#include "lint/addresses.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <initializer_list>
#include <optional>
#include <string>

#include "base/made_once.hpp"

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
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

// What stands round a hint; outside the text stands nothing: '\0'.
struct Around {
    std::string_view text;
    std::size_t begin;  // of the hint
    std::size_t end;

    [[nodiscard]] char before(std::size_t by = 1) const { return begin >= by ? text[begin - by] : '\0'; }
    [[nodiscard]] char behind(std::size_t by = 0) const { return end + by < text.size() ? text[end + by] : '\0'; }
    // One of these pairs of letters, whatever their case.
    [[nodiscard]] bool is_before_one_of(std::initializer_list<std::string_view> pairs) const {
        if (is_odd(behind()) || is_odd(behind(1))) return true;
        const std::array<char, 2> pair = {small(behind()), small(behind(1))};
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

bool holds(std::string_view text, std::string_view hint, IsSign is_sign) {
    for (std::size_t at = text.find(hint); at != std::string_view::npos; at = text.find(hint, at + 1)) {
        if (is_sign({text, at, at + hint.size()})) return true;
    }
    return false;
}

}  // namespace

struct AddressFinder::Kind {
    std::string_view what;
    const char* expression;
    std::string_view hint;  // every match holds this, with its sign round it
    IsSign is_sign;
    MadeOnce<Regex> regex;

    Kind(std::string_view what_is, const char* expression_is, std::string_view hint_is, IsSign is_sign_is)
        : what(what_is), expression(expression_is), hint(hint_is), is_sign(is_sign_is) {}

    const Regex& ready() {
        return regex.get([this] {
            std::string error;
            std::optional<Regex> compiled = Regex::compile(expression, &error);
            assert(compiled && "an expression of ours");
            return *std::move(compiled);
        });
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
    for (const auto& kind : kinds_) {
        if (looks_for_signs_ && !holds(segment.text, kind->hint, kind->is_sign)) continue;
        for (std::size_t at = 0; at < segment.text.size();) {
            const auto match = kind->ready().find(segment.text, at);
            if (!match || match->begin == match->end) break;
            found.push_back({{match->begin, match->end}, kind->what});
            at = match->end;
        }
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
