// SPDX-License-Identifier: Apache-2.0
#include "lint/protect.hpp"

#include <algorithm>
#include <string_view>

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
        static constexpr ListName lists[] = {"organisation", "document", "building", "meeting", "titled", "institution", "professional"};
        return std::any_of(std::begin(lists), std::end(lists),
                           [&](ListName list) { return lists_.contains(list, key); });
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

}  // namespace

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
