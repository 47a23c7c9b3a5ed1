// SPDX-License-Identifier: Apache-2.0
#include "unit/match/phrase_reference.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "lexicon/inflect.hpp"
#include "text/utf8.hpp"

namespace kith::test {

namespace {

constexpr std::string_view tags = "wfciansp";  // as the bits of Tag follow each other
constexpr std::string_view any_word = "<[wfcian][^>]*>";
constexpr std::string_view modifier = "<[wcina][^>]*>";
constexpr std::string_view name = "(?:<[cia][^>]*>){1,3}";
constexpr std::string_view possessive_mark = "<s[^>]*>";

std::string mark_of(ListNumber list) {
    std::string mark;
    append_utf8(mark, 0xE000U + list);
    return mark;
}

std::string quote(std::string_view literal) {
    std::string out;
    for (const char c : literal) {
        if (std::string_view("\\^$.|?*+()[]{}").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string one_word(std::string_view key) { return "<[a-z]" + quote(key) + "\\|[^>]*>"; }

std::string group(const std::string& content) { return "(?:" + content + ")"; }

class Writer {
public:
    explicit Writer(const ListIndex& lists) : lists_(lists) {}

    std::string sequence(const std::vector<PatternItem>& items) const {
        std::string out;
        for (const PatternItem& item : items) out += item.optional ? group(one(item)) + "?" : one(item);
        return out;
    }

private:
    std::string one(const PatternItem& item) const {
        switch (item.kind) {
            case PatternItem::Kind::headword:
                return item.text.empty() ? "<H[^>]*>" : "<H" + item.text + ">";
            case PatternItem::Kind::word:
                return item.text == "'s" ? std::string(possessive_mark) : one_word(item.text);
            case PatternItem::Kind::lemma:
                return lemma(item.text);
            case PatternItem::Kind::wild:
                return "(?:" + std::string(any_word) + "){0,3}";
            case PatternItem::Kind::list:
                return "(" + list(item.text) + ")";
            case PatternItem::Kind::alternatives:
                break;
        }
        std::string out;
        for (const auto& alternative : item.alternatives) {
            if (!out.empty()) out += '|';
            out += sequence(alternative);
        }
        return group(out);
    }

    static std::string lemma(const std::string& verb) {
        std::string out;
        for (const InflectedForm& form : forms_of({verb, WordKind::verb, {}})) {
            if (!out.empty()) out += '|';
            out += quote(form.text);
        }
        return "<[a-z](?:" + out + ")\\|[^>]*>";
    }

    std::string member(std::string_view id) const {
        const ListNumber number = lists_.list_number(id);
        if (number == 0) return "<!>";
        std::string out = "<[a-z][^|>]*\\|[^>]*" + mark_of(number) + "[^>]*>";
        for (const std::uint32_t phrase : lists_.phrases(number)) {
            out += '|';
            for (const WordNumber word : lists_.phrase(phrase)) out += one_word(lists_.word(word));
        }
        return group(out);
    }

    std::string opening() const {
        const std::string owner = "(?:(?:" + std::string(modifier) + "){1,3}" + std::string(possessive_mark) + ")?";
        return group(member("determiner")) + "{0,2}" + owner + "(?:" + std::string(modifier) + "){0,2}";
    }

    static std::string coordinated(const std::string& phrase) {
        return phrase + "(?:(?:" + one_word("and") + "|" + one_word("or") + ")" + phrase + ")?";
    }

    std::string person() const {
        const std::string title = "(?:" + member("title") + ")?";
        return group(opening() + member("person") + "|" + title + std::string(name) + "|" + member("person-pronoun"));
    }

    std::string possessive() const {
        return member("possessive") + "|" + group(member("determiner")) + "?(?:" + std::string(modifier) + "){1,3}" +
               std::string(possessive_mark);
    }

    std::string list(const std::string& id) const {
        if (id == "person") return coordinated(person());
        if (id == "possessive") return possessive();
        const ListNumber number = lists_.list_number(id);
        if (number == 0 || !lists_.has_noun_phrases(number)) return member(id);
        return coordinated(group(opening() + member(id)));
    }

    const ListIndex& lists_;
};

struct Rendered {
    std::string text;
    std::vector<std::size_t> offsets;  // where each item begins
};

char letter_of(Tag::Set tag) {
    for (std::size_t i = 0; i < tags.size(); ++i) {
        if (tag == 1U << i) return tags[i];
    }
    return 'H';
}

std::string_view form_of(Tag::Set tag) {
    if (tag == Tag::headword_s) return "s";
    if (tag == Tag::headword_ed) return "ed";
    return tag == Tag::headword_ing ? "ing" : "";
}

Rendered render(const TokenStream& stream, const ListIndex& lists) {
    Rendered out;
    for (const StreamItem& item : stream.items) {
        out.offsets.push_back(out.text.size());
        out.text += '<';
        out.text += letter_of(item.tag);
        if ((item.tag & Tag::headword) != 0) {
            out.text += form_of(item.tag);
        } else if (item.tag != Tag::punctuation) {
            if (item.word != 0) out.text += lists.word(item.word);
            out.text += '|';
            for (const ListNumber list : lists.lists_of(item.word)) out.text += mark_of(list);
        }
        out.text += '>';
    }
    return out;
}

TokenRange tokens_of(const TokenStream& stream, const Rendered& text, Regex::Range range) {
    const auto item = [&text](std::size_t at) {
        return static_cast<std::size_t>(std::lower_bound(text.offsets.begin(), text.offsets.end(), at) - text.offsets.begin());
    };
    return stream.tokens(item(range.begin), item(range.end));
}

}  // namespace

PhraseReference::PhraseReference(const Pattern& pattern, const ListIndex& lists) : lists_(lists) {
    std::string error;
    regex_ = Regex::compile(Writer(lists).sequence(pattern.items), &error);
    REQUIRE_MESSAGE(regex_.has_value(), error);
}

std::optional<PhraseMatcher::Captured> PhraseReference::capture(const TokenStream& stream, std::size_t from) const {
    if (from >= stream.items.size()) return std::nullopt;
    const Rendered text = render(stream, lists_);
    const std::optional<Regex::Range> whole = regex_->find(text.text, text.offsets[from]);
    if (!whole || whole->begin == whole->end) return std::nullopt;
    PhraseMatcher::Captured captured{tokens_of(stream, text, *whole), {}};
    const std::vector<Regex::Range> groups = regex_->captures(text.text, text.offsets[from]);
    for (std::size_t i = 1; i < groups.size(); ++i) {
        const bool usable = groups[i].matched && groups[i].begin < groups[i].end;
        captured.slots.push_back(usable ? std::optional(tokens_of(stream, text, groups[i])) : std::nullopt);
    }
    return captured;
}

}  // namespace kith::test
