// SPDX-License-Identifier: Apache-2.0
#include "match/phrase.hpp"

#include <algorithm>
#include <set>

#include "lexicon/inflect.hpp"

namespace kith {

namespace {

constexpr std::string_view any_word = "<[^pHs][^>]*>";
constexpr std::string_view modifier = "<[wcina][^>]*>";
constexpr std::string_view name = "(?:<[cia][^>]*>){1,3}";
constexpr std::string_view possessive_mark = "<s[^>]*>";

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

// Writes one pattern as an expression. Every {list} becomes a capture, in the order of Pattern::slots().
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
                return headword(item.text);
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

    static std::string headword(std::string_view form) {
        if (form == "ed") return "<Hd>";
        if (form == "ing") return "<Hg>";
        return form == "s" ? "<Hs>" : "<H.>";
    }

    static std::string lemma(const std::string& verb) {
        std::string out;
        for (const InflectedForm& form : forms_of({verb, WordKind::verb, {}})) {
            if (!out.empty()) out += '|';
            out += quote(form.text);
        }
        return "<[a-z](?:" + out + ")\\|[^>]*>";
    }

    // A member of the list: a single word by its mark, or one of the phrases of several words.
    std::string member(std::string_view id) const {
        const std::optional<ListIndex::List> found = lists_.list(id);
        if (!found) return "<!>";  // an unknown list matches nothing; the loader has said so
        std::string out = "<[a-z][^|>]*\\|[^>]*" + found->mark + "[^>]*>";
        for (const auto& phrase : found->phrases) {
            out += '|';
            for (const std::string& word : phrase) out += one_word(word);
        }
        return group(out);
    }

    // Determiner or possessive, "his mum's", up to two modifiers: what may stand before a head.
    std::string opening() const {
        const std::string owner = "(?:(?:" + std::string(modifier) + "){1,3}" + std::string(possessive_mark) + ")?";
        return group(member("determiner")) + "{0,2}" + owner + "(?:" + std::string(modifier) + "){0,2}";
    }

    std::string coordinated(const std::string& phrase) const {
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
        const std::optional<ListIndex::List> found = lists_.list(id);
        if (!found || !found->noun_phrases) return member(id);
        return coordinated(group(opening() + member(id)));
    }

    const ListIndex& lists_;
};

// The words one of which an item needs; empty: nothing simple can be said.
std::vector<std::string> words_needed(const PatternItem& item);

std::vector<std::string> words_needed(const std::vector<PatternItem>& items) {
    std::vector<std::string> best;
    for (const PatternItem& item : items) {
        std::vector<std::string> words = item.optional ? std::vector<std::string>{} : words_needed(item);
        if (!words.empty() && (best.empty() || words.size() < best.size())) best = std::move(words);
    }
    return best;
}

std::vector<std::string> words_needed(const PatternItem& item) {
    std::vector<std::string> words;
    if (item.kind == PatternItem::Kind::word) words.push_back(item.text);
    if (item.kind == PatternItem::Kind::lemma) {
        for (const InflectedForm& form : forms_of({item.text, WordKind::verb, {}})) words.push_back(form.text);
    }
    if (item.kind == PatternItem::Kind::alternatives) {
        for (const auto& alternative : item.alternatives) {
            std::vector<std::string> more = words_needed(alternative);
            if (more.empty()) return {};
            words.insert(words.end(), more.begin(), more.end());
        }
    }
    return words;
}

std::vector<std::string> needles_of(const PatternItem& item, const ListIndex& lists) {
    std::vector<std::string> needles;
    for (const std::string& word : words_needed(item)) needles.push_back(word);
    const bool open = item.text == "person" || item.text == "possessive";  // names and 's need no list
    if (item.kind == PatternItem::Kind::list && !open) {
        const std::optional<ListIndex::List> list = lists.list(item.text);
        if (!list) return {};
        needles.push_back(list->mark);
        for (const auto& phrase : list->phrases) needles.push_back(phrase.front());
    }
    return needles;
}

}  // namespace

namespace {

// A small word is met as often as hundreds of others together.
std::size_t frequency(const std::vector<std::string>& words, const ListIndex& lists) {
    constexpr std::size_t of_small_word = 300;
    std::size_t sum = 0;
    for (const std::string& word : words) {
        const bool is_small = word.size() < 3 || lists.contains("function", word) || lists.contains("determiner", word);
        sum += is_small ? of_small_word : 1;
    }
    return sum;
}

std::vector<std::string> rarest_of(const std::vector<PatternItem>& items, const ListIndex& lists);

// The words one of which an item needs, members of its list among them; empty: nothing simple can be said.
std::vector<std::string> words_of_item(const PatternItem& item, const ListIndex& lists) {
    if (item.kind == PatternItem::Kind::list) {
        const bool open = item.text == "person" || item.text == "possessive";  // names and 's need no list
        return open ? std::vector<std::string>{} : lists.first_words(item.text);
    }
    if (item.kind != PatternItem::Kind::alternatives) return words_needed(item);
    std::vector<std::string> words;
    for (const auto& alternative : item.alternatives) {
        const std::vector<std::string> more = rarest_of(alternative, lists);
        if (more.empty()) return {};
        words.insert(words.end(), more.begin(), more.end());
    }
    return words;
}

std::vector<std::vector<std::string>> groups_of(const std::vector<PatternItem>& items, const ListIndex& lists) {
    std::vector<std::pair<std::size_t, std::vector<std::string>>> groups;
    for (const PatternItem& item : items) {
        std::vector<std::string> words = item.optional ? std::vector<std::string>{} : words_of_item(item, lists);
        const bool is_and = std::find(words.begin(), words.end(), "and") != words.end();  // stands for an ampersand too
        if (!words.empty() && !is_and) groups.emplace_back(frequency(words, lists), std::move(words));
    }
    std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::vector<std::string>> sorted;
    for (auto& group : groups) sorted.push_back(std::move(group.second));
    return sorted;
}

std::vector<std::string> rarest_of(const std::vector<PatternItem>& items, const ListIndex& lists) {
    std::vector<std::vector<std::string>> groups = groups_of(items, lists);
    return groups.empty() ? std::vector<std::string>{} : std::move(groups.front());
}

std::size_t longest_of(const std::vector<PatternItem>& items);

std::size_t longest_of_item(const PatternItem& item) {
    constexpr std::size_t noun_phrases = 40;  // two of them, each with what may stand before its head
    constexpr std::size_t wild = 3;
    if (item.kind == PatternItem::Kind::list) return noun_phrases;
    if (item.kind == PatternItem::Kind::wild) return wild;
    if (item.kind != PatternItem::Kind::alternatives) return 1;
    std::size_t longest = 0;
    for (const auto& alternative : item.alternatives) longest = std::max(longest, longest_of(alternative));
    return longest;
}

std::size_t longest_of(const std::vector<PatternItem>& items) {
    std::size_t sum = 0;
    for (const PatternItem& item : items) sum += longest_of_item(item);
    return sum;
}

}  // namespace

std::vector<std::vector<std::string>> PhraseMatcher::word_groups(const Pattern& pattern, const ListIndex& lists) {
    return groups_of(pattern.items, lists);
}

std::size_t PhraseMatcher::longest_match(const Pattern& pattern) { return longest_of(pattern.items); }

std::string stream_expression(const Pattern& pattern, const ListIndex& lists) {
    return Writer(lists).sequence(pattern.items);
}

std::vector<std::string> PhraseMatcher::required_words(const Pattern& pattern) { return words_needed(pattern.items); }

PhraseMatcher::PhraseMatcher(const Pattern& pattern, const ListIndex& lists) : pattern_(pattern), lists_(lists) {}

// Made when the pattern is first asked for: a run over a few letters asks a few of some thousands.
const std::vector<std::vector<std::string>>& PhraseMatcher::needles() const {
    std::call_once(needles_made_, [this] {
        for (const PatternItem& item : pattern_.items) {
            if (item.optional) continue;
            std::vector<std::string> needles = needles_of(item, lists_);
            if (!needles.empty()) needles_.push_back(std::move(needles));
        }
    });
    return needles_;
}

bool PhraseMatcher::may_match(const TokenStream& stream) const {
    const auto& groups = needles();
    return std::all_of(groups.begin(), groups.end(), [&](const auto& group) {
        return std::any_of(group.begin(), group.end(),
                           [&](const std::string& needle) { return stream.words.may_hold(needle); });
    });
}

const Regex* PhraseMatcher::regex() const {
    std::call_once(compiled_, [this] {
        std::string error;
        regex_ = Regex::compile(stream_expression(pattern_, lists_), &error);
    });
    return regex_ ? &*regex_ : nullptr;
}

std::optional<TokenRange> PhraseMatcher::find(const TokenStream& stream, std::size_t from) const {
    if (from >= stream.offsets.size() || !may_match(stream) || regex() == nullptr) return std::nullopt;
    const auto match = regex()->find(stream.text, stream.offsets[from]);
    if (!match || match->begin == match->end) return std::nullopt;
    return stream.tokens(match->begin, match->end);
}

std::optional<PhraseMatcher::Captured> PhraseMatcher::capture(const TokenStream& stream, std::size_t from) const {
    if (!find(stream, from)) return std::nullopt;  // without captures RE2 stays in its fast automaton; most say no here
    const std::vector<Regex::Range> groups = regex()->captures(stream.text, stream.offsets[from]);
    if (groups.empty()) return std::nullopt;
    Captured captured{stream.tokens(groups.front().begin, groups.front().end), {}};
    for (std::size_t i = 1; i < groups.size(); ++i) {
        const bool usable = groups[i].matched && groups[i].begin < groups[i].end;
        captured.slots.push_back(usable ? std::optional(stream.tokens(groups[i].begin, groups[i].end)) : std::nullopt);
    }
    return captured;
}

}  // namespace kith
