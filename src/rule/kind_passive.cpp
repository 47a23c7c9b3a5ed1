// SPDX-License-Identifier: Apache-2.0
#include "rule/kind_passive.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "rule/hits.hpp"

namespace kith {

namespace {

constexpr std::size_t longest_opening =
    3;  // determiner and modifiers, or titles and names, before the subject's last word

template <std::size_t size>
bool is_one_of(std::string_view key, const std::array<std::string_view, size>& words) {
    return std::find(words.begin(), words.end(), key) != words.end();
}

bool is_adverb(std::string_view key) {
    static constexpr std::array<std::string_view, 14> small = {"then",  "also",  "again", "now",  "not",
                                                               "soon",  "later", "just",  "once", "twice",
                                                               "first", "since", "never", "still"};
    return is_one_of(key, small) || (key.size() > 4 && key.ends_with("ly") && key != "family");
}

bool is_any_pronoun(std::string_view key) {
    static constexpr std::array<std::string_view, 5> sure = {"he", "she", "you", "i", "we"};
    return is_one_of(key, sure);
}

// `key_of`: of a token, or of a word of a scan. `begin`: the sentence's first.
template <class KeyOf>
void skip_adverbs(const KeyOf& key_of, std::size_t begin, std::size_t& at) {
    while (at > begin && is_adverb(key_of(at - 1))) --at;
}

// "was", "has since been", "is being", "will be": what tells of something that happened or will. Moves `at` in front of it.
template <class KeyOf>
bool skip_auxiliaries(const KeyOf& key_of, std::size_t begin, std::size_t& at) {
    const auto take = [&](std::initializer_list<std::string_view> words) {
        skip_adverbs(key_of, begin, at);
        if (at == begin || std::find(words.begin(), words.end(), key_of(at - 1)) == words.end()) return false;
        --at;
        return true;
    };
    if (take({"was", "were"})) return true;
    if (take({"been"})) return take({"has", "have", "had"});
    if (take({"being"})) return take({"is", "are", "was", "were"});
    return take({"be"}) && take({"will"});
}

// One sentence and a participle in it.
class Telling {
public:
    Telling(const RuleParagraph& paragraph, TokenRange participle)
        : paragraph_(paragraph),
          analysis_(paragraph.analysis),
          sentence_(analysis_.sentence_of(participle.first)),
          participle_(participle) {}

    [[nodiscard]] std::optional<TokenRange> find() const {
        if (participle_.last > sentence_.last) return std::nullopt;
        std::size_t at = participle_.first;
        const auto key_of = [this](std::size_t token) { return key(token); };
        if (!skip_auxiliaries(key_of, sentence_.first, at)) return std::nullopt;
        skip_adverbs(key_of, sentence_.first, at);
        if (at == sentence_.first || !is_person(at - 1) || is_wished(begin_of(at - 1)) || has_actor())
            return std::nullopt;
        return TokenRange{begin_of(at - 1), participle_.last};
    }

private:
    [[nodiscard]] std::string_view key(std::size_t token) const { return analysis_.key(token); }
    [[nodiscard]] bool in(ListName list, std::size_t token) const {
        return paragraph_.lists.contains(list, key(token));
    }

    // Programs and streets have names as well: without a title the participle's own words must show that this is about people.
    [[nodiscard]] bool is_name(std::size_t token) const {
        const Token& word = analysis_.tokens[token];
        if (word.kind != TokenKind::word || !word.capitalised || word.all_caps) return false;
        if (in("function", token) || in("determiner", token) || in("organisation", token) || in("day", token) ||
            in("meeting", token))
            return false;
        const bool titled = token > sentence_.first && in("title", token - 1);
        return titled || participle_.size() >= 2;
    }

    // Users, clients and members are as often programs as people.
    [[nodiscard]] bool is_person_noun(std::size_t token) const {
        static constexpr std::array<std::string_view, 9> others = {"user",    "users", "client",   "clients", "member",
                                                                   "members", "those", "client's", "caller"};
        return (in("person", token) || in("child", token)) && !is_one_of(key(token), others);
    }

    [[nodiscard]] bool is_person(std::size_t token) const {
        if (analysis_.tokens[token].hyphen_before) return false;
        if (is_any_pronoun(key(token))) return true;
        if (key(token) == "they") return participle_.size() >= 2;
        return is_person_noun(token) || is_name(token);
    }

    [[nodiscard]] bool is_opening(std::size_t token) const {
        const Token& word = analysis_.tokens[token];
        return word.kind == TokenKind::word && (in("title", token) || (word.capitalised && !in("function", token)));
    }

    // Where the subject begins whose last word is `head`: its determiner, or the titles and names before it.
    [[nodiscard]] std::size_t begin_of(std::size_t head) const {
        std::size_t begin = head;
        for (std::size_t n = 0; n < longest_opening && begin > sentence_.first && is_opening(begin - 1); ++n) --begin;
        for (std::size_t n = 1; n <= longest_opening && head >= sentence_.first + n; ++n) {
            const std::size_t token = head - n;
            if (in("determiner", token)) {
                const bool two = token > sentence_.first && in("determiner", token - 1);
                return std::min(begin, two ? token - 1 : token);
            }
            if (analysis_.tokens[token].kind != TokenKind::word || in("function", token)) break;
        }
        return begin;
    }

    // "If he was removed", "whether she has been": nothing is told yet.
    [[nodiscard]] bool is_wished(std::size_t begin) const {
        static constexpr std::array<std::string_view, 7> words = {"if",     "whether", "unless", "until",
                                                                  "should", "ensure",  "where"};
        return begin > sentence_.first && is_one_of(key(begin - 1), words);
    }

    // "by the court", "by Sam": who did it. "By bus" and "by Friday" are nobody.
    [[nodiscard]] bool has_actor() const {
        for (std::size_t token = participle_.last; token + 1 < sentence_.last; ++token) {
            if (key(token) == "by" && !is_nobody(token + 1)) return true;
        }
        return false;
    }

    [[nodiscard]] bool is_nobody(std::size_t token) const {
        static constexpr std::array<std::string_view, 9> things = {"bus", "train",   "car",      "taxi", "then",
                                                                   "now", "mistake", "accident", "text"};
        return analysis_.tokens[token].kind == TokenKind::number || in("day", token) || is_one_of(key(token), things) ||
               key(token).ends_with("ing");
    }

    const RuleParagraph& paragraph_;
    const Analysis& analysis_;
    const Sentence& sentence_;
    TokenRange participle_;
};

}  // namespace

// As Telling, with everything between the words left out and every capital taken for a name's.
bool may_be_passive(const WordScan& scan, WordRange participle, const ListIndex& lists) {
    std::string folded;
    const auto key_of = [&](std::size_t word) {
        scan.write_folded(scan.words()[word], folded);
        return std::string_view(folded);
    };
    std::size_t at = participle.first;
    if (!skip_auxiliaries(key_of, 0, at)) return false;
    skip_adverbs(key_of, 0, at);
    if (at == 0) return false;
    const char first = scan.text()[scan.words()[at - 1].begin];
    if (scan.is_folded() || (first >= 'A' && first <= 'Z')) return true;
    const std::string_view key = key_of(at - 1);
    return is_any_pronoun(key) || key == "they" || lists.contains("person", key) || lists.contains("child", key);
}

std::vector<RuleMatch> match_passive(const Rule& rule, const RuleParagraph& paragraph) {
    std::vector<RuleMatch> matches;
    for (const RuleHit& hit : outer_hits(paragraph.hits)) {
        const std::optional<TokenRange> told = Telling(paragraph, hit.at).find();
        if (!told || (!matches.empty() && told->first < matches.back().at.last)) continue;
        const TokenStream& stream = paragraph.stream(paragraph.analysis.sentence_of(hit.at.first));
        const bool silent = std::any_of(rule.fine.begin(), rule.fine.end(),
                                        [&](const auto& fine) { return fine->find(stream).has_value(); });
        if (!silent) matches.push_back({*told, {}, {}, {}});
    }
    return matches;
}

}  // namespace kith
