// SPDX-License-Identifier: Apache-2.0
#include "match/phrase.hpp"

#include <algorithm>
#include <set>
#include <type_traits>

#include "lexicon/inflect.hpp"

namespace kith {

namespace {

// The words one of which an item needs, each as `read` gives it; empty: nothing simple can be said.
template <class Read>
using Needed = std::vector<std::invoke_result_t<Read, const std::string&>>;

template <class Read>
Needed<Read> words_needed(const PatternItem& item, const Read& read);

template <class Read>
Needed<Read> words_needed(const std::vector<PatternItem>& items, const Read& read) {
    Needed<Read> best;
    for (const PatternItem& item : items) {
        Needed<Read> words = item.optional ? Needed<Read>{} : words_needed(item, read);
        if (!words.empty() && (best.empty() || words.size() < best.size())) best = std::move(words);
    }
    return best;
}

template <class Read>
Needed<Read> words_needed(const PatternItem& item, const Read& read) {
    Needed<Read> words;
    if (item.kind == PatternItem::Kind::word) words.push_back(read(item.text));
    if (item.kind == PatternItem::Kind::lemma) {
        for (const InflectedForm& form : forms_of({item.text, WordKind::verb, {}})) words.push_back(read(form.text));
    }
    if (item.kind == PatternItem::Kind::alternatives) {
        for (const auto& alternative : item.alternatives) {
            const Needed<Read> more = words_needed(alternative, read);
            if (more.empty()) return {};
            words.insert(words.end(), more.begin(), more.end());
        }
    }
    return words;
}

std::string as_text(const std::string& word) { return word; }

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
    if (item.kind != PatternItem::Kind::alternatives) return words_needed(item, as_text);
    std::vector<std::string> words;
    for (const auto& alternative : item.alternatives) {
        const std::vector<std::string> more = rarest_of(alternative, lists);
        if (more.empty()) return {};
        words.insert(words.end(), more.begin(), more.end());
    }
    return words;
}

std::vector<PhraseMatcher::WordGroup> groups_of(const std::vector<PatternItem>& items, const ListIndex& lists) {
    std::vector<std::pair<std::size_t, PhraseMatcher::WordGroup>> groups;
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::vector<std::string> words = items[i].optional ? std::vector<std::string>{} : words_of_item(items[i], lists);
        const bool is_and = std::find(words.begin(), words.end(), "and") != words.end();  // stands for an ampersand too
        if (words.empty() || is_and) continue;
        const std::size_t often = frequency(words, lists);
        groups.push_back({often, {std::move(words), i}});
    }
    std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<PhraseMatcher::WordGroup> sorted;
    for (auto& group : groups) sorted.push_back(std::move(group.second));
    return sorted;
}

std::vector<std::string> rarest_of(const std::vector<PatternItem>& items, const ListIndex& lists) {
    std::vector<PhraseMatcher::WordGroup> groups = groups_of(items, lists);
    return groups.empty() ? std::vector<std::string>{} : std::move(groups.front().words);
}

// How long patterns of the notation can grow, as PhraseProgram writes them.
class Longest {
public:
    explicit Longest(const ListIndex& lists) : lists_(lists) {}

    [[nodiscard]] std::size_t of(const std::vector<PatternItem>& items, std::size_t first, std::size_t last) const {
        std::size_t sum = 0;
        for (std::size_t i = first; i < last; ++i) sum += of(items[i]);
        return sum;
    }

private:
    [[nodiscard]] std::size_t of(const PatternItem& item) const {
        constexpr std::size_t wild = 3;
        if (item.kind == PatternItem::Kind::list) return list(item.text);
        if (item.kind == PatternItem::Kind::wild) return wild;
        if (item.kind != PatternItem::Kind::alternatives) return 1;
        std::size_t longest = 0;
        for (const auto& alternative : item.alternatives) longest = std::max(longest, of(alternative, 0, alternative.size()));
        return longest;
    }

    [[nodiscard]] std::size_t member(std::string_view id) const {
        std::size_t longest = 1;
        for (const std::uint32_t phrase : lists_.phrases(lists_.list_number(id))) longest = std::max(longest, lists_.phrase(phrase).size());
        return longest;
    }

    // Two phrases with "and" between, each with two determiners, an owner of three words and 's, and two modifiers before its head.
    [[nodiscard]] std::size_t list(std::string_view id) const {
        constexpr std::size_t owner = 4;
        constexpr std::size_t modifiers = 2;
        constexpr std::size_t names = 3;
        const std::size_t determiner = member("determiner");
        if (id == "possessive") return std::max(member(id), determiner + owner);
        const ListNumber number = lists_.list_number(id);
        if (id != "person" && (number == 0 || !lists_.has_noun_phrases(number))) return member(id);
        std::size_t one = 2 * determiner + owner + modifiers + member(id);
        if (id == "person") one = std::max({one, member("title") + names, member("person-pronoun")});
        return 2 * one + 1;
    }

    const ListIndex& lists_;
};

}  // namespace

std::vector<PhraseMatcher::WordGroup> PhraseMatcher::word_groups(const Pattern& pattern, const ListIndex& lists) {
    return groups_of(pattern.items, lists);
}

std::size_t PhraseMatcher::longest_match(const Pattern& pattern, std::size_t first, std::size_t last, const ListIndex& lists) {
    return Longest(lists).of(pattern.items, first, last);
}

std::optional<std::size_t> PhraseMatcher::headword_item(const Pattern& pattern) {
    for (std::size_t i = 0; i < pattern.items.size(); ++i) {
        if (pattern.items[i].kind == PatternItem::Kind::headword && !pattern.items[i].optional) return i;
    }
    return std::nullopt;
}

std::vector<std::string> PhraseMatcher::required_words(const Pattern& pattern) { return words_needed(pattern.items, as_text); }

PhraseMatcher::PhraseMatcher(const Pattern& pattern, const ListIndex& lists) : pattern_(pattern), lists_(lists) {}

PhraseMatcher::Needles PhraseMatcher::needles_of(const PatternItem& item, const ListIndex& lists) {
    Needles needles = words_needed(item, [&lists](const std::string& word) { return WordSet::of_word(lists.number_of(word)); });
    const bool open = item.text == "person" || item.text == "possessive";  // names and 's need no list
    if (item.kind == PatternItem::Kind::list && !open) {
        const ListNumber list = lists.list_number(item.text);
        if (list == 0) return {};
        needles.push_back(WordSet::of_list(list));
        for (const std::uint32_t phrase : lists.phrases(list)) needles.push_back(WordSet::of_word(lists.phrase(phrase).front()));
    }
    return needles;
}

// Made when the pattern is first asked for: a run over a few letters asks a few of some thousands.
const std::vector<PhraseMatcher::Needles>& PhraseMatcher::needles() const {
    return needles_.get([this] {
        std::vector<Needles> all;
        for (const PatternItem& item : pattern_.items) {
            if (item.optional) continue;
            Needles needles = needles_of(item, lists_);
            if (!needles.empty()) all.push_back(std::move(needles));
        }
        return all;
    });
}

bool PhraseMatcher::may_match(const TokenStream& stream) const {
    const auto& groups = needles();
    return std::all_of(groups.begin(), groups.end(), [&](const Needles& group) {
        return std::any_of(group.begin(), group.end(), [&](WordSet::Member needle) { return stream.words.may_hold(needle); });
    });
}

const PhraseMatcher::Ready& PhraseMatcher::ready() const {
    return ready_.get([this] {
        const std::optional<std::size_t> headword = headword_item(pattern_);
        std::optional<std::size_t> before;
        if (headword) before = longest_match(pattern_, 0, *headword, lists_);
        return Ready{PhraseProgram(pattern_, lists_), before};
    });
}

// A match that has to hold ~ begins no further before it than the items in front let it: a few places of a sentence, not all.
std::optional<PhraseProgram::Match> PhraseMatcher::run(const TokenStream& stream, std::size_t from) const {
    if (from >= stream.items.size() || !may_match(stream)) return std::nullopt;
    const auto& [program, before] = ready();
    if (!before) return program.run(stream, lists_, from, stream.items.size());
    const auto headword = std::find_if(stream.items.begin(), stream.items.end(),
                                       [](const StreamItem& item) { return (item.tag & Tag::headword) != 0; });
    if (headword == stream.items.end()) return std::nullopt;
    const auto at = static_cast<std::size_t>(headword - stream.items.begin());
    return program.run(stream, lists_, std::max(from, at - std::min(at, *before)), at + 1);
}

std::optional<TokenRange> PhraseMatcher::find(const TokenStream& stream, std::size_t from) const {
    const std::optional<PhraseProgram::Match> match = run(stream, from);
    return match ? std::optional(stream.tokens(match->first, match->last)) : std::nullopt;
}

std::optional<PhraseMatcher::Captured> PhraseMatcher::capture(const TokenStream& stream, std::size_t from) const {
    const std::optional<PhraseProgram::Match> match = run(stream, from);
    if (!match) return std::nullopt;
    Captured captured{stream.tokens(match->first, match->last), {}};
    for (std::size_t i = 0; i + 1 < match->marks.size(); i += 2) {
        const bool took_part = match->marks[i] < match->marks[i + 1];
        captured.slots.push_back(took_part ? std::optional(stream.tokens(match->marks[i], match->marks[i + 1])) : std::nullopt);
    }
    return captured;
}

}  // namespace kith
