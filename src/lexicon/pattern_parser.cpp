// SPDX-License-Identifier: Apache-2.0
// parse_pattern: a recursive descent over the notation of cues, with a limit to how deep brackets may stand.
// The first slip ends it and is told with its place. Words become the tokens that text/ makes of them.
#include <algorithm>
#include <array>
#include <string>
#include <type_traits>

#include "lexicon/pattern.hpp"
#include "text/ascii.hpp"
#include "text/tokens.hpp"

namespace kith {

namespace {

using Items = std::vector<PatternItem>;

constexpr int deepest_bracket = 8;
constexpr std::array<std::string_view, 3> headword_forms = {"ed", "ing", "s"};
constexpr std::string_view all_signs = "words, ~, (a|b), word?, *, {list}, <verb>, sentence:, paragraph:, agent:, patient: or /.../";

bool is_plain(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

bool is_word_byte(char c) {
    const bool beyond_ascii = static_cast<unsigned char>(c) >= 0x80;
    return is_plain(c) || beyond_ascii || c == '\'' || c == '-' || c == '.';
}

// Most words of most cues are plain letters; only the others need the segmenter.
std::vector<std::string> tokens_of(std::string_view word) {
    if (word.empty()) return {};
    if (word == "'s" || word == "\u2019s") return {"'s"};  // "{family} 's": the mark behind a list
    if (!std::all_of(word.begin(), word.end(), is_plain)) return term_tokens(word);
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(), ascii_lower);
    return {std::move(lower)};
}

bool is_nullable(const Items& items) {
    return std::all_of(items.begin(), items.end(), [](const PatternItem& item) {
        if (item.optional || item.kind == PatternItem::Kind::wild) return true;
        return std::any_of(item.alternatives.begin(), item.alternatives.end(), is_nullable);
    });
}

// Whether a match could begin (or end) with the words of a *.
template <class Iterator>
bool wild_first(Iterator from, Iterator to) {
    for (; from != to; ++from) {
        if (from->kind == PatternItem::Kind::wild) return true;
        for (const Items& sequence : from->alternatives) {
            const bool backwards = !std::is_same_v<Iterator, Items::const_iterator>;
            if (backwards ? wild_first(sequence.rbegin(), sequence.rend()) : wild_first(sequence.begin(), sequence.end())) return true;
        }
        if (!from->optional) return false;
    }
    return false;
}

class PatternParser {
public:
    PatternParser(std::string_view text, PatternError& error) : text_(text), error_(error) {}

    bool parse(Pattern& pattern) {
        read_scope(pattern);
        skip_spaces();
        if (at_end()) return fail(at_, "there is nothing in this pattern", "a cue such as \"~ with {family}\"");
        if (peek() == '/') return read_regex(pattern);
        return read_sequence(pattern.items, 0) && check_end() && check_whole(pattern);
    }

private:
    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
    [[nodiscard]] char peek() const { return text_[at_]; }
    [[nodiscard]] bool is_next(char c) const { return !at_end() && peek() == c; }
    void skip_spaces() {
        while (is_next(' ')) ++at_;
    }

    bool fail(std::size_t at, std::string message, std::string_view expected) {
        error_ = {at, std::move(message), std::string(expected)};
        return false;
    }

    void read_scope(Pattern& pattern) {
        skip_spaces();
        const std::string_view rest = text_.substr(at_);
        for (const auto& [word, scope] : {std::pair{std::string_view("sentence:"), Pattern::Scope::sentence},
                                          std::pair{std::string_view("paragraph:"), Pattern::Scope::paragraph},
                                          std::pair{std::string_view("agent:"), Pattern::Scope::agent},
                                          std::pair{std::string_view("patient:"), Pattern::Scope::patient}}) {
            if (rest.substr(0, word.size()) != word) continue;
            pattern.scope = scope;
            at_ += word.size();
            return;
        }
    }

    bool read_regex(Pattern& pattern) {
        std::size_t last = text_.size();
        while (text_[last - 1] == ' ') --last;
        if (last - at_ < 2 || text_[last - 1] != '/') {
            return fail(at_, "the expression opened here is never closed", "a / at the very end: \"/[0-9]+ days/\"");
        }
        if (last - at_ == 2) return fail(at_, "there is nothing between these strokes", "an RE2 expression: \"/[0-9]+ days/\"");
        pattern.regex = text_.substr(at_ + 1, last - at_ - 2);
        return true;
    }

    bool check_end() {
        if (at_end()) return true;
        if (peek() == ')') return fail(at_, "this bracket closes nothing", "a ( before it, or no bracket");
        return fail(at_, "this bar stands outside brackets", "brackets round the alternatives: \"(a|b)\"");
    }

    bool check_whole(const Pattern& pattern) {
        const Items& items = pattern.items;
        const std::string_view no_edge = "a word on either side of it; a cue may end without *";
        if (wild_first(items.begin(), items.end())) return fail(text_.find('*'), "a pattern cannot begin with *", no_edge);
        if (wild_first(items.rbegin(), items.rend())) return fail(text_.rfind('*'), "a pattern cannot end with *", no_edge);
        if (is_nullable(items)) {
            return fail(0, "everything in this pattern may be missing, so it would match everywhere", "one word at least without ?");
        }
        return true;
    }

    // Up to the end, a bar or a closing bracket.
    bool read_sequence(Items& items, int depth) {
        for (skip_spaces(); !at_end() && peek() != '|' && peek() != ')'; skip_spaces()) {
            const std::size_t first = items.size();
            const std::size_t start = at_;
            if (!read_item(items, depth) || !read_question(items, first, start)) return false;
        }
        return true;
    }

    bool read_item(Items& items, int depth) {
        switch (peek()) {
            case '~': return read_headword(items);
            case '*': return read_wild(items);
            case '(': return read_group(items, depth);
            case '{': return read_list(items);
            case '<': return read_lemma(items);
            case '?':
                return fail(at_, "this ? stands behind no word", "it directly behind what may be missing: \"word?\", \"(a|b)?\"");
            default: return is_word_byte(peek()) ? read_word(items) : fail_sign();
        }
    }

    bool read_sign(Items& items, PatternItem::Kind kind) {
        ++at_;
        items.emplace_back().kind = kind;
        return true;
    }

    // "~", or one of its forms: "~ed", "~ing", "~s".
    bool read_headword(Items& items) {
        const std::size_t start = at_++;
        const std::size_t ending = at_;
        while (!at_end() && is_plain(peek())) ++at_;
        const std::string_view form = text_.substr(ending, at_ - ending);
        if (!form.empty() && std::find(headword_forms.begin(), headword_forms.end(), form) == headword_forms.end()) {
            return fail(start, "\"~" + std::string(form) + "\" is no form of the word", "~ for all its forms, or ~ed, ~ing or ~s");
        }
        PatternItem& item = items.emplace_back();
        item.kind = PatternItem::Kind::headword;
        item.text = form;
        return true;
    }

    bool read_wild(Items& items) {
        const bool glued = (at_ > 0 && is_word_byte(text_[at_ - 1])) || (at_ + 1 < text_.size() && is_word_byte(text_[at_ + 1]));
        if (glued) return fail(at_, "* stands for whole words, not for letters", "a space on both sides of it, or the endings: \"(visit|visits)\"");
        return read_sign(items, PatternItem::Kind::wild);
    }

    bool read_group(Items& items, int depth) {
        const std::size_t open = at_;
        if (depth == deepest_bracket) return fail(open, "brackets stand too deep in brackets here", "at most eight, one in another");
        if (at_ > 0 && is_word_byte(text_[at_ - 1])) {
            return fail(open, "a bracket begins in the middle of a word", "a space before it, or whole words: \"(visit|visits)\"");
        }
        PatternItem group;
        group.kind = PatternItem::Kind::alternatives;
        do {
            ++at_;
            const std::size_t start = at_;
            if (!read_sequence(group.alternatives.emplace_back(), depth + 1)) return false;
            if (at_end()) return fail(open, "the bracket opened here is never closed", "a ) behind the last alternative: \"(a|b)\"");
            if (group.alternatives.back().empty()) {
                return fail(start, "this alternative is empty", "a word here; brackets that may be missing are written \"(a|b)?\"");
            }
        } while (peek() == '|');
        ++at_;
        items.push_back(std::move(group));
        return true;
    }

    // What stands between an opening sign at at_ and `close`; empty, and the slip told, where it is never closed.
    bool read_between(char close, std::string_view name, std::string_view& inside) {
        const std::size_t end = text_.find(close, at_);
        if (end == std::string_view::npos) {
            return fail(at_, "the " + std::string(name) + " opened here is never closed", "a " + std::string(1, close) + " behind the name");
        }
        inside = text_.substr(at_ + 1, end - at_ - 1);
        return true;
    }

    bool read_list(Items& items) {
        std::string_view slot;
        if (!read_between('}', "brace", slot)) return false;
        const std::size_t colon = std::min(slot.find(':'), slot.size());
        const std::string_view name = slot.substr(0, colon);
        const std::string_view number = slot.substr(std::min(colon + 1, slot.size()));
        const bool name_fits = !name.empty() && is_ascii_lower(name[0]) && std::all_of(name.begin(), name.end(), [](char c) {
            return is_ascii_lower(c) || is_ascii_digit(c) || c == '-';
        });
        const bool number_fits = colon == slot.size() || (!number.empty() && std::all_of(number.begin(), number.end(), is_ascii_digit));
        if (!name_fits || !number_fits) {
            return fail(at_, "no list is called \"" + std::string(slot) + "\"",
                        "a name in small letters, perhaps with a number: {family}, {family:2}");
        }
        PatternItem& item = items.emplace_back();
        item.kind = PatternItem::Kind::list;
        item.text = name;
        item.slot = slot;
        at_ += slot.size() + 2;
        return true;
    }

    bool read_lemma(Items& items) {
        std::string_view verb;
        if (!read_between('>', "angle bracket", verb)) return false;
        std::vector<std::string> tokens = tokens_of(verb);
        if (tokens.size() != 1) return fail(at_, "one word belongs between < and >", "a verb as a dictionary has it: <go>");
        PatternItem& item = items.emplace_back();
        item.kind = PatternItem::Kind::lemma;
        item.text = std::move(tokens.front());
        at_ += verb.size() + 2;
        return true;
    }

    bool read_word(Items& items) {
        const std::size_t start = at_;
        while (!at_end() && is_word_byte(peek())) ++at_;
        const std::string_view word = text_.substr(start, at_ - start);
        std::vector<std::string> tokens = tokens_of(word);
        if (tokens.empty()) return fail(start, "\"" + std::string(word) + "\" is no word", all_signs);
        for (std::string& token : tokens) items.emplace_back().text = std::move(token);
        return true;
    }

    // A ? directly behind the items from `first` on, which were read from `start`.
    bool read_question(Items& items, std::size_t first, std::size_t start) {
        if (!is_next('?')) return true;
        if (text_[start] == '~') return fail(at_, "the headword itself cannot be missing", "no ? here");
        if (text_[start] == '*') return fail(at_, "* may be no word at all already", "no ? here");
        ++at_;
        if (items.size() - first > 1) {
            PatternItem group;
            group.kind = PatternItem::Kind::alternatives;
            const auto from = items.begin() + static_cast<std::ptrdiff_t>(first);
            group.alternatives.emplace_back(from, items.end());
            items.resize(first);
            items.push_back(std::move(group));
        }
        items.back().optional = true;
        return true;
    }

    bool fail_sign() {
        const char sign = peek();
        if (sign == ':') return fail(at_, "a colon stands only behind \"sentence\" or \"paragraph\", at the very start", all_signs);
        if (sign == '/') return fail(at_, "strokes stand only round a whole expression", "alternatives written as (a|b)");
        if (sign == ',' || sign == ';' || sign == '!') {
            return fail(at_, "no cue reaches across \"" + std::string(1, sign) + "\"", "the words on one side of it, or sentence: in front");
        }
        return fail(at_, "\"" + std::string(1, sign) + "\" is no sign of the notation", all_signs);
    }

    std::string_view text_;
    PatternError& error_;
    std::size_t at_ = 0;
};

}  // namespace

bool parse_pattern(std::string_view text, Pattern& pattern, PatternError& error) {
    pattern = {};
    return PatternParser(text, error).parse(pattern);
}

}  // namespace kith
