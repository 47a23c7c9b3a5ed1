// SPDX-License-Identifier: Apache-2.0
#include "lint/protect.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <initializer_list>
#include <optional>
#include <string>

#include "base/made_once.hpp"

namespace kith {

namespace {

// Words that may stand inside a name between its capitals ("Association of Child Contact Centres").
bool is_name_link(std::string_view key) {
    return key == "of" || key == "and" || key == "for" || key == "the" || key == "&" || key == "'s" || key == "'" || key == "(" || key == ")";
}

// Walks outward from the words over a name: capitals, and links that capitals follow. Counts the capitalised words met,
// but not the sentence's first word, which has its capital anyway, nor acronyms, days and family words ("Contact with Mum").
class NameWalk {
public:
    NameWalk(const Analysis& analysis, const ListIndex& lists, const Sentence& sentence)
        : analysis_(analysis), lists_(lists), sentence_(sentence) {}

    std::size_t capitals_before(std::size_t token) const {
        std::size_t met = 0;
        while (token > sentence_.first) {
            const std::size_t capital = previous_capital(token);
            if (capital == none) break;
            if (counts(capital) || opens_name(capital, token)) ++met;
            token = capital;
        }
        return met;
    }

    // Where the term opens the sentence, or is an acronym, its capital is no sign of a name. So no link is followed from an
    // acronym ("an SGO for Tom"), and where the term opens, the run of capitals must end in what orders, papers, places and services are
    // called: "Family Contact and Visiting Service", not "Contact for Amira" or "Service user Tom".
    std::size_t capitals_after(TokenRange words) const {
        std::size_t met = 0;
        std::size_t last = none;
        const bool opens = words.first == first_word();
        const std::size_t links = analysis_.tokens[words.first].all_caps ? 0 : longest_link;
        for (std::size_t token = words.last; token < sentence_.last;) {
            const std::size_t capital = next_capital(token, links);
            if (capital == none) break;
            if (counts(capital)) ++met;
            last = capital;
            token = capital + 1;
        }
        const bool nothing = opens && (last == none || !names_institution(last));
        return nothing ? 0 : met;
    }

    // "the Disengaging with services policy": one capital within a sentence, and a few words on what the title is of.
    bool opens_title(TokenRange words) const {
        if (words.first == first_word() || !is_capital(words.first) || analysis_.tokens[words.first].all_caps)
            return false;
        if (words.size() > 1 && is_capital(words.last - 1))
            return false;  // a term that is always capitalised ("Service User")
        const std::size_t end = std::min(words.last + longest_title, sentence_.last);
        for (std::size_t token = words.last; token < end; ++token) {
            if (lists_.contains("titled", analysis_.key(token))) return true;
        }
        return false;
    }

    // "the LAC Review", "a Pathway Plan": every word of the term with a capital, and the last one what meetings and papers are called.
    bool is_title_itself(TokenRange words) const {
        if (words.size() < 2 || analysis_.tokens[words.last - 1].all_caps || !names_institution(words.last - 1)) return false;
        for (std::size_t token = words.first; token < words.last; ++token) {
            if (!is_capital(token)) return false;
        }
        return true;
    }

    // "Vulnerable Persons Resettlement Scheme", also in a heading: the words from the term on, without a link, end in what laws and
    // schemes are called. Other headings ("Contact Arrangements") speak of what they say.
    bool names_scheme(TokenRange words) const {
        std::size_t last = words.last - 1;
        const auto goes_on = [this](std::size_t token) {
            return is_capital(token) || analysis_.key(token) == "(" || analysis_.key(token) == ")";
        };
        while (last + 1 < sentence_.last && goes_on(last + 1) && last - words.first < longest_title) ++last;
        while (last >= words.last && analysis_.tokens[last].kind == TokenKind::punctuation) --last;
        return last >= words.last && lists_.contains("scheme", analysis_.key(last));
    }

    // "an inquiry called Children in Placement", "the study Beyond Placement Breakdown": capitals from the term back to what has titles.
    bool is_titled(TokenRange words) const {
        if (words.first == first_word() || !is_capital(words.first) || analysis_.tokens[words.first].all_caps) return false;
        const std::size_t furthest = words.first < sentence_.first + longest_title ? sentence_.first : words.first - longest_title;
        for (std::size_t token = words.first; token > furthest; --token) {
            if (lists_.contains("title-before", analysis_.key(token - 1))) return true;
            if (analysis_.key(token - 1) == ":") continue;
            const bool small = lists_.contains("function", analysis_.key(token - 1)) || lists_.contains("determiner", analysis_.key(token - 1));
            if (!is_capital(token - 1) && !small) return false;
        }
        return false;
    }

    // "Chapter 5.2.9 Placements in Other Areas", "Agenda item 10: ...", "Appendix B: ...": what a part of a document is called.
    bool is_numbered() const {
        const std::size_t end = std::min(sentence_.first + 3, sentence_.last);
        for (std::size_t token = sentence_.first + 1; token < end; ++token) {
            if (is_ordinal(token) && lists_.contains("numbered", analysis_.key(token - 1))) return true;
        }
        return false;
    }

    // "Form LAC 3b", "the CIN 2 template": the name of a form or a letter, with its number.
    bool is_reference(TokenRange words) const {
        const bool numbered = words.last < sentence_.last && analysis_.tokens[words.last].kind == TokenKind::number;
        if (!numbered || !analysis_.tokens[words.first].all_caps) return false;
        const bool before = words.first > sentence_.first && lists_.contains("numbered", analysis_.key(words.first - 1));
        return before || (words.last + 1 < sentence_.last && lists_.contains("numbered", analysis_.key(words.last + 1)));
    }

    // "Children's Homes Referral and Admission Record (CH/RA1)", "Supervised Contact Agreement, Form 14b": a title with its number behind it.
    bool carries_code(std::size_t token) const {
        for (; token < sentence_.last; ++token) {
            const bool digits = analysis_.key(token).find_first_of("0123456789") != std::string_view::npos;
            if (digits && analysis_.tokens[token].kind == TokenKind::word && is_capital(token)) return true;
            if (digits && lists_.contains("numbered", analysis_.key(token - 1))) return true;
        }
        return false;
    }

    // "Support for Offenders' Families, 7 December 2021", "Child Placement Analysis, in Triennial Review of ...", "See the Placement
    // ... Form", "Menu: Settings, Service Users": a line of capitals that cites a title, gives its date, or lists what is on a screen.
    bool is_cited(TokenRange words) const {
        if (lists_.contains("citing", analysis_.key(first_word()))) return true;
        const std::size_t end = std::min(words.last + longest_citation, sentence_.last);
        for (std::size_t token = words.last; token + 1 < end; ++token) {
            const bool within = analysis_.key(token) == "," && analysis_.key(token + 1) == "in";
            if (is_year(token + 1) || (within && token + 2 < sentence_.last && is_capital(token + 2))) return true;
        }
        return false;
    }

    // "Supersedes CL-31 (Did Not Attend)": what a number stands for.
    bool explains_number(TokenRange words) const {
        if (words.first < sentence_.first + 2 || analysis_.key(words.first - 1) != "(" || !is_capital(words.last - 1)) return false;
        return is_capital(words.first) && has_digit(words.first - 2);
    }

    // "The Fog of Care: an inquiry into placement breakdown": the title of a report, and what it is about.
    bool is_in_subtitled() const {
        const std::size_t end = std::min(sentence_.first + longest_citation, sentence_.last);
        for (std::size_t token = first_word(); token + 3 < end; ++token) {
            const std::string_view key = analysis_.key(token);
            if (key == ":") return opens_subtitle(token + 1);
            const bool small = lists_.contains("function", key) || lists_.contains("determiner", key) || is_name_link(key);
            if (!is_capital(token) && !small) return false;
        }
        return false;
    }

private:
    // "an inquiry into", "lessons from a review of".
    bool opens_subtitle(std::size_t token) const {
        constexpr std::size_t reach = 4;
        const std::size_t end = std::min(token + reach, sentence_.last - 1);
        for (; token < end; ++token) {
            if (lists_.contains("function", analysis_.key(token))) return false;
            if (lists_.contains("study", analysis_.key(token))) return lists_.contains("study-of", analysis_.key(token + 1));
        }
        return false;
    }
    bool has_digit(std::size_t token) const { return analysis_.key(token).find_first_of("0123456789") != std::string_view::npos; }
    bool is_year(std::size_t token) const {
        const std::string_view key = analysis_.key(token);
        return analysis_.tokens[token].kind == TokenKind::number && key.size() == 4 && (key.substr(0, 2) == "19" || key.substr(0, 2) == "20");
    }

    // A number, also behind letters ("Form SD2"), or a letter with a colon or a dash behind it ("Annex C: ..."); a letter alone may
    // be somebody's initial.
    bool is_ordinal(std::size_t token) const {
        if (analysis_.tokens[token].kind == TokenKind::number) return true;
        const std::string_view key = analysis_.key(token);
        if (is_capital(token) && key.find_first_of("0123456789") != std::string_view::npos) return true;
        if (key.size() != 1 || !is_capital(token) || token + 1 >= sentence_.last) return false;
        const std::string_view next = analysis_.key(token + 1);
        return next == ":" || next == "-" || next == "–";
    }

    static constexpr std::size_t longest_title = 10;
    static constexpr std::size_t longest_citation = 30;
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    static constexpr std::size_t longest_link = 2;  // "of the"

    // "Placement Order", "Contact Centre", "Case Conference", "LAC Nurse": what orders, papers, places, meetings and posts are called.
    bool names_institution(std::size_t token) const {
        const std::string_view key = analysis_.key(token);
        static constexpr std::string_view lists[] = {"organisation", "document", "building", "meeting", "titled", "institution", "professional"};
        return std::any_of(std::begin(lists), std::end(lists),
                           [&](std::string_view list) { return lists_.contains(list, key); });
    }
    // "Friends of the Elderly": the sentence's own capital counts where an `of` leads from it to a word with a capital.
    bool opens_name(std::size_t capital, std::size_t token) const {
        const std::string_view key = analysis_.key(capital);
        return capital == first_word() && capital + 1 < token && analysis_.key(capital + 1) == "of" &&
               !analysis_.tokens[token].all_caps && !lists_.contains("function", key) &&
               !lists_.contains("determiner", key);
    }
    bool is_link(std::size_t token) const {
        return is_name_link(analysis_.key(token)) && !analysis_.tokens[token].capitalised;
    }
    bool is_capital(std::size_t token) const {
        const Token& t = analysis_.tokens[token];
        return t.kind == TokenKind::word && t.capitalised;
    }
    bool counts(std::size_t token) const {
        const Token& t = analysis_.tokens[token];
        const std::string_view key = analysis_.key(token);
        return token != first_word() && !t.all_caps && !lists_.contains("function", key) &&
               !lists_.contains("determiner", key) && !lists_.contains("day", key) && !lists_.contains("family", key);
    }
    std::size_t first_word() const {
        std::size_t token = sentence_.first;
        while (token < sentence_.last && analysis_.tokens[token].kind == TokenKind::punctuation) ++token;
        return token;
    }
    std::size_t previous_capital(std::size_t token) const {
        for (std::size_t back = 1; back <= longest_link + 1 && token >= sentence_.first + back; ++back) {
            if (is_capital(token - back)) return token - back;
            if (!is_link(token - back)) return none;
        }
        return none;
    }
    std::size_t next_capital(std::size_t token, std::size_t links) const {
        for (std::size_t ahead = 0; ahead <= links && token + ahead < sentence_.last; ++ahead) {
            if (is_capital(token + ahead)) return token + ahead;
            if (!is_link(token + ahead)) return none;
        }
        return none;
    }

    const Analysis& analysis_;
    const ListIndex& lists_;
    const Sentence& sentence_;
};

bool has_capital(const Analysis& analysis, TokenRange words) {
    for (std::size_t i = words.first; i < words.last; ++i) {
        if (analysis.tokens[i].capitalised) return true;
    }
    return false;
}

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

bool is_part_of_name(const Analysis& analysis, const ListIndex& lists, const Sentence& sentence, TokenRange words,
                     Capitals capitals) {
    const NameWalk walk(analysis, lists, sentence);
    if (capitals != Capitals::shouted && walk.is_in_subtitled()) return true;
    if (!has_capital(analysis, words)) return false;
    if (walk.is_numbered() || walk.is_reference(words)) return true;
    if (capitals == Capitals::shouted) return false;
    if (capitals == Capitals::title) return walk.names_scheme(words) || walk.carries_code(words.last) || walk.is_cited(words);
    return walk.capitals_before(words.first) + walk.capitals_after(words) > 0 || walk.opens_title(words) ||
           walk.is_titled(words) || walk.is_title_itself(words) || walk.explains_number(words);
}

bool is_part_of_post(const Analysis& analysis, const ListIndex& lists, const Sentence& sentence, TokenRange words) {
    return words.last < sentence.last && lists.contains("post", analysis.key(words.last));
}

}  // namespace kith
